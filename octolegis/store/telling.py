"""The log as a story: each event with the change it belongs to and what the field held before."""

from __future__ import annotations

import json
import sqlite3
from typing import NamedTuple

from octolegis.domain.canonical import Json
from octolegis.domain.event import ChangeHeader, Event
from octolegis.store.eventlog import change_rows, event_in, header_in
from octolegis.store.parsing import parsed

_COLUMNS = "id, device, sequence, change, record, field, value, parents, author, at"
_BEFORE = "(SELECT value FROM event AS p WHERE p.id = json_extract(event.parents, '$[0]'))"
_ABOUT = (
    "WHERE record IN (SELECT record FROM event WHERE field = 'target' AND value = ?1) "
    "OR record = 'variation:' || ?2 OR record = 'review:' || ?2 "
    "OR (record GLOB 'finding:*' AND substr(record, -length(?2) - 1) = ':' || ?2)"
)
"""What is about a target: the findings of all, and whatever was ever laid to it, also if since removed."""


class ToldEvent(NamedTuple):
    """An event, its change, and the value that its author saw: ``None`` where there was none."""

    event: Event
    header: ChangeHeader
    before: Json


def told_events(connection: sqlite3.Connection, target: str = "") -> list[ToldEvent]:
    """The events in the order in which they came into this file."""
    headers = {header.id: header for header in map(header_in, change_rows(connection))}
    where = _ABOUT if target else ""
    arguments = (json.dumps(target, ensure_ascii=False), target) if target else ()
    rows = connection.execute(
        f"SELECT {_COLUMNS}, {_BEFORE} FROM event {where} ORDER BY rowid",
        arguments,
    )
    return [
        ToldEvent(event_in(row[:-1]), headers[row[3]], parsed(row[-1]) if row[-1] else None)
        for row in rows
        if row[3] in headers
    ]
