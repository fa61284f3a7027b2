"""The cells of a spreadsheet as text, with what Excel did to them; the same for .xlsx and .csv."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

MAX_ROWS = 5_000
"""Ten times the rows of the largest treaty; an endless sheet is refused."""
MAX_COLUMNS = 200


class Oddity(StrEnum):
    """What a cell was before it became text, where a person should know."""

    FORMULA = "formula"
    NO_VALUE = "no_value"
    DATE = "date"
    NUMBER = "number"
    ERROR = "error"
    MERGED = "merged"
    HIDDEN = "hidden"


class GridRow(NamedTuple):
    """A row with its number in the spreadsheet, from 1.

    ``oddities`` are (column from 0, what it was); a hidden row has one for column -1.
    """

    number: int
    cells: list[str]
    oddities: list[tuple[int, Oddity]]


class Grid(NamedTuple):
    """A sheet. ``encoding`` is that of a text file, where it had to be guessed."""

    rows: list[GridRow]
    encoding: str = ""


def trimmed(text: str) -> str:
    """A cell's text without the spaces around it, no-break ones too."""
    return text.strip()
