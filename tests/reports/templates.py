"""Word files of organisations, for the tests: made here, as letterheads of the field are."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

BURGUNDY = "7A1F2B"


def letterhead(*lines: str) -> bytes:
    """A letterhead in its own type, colour and page size, with the lines as its text."""
    document = Document()
    styles = document.styles
    styles["Normal"].font.name, styles["Normal"].font.size = "Georgia", Pt(11)
    styles["Heading 1"].font.color.rgb = RGBColor.from_string(BURGUNDY)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.59), Cm(27.94)
    section.left_margin, section.right_margin, section.top_margin = Cm(3.5), Cm(2.5), Cm(3)
    section.header.paragraphs[0].text = "MINISTRY OF JUSTICE"
    section.footer.paragraphs[0].text = "{{status}} · {{date}}"
    for line in lines:
        paragraph = document.add_paragraph()
        # Word parts what is typed into runs at its pleasure.
        for piece in (line[:3], line[3:]):
            paragraph.add_run(piece)
    return _saved(document)


def localized() -> bytes:
    """A file of another program, whose headings are known by their level alone."""
    document = Document()
    style = document.styles.add_style("Überschrift 1", WD_STYLE_TYPE.PARAGRAPH)
    level = style.element.get_or_add_pPr().makeelement(qn("w:outlineLvl"), {qn("w:val"): "0"})
    style.element.get_or_add_pPr().append(level)
    for name in ("Heading 1", "List Bullet"):
        element = document.styles[name].element
        element.find(qn("w:name")).set(qn("w:val"), f"Alt {name}")
        properties = element.find(qn("w:pPr"))
        properties.remove(properties.find(qn("w:outlineLvl" if "1" in name else "w:numPr")))
    return _saved(document)


def _saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def with_part(data: bytes, name: str, change: bytes | tuple[bytes, bytes]) -> bytes:
    """The file with a part put in, or with words of a part replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for one in source.namelist():
            if one == name and isinstance(change, bytes):
                continue
            part = source.read(one)
            if one == name and isinstance(change, tuple):
                part = part.replace(*change)
            target.writestr(one, part)
        if isinstance(change, bytes):
            target.writestr(name, change)
    return stream.getvalue()


def written(folder: Path, data: bytes, name: str = "letterhead.docx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path
