"""Paragraphs of a word processor's file become lines: one column of its tables or all, notes in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from octolegis.domain.text import clean
from octolegis.importers.choices import Choices
from octolegis.importers.source import CONTENTS, OTHER_COLUMNS, Line, Source, weight

_MOST_COLUMNS = 4
_LEAST_SHARE = 0.2
"""What a column must hold of its table to be a version of the text and not, say, marginal notes."""


class Piece(NamedTuple):
    """A paragraph with its label; ``level`` of its heading, 1 at the top; ``table`` and ``column`` from 1."""

    text: str
    level: int = 0
    contents: bool = False
    note: bool = False
    table: int = 0
    column: int = 0


def take_pieces(pieces: Sequence[Piece], source: Source, choices: Choices) -> None:
    """Add the lines of the paragraphs, and say of the source how many columns there are to choose from."""
    widths = columns_by_table(pieces)
    source.columns = max(widths.values(), default=0)
    for piece in pieces:
        text = clean(piece.text)
        other = choices.column and piece.table in widths and piece.column != choices.column
        if piece.contents or other:
            source.leave_out(CONTENTS if piece.contents else OTHER_COLUMNS, weight(text))
            continue
        for line in text.split("\n"):
            if stripped := line.strip():
                source.lines.append(Line(stripped, piece.level, True, piece.note))


def columns_by_table(pieces: Sequence[Piece]) -> dict[int, int]:
    """The tables that show the law in columns side by side (two languages, old and new), and how many."""
    if not any(piece.table for piece in pieces):
        return {}
    weights: dict[int, Counter[int]] = {}
    total = 0
    for piece in pieces:
        size = weight(piece.text)
        total += size
        if piece.table:
            weights.setdefault(piece.table, Counter())[piece.column] += size
    found = {table: len(columns) for table, columns in weights.items() if _side_by_side(columns)}
    inside = sum(sum(weights[table].values()) for table in found)
    return found if inside * 2 > total else {}


def _side_by_side(columns: Counter[int]) -> bool:
    whole = sum(columns.values())
    return (
        2 <= len(columns) <= _MOST_COLUMNS
        and set(columns) == set(range(1, len(columns) + 1))
        and min(columns.values()) >= _LEAST_SHARE * whole * 2 / len(columns)
    )
