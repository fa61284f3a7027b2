"""The widths of a table's columns: by their shares, but no word of a head is ever broken."""

from __future__ import annotations

import re
from collections.abc import Iterable
from weakref import WeakKeyDictionary

from octolegis.reports.content import Cell, Table
from octolegis.reports.type_width import BOLD, WIDEST, width

_HEAD, _CELL = 7.5, 9.0
"""Sizes of the type in points, as in resources/report/styles.xml."""
_SIDES = 140
"""Margins of a cell with its rule, in twentieths of a point."""
_NARROWEST, _LONGEST = 400.0, 1700.0
"""A column is no narrower; a word in a cell gets no more, and what is longer may be broken."""
_LETTER, _WHOLE_LINES = 88, 14
"""The usual width of a letter in a cell, in twentieths of a point; a row of so many lines is not parted."""
_LEAST_LETTERS, _NO_WORD = 6, 30
_WORD = re.compile(r"[^\s\-–—/]{6,}")


_known: WeakKeyDictionary[Table, dict[int, list[int]]] = WeakKeyDictionary()


def column_widths(table: Table, total: int) -> list[int]:
    """The width of each column, in twentieths of a point; together the total."""
    # Asked for by the estimate of the pages and by the writer.
    known = _known.setdefault(table, {})
    if total not in known:
        known[total] = _column_widths(table, total)
    return known[total]


def stays_whole(row: Iterable[Cell], widths: Iterable[int]) -> bool:
    """Whether a row is low enough to stand on one page: a high one would leave half a page empty."""
    for one, room in zip(row, widths, strict=True):
        words = one.paragraphs
        letters = len(words[0].text) if len(words) == 1 else sum([len(each.text) for each in words])
        if letters * _LETTER > (_WHOLE_LINES - len(words) / 2) * max(room - _SIDES, _LETTER):
            return False
    return True


def _column_widths(table: Table, total: int) -> list[int]:
    shares = [column.share for column in table.columns]
    wished = [total * share / sum(shares) for share in shares]
    if all(_has_room(table, i, wish) for i, wish in enumerate(wished)):
        return _whole(wished, total)
    least = _affordable(table, total)
    lacking = sum(max(0.0, low - wish) for low, wish in zip(least, wished, strict=True))
    spare = sum(max(0.0, wish - low) for low, wish in zip(least, wished, strict=True))
    given = lacking / spare if spare else 0.0
    settled = [
        low if wish < low else wish - (wish - low) * given for low, wish in zip(least, wished, strict=True)
    ]
    return _whole(settled, total)


def _has_room(table: Table, column: int, wish: float) -> bool:
    """Whether a column of the wished width breaks no word; where none could be broken, cells are not read."""
    head = _head(table.columns[column].heading)
    return wish >= head and (wish >= _LONGEST or wish >= _cells(table, column))


def _affordable(table: Table, total: int) -> list[float]:
    """The least width of each column: the words of the heads come first, then those of the cells."""
    heads = [_head(column.heading) for column in table.columns]
    if sum(heads) >= total:
        return [total * one / sum(heads) for one in heads]
    more = [max(0.0, _cells(table, i) - head) for i, head in enumerate(heads)]
    given = min(1.0, (total - sum(heads)) / sum(more)) if any(more) else 0.0
    return [head + extra * given for head, extra in zip(heads, more, strict=True)]


def _whole(widths: list[float], total: int) -> list[int]:
    rounded = [int(one) for one in widths]
    rounded[-1] += total - sum(rounded)
    return rounded


def _head(heading: str) -> float:
    words = re.split(r"[\s\-–—/]+", heading)
    return max(_NARROWEST, *(_room(word, _HEAD) for word in words))


def _cells(table: Table, column: int) -> float:
    """Room for the longest word of the cells that deserves it."""
    texts = (paragraph.text for row in table.rows for paragraph in row[column].paragraphs)
    long = {word for word in set("\n".join(texts).split()) if len(word) >= _LEAST_LETTERS}
    words = {part for word in long for part in _WORD.findall(word) if len(part) < _NO_WORD}
    return max((room for room in (_room(word, _CELL) for word in words) if room <= _LONGEST), default=0.0)


def _room(word: str, size: float) -> float:
    return width(word) * size * BOLD * WIDEST * 20 + _SIDES
