"""A matrix of findings that Octolegis wrote: its rows by the keys that stand above them."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.importers.earlier.tables import ReadTable

_KEY = "octolegis-row"
_HEAD_ROWS = 30


class MatrixRow(NamedTuple):
    """A row with its cells by the key of their column, which is the same in every language."""

    table: int
    row: int
    cells: dict[str, str]


def matrix_rows(number: int, table: ReadTable) -> list[MatrixRow] | None:
    """The rows of a matrix below its keys and titles; nothing for another table."""
    for place, (_, keys) in enumerate(table.rows[:_HEAD_ROWS]):
        if _KEY in keys:
            named = [(column, key) for column, key in enumerate(keys) if key]
            return [
                MatrixRow(number, row, {key: cells[at].strip() for at, key in named if at < len(cells)})
                for row, cells in table.rows[place + 2 :]
                if any(cells)
            ]
    return None
