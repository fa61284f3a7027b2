"""Reading the whole log of a case file from outside, and writing what several hold into one.

The files that are brought together are only read. Every entry is checked against its own hash.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from octolegis.domain.canonical import sha256
from octolegis.domain.errors import DiskError, FileError, InputError
from octolegis.domain.event import ChangeHeader, Event
from octolegis.store import eventlog, gaps, schema
from octolegis.store.connection import connect, told, transaction, uri
from octolegis.store.integrity import expected_heads, rebuild
from octolegis.store.reading import is_newer, reading

GoOn = Callable[[], None]
"""Called between steps; raises where the user has had enough."""


class Entries(NamedTuple):
    """All that a case file's log holds, in the order in which it came in, and the identity of the case."""

    case: str
    headers: list[ChangeHeader]
    events: list[Event]


class Additions(NamedTuple):
    """What is put into a file beside what it holds."""

    headers: Iterable[ChangeHeader]
    events: Iterable[Event]


def entries(path: Path, go_on: GoOn = lambda: None) -> Entries:
    """The log of a case file, every entry checked; FileError where it is damaged, foreign or newer."""
    with _reading(path) as connection, told(path):
        row = connection.execute("SELECT value FROM meta WHERE key = 'uuid'").fetchone()
        headers = [eventlog.header_in(row) for row in eventlog.change_rows(connection)]
        go_on()
        events = [eventlog.event_in(row) for row in eventlog.event_rows(connection)]
    go_on()
    sound = all(header.id == header.expected_id() for header in headers)
    if not sound or any(event.id != event.expected_id() for event in events):
        raise FileError("error.case_file_damaged", path=path)
    return Entries(str(row[0]) if row else "", headers, events)


def merged(first: Path, others: list[Path], new: Additions, output: Path, go_on: GoOn = lambda: None) -> None:
    """Write the first file with the additions as a case file of its own, whole or not at all.

    InputError where there is a file of that name; DiskError.
    """
    if os.path.lexists(output):
        raise InputError("error.file_exists", path=output)
    part = output.with_name(f".{output.name}.part")
    part.unlink(missing_ok=True)
    try:
        with _reading(first) as connection, told(output):
            connection.execute("VACUUM INTO ?", (uri(part),))
        go_on()
        with closing(connect(part, read_only=False)) as connection, transaction(connection, part):
            adopt(connection, others, new, go_on)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(output)
    except OSError as error:
        raise DiskError("error.disk_refuses", path=output) from error
    finally:
        part.unlink(missing_ok=True)
        part.with_name(f"{part.name}-journal").unlink(missing_ok=True)


def adopt(
    connection: sqlite3.Connection, others: list[Path], new: Additions, go_on: GoOn = lambda: None
) -> list[bytes]:
    """Put additions into an open case file, within a transaction; the documents that came with them."""
    events = list(new.events)
    documents = []
    # Parts that hold all entries of their articles up to a day show no gap, and are no whole case.
    is_of_all = not gaps.articles(connection)
    for other in others:
        with _reading(other) as source, told(other):
            documents += _take_documents(connection, source, other)
            is_of_all |= gaps.join(connection, source)
        go_on()
    eventlog.insert(connection, new.headers, events)
    if is_of_all:
        gaps.unmark_if_whole(connection)
    for other in others:
        _take_drafts(connection, other)
    go_on()
    _renew(connection, {event.record for event in events})
    go_on()
    return documents


def _renew(connection: sqlite3.Connection, touched: set[str]) -> None:
    """Heads and bodies of the records anew from the log."""
    (records,) = connection.execute("SELECT count(*) FROM record").fetchone()
    if len(touched) * 2 > records:
        rebuild(connection)
        return
    for record in touched:
        log = list(eventlog.events(connection, "WHERE record = ?", (record,)))
        connection.execute("DELETE FROM head WHERE record = ?", (record,))
        connection.executemany("INSERT INTO head VALUES (?, ?, ?)", sorted(expected_heads(log)))
    eventlog.refresh(connection, touched)


def _take_documents(connection: sqlite3.Connection, source: sqlite3.Connection, other: Path) -> list[bytes]:
    """The documents that the other file has and this one had not, checked."""
    taken = []
    known = {hash for (hash,) in connection.execute("SELECT hash FROM blob")}
    for hash, data in source.execute("SELECT hash, data FROM blob"):
        if hash in known:
            continue
        if sha256(data) != hash:
            raise FileError("error.case_file_damaged", path=other)
        connection.execute("INSERT INTO blob VALUES (?, ?)", (hash, data))
        taken.append(bytes(data))
    return taken


def _take_drafts(connection: sqlite3.Connection, other: Path) -> None:
    """The texts that were being typed in the other file, unless they were handed in or typed further since.

    A draft belongs to one expert, so it is her own clock that decides.
    """
    with _reading(other) as source, told(other):
        drafts = source.execute("SELECT record, field, value, at FROM draft WHERE value <> 'null'").fetchall()
    connection.executemany(
        "INSERT INTO draft SELECT :record, :field, :value, :at WHERE NOT EXISTS "
        "(SELECT 1 FROM event WHERE record = :record AND field = :field AND at >= :at) "
        "ON CONFLICT (record, field) DO UPDATE SET value = excluded.value, at = excluded.at "
        "WHERE excluded.at > draft.at",
        [dict(zip(("record", "field", "value", "at"), draft, strict=True)) for draft in drafts],
    )


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that can change nothing; FileError for what is no whole case file of this format."""
    if is_newer(path):
        raise FileError("error.newer_unreadable", path=path)
    with reading(path) as connection:
        with told(path):
            if schema.foreign_objects(connection):
                raise FileError("error.case_file_damaged", path=path)
        yield connection
