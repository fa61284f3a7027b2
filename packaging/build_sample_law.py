"""Makes resources/sample/draft-law.docx of draft-law.md: heading styles, automatic numbering, same bytes.

Run: python packaging/build_sample_law.py [OUTPUT]
"""

from __future__ import annotations

import datetime
import io
import re
import sys
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from docx.text.paragraph import Paragraph
from sample_law_source import SECTIONS, Block, heading_labels, read
from sample_law_styles import LEVEL_STYLES, dress

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sample"
ADOPTED = datetime.datetime(2026, 10, 30, 12, 0, 0, tzinfo=datetime.UTC)
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
STYLES = {
    "state": "State",
    "status": "Draft Status",
    "title": "Title",
    "long": "Long Title",
    "enacting": "Enacting Words",
    "schedule": "Schedule Heading",
    "schedule-note": "Schedule Reference",
    "schedule-title": "Schedule Title",
}


def main(arguments: list[str]) -> None:
    """Write the document to the named file, or to its place in resources."""
    output = Path(arguments[0]) if arguments else FOLDER / "draft-law.docx"
    blocks = read((FOLDER / "draft-law.md").read_text(encoding="utf-8"))
    output.write_bytes(document_bytes(blocks))


def document_bytes(blocks: list[Block]) -> bytes:
    """The law as a Word file; equal blocks give equal bytes."""
    document = docx.Document()
    dress(document)
    _page(document, next(block.text for block in blocks if block.kind == "title"))
    for block in blocks:
        if block.kind == "long":
            _contents(document, blocks)
        _write(document, block)
    _properties(document)
    return _packed(document)


def _write(document: Document, block: Block) -> None:
    if block.kind == "row":
        _row(document, [cell.strip() for cell in block.text.split("|")])
    elif block.kind in ("heading", "item"):
        _marked(document.add_paragraph(style=LEVEL_STYLES[block.level]), block.text)
    elif block.kind == "text":
        style = "Section Text" if block.level == SECTIONS else "Closing Words"
        document.add_paragraph(block.text, style=style)
    else:
        paragraph = document.add_paragraph(block.text, style=STYLES[block.kind])
        paragraph.paragraph_format.page_break_before = True if block.kind in ("long", "schedule") else None


def _marked(paragraph: Paragraph, text: str) -> None:
    """A defined term stands in bold between quotation marks."""
    for index, piece in enumerate(re.split(r"\*\*(.+?)\*\*", text)):
        if index % 2:
            paragraph.add_run(f"“{piece}”").bold = True
        elif piece:
            paragraph.add_run(piece)


def _row(document: Document, cells: list[str]) -> None:
    tables = document.tables
    table = tables[0] if tables else document.add_table(rows=0, cols=len(cells), style="Table Grid")
    for cell, text in zip(table.add_row().cells, cells, strict=True):
        cell.paragraphs[0].add_run(text).bold = True if not tables else None
    if not tables:
        properties = OxmlElement("w:trPr")
        properties.append(OxmlElement("w:tblHeader"))
        document.element.xpath("//w:tr")[0].insert(0, properties)


def _contents(document: Document, blocks: list[Block]) -> None:
    """A filled contents field without page numbers: the arrangement of sections."""
    document.add_paragraph("Arrangement of Sections", style="Contents Title")
    labelled = heading_labels(blocks)
    for index, (block, label) in enumerate(labelled):
        paragraph = document.add_paragraph(style=f"toc {max(block.level, 0) + 1}")
        if index == 0:
            _field_char(paragraph, "begin")
            _instruction(paragraph, r' TOC \n \o "1-3" \t "Schedule Heading,1" ')
            _field_char(paragraph, "separate")
        paragraph.add_run(f"{label}\t{block.text}" if label else block.text)
        if index == len(labelled) - 1:
            _field_char(paragraph, "end")


def _page(document: Document, title: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)
    section.header.paragraphs[0].text = title
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field_char(footer, "begin")
    _instruction(footer, " PAGE ")
    _field_char(footer, "separate")
    footer.add_run("1")
    _field_char(footer, "end")


def _field_char(paragraph: Paragraph, kind: str) -> None:
    _in_run(paragraph, f'<w:fldChar w:fldCharType="{kind}"/>')


def _instruction(paragraph: Paragraph, code: str) -> None:
    escaped = code.replace('"', "&quot;")
    _in_run(paragraph, f'<w:instrText xml:space="preserve">{escaped}</w:instrText>')


def _in_run(paragraph: Paragraph, xml: str) -> None:
    run = parse_xml(f"<w:r {nsdecls('w')}>{xml}</w:r>")
    paragraph._p.append(run)  # noqa: SLF001 - python-docx has no fields of its own


def _properties(document: Document) -> None:
    core = document.core_properties
    core.author = core.last_modified_by = "Office of Legislative Drafting, Republic of Lorvenia"
    core.title, core.subject = "Cybercrime and Electronic Evidence Bill", "Draft for consultation"
    core.created = core.modified = ADOPTED
    core.comments, core.keywords, core.language, core.revision = "", "", "en-GB", 1


def _packed(document: Document) -> bytes:
    """The package without the blank document's thumbnail, every member dated alike."""
    relationships = document.part.package.rels
    for key in [k for k, rel in relationships.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        relationships.pop(key)
    raw, packed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, ZIP_DATE)
            member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(member, source.read(name))
    return packed.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
