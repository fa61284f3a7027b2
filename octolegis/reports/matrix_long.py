"""Texts that no cell holds: whole, in pieces, on a sheet of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from octolegis.reports.excel_book import LONGEST, at, cut, head, put, sheet_name, units
from octolegis.reports.matrix_columns import EDITED
from octolegis.reports.matrix_rows import MatrixRow
from octolegis.reports.reading import Reading

_PIECE = 30_000


def long_texts(reading: Reading, made: Any, found: list[MatrixRow], first: int) -> None:
    """A row for each piece, with the row of the matrix and the column to which it belongs."""
    from openpyxl.styles import Alignment

    long = [(first + i, key, text) for i, row in enumerate(found) for key, text in _texts(row)]
    if not long:
        return
    sheet = made.create_sheet(sheet_name(made, reading.say("matrix_sheet.long")))
    titles = [reading.say(f"matrix_sheet.{key}") for key in ("row", "column", "text")]
    head(sheet, 1, titles, [9, 24, 120])
    for number, key, text in long:
        for piece in _pieces(text):
            row = sheet.max_row + 1
            put(at(sheet, row, 1), number)
            put(at(sheet, row, 2), reading.say(f"matrix_column.{key}"))
            put(at(sheet, row, 3), piece)
            at(sheet, row, 3).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"


def _texts(row: MatrixRow) -> Iterator[tuple[str, str]]:
    for column in EDITED:
        value = getattr(row.finding, column.field, "")
        text = value if isinstance(value, str) else getattr(value, "plain", "")
        if units(text) > LONGEST:
            yield column.key, text
    wording = str(row.cells["wording"] or "")
    if units(wording) > LONGEST:
        yield "wording", wording


def _pieces(text: str) -> Iterator[str]:
    while text:
        piece = cut(text, _PIECE)
        yield piece
        text = text[len(piece) :]
