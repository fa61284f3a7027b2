"""The text of a PDF becomes lines; page numbers and running heads are left out and counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from octolegis.domain.errors import FileError
from octolegis.domain.text import clean
from octolegis.importers.candidates import opens_unit
from octolegis.importers.language import language_of
from octolegis.importers.pdf_columns import Band, Printed
from octolegis.importers.pdf_pictures import FEWEST_PER_PAGE, holds, read_pictures
from octolegis.importers.pdf_text import page_bands
from octolegis.importers.source import (
    HYPHENS,
    LINE_NUMBERS,
    PAGE_NUMBERS,
    PICTURES,
    RUNNING_HEADS,
    Line,
    Source,
    weight,
)
from octolegis.importers.unwrapping import joined_lines

_NUMBER = re.compile(
    r"^\W{0,3}(?:page\s|p\.\s|pág\.?\s|стр\.?\s|seite\s)?\d{1,4}(?:\s?(?:/|of|de|von|из)\s?\d{1,4})?\W{0,3}$",
    re.I,
)
_ROMAN = re.compile(r"^[ivxlc]{1,6}$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_NUMBERED_LINE = re.compile(r"^(\d{1,2})(?=\s|$)\s*")
_EDGE = 2
"""Lines at the top and at the foot of a page among which heads and numbers are looked for."""
_EVERY_PAGE = 0.8
"""The part of the pages that bear a line wherever it stands, before it is taken for a stamp."""


def from_pdf(data: bytes) -> Source:
    """Read a PDF; FileError when it is protected, damaged or holds pictures that cannot be recognised."""
    found = list(page_bands(data))
    unread = read_pictures(data, found)
    if not holds(found, FEWEST_PER_PAGE * len(found)):
        raise FileError("import.scanned")
    pages = [_lines(bands) for bands in in_languages(found)]
    source = Source("pdf")
    heads, stamps = _running(pages)
    lines: list[Line] = []
    for place, page in enumerate(pages):
        number = place % len(found) + 1
        lines += _body(_without_line_numbers(page, source), number, (heads, stamps), source)
    source.lines, hyphens = joined_lines(lines, paged=True)
    source.leave_out(HYPHENS, hyphens)
    if unread:
        source.left_out[PICTURES] = 0
    return source


def in_languages(pages: Sequence[Sequence[Band]]) -> list[list[Band]]:
    """The pages; of a gazette with a language in each column, first all of one language, then the next."""
    counts = Counter(len(band.columns) for page in pages for band in page if len(band.columns) > 1)
    if not counts or counts.total() < 0.5 * len(pages):
        return [list(page) for page in pages]
    usual = counts.most_common(1)[0][0]
    columns = [[_column(page, usual, number) for page in pages] for number in range(usual)]
    languages = {language_of("\n".join(_texts(column))) for column in columns}
    if len(languages - {""}) < 2:
        return [list(page) for page in pages]
    return [bands for column in columns for bands in column]


def _column(page: Iterable[Band], usual: int, number: int) -> list[Band]:
    """A language's column of a page; what runs across all columns stands with the first."""
    return [
        Band((band.columns[number],)) if len(band.columns) == usual else band
        for band in page
        if len(band.columns) == usual or number == 0
    ]


def _texts(column: Iterable[Iterable[Band]]) -> list[str]:
    return [line.text for page in column for band in page for lines in band.columns for line in lines]


def _lines(bands: Iterable[Band]) -> list[Printed]:
    raw = (line for band in bands for column in band.columns for line in column)
    return [Printed(text, line.margin) for line in raw if (text := clean(line.text).strip())]


def _running(pages: Sequence[Sequence[Printed]]) -> tuple[set[str], set[str]]:
    """Lines at the edge of at least a quarter of the pages, and lines on almost all."""
    seen: Counter[str] = Counter()
    anywhere: Counter[str] = Counter()
    for page in pages:
        seen.update({_shape(line.text) for line in (*page[:_EDGE], *page[-_EDGE:])})
        anywhere.update({line.text for line in page if len(line.text) < 120})
    fewest = max(3, len(pages) // 4)
    heads = {shape for shape, times in seen.items() if times >= fewest and any(c.isalpha() for c in shape)}
    most = max(4, _EVERY_PAGE * len(pages))
    return heads, {text for text, times in anywhere.items() if times >= most and len(text) > 3}


@lru_cache(maxsize=4096)
def _shape(line: str) -> str:
    """A line without its numbers; "Article 5" keeps its own, since many pages may begin with an article."""
    return line.casefold() if opens_unit(line) else _DIGITS.sub("#", line).casefold()


def _without_line_numbers(page: list[Printed], source: Source) -> list[Printed]:
    """A page of a bill whose every line, or every fifth, begins with its number."""
    numbers = [
        (place, int(m.group(1))) for place, p in enumerate(page) if (m := _NUMBERED_LINE.match(p.text))
    ]
    if not _counts_lines(numbers, len(page)):
        return page
    kept = list(page)
    for place, number in numbers:
        text = _NUMBERED_LINE.sub("", page[place].text)
        source.leave_out(LINE_NUMBERS, len(str(number)))
        kept[place] = Printed(text, page[place].margin)
    return [line for line in kept if line.text]


def _counts_lines(numbers: Sequence[tuple[int, int]], lines: int) -> bool:
    """Whether the numbers rise with the lines: 1, 2, 3 ... or 5, 10, 15 ... from the top to the foot."""
    if len(numbers) < 4 or lines < 12:
        return False
    values = [number for _, number in numbers]
    steps = {two - one for one, two in pairwise(values)}
    each = steps == {1} and len(numbers) > 0.7 * lines
    fifth = steps == {5} and values[0] == 5 and len(numbers) > 0.1 * lines
    return each or fifth


def _body(
    page: Sequence[Printed], number: int, repeated: tuple[set[str], set[str]], source: Source
) -> list[Line]:
    """The lines of the page of that number without what repeats from page to page: heads and stamps."""
    heads, stamps = repeated
    kept = []
    for place, line in enumerate(page):
        text = line.text
        at_edge = place < _EDGE or place >= len(page) - _EDGE
        if at_edge and (_NUMBER.match(text) or _ROMAN.match(text)) and place in (0, len(page) - 1):
            source.leave_out(PAGE_NUMBERS, weight(text))
        elif (at_edge and _shape(text) in heads) or text in stamps:
            source.leave_out(RUNNING_HEADS, weight(text))
        else:
            kept.append(Line(text, margin=line.margin, page=number))
    return kept
