"""Pages of a PDF that are pictures: their words are recognised where tesseract is installed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from octolegis.importers.ocr import can_recognise, recognised_pages
from octolegis.importers.pdf_columns import Band, straight_on
from octolegis.importers.source import weight

FEWEST_PER_PAGE = 10
"""Characters; with fewer a page has no text worth the name."""


def read_pictures(data: bytes, pages: list[list[Band]]) -> int:
    """Put the words that can be recognised into the pages that are pictures; how many stay unread."""
    bare = [number for number, page in enumerate(pages) if not holds([page], FEWEST_PER_PAGE)]
    if not bare:
        return 0
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        pictured = [number for number in bare if _has_picture(document, number)]
        if not pictured or not can_recognise():
            return len(pictured)
        for number, text in recognised_pages(document, pictured).items():
            pages[number] = [straight_on(text)]
        return sum(1 for number in pictured if not holds([pages[number]], 1))
    finally:
        document.close()


def holds(pages: Iterable[list[Band]], least: int) -> bool:
    """Whether there are so many characters on pages, blanks not counted; it looks at no more than needed."""
    lines = (line for page in pages for band in page for column in band.columns for line in column)
    found = 0
    for line in lines:
        found += weight(line.text)
        if found >= least:
            return True
    return least <= 0


def _has_picture(document: Any, number: int) -> bool:
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return False
    kinds = (pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,)
    try:
        return any(True for _ in page.get_objects(filter=kinds, max_depth=4))
    finally:
        page.close()
