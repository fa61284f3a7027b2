"""A letterhead as it comes from an office: full of what tells who wrote it, where and when."""

from __future__ import annotations

import io
import zipfile

from docx import Document

TELL_TALE = "TELL-TALE"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NEW = "http://schemas.microsoft.com/office/2011/relationships"
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PARTS = {
    "docProps/custom.xml": f'<Properties xmlns="urn:x">C:\\Users\\{TELL_TALE}\\x.dotx</Properties>',
    "word/people.xml": f'<people xmlns="urn:x"><person author="{TELL_TALE}"/></people>',
    "customXml/item7.xml": f'<metadata xmlns="urn:x">{TELL_TALE}</metadata>',
    "word/glossary/document.xml": f"<w:glossaryDocument {_WORD}><!-- {TELL_TALE} --></w:glossaryDocument>",
    "word/glossary/settings.xml": f"<w:settings {_WORD}><!-- {TELL_TALE} --></w:settings>",
    "word/_rels/settings.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    f'relationships"><Relationship Id="rId1" Type="{_OFFICE}/attachedTemplate" '
    f'Target="file:///C:/Users/{TELL_TALE}/Normal.dotm" TargetMode="External"/></Relationships>',
}
_LEADS = {
    "_rels/.rels": (f"{_OFFICE}/custom-properties", "docProps/custom.xml"),
    "word/_rels/document.xml.rels": (
        "http://schemas.microsoft.com/office/2011/relationships/people",
        "people.xml",
    ),
}
_MORE = (
    (f"{_OFFICE}/customXml", "../customXml/item7.xml"),
    (f"{_OFFICE}/glossaryDocument", "glossary/document.xml"),
)
_REVISED = (
    f'<w:p w:rsidR="00AA11BB" w:rsidRDefault="00AA11BB"><w:ins w:id="7" w:author="{TELL_TALE}" '
    'w:date="2026-01-01T00:00:00Z"><w:r w:rsidR="00AA11BB"><w:t>Words put in.</w:t></w:r></w:ins>'
    f'<w:del w:id="8" w:author="{TELL_TALE}" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>{TELL_TALE}'
    "</w:delText></w:r></w:del></w:p>"
)


def telling() -> bytes:
    """The file: properties, comments, persons, revisions, paths, and what other programs keep in it."""
    document = Document()
    document.core_properties.author = document.core_properties.last_modified_by = TELL_TALE
    document.core_properties.comments = document.core_properties.keywords = TELL_TALE
    first = document.add_paragraph("Ministry of Justice")
    document.add_comment(first.runs, f"{TELL_TALE}: call me", author=TELL_TALE, initials=TELL_TALE[:2])
    document.add_paragraph("{{octolegis}}")
    stream = io.BytesIO()
    document.save(stream)
    return _with_more(stream.getvalue())


def _with_more(data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            target.writestr(name, _told(name, source.read(name).decode("utf-8", "surrogateescape")))
        for name, xml in _PARTS.items():
            target.writestr(name, xml)
    return stream.getvalue()


def _told(name: str, xml: str) -> bytes:
    if name in _LEADS:
        leads = [_LEADS[name], *(_MORE if name.startswith("word") else ())]
        rows = "".join(
            f'<Relationship Id="rIdX{i}" Type="{kind}" Target="{goal}"/>'
            for i, (kind, goal) in enumerate(leads)
        )
        xml = xml.replace("</Relationships>", f"{rows}</Relationships>")
    if name == "word/document.xml":
        xml = xml.replace("<w:body>", f"<w:body>{_REVISED}", 1)
    if name == "word/settings.xml":
        told = '<w:rsids><w:rsidRoot w:val="00AA11BB"/></w:rsids><w:docVars>'
        told += f'<w:docVar w:name="p" w:val="{TELL_TALE}"/></w:docVars>'
        xml = xml.replace("</w:settings>", f"{told}</w:settings>")
    return xml.encode("utf-8", "surrogateescape")
