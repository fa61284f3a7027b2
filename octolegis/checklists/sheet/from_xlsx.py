"""An Excel file becomes cells: what Excel made of the author's words is undone or noted.

Runs in a process of its own, since the file is anybody's.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from octolegis.checklists.sheet.columns import ID, ROW, TEXT, simplified
from octolegis.checklists.sheet.grid import MAX_COLUMNS, MAX_ROWS, Grid, GridRow, Oddity, trimmed
from octolegis.domain.errors import FileError

SHEET = "Checklist"
MAX_UNPACKED = 60_000_000
"""Bytes of all parts together; the largest treaty's sheet needs a hundredth."""
_MAX_PARTS = 2_000
_MAX_MERGED = 20_000
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Za-z0-9:$]+)[\"']")
_WANTED = (
    {simplified(ROW), simplified(ID), simplified(TEXT)},
    {simplified("octolegis-row"), simplified("octolegis-seal")},
)
"""The titles by which the sheet is known: of a checklist, or of a matrix of findings that comes back."""
_DATES = (datetime, date, time, timedelta)


def from_xlsx(data: bytes) -> Grid:
    """The cells of the sheet "Checklist", else of the first that has the titles of the columns."""
    _refuse_bombs(data)
    from openpyxl import load_workbook

    # Values as they were calculated last, and beside them the formulas they come from.
    values = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    formulas = load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    name = _chosen(values)
    return Grid(list(_rows(values[name], formulas[name])))


def every_sheet(data: bytes) -> list[tuple[str, Grid]]:
    """The cells of each sheet, by its title."""
    _refuse_bombs(data)
    from openpyxl import load_workbook

    values = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    formulas = load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    return [(str(one.title), Grid(list(_rows(one, formulas[one.title])))) for one in values.worksheets]


def _refuse_bombs(data: bytes) -> None:
    """FileError for an archive that would unpack without end, or whose XML declares entities."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise FileError("sheet.bomb")
        for part in parts:
            if part.filename.endswith((".xml", ".rels", ".vml")):
                with archive.open(part) as stream:
                    content = stream.read(MAX_UNPACKED)
                plain = content.replace(b"\0", b"")
                if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain or _merges_too_much(plain):
                    raise FileError("sheet.bomb")


def _merges_too_much(sheet: bytes) -> bool:
    """Each cell of a merged block is made on opening: some bytes could ask for millions of them."""
    from openpyxl.utils import range_boundaries

    cells = 0
    for block in _MERGED.findall(sheet):
        left, top, right, bottom = range_boundaries(block.decode("ascii", "replace"))
        cells += (right - left + 1) * (bottom - top + 1)
    return cells > _MAX_MERGED


def _chosen(book: Any) -> str:
    sheets = book.worksheets
    if not sheets:
        raise FileError("sheet.no_sheet")
    named = [sheet for sheet in sheets if sheet.title.strip().casefold() == SHEET.casefold()]
    titled = [sheet for sheet in sheets if any(_has_titles(row) for row in _first_rows(sheet))]
    return str(next((sheet for sheet in named + titled if sheet in titled), sheets[0]).title)


def _first_rows(sheet: Any) -> Iterator[Any]:
    ends = {"max_row": min(sheet.max_row, 30), "max_col": min(sheet.max_column, MAX_COLUMNS)}
    return iter(sheet.iter_rows(min_row=1, values_only=True, **ends))


def _has_titles(row: tuple[Any, ...]) -> bool:
    return any(wanted <= _titles(row) for wanted in _WANTED)


def _titles(row: tuple[Any, ...]) -> set[str]:
    return {simplified(str(value)) for value in row if value is not None}


def _rows(values: Any, formulas: Any) -> Iterator[GridRow]:
    if values.max_row > MAX_ROWS or values.max_column > MAX_COLUMNS:
        values, formulas = _without_emptiness(values), _without_emptiness(formulas)
    merged = _merged(values)
    # Both as far as one of them goes: a cell may be in the file only for its formula.
    ends = (1, max(values.max_row, formulas.max_row), 1, max(values.max_column, formulas.max_column))
    for row, calculated in zip(values.iter_rows(*ends), formulas.iter_rows(*ends), strict=True):
        number = row[0].row
        texts: list[str] = []
        oddities: list[tuple[int, Oddity]] = []
        for column, (cell, formula) in enumerate(zip(row, calculated, strict=True)):
            source = merged.get((number, column + 1))
            text, oddity = _text(source or cell, formula)
            texts.append(text)
            oddity = Oddity.MERGED if source is not None and text else oddity
            if oddity is not None:
                oddities.append((column, oddity))
        if any(texts) and _is_hidden(values, number):
            oddities.append((-1, Oddity.HIDDEN))
        yield GridRow(number, texts, oddities)


def _without_emptiness(sheet: Any) -> Any:
    """A sheet that seems endless, since a whole column was given a look, or FileError where it is."""
    filled = [key for key, cell in sheet._cells.items() if cell.value is not None]  # noqa: SLF001
    rows = max((row for row, _ in filled), default=1)
    columns = max((column for _, column in filled), default=1)
    if rows > MAX_ROWS or columns > MAX_COLUMNS:
        raise FileError("sheet.endless", rows=MAX_ROWS, columns=MAX_COLUMNS)
    for key in [key for key in sheet._cells if key[0] > rows or key[1] > columns]:  # noqa: SLF001
        del sheet._cells[key]  # noqa: SLF001
    return sheet


def _merged(sheet: Any) -> dict[tuple[int, int], Any]:
    """For each cell below the first of a merged block: the first, whose words count for all of them."""
    found: dict[tuple[int, int], Any] = {}
    for block in sheet.merged_cells.ranges:
        top = next(sheet.iter_rows(block.min_row, block.min_row, block.min_col, block.min_col))[0]
        for row in range(block.min_row + 1, min(block.max_row, MAX_ROWS) + 1):
            found[(row, block.min_col)] = top
    return found


def _is_hidden(sheet: Any, number: int) -> bool:
    return number in sheet.row_dimensions and bool(sheet.row_dimensions[number].hidden)


def _text(cell: Any, formula: Any) -> tuple[str, Oddity | None]:
    value = cell.value
    text = _as_typed(cell)
    if formula.data_type == "f":
        return text, Oddity.FORMULA if value is not None else Oddity.NO_VALUE
    if cell.data_type == "e":
        return text, Oddity.ERROR
    if isinstance(value, _DATES):
        return text, Oddity.DATE
    return text, Oddity.NUMBER if isinstance(value, int | float) and not isinstance(value, bool) else None


def _as_typed(cell: Any) -> str:
    """A number as the cell shows it: 6.10 stays so where the cell has two decimals."""
    value = cell.value
    if isinstance(value, _DATES):
        return _day(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, int | float):
        return "" if value is None else trimmed(str(value))
    shape = str(cell.number_format)
    if shape.startswith("0.") and set(shape[2:]) == {"0"}:
        return f"{value:.{len(shape) - 2}f}"
    return str(int(value)) if float(value).is_integer() else repr(value)


def _day(value: Any) -> str:
    return value.date().isoformat() if isinstance(value, datetime) else str(value)
