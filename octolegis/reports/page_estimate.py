"""On which page each heading will fall, by counting lines: an estimate until Word lays the report out."""

from __future__ import annotations

import math
from dataclasses import dataclass

from octolegis.reports.content import Block, Heading, Paragraph, Report, Section, Style, Table

_PAGE, _WIDE_PAGE = 700.0, 453.0
"""Height of the text on a page, in points."""
_LINE = 13.3
_CHARS, _WIDE_CHARS = 97, 150
_CELL_LINE, _CELL_SCALE = 10.9, 1.17
_AROUND = {Style.LABEL: 9.0, Style.RATING: 10.0, Style.QUOTE: 4.0, Style.CITATION: 6.0, Style.CELL: 0.0}
_HEADING = {1: 44.0, 2: 34.0, 3: 26.0}
_ENTRY = 17.0


@dataclass
class _Place:
    page: int
    used: float = 0.0

    def turn(self) -> None:
        if self.used:
            self.page, self.used = self.page + 1, 0.0

    def add(self, height: float, full: float, keep: float = 0.0) -> None:
        if self.used and self.used + keep > full:
            self.turn()
        self.used += height
        while self.used > full:
            self.page, self.used = self.page + 1, self.used - full


def estimated_pages(report: Report, entries: int) -> dict[str, int]:
    """The page of each heading's bookmark; the cover is page 1, the contents have ``entries`` lines."""
    place = _Place(2)
    place.add(120 + _ENTRY * entries, _PAGE)
    pages: dict[str, int] = {}
    wide = False
    for section in report.sections:
        if section.new_page or section.wide != wide:
            place.turn()
        wide = section.wide
        _lay_out(section, place, pages)
    return pages


def _lay_out(section: Section, place: _Place, pages: dict[str, int]) -> None:
    full, chars = (_WIDE_PAGE, _WIDE_CHARS) if section.wide else (_PAGE, _CHARS)
    for block in section.blocks:
        if isinstance(block, Table):
            for height in _rows(block, chars):
                place.add(height, full, keep=min(height, full / 2))
        else:
            is_heading = isinstance(block, Heading)
            place.add(_height(block, chars), full, keep=80.0 if is_heading else 0.0)
            if isinstance(block, Heading):
                pages[block.bookmark] = place.page


def _height(block: Block, chars: float) -> float:
    if isinstance(block, Heading):
        return _HEADING[block.level] * max(1, math.ceil(len(block.text) / 60))
    if isinstance(block, Paragraph):
        small = block.style is Style.NOTE
        lines = _lines(block.text, chars * 1.16 if small else chars)
        return lines * (_CELL_LINE if small else _LINE) + _AROUND.get(block.style, 6.0)
    return 0.0


def _rows(table: Table, chars: float) -> list[float]:
    total = sum(column.share for column in table.columns)
    widths = [max(4.0, chars * _CELL_SCALE * column.share / total - 3) for column in table.columns]
    heights = [22.0]
    for row in table.rows:
        lines = [sum(_lines(p.text, w) for p in cell.paragraphs) for cell, w in zip(row, widths, strict=True)]
        heights.append(max(lines) * _CELL_LINE + 6)
    return heights


def _lines(text: str, chars: float) -> int:
    return sum(max(1, math.ceil(len(line) / chars)) for line in text.split("\n"))
