"""A file that was written over while it was open, as from a file manager: noticed, and made good in a copy.

The system lets that happen, and to SQLite it looks like an edit by another program. What was done since the
file was opened is still known here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from octolegis.domain.canonical import sha256
from octolegis.domain.errors import DiskError, FileError
from octolegis.domain.event import ChangeHeader, Event
from octolegis.store import eventlog, gaps
from octolegis.store.connection import told, transaction
from octolegis.store.integrity import rebuild


class _Done(NamedTuple):
    """What went into the file at once, by the user's own hand or out of other copies."""

    headers: tuple[ChangeHeader, ...]
    events: tuple[Event, ...]
    documents: tuple[bytes, ...]


class Witness:
    """Knows what was written through a connection, and whether somebody else has written meanwhile."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._version = self._present_version()
        self._case = _case(connection)
        self._done: list[_Done] = []

    def note(
        self, headers: Iterable[ChangeHeader], events: Iterable[Event], documents: Iterable[bytes]
    ) -> None:
        """Entries went into the file, with the documents that came along."""
        self._done.append(_Done(tuple(headers), tuple(events), tuple(documents)))

    @property
    def is_overwritten(self) -> bool:
        """Whether the file holds what nobody wrote through the connection."""
        try:
            return self._present_version() != self._version
        except FileError:
            return True

    def must_be_ours(self) -> None:
        """DiskError where the file was written over."""
        if self.is_overwritten:
            raise DiskError("error.file_replaced", path=self._path)

    def must_be_whole(self) -> None:
        """DiskError where the file was written over and lacks what was done."""
        if self._done and self.is_overwritten and self._lacks_some():
            raise DiskError("error.file_replaced", path=self._path)

    def make_good(self, copy: sqlite3.Connection, path: Path) -> None:
        """Put what was done beside what a copy of the file holds; DiskError where that is of another case."""
        if _case(copy) != self._case:
            raise DiskError("error.file_overwritten", path=self._path)
        missing = self._missing(copy)
        with transaction(copy, path):
            for headers, events, documents in missing:
                eventlog.insert(copy, headers, events)
                rows = [(sha256(data), data) for data in documents]
                copy.executemany("INSERT OR IGNORE INTO blob VALUES (?, ?)", rows)
            if not gaps.articles(copy):
                gaps.mark(copy)
                gaps.unmark_if_whole(copy)
            rebuild(copy)

    def _lacks_some(self) -> bool:
        try:
            return bool(self._missing(self._connection))
        except FileError:
            return True

    def _missing(self, connection: sqlite3.Connection) -> list[_Done]:
        with told(self._path):
            changes = {id for (id,) in connection.execute("SELECT id FROM change")}
            known = {id for (id,) in connection.execute("SELECT id FROM event")}
        missing = []
        for done in self._done:
            # A part of a case may have brought some entries of a change only.
            headers = tuple(header for header in done.headers if header.id not in changes)
            events = tuple(event for event in done.events if event.id not in known)
            if headers or events:
                missing.append(_Done(headers, events, done.documents))
        return missing

    def _present_version(self) -> int:
        with told(self._path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


def _case(connection: sqlite3.Connection) -> str:
    row = connection.execute("SELECT value FROM meta WHERE key = 'uuid'").fetchone()
    return str(row[0]) if row else ""
