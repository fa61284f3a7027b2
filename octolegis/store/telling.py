"""The log as a story: each event with the change it belongs to and what the field held before."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

from octolegis.domain.canonical import Json
from octolegis.domain.event import ChangeHeader, Event
from octolegis.store.eventlog import change_rows, event_in, header_in
from octolegis.store.parsing import parsed

_COLUMNS = "id, device, sequence, change, record, field, value, parents, author, at"
_BEFORE = (
    "(SELECT value FROM event AS p WHERE p.id = json_extract(event.parents, '$[0]') "
    "AND p.record = event.record AND p.field = event.field)"
)
_ABOUT = (
    " AND (record IN (SELECT record FROM event WHERE field = 'target' AND value = :value) "
    "OR record = 'variation:' || :target OR record = 'review:' || :target "
    "OR (record GLOB 'finding:*' AND substr(record, -length(:target) - 1) = ':' || :target) "
    "OR record IN (SELECT record FROM event WHERE field = 'subject' AND record GLOB 'position:*' AND ("
    "substr(value, -length(:value)) = ':' || substr(:value, 2) OR value IN ("
    "SELECT '\"' || record || '\"' FROM event WHERE field = 'target' AND value = :value))))"
)
"""What is about a target: the findings of all, and whatever was ever laid to it, also if since removed.

The ministry's positions are about what their subject is about: a finding, or an amendment.
"""


class ToldEvent(NamedTuple):
    """An event, its change, and the value that its author saw: ``None`` where there was none."""

    event: Event
    header: ChangeHeader
    before: Json


class Touch(NamedTuple):
    """Which field of which record was set, by whom and when."""

    record: str
    field: str
    author: str
    at: str


def told_events(connection: sqlite3.Connection, target: str = "", since: str = "") -> list[ToldEvent]:
    """The events in the order in which they came into this file; ``since`` is ISO 8601 in UTC."""
    about = _ABOUT if target else ""
    rows = connection.execute(
        f"SELECT {_COLUMNS}, {_BEFORE} FROM event WHERE at >= :since{about} ORDER BY rowid",
        {"since": since, "target": target, "value": json.dumps(target, ensure_ascii=False)},
    ).fetchall()
    headers = _headers(connection, {row[3] for row in rows}, few=bool(target))
    return [
        ToldEvent(event_in(row[:-1]), headers[row[3]], parsed(row[-1]) if row[-1] else None)
        for row in rows
        if row[3] in headers
    ]


def touches(connection: sqlite3.Connection, since: str) -> list[Touch]:
    """What was touched since a time, without the values, in the order in which it came into this file."""
    rows = connection.execute(
        "SELECT record, field, author, at FROM event WHERE at >= ? ORDER BY rowid", (since,)
    )
    return [Touch(*row) for row in rows]


def marks(connection: sqlite3.Connection) -> dict[str, int]:
    """The last event of each device: what has been seen of the log, without asking any clock."""
    return dict(connection.execute("SELECT device, MAX(sequence) FROM event GROUP BY device"))


def records_since(connection: sqlite3.Connection, at: str) -> set[str]:
    """The records changed at a time (ISO 8601, UTC) or later, as their authors' clocks had it."""
    return {record for (record,) in connection.execute("SELECT record FROM event WHERE at >= ?", (at,))}


def records_beyond(connection: sqlite3.Connection, seen: Mapping[str, int]) -> set[str]:
    """The records that events touched of which ``seen``, as of ``marks``, knows nothing."""
    query = "SELECT record FROM event WHERE device = ? AND sequence > ?"
    return {
        record
        for device in marks(connection)
        for (record,) in connection.execute(query, (device, seen.get(device, 0)))
    }


def _headers(connection: sqlite3.Connection, ids: set[str], *, few: bool) -> dict[str, ChangeHeader]:
    """The changes by id: those named, or all where that is most of them anyway."""
    where = "WHERE id IN (SELECT value FROM json_each(?))" if few else ""
    arguments = (json.dumps(sorted(ids)),) if few else ()
    return {header.id: header for header in map(header_in, change_rows(connection, where, arguments))}
