"""Pages of a PDF that are pictures: their words are recognised where tesseract is installed."""

from __future__ import annotations

from typing import Any

from octolegis.importers.ocr import can_recognise, recognised_pages
from octolegis.importers.pdf_columns import Band, straight_on
from octolegis.importers.source import weight

FEWEST_PER_PAGE = 10
"""Characters; with fewer a page has no text worth the name."""


def read_pictures(data: bytes, pages: list[list[Band]]) -> int:
    """Put the words that can be recognised into the pages that are pictures; how many stay unread."""
    bare = [number for number, page in enumerate(pages) if size(page) < FEWEST_PER_PAGE]
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
        return sum(1 for number in pictured if not size(pages[number]))
    finally:
        document.close()


def size(page: list[Band]) -> int:
    """The characters on a page, blanks not counted."""
    return sum(weight(line.text) for band in page for column in band.columns for line in column)


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
