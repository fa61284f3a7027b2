"""A spreadsheet is read as a checklist; all that is wrong with it is told at once, by row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from octolegis.checklists import format_check
from octolegis.checklists.faults import Fault, Table, fault, name_of
from octolegis.checklists.problem import ChecklistErrors, Problem
from octolegis.checklists.raw import MODELS, RawFile
from octolegis.checklists.rules import broken_rules
from octolegis.checklists.sheet.columns import title_of
from octolegis.checklists.sheet.from_csv import from_csv
from octolegis.checklists.sheet.grid import Grid
from octolegis.checklists.sheet.to_tables import Assembled, heading_row, to_tables
from octolegis.domain.errors import FileError
from octolegis.domain.message import Message, message

MAX_BYTES = 20_000_000

_IN_PLAIN_WORDS = frozenset(
    (
        *("unknown_key", "missing_key", "choice", "choice_near", "empty", "wrong_type", "malformed"),
        *("duplicate", "duplicate_slug", "foreign_id", "group_missing", "group_of_one", "qualifies_unknown"),
        *("informational_missing", "summary_missing"),
    )
)
"""Faults of a checklist file for which ``sheet`` has words of its own."""
_WANTED = {f"checklist.wanted.{kind}": f"sheet.wanted.{kind}" for kind in ("boolean", "number")}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class SheetFile:
    """A whole checklist, and what its author should know of how it was read."""

    tables: Table
    notes: tuple[Message, ...]


def sheet_file(path: Path) -> SheetFile:
    """Read a spreadsheet; ChecklistErrors with every mistake in it."""
    data = _bytes(path)
    try:
        grid = grid_of(data)
    except FileError as error:
        raise _refused(path, error.message.id, **dict(error.message.arguments)) from error
    heading = heading_row(grid)
    if heading is None:
        raise _refused(path, "sheet.no_table")
    assembled = to_tables(grid, heading)
    faults = [*assembled.faults, *_faults(assembled)]
    if faults:
        raise ChecklistErrors(path.name, _problems(assembled, faults))
    return SheetFile(assembled.tables, tuple(_notes(path, grid, assembled)))


def grid_of(data: bytes) -> Grid:
    """The cells, by the first bytes of the file and not by its name; FileError with the reason."""
    if data.startswith(_OLE):
        raise FileError("sheet.old_excel")
    if data.startswith(b"PK"):
        if b"mimetypeapplication/vnd.oasis" in data[:200]:
            raise FileError("sheet.open_document")
        from octolegis.checklists.sheet.child import read_in_child

        return read_in_child(data)
    return from_csv(data)


def _faults(assembled: Assembled) -> Iterable[Fault]:
    result = format_check.checked(assembled.tables, RawFile, MODELS)
    yield from result if isinstance(result, list) else []
    yield from broken_rules(assembled.tables, assembled.rows)


def _problems(assembled: Assembled, faults: Iterable[Fault]) -> list[Problem]:
    listed = [Problem(assembled.rows.of(each.path), _message(assembled, each)) for each in faults]
    return sorted(dict.fromkeys(listed), key=lambda problem: problem.line)


def _message(assembled: Assembled, each: Fault) -> Message:
    row = assembled.rows.of(each.path)
    place = name_of(assembled.tables, each.path) if each.path[:1] != ("row",) else ""
    return in_plain_words(each, row, place)


def in_plain_words(each: Fault, row: int, place: str) -> Message:
    """The sentence for a fault, with the titles of the columns in place of the keys of the format."""
    arguments: dict[str, Any] = {**each.arguments, "row": row, "line": row, "place": place}
    if "key" in arguments:
        arguments["key"] = title_of(str(arguments["key"]))
    if arguments.get("wanted_term") in _WANTED:
        arguments["wanted_term"] = _WANTED[str(arguments["wanted_term"])]
    own = each.id in _IN_PLAIN_WORDS or each.path[:1] == ("row",)
    return message(f"sheet.{each.id}" if own else f"checklist.{each.id}", **arguments)


def _notes(path: Path, grid: Grid, assembled: Assembled) -> Iterable[Message]:
    if grid.encoding:
        yield message("sheet.note_encoding", file=path.name, encoding=grid.encoding)
    yield from dict.fromkeys(_message(assembled, each) for each in assembled.notes)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _refused(path, "checklist.unreadable", reason=error.strerror or "") from error
    if len(data) > MAX_BYTES:
        raise _refused(path, "checklist.huge", limit=MAX_BYTES // 1_000_000)
    return data


def _refused(path: Path, id: str, **arguments: object) -> ChecklistErrors:
    found = fault((), id, **arguments)
    return ChecklistErrors(path.name, [Problem(1, message(found.id, file=path.name, **found.arguments))])
