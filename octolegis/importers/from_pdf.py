"""The text of a PDF becomes lines; page numbers and running heads are left out and counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from octolegis.domain.errors import FileError
from octolegis.domain.text import clean
from octolegis.importers.source import HYPHENS, PAGE_NUMBERS, RUNNING_HEADS, Line, Source, weight
from octolegis.importers.unwrapping import joined_lines

MAX_PAGES = 3_000
_FEWEST_PER_PAGE = 10
_NUMBER = re.compile(
    r"^\W{0,3}(?:page\s|p\.\s|pág\.?\s|стр\.?\s|seite\s)?\d{1,4}(?:\s?(?:/|of|de|von|из)\s?\d{1,4})?\W{0,3}$",
    re.I,
)
_ROMAN = re.compile(r"^[ivxlc]{1,6}$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_EDGE = 2
"""Lines at the top and at the foot of a page among which heads and numbers are looked for."""


def from_pdf(data: bytes) -> Source:
    """Read a PDF; FileError when it is protected, damaged or holds only pictures."""
    pages = [_lines(page) for page in _pages(data)]
    words = sum(weight(line) for page in pages for line in page)
    if words < _FEWEST_PER_PAGE * len(pages):
        raise FileError("import.scanned")
    source = Source("pdf")
    heads = _running(pages)
    lines: list[Line] = []
    for page in pages:
        lines += _body(page, heads, source)
    source.lines, hyphens = joined_lines(lines)
    source.leave_out(HYPHENS, hyphens)
    return source


def _pages(data: bytes) -> Iterator[str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        raise FileError("import.password" if code == 4 else "import.damaged") from error
    try:
        if len(document) > MAX_PAGES:
            raise FileError("import.too-many-pages", pages=MAX_PAGES)
        for number in range(len(document)):
            yield _page_text(document, number)
    finally:
        document.close()


def _page_text(document: object, number: int) -> str:
    import pypdfium2

    try:
        page = document[number]  # type: ignore[index]
    except pypdfium2.PdfiumError:
        return ""
    text_page = page.get_textpage()
    try:
        text = str(text_page.get_text_range())
    finally:
        text_page.close()
        page.close()
    return text.replace("\ufffe", "\xad").replace("\x02", "\xad").replace("\0", " ")


def _lines(page: str) -> list[str]:
    return [line for raw in page.splitlines() if (line := clean(raw).strip())]


def _running(pages: list[list[str]]) -> set[str]:
    """Lines that stand at the edge of at least a quarter of the pages (numbers in them aside)."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_shape(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    fewest = max(3, len(pages) // 4)
    return {shape for shape, times in seen.items() if times >= fewest and any(c.isalpha() for c in shape)}


def _shape(line: str) -> str:
    return _DIGITS.sub("#", line).casefold()


def _body(page: list[str], heads: set[str], source: Source) -> list[Line]:
    """A page's lines without what repeats from page to page."""
    kept = []
    for place, line in enumerate(page):
        at_edge = place < _EDGE or place >= len(page) - _EDGE
        if at_edge and (_NUMBER.match(line) or _ROMAN.match(line)) and place in (0, len(page) - 1):
            source.leave_out(PAGE_NUMBERS, weight(line))
        elif at_edge and _shape(line) in heads:
            source.leave_out(RUNNING_HEADS, weight(line))
        else:
            kept.append(Line(line))
    return kept
