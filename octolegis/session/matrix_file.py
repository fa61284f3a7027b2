"""A matrix of findings that comes back: what was edited in it, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from octolegis.checklists.sheet.grid import Grid, GridRow, Oddity
from octolegis.checklists.sheet.reading import MAX_BYTES, grid_of
from octolegis.domain.errors import DiskError, FileError
from octolegis.domain.message import Message, message
from octolegis.reports.matrix_columns import COLUMNS, EDITED, ROW_ID, SEAL
from octolegis.reports.matrix_seal import cell_seals
from octolegis.session.plain_files import refuse_device

_LOST = (Oddity.NO_VALUE, Oddity.ERROR)


@dataclass(frozen=True)
class EditedRow:
    """A row of the file: its number there, the name of the row, and by column (text, checksum as written)."""

    number: int
    id: str
    cells: dict[str, tuple[str, str]]


@dataclass
class MatrixFile:
    """The sound rows, and what is wrong with others, a sentence each."""

    rows: list[EditedRow] = field(default_factory=list)
    problems: list[Message] = field(default_factory=list)


def read_matrix(path: Path) -> MatrixFile:
    """Read a matrix (.xlsx, .csv), Excel files in a process of its own; FileError where it is none."""
    refuse_device(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise DiskError("matrix.unreadable", path=path.name) from error
    if len(data) > MAX_BYTES:
        raise FileError("matrix.huge", path=path.name, limit=MAX_BYTES // 1_000_000)
    try:
        grid = grid_of(data)
    except FileError as error:
        raise FileError(error.message.id, **{**dict(error.message.arguments), "file": path.name}) from error
    return matrix_of(grid, path.name)


def matrix_of(grid: Grid, name: str) -> MatrixFile:
    """The rows below the row of keys; FileError where there is none."""
    heads = next((row for row in grid.rows[:30] if {ROW_ID, SEAL} <= set(row.cells)), None)
    if heads is None:
        raise FileError("matrix.no_keys", path=name)
    places = {key: heads.cells.index(key) for key in (each.key for each in COLUMNS) if key in heads.cells}
    found = MatrixFile()
    missing = [column.key for column in EDITED if column.key not in places]
    if missing:
        found.problems.append(message("matrix.columns_gone", columns=", ".join(missing)))
    seen: dict[str, int] = {}
    for row in grid.rows[grid.rows.index(heads) + 2 :]:
        if any(row.cells):
            _take(found, row, places, seen)
    return found


def _take(found: MatrixFile, row: GridRow, places: dict[str, int], seen: dict[str, int]) -> None:
    id = _cell(row, places[ROW_ID])
    seals = cell_seals(id, _cell(row, places[SEAL]), len(EDITED))
    if not id:
        found.problems.append(message("matrix.row_added", row=row.number))
    elif id in seen:
        found.problems.append(message("matrix.row_twice", row=row.number, first=seen[id]))
    elif seals is None:
        found.problems.append(message("matrix.row_broken", row=row.number))
    else:
        lost = set(_lost(row))
        sealed = {column.key: checksum for column, checksum in zip(EDITED, seals, strict=True)}
        cells = {
            key: (_cell(row, place), sealed[key])
            for key, place in places.items()
            if key in sealed and place not in lost
        }
        found.rows.append(EditedRow(row.number, id, cells))
        for key, place in places.items():
            if key in sealed and place in lost:
                found.problems.append(message("matrix.no_value", row=row.number, column_term=_title(key)))
    if id:
        seen.setdefault(id, row.number)


def _lost(row: GridRow) -> Iterator[int]:
    return (column for column, oddity in row.oddities if oddity in _LOST)


def _cell(row: GridRow, place: int) -> str:
    return row.cells[place].strip() if place < len(row.cells) else ""


def _title(key: str) -> str:
    return f"report.matrix_column.{key}"
