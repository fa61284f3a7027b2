"""Whether a case file is whole: SQLite's own check, our hashes, and the caches against the log."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from octolegis.domain.canonical import Json, sha256
from octolegis.domain.event import Event
from octolegis.domain.message import Message, message
from octolegis.store import eventlog
from octolegis.store.connection import told


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
        problems = [
            message("check.sqlite", found=row)
            for (row,) in connection.execute("PRAGMA integrity_check(10)")
            if row != "ok"
        ]
        if problems:
            return IntegrityReport(0, 0, 0, tuple(problems))
        log = list(eventlog.events(connection))
        problems += _altered(connection, log)
        problems += _stale_caches(connection, log)
        (blobs,) = connection.execute("SELECT count(*) FROM blob").fetchone()
        (changes,) = connection.execute("SELECT count(*) FROM change").fetchone()
    return IntegrityReport(len(log), changes, blobs, tuple(problems))


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


def _altered(connection: sqlite3.Connection, log: list[Event]) -> list[Message]:
    problems = [
        message("check.event_altered", record=e.record, field=e.field) for e in log if e.id != e.expected_id()
    ]
    headers = {header.id: header for header in eventlog.changes(connection)}
    problems += [
        message("check.change_altered", change=h.id[:12]) for h in headers.values() if h.id != h.expected_id()
    ]
    problems += [
        message("check.change_missing", record=e.record, field=e.field)
        for e in log
        if e.change not in headers
    ]
    for hash, data in connection.execute("SELECT hash, data FROM blob"):
        if sha256(data) != hash:
            problems.append(message("check.document_altered", document=hash[:12]))
    return problems


def _stale_caches(connection: sqlite3.Connection, log: list[Event]) -> list[Message]:
    heads = set(connection.execute("SELECT record, field, event FROM head"))
    if heads != expected_heads(log):
        return [message("check.cache_differs")]
    values = {event.id: event.value for event in log}
    by_record: dict[str, list[tuple[str, Json]]] = {event.record: [] for event in log}
    for record, field, event in sorted(heads, key=lambda head: head[2], reverse=True):
        by_record[record].append((field, values[event]))
    expected = {record: eventlog.cached_body(found) for record, found in by_record.items()}
    actual = {id: json.loads(body) for id, body in connection.execute("SELECT id, body FROM record")}
    return [] if actual == expected else [message("check.cache_differs")]
