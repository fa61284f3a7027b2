"""Writing some of a case into a file of its own, made anew of the entries chosen and of nothing else.

Such a file bears a mark: entries that others name as their parents may be missing from it, and rightly.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from octolegis.domain.canonical import sha256
from octolegis.domain.errors import DiskError, FileError
from octolegis.domain.event import Event
from octolegis.domain.handover import Selection
from octolegis.domain.heads import DELETED
from octolegis.store import eventlog, gaps
from octolegis.store.connection import connect, told, transaction
from octolegis.store.integrity import NAMES_A_BLOB, rebuild


def write(connection: sqlite3.Connection, path: Path, selection: Selection, target: Path) -> None:
    """Write what is chosen of the case file at ``path`` to a new file; DiskError, FileError."""
    from octolegis.store.migrations import upgrade

    with told(path):
        events = list(_chosen(connection, selection))
        # The name of a change may tell of what was taken out, so it goes only with something that stands.
        changes = {event.change for event in events if event.record in selection.records}
        headers = [header for header in eventlog.changes(connection) if header.id in changes]
        row = connection.execute("SELECT value FROM meta WHERE key = 'uuid'").fetchone()
    try:
        target.open("xb").close()
    except OSError as error:
        raise DiskError("error.disk_refuses", path=target) from error
    with closing(connect(target, read_only=False)) as made, told(target):
        upgrade(made)
        with transaction(made, target):
            made.execute("INSERT INTO meta VALUES ('uuid', ?)", (row[0] if row else "",))
            gaps.mark(made, selection.articles)
            eventlog.insert(made, headers, events)
            made.executemany("INSERT INTO blob VALUES (?, ?)", _documents(connection, path, events))
            rebuild(made)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _chosen(connection: sqlite3.Connection, selection: Selection) -> Iterator[Event]:
    heads = {id for (id,) in connection.execute("SELECT event FROM head")}
    for event in eventlog.events(connection):
        kind = event.record.partition(":")[0]
        if not selection.earlier and event.id not in heads:
            continue
        if (kind, event.field) in selection.left_out:
            continue
        if event.record in selection.records or (event.record in selection.gone and event.field == DELETED):
            yield event


def _documents(
    connection: sqlite3.Connection, path: Path, events: list[Event]
) -> Iterator[tuple[str, bytes]]:
    """What the entries name by its hash, each checked."""
    named = {str(event.value) for event in events if event.field in NAMES_A_BLOB and event.value}
    for hash in sorted(named):
        row = connection.execute("SELECT data FROM blob WHERE hash = ?", (hash,)).fetchone()
        if row is None:
            continue
        if sha256(row[0]) != hash:
            raise FileError("error.case_file_damaged", path=path)
        yield hash, row[0]
