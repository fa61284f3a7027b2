"""Whether a case file is whole: SQLite's own check, our hashes, and the caches against the log."""

from __future__ import annotations

import re
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from octolegis.domain.canonical import sha256
from octolegis.domain.event import ChangeHeader, Event
from octolegis.domain.heads import Head, body_of
from octolegis.domain.message import Message, message
from octolegis.store import eventlog, gaps, schema
from octolegis.store.connection import told
from octolegis.store.parsing import DamagedRowError, parsed_bodies

NAMES_A_BLOB = frozenset({"document", "outline", "edition", "state"})
"""The fields whose value is the hash of a stored document."""
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """What was counted and what is wrong; an empty ``problems`` means a whole file."""

    events: int
    changes: int
    blobs: int
    problems: tuple[Message, ...]


def checked(connection: sqlite3.Connection, path: Path) -> IntegrityReport:
    """Check everything; the file is only read."""
    with told(path):
        problems = _structure(connection)
        if problems:
            return IntegrityReport(0, 0, 0, tuple(problems))
        headers, altered_headers = _headers(connection)
        log, altered_events = _log(connection)
        problems = altered_events + altered_headers
        problems += _missing(log, headers, whole=not gaps.is_part(connection))
        problems += _documents(connection, log) + _stale_caches(connection, log)
        (blobs,) = connection.execute("SELECT count(*) FROM blob").fetchone()
        (events,) = connection.execute("SELECT count(*) FROM event").fetchone()
        (changes,) = connection.execute("SELECT count(*) FROM change").fetchone()
    return IntegrityReport(events, changes, blobs, tuple(problems))


def record_ids(connection: sqlite3.Connection, path: Path) -> list[str]:
    """The id of every record, as ``kind:id``."""
    with told(path):
        return [id for (id,) in connection.execute("SELECT id FROM record ORDER BY id")]


def expected_heads(log: list[Event]) -> set[tuple[str, str, str]]:
    """The (record, field, event) heads that follow from the log alone."""
    named = {(event.record, event.field, parent) for event in log for parent in event.parents}
    return {(e.record, e.field, e.id) for e in log} - named


def rebuild(connection: sqlite3.Connection) -> None:
    """Make heads and records anew from the log; within a transaction."""
    log = list(eventlog.events(connection))
    connection.execute("DELETE FROM head")
    connection.execute("DELETE FROM record")
    connection.executemany("INSERT INTO head VALUES (?, ?, ?)", sorted(expected_heads(log)))
    eventlog.refresh(connection, {event.record for event in log})


def _structure(connection: sqlite3.Connection) -> list[Message]:
    found = [row for (row,) in connection.execute("PRAGMA integrity_check(10)") if row != "ok"]
    problems = [message("check.sqlite", found=row) for row in found]
    return problems or [message("check.foreign", name=name) for name in schema.foreign_objects(connection)]


def _log(connection: sqlite3.Connection) -> tuple[list[Event], list[Message]]:
    """The events that can be read, and which of them, or of the others, were altered."""
    log: list[Event] = []
    problems: list[Message] = []
    for row in eventlog.event_rows(connection):
        with suppress(DamagedRowError):
            log.append(eventlog.event_in(row))
            if _is_true(log[-1]):
                continue
        problems.append(message("check.event_altered", record=row[4], field=row[5]))
    return log, problems


def _headers(connection: sqlite3.Connection) -> tuple[list[ChangeHeader], list[Message]]:
    headers: list[ChangeHeader] = []
    problems: list[Message] = []
    for row in eventlog.change_rows(connection):
        with suppress(DamagedRowError):
            headers.append(eventlog.header_in(row))
            if _is_true(headers[-1]):
                continue
        problems.append(message("check.change_altered", change=str(row[0])[:12]))
    return headers, problems


def _is_true(entry: Event | ChangeHeader) -> bool:
    try:
        return entry.id == entry.expected_id()
    except (ValueError, RecursionError):  # nothing that we wrote is without a hash
        return False


def _missing(log: list[Event], headers: list[ChangeHeader], *, whole: bool) -> list[Message]:
    """In a whole file entries without their change, changes without their entries, and gaps in a count."""
    if not whole:
        return []
    known = {header.id for header in headers}
    problems = [
        message("check.change_missing", record=e.record, field=e.field) for e in log if e.change not in known
    ]
    counted: dict[str, list[int]] = {}
    for event in log:
        counted.setdefault(event.device, []).append(event.sequence)
    lacking = sum(max(numbers) - len(numbers) for numbers in counted.values())
    begun = {(event.device, event.sequence) for event in log}
    lacking += sum((header.device, header.sequence) not in begun for header in headers)
    return problems + ([message("check.event_missing")] if lacking else [])


def _documents(connection: sqlite3.Connection, log: list[Event]) -> list[Message]:
    """Stored documents that were altered or that an entry names in vain."""
    problems = []
    present = set()
    for hash, data in connection.execute("SELECT hash, data FROM blob"):
        present.add(hash)
        if sha256(data) != hash:
            problems.append(message("check.document_altered", document=str(hash)[:12]))
    named = {str(e.value) for e in log if e.field in NAMES_A_BLOB and isinstance(e.value, str)}
    gone = sorted(hash for hash in named - present if _HASH.fullmatch(hash))
    return problems + [message("check.document_missing", document=hash[:12]) for hash in gone]


def _stale_caches(connection: sqlite3.Connection, log: list[Event]) -> list[Message]:
    heads = set(connection.execute("SELECT record, field, event FROM head"))
    if heads != expected_heads(log):
        return [message("check.cache_differs")]
    by_id = {event.id: event for event in log}
    by_record: dict[str, list[Head]] = {event.record: [] for event in log}
    for record, field, id in heads:
        event = by_id[id]
        by_record[record].append(Head(field, event.value, id, event.change, event.parents))
    expected = {record: body_of(found) for record, found in by_record.items()}
    rows = connection.execute("SELECT id, body FROM record").fetchall()
    try:
        actual = dict(zip((id for id, _ in rows), parsed_bodies([body for _, body in rows]), strict=True))
    except DamagedRowError:
        return [message("check.cache_differs")]
    return [] if actual == expected else [message("check.cache_differs")]
