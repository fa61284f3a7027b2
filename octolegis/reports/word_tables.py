"""The widths of a table's columns: by their shares, but no word of a head is ever broken."""

from __future__ import annotations

import re

from octolegis.reports.content import Table
from octolegis.reports.type_width import BOLD, WIDEST, width

_HEAD, _CELL = 7.5, 9.0
"""Sizes of the type in points, as in resources/report/styles.xml."""
_SIDES = 200
"""Margins of a cell with its rule, in twentieths of a point."""
_LONGEST = 1700
"""A word in a cell gets no more than this; what is longer may be broken."""
_WORD = re.compile(r"[^\s\-–—/]{6,}")


def column_widths(table: Table, total: int) -> list[int]:
    """The width of each column, in twentieths of a point; together the total."""
    shares = [column.share for column in table.columns]
    wished = [total * share / sum(shares) for share in shares]
    least = [_least(table, i) for i in range(len(shares))]
    if sum(least) >= total:
        return _whole([total * one / sum(least) for one in least], total)
    lacking = sum(max(0.0, low - wish) for low, wish in zip(least, wished, strict=True))
    spare = sum(max(0.0, wish - low) for low, wish in zip(least, wished, strict=True))
    given = lacking / spare if spare else 0.0
    settled = [
        low if wish < low else wish - (wish - low) * given for low, wish in zip(least, wished, strict=True)
    ]
    return _whole(settled, total)


def _whole(widths: list[float], total: int) -> list[int]:
    rounded = [int(one) for one in widths]
    rounded[-1] += total - sum(rounded)
    return rounded


def _least(table: Table, column: int) -> float:
    """Room for the longest word of the head, and of the cells as far as they deserve it."""
    head = max((_room(word, _HEAD) for word in _parts(table.columns[column].heading)), default=0.0)
    texts = (paragraph.text for row in table.rows for paragraph in row[column].paragraphs)
    words = {word for text in texts for word in _WORD.findall(text) if len(word) < 30}
    cells = (_room(word, _CELL) for word in words)
    return max(head, *(one for one in cells if one <= _LONGEST), 400.0)


def _parts(heading: str) -> list[str]:
    return re.split(r"[\s\-–—/]+", heading)


def _room(word: str, size: float) -> float:
    return width(word) * size * BOLD * WIDEST * 20 + _SIDES
