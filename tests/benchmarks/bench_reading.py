"""Reading a Word file beside parsing its XML, and a PDF beside bare text extraction."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pypdfium2
from lxml import etree

from octolegis.importers.from_docx import from_docx
from octolegis.importers.from_pdf import from_pdf
from tests.benchmarks.row import Row, compared

LAWS = Path(__file__).resolve().parents[3] / "shared" / "laws"
WORD = (
    "VN-civil-code-91-2015.docx",
    "VN-decree-356-2025.docx",
    "derived/DE-stgb.docx",
    "derived/RS-krivicni-zakonik.docx",
    "derived/PK-peca-2016.docx",
    "derived/PH-ra-10175.docx",
    "derived/KE-cmca-tracked-changes.docx",
)
PDF = ("KE-penal-code.pdf", "AR-codigo-penal.pdf")
PARTS = ("document.xml", "styles.xml", "numbering.xml", "footnotes.xml")


def rows() -> Iterator[Row]:
    if not LAWS.is_dir():
        return
    for name in WORD:
        data = (LAWS / name).read_bytes()
        ours, floor = compared(partial(from_docx, data), partial(_parsed, data), rounds=7)
        yield Row(f"read {name}", ours, floor, goal=3.5)
    for name in PDF:
        data = (LAWS / name).read_bytes()
        ours, floor = compared(partial(from_pdf, data), partial(_extracted, data), rounds=5)
        yield Row(f"read {name}", ours, floor, goal=1.6)


def _parsed(data: bytes) -> None:
    """Unpack and parse the parts that reading needs."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.rpartition("/")[2] in PARTS:
                etree.fromstring(package.read(name))


def _extracted(data: bytes) -> None:
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        text_page.get_text_range()
        text_page.close()
        page.close()
    document.close()
