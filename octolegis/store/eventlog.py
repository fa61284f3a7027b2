"""The event log: changes appended for ever, and the tables that views read kept true to it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from octolegis.domain.canonical import Json
from octolegis.domain.event import Change, ChangeHeader, Edit, Event
from octolegis.domain.heads import DELETED, Head, body_of
from octolegis.domain.message import Message
from octolegis.store.parsing import DamagedRowError, pairs_of_text, parsed, texts_in

_EVENT_COLUMNS = "id, device, sequence, change, record, field, value, parents, author, at"

_LAST_SEQUENCE = 2**53
"""No device ever counts so far; a number beyond it was written by a hostile hand."""
_CHANGE_COLUMNS = "id, device, sequence, name, arguments, author, at, undoes, redoes"


class Recorded(NamedTuple):
    """A change as it went into the log."""

    header: ChangeHeader
    events: tuple[Event, ...]

    @property
    def records(self) -> frozenset[str]:
        """The records that it touched."""
        return frozenset(event.record for event in self.events)


def append(connection: sqlite3.Connection, change: Change, device: str) -> Recorded:
    """Write a change as events and bring the cached records up to date; within a transaction."""
    recorded = _recorded(connection, change, device)
    insert(connection, [recorded.header], recorded.events)
    for event in recorded.events:
        connection.executemany(
            "DELETE FROM head WHERE event = ? AND record = ? AND field = ?",
            [(parent, event.record, event.field) for parent in event.parents],
        )
        connection.execute("INSERT INTO head VALUES (?, ?, ?)", (event.record, event.field, event.id))
    refresh(connection, recorded.records)
    return recorded


def insert(connection: sqlite3.Connection, headers: Iterable[ChangeHeader], events: Iterable[Event]) -> None:
    """Add rows to the log as they are; the caller keeps the caches true."""
    connection.executemany(
        f"INSERT INTO change ({_CHANGE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        map(_change_row, headers),
    )
    connection.executemany(
        f"INSERT INTO event ({_EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_event_row, events)
    )


def refresh(connection: sqlite3.Connection, records: Iterable[str]) -> None:
    """Make the cached bodies of the records anew from the heads of their fields.

    Where a field has several heads, that of the change with the smallest id is shown until the conflict
    is settled, a choice that is the same on every machine and of one hand for the whole record, and the
    field is named under CONFLICTS.
    """
    for record in records:
        rows = connection.execute(
            "SELECT event.field, event.value, event.id, event.change, event.parents FROM head "
            "JOIN event ON event.id = head.event WHERE head.record = ?",
            (record,),
        ).fetchall()
        body = body_of(Head(f, parsed(v), id, change, texts_in(seen)) for f, v, id, change, seen in rows)
        text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        connection.execute("INSERT OR REPLACE INTO record VALUES (?, ?)", (record, text))


def events(
    connection: sqlite3.Connection, where: str = "", arguments: tuple[str, ...] = ()
) -> Iterator[Event]:
    """The events of the log in the order in which they came into this file."""
    return map(event_in, event_rows(connection, where, arguments))


def event_rows(
    connection: sqlite3.Connection, where: str = "", arguments: tuple[str, ...] = ()
) -> sqlite3.Cursor:
    """The rows of the events, for ``event_in``."""
    return connection.execute(f"SELECT {_EVENT_COLUMNS} FROM event {where} ORDER BY rowid", arguments)


def event_in(row: tuple[Any, ...]) -> Event:
    """The event of a row; DamagedRowError when it cannot be read."""
    id, device, sequence, change, record, field, value, parents, author, at = row
    return Event(id, device, sequence, change, record, field, parsed(value), texts_in(parents), author, at)


def changes(
    connection: sqlite3.Connection, where: str = "", arguments: tuple[str, ...] = ()
) -> Iterator[ChangeHeader]:
    """The changes of the log in the order in which they came into this file."""
    return map(header_in, change_rows(connection, where, arguments))


def change_rows(
    connection: sqlite3.Connection, where: str = "", arguments: tuple[str, ...] = ()
) -> sqlite3.Cursor:
    """The rows of the changes, for ``header_in``."""
    return connection.execute(f"SELECT {_CHANGE_COLUMNS} FROM change {where} ORDER BY rowid", arguments)


def header_in(row: tuple[Any, ...]) -> ChangeHeader:
    """The change of a row; DamagedRowError when it cannot be read."""
    id, device, sequence, name, pairs, author, at, undoes, redoes = row
    return ChangeHeader(id, device, sequence, Message(name, pairs_of_text(pairs)), author, at, undoes, redoes)


def heads(connection: sqlite3.Connection, record: str, field: str) -> tuple[str, ...]:
    """The ids of the heads of a field, sorted."""
    rows = connection.execute(
        "SELECT event FROM head WHERE record = ? AND field = ? ORDER BY event", (record, field)
    )
    return tuple(id for (id,) in rows)


def _recorded(connection: sqlite3.Connection, change: Change, device: str) -> Recorded:
    (last,) = connection.execute(
        "SELECT coalesce(max(sequence), 0) FROM event WHERE device = ?", (device,)
    ).fetchone()
    if last > _LAST_SEQUENCE:
        raise DamagedRowError
    at = datetime.now(UTC).isoformat(timespec="seconds")
    header = ChangeHeader("", device, last + 1, change.name, change.author, at, change.undoes, change.redoes)
    header = header._replace(id=header.expected_id())
    made = []
    last_word = {(edit.record, edit.field): edit for edit in change.edits}
    for sequence, edit in enumerate(last_word.values(), last + 1):
        event = Event(
            "",
            device,
            sequence,
            header.id,
            edit.record,
            edit.field,
            edit.value,
            _seen(connection, edit),
            change.author,
            at,
        )
        made.append(event._replace(id=event.expected_id()))
    return Recorded(header, tuple(made))


def _seen(connection: sqlite3.Connection, edit: Edit) -> tuple[str, ...]:
    """The heads that an edit takes the place of; those of the whole record where it deletes that."""
    own = heads(connection, edit.record, edit.field)
    if edit.field != DELETED or not edit.value:
        return own
    rows = connection.execute("SELECT event FROM head WHERE record = ? ORDER BY event", (edit.record,))
    return tuple(dict.fromkeys((*own, *(id for (id,) in rows), *_gone_before(connection, edit.record))))


def _gone_before(connection: sqlite3.Connection, record: str) -> Iterator[str]:
    """What an earlier deletion took out that is not in this file, as in a part of a case."""
    rows = connection.execute(
        "SELECT parents FROM event WHERE record = ? AND field = ? ORDER BY id", (record, DELETED)
    )
    for id in dict.fromkeys(id for (parents,) in rows.fetchall() for id in texts_in(parents)):
        if connection.execute("SELECT 1 FROM event WHERE id = ?", (id,)).fetchone() is None:
            yield id


def _value(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _event_row(event: Event) -> tuple[object, ...]:
    return (
        event.id,
        event.device,
        event.sequence,
        event.change,
        event.record,
        event.field,
        _value(event.value),
        _value(list(event.parents)),
        event.author,
        event.at,
    )


def _change_row(header: ChangeHeader) -> tuple[object, ...]:
    pairs = _value([list(pair) for pair in header.name.arguments])
    return (
        header.id,
        header.device,
        header.sequence,
        header.name.id,
        pairs,
        header.author,
        header.at,
        header.undoes,
        header.redoes,
    )
