"""Each copy of a case file counts its changes by itself, also two that one machine edits.

An event is named by its device and a number. A file that was copied, by whatever means, and is then edited on
the machine of the original would use the numbers of the original again; so a copy begins a line of its own,
and so does an older copy that was put in the place of the file.
"""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

from octolegis.store import counting, gaps
from octolegis.store.parsing import DamagedRowError, parsed

_KEY = "lines:"
_APART = "~"


class Line(NamedTuple):
    """A run of changes of one device; in a copy only those ``upto`` a number were made before the copying."""

    device: str
    upto: int | None = None


class Lines:
    """The lines of a device in a file, the present one last."""

    def __init__(self, case: str, device: str, place: str, all_: list[Line], *, kept: bool) -> None:
        self.all = all_
        self._case = case
        self._key = f"{_KEY}{device}"
        self._place = place
        self._kept = kept

    @property
    def present(self) -> str:
        """The line on which is written now."""
        return self.all[-1].device

    @property
    def names(self) -> frozenset[str]:
        """All lines by their names."""
        return frozenset(line.device for line in self.all)

    def keep(self, connection: sqlite3.Connection) -> None:
        """Write them into the file, until ``counted`` says that this was done; within a transaction."""
        if not self._kept:
            value = json.dumps({"place": self._place, "lines": [list(line) for line in self.all]})
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (self._key, value))

    def counted(self, number: int) -> None:
        """Everything up to a number is in the file for good."""
        self._kept = True
        counting.note(self._case, self.present, number)


def lines(connection: sqlite3.Connection, place: str, device: str) -> Lines:
    """The lines of a device in the file at a place; in a copy a new one is last, not yet written."""
    case = _meta(connection, "uuid")
    row = _meta(connection, f"{_KEY}{device}")
    known = _known(row) if row else None
    before = known[1] if known is not None else [Line(device)]
    last = _last(connection, before[-1].device)
    is_whole = last >= counting.reached(case, before[-1].device)
    if known is not None and known[0] == place and is_whole:
        return Lines(case, device, place, before, kept=True)
    if known is None and _is_new(connection) and is_whole:
        return Lines(case, device, place, before, kept=False)
    fork = Line(f"{device}{_APART}{uuid4().hex[:12]}")
    if known is None and gaps.is_part(connection):
        # What stood before is not in a part of a case, so nothing done before can be undone in it.
        return Lines(case, device, place, [fork], kept=False)
    return Lines(case, device, place, [*before[:-1], before[-1]._replace(upto=last), fork], kept=False)


def _meta(connection: sqlite3.Connection, key: str) -> str:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def _known(value: str) -> tuple[str, list[Line]] | None:
    found: Any = parsed(value)
    try:
        listed = [Line(str(name), None if upto is None else int(upto)) for name, upto in found["lines"]]
        return str(found["place"]), listed
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedRowError from error


def _is_new(connection: sqlite3.Connection) -> bool:
    """Whether the file was just made: of one that holds something already this may be a copy."""
    return connection.execute("SELECT 1 FROM event LIMIT 1").fetchone() is None


def _last(connection: sqlite3.Connection, device: str) -> int:
    query = "SELECT coalesce(max(sequence), 0) FROM event WHERE device = ?"
    (last,) = connection.execute(query, (device,)).fetchone()
    return int(last)


def place_of(path: Path) -> str:
    """What a file has and its copy has not: its place on the disk, which moving it does not change."""
    found = path.stat()
    return f"{found.st_dev}:{found.st_ino}"
