"""A report as a Word file: the body is written as XML in one piece, python-docx is only its package."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.package import OpcPackage
from docx.opc.rel import Relationships
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from octolegis.paths import resource
from octolegis.reports.content import Heading, Report, Section, bookmarks, headings
from octolegis.reports.page_estimate import estimated_pages
from octolegis.reports.word_blocks import FIRST_LIST, TEXT_WIDTH, WIDE_WIDTH, Blocks
from octolegis.reports.word_contents import contents_xml
from octolegis.reports.word_pages import cover_xml, footer_xml, header_xml, section_end, section_properties
from octolegis.reports.word_properties import properties_xml
from octolegis.reports.word_text import is_language

_UNWANTED = ("thumbnail", "customXml", "extended-properties", "stylesWithEffects", "webSettings")
_CONTENTS_LEVELS = 2
_MAIN_PART, _PROPERTIES_PART = "word/document.xml", "docProps/core.xml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ps", "ur"}


def word_bytes(report: Report) -> bytes:
    """The report as a .docx file."""
    document = Document()
    _strip(document)
    blocks = Blocks(bookmarks(report), report.numbered_paragraphs)
    plain, wide = (_page_references(document, report, width) for width in (TEXT_WIDTH, WIDE_WIDTH))
    body = _body(report, blocks, (plain, wide))
    _set_parts(document, report.language, blocks.lists)
    stream = BytesIO()
    document.save(stream)
    main = f"<w:document {nsdecls('w', 'r')}><w:body>{body}</w:body></w:document>"
    return _with_parts(stream, {_MAIN_PART: main, _PROPERTIES_PART: properties_xml(report)})


def _with_parts(package: BytesIO, parts: dict[str, str]) -> bytes:
    """The package with our parts: handing the body to the library's tree would take longest.

    Without the time of writing, so that the same report is the same file.
    """
    stream = BytesIO()
    with ZipFile(package) as source, ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            ours = parts.get(name)
            data = source.read(name) if ours is None else (_DECLARATION + ours).encode("utf-8")
            target.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return stream.getvalue()


def _body(report: Report, blocks: Blocks, references: tuple[str, str]) -> str:
    entries = [h for h in headings(report.sections) if h.level <= _CONTENTS_LEVELS]
    pages = estimated_pages(report, entries)
    pieces = [cover_xml(report.cover), section_end(section_properties("", wide=False))]
    pieces.append(blocks.xml(report.front, TEXT_WIDTH))
    pieces.append(contents_xml(report.contents_heading, [(h, pages[h.bookmark]) for h in entries]))
    orientation = False
    for section in report.sections:
        if section.wide != orientation:
            pieces.append(section_end(section_properties(references[orientation], wide=orientation)))
        pieces.append(_section(section, blocks, turned=section.wide != orientation))
        orientation = section.wide
    return "".join(pieces) + section_properties(references[orientation], wide=orientation)


def _section(section: Section, blocks: Blocks, turned: bool) -> str:
    """A section; one whose pages are ``turned`` begins a page of itself."""
    width = WIDE_WIDTH if section.wide else TEXT_WIDTH
    first, *rest = section.blocks
    if isinstance(first, Heading) and (turned or section.new_page):
        return blocks.heading(first, new_page=not turned, on_top=turned) + blocks.xml(rest, width)
    return blocks.xml(section.blocks, width)


def _page_references(document: WordDocument, report: Report, width: int) -> str:
    header, header_id = document.part.add_header_part()  # type: ignore[no-untyped-call]
    footer, footer_id = document.part.add_footer_part()  # type: ignore[no-untyped-call]
    for part, xml in (
        (header, header_xml(report.margins, width)),
        (footer, footer_xml(report.margins, width)),
    ):
        for child in list(part.element):
            part.element.remove(child)
        part.element.extend(parse_xml(xml))
    return (
        f'<w:headerReference w:type="default" r:id="{header_id}"/>'
        f'<w:footerReference w:type="default" r:id="{footer_id}"/>'
    )


def _strip(document: WordDocument) -> None:
    """Leave nothing of the library's template that the report does not need or that names its origin."""
    package = document.part.package
    if not isinstance(package, OpcPackage):
        raise TypeError(type(package))
    _drop(package.rels)
    _drop(document.part.rels)


def _drop(relationships: Relationships) -> None:
    for id, relationship in list(relationships.items()):
        if relationship.reltype.rsplit("/", 1)[-1] in _UNWANTED:
            del relationships[id]


def _set_parts(document: WordDocument, language: str, lists: int) -> None:
    """Our own styles, numbering and settings in the place of the library's."""
    part = document.part
    targets = {"styles": document.styles.element, "numbering": part.numbering_part.element}
    targets["settings"] = document.settings.element
    for name, element in targets.items():
        xml = resource("report", f"{name}.xml").read_text(encoding="utf-8")
        source = parse_xml(_in_language(xml, language))
        for child in list(element):
            element.remove(child)
        element.extend(list(source))
    for i in range(lists):
        part.numbering_part.element.append(parse_xml(_restarted(FIRST_LIST + i)))


def _in_language(xml: str, language: str) -> bytes:
    """Quoted text of a right-to-left script has its own language mark; the rest is taken as Arabic."""
    code = language if is_language(language) else "en"
    bidi = code if code.split("-")[0] in _RIGHT_TO_LEFT else "ar-SA"
    return xml.replace("{language}", code).replace("{bidi}", bidi).encode("utf-8")


def _restarted(number: int) -> str:
    return (
        f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="2"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
