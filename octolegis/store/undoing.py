"""Undo and redo as the log tells them: they survive closing, since the log does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, ChangeHeader, Edit, Event
from octolegis.store.copies import Line
from octolegis.store.eventlog import changes, events, heads
from octolegis.store.parsing import parsed

PERMANENT = frozenset({"change.start", "change.author"})
"""Changes that make a case file what it is; undoing goes back as far as these."""


By = tuple[str, frozenset[str]]
"""The author of an undoing, and the lines of the device on which it is done."""


@dataclass(slots=True)
class UndoStacks:
    """The changes of this device that can be undone and redone; the last is next."""

    undo: list[ChangeHeader] = field(default_factory=list)
    redo: list[ChangeHeader] = field(default_factory=list)

    def follow(self, header: ChangeHeader) -> None:
        """Take note of a change that went into the log.

        An undone change is redone under its own id, so both kinds name the original change.
        """
        if header.undoes:
            self._move(header.undoes, self.undo, self.redo)
        elif header.redoes:
            self._move(header.redoes, self.redo, self.undo)
        elif header.name.id not in PERMANENT:
            self.undo.append(header)
            self.redo.clear()

    @staticmethod
    def _move(id: str, source: list[ChangeHeader], target: list[ChangeHeader]) -> None:
        for header in [header for header in source if header.id == id]:
            source.remove(header)
            target.append(header)


def stacks(connection: sqlite3.Connection, lines: Iterable[Line]) -> UndoStacks:
    """The undo and redo stacks of a device, replayed from its lines in the log, the earliest first."""
    found = UndoStacks()
    for line in lines:
        for header in changes(connection, "WHERE device = ?", (line.device,)):
            if line.upto is None or header.sequence <= line.upto:
                found.follow(header)
    return found


def undo_change(connection: sqlite3.Connection, header: ChangeHeader, by: By) -> Change:
    """The change that restores the values before; InputError where others edited the same field since."""
    edits = [
        Edit(event.record, event.field, _value_before(connection, event))
        for event in reversed(list(events(connection, "WHERE change = ?", (header.id,))))
    ]
    _refuse_if_overtaken(connection, header, edits, by[1])
    return Change(header.name, tuple(edits), by[0], undoes=header.id)


def redo_change(connection: sqlite3.Connection, header: ChangeHeader, by: By) -> Change:
    """The change that sets again what the undone change had set."""
    edits = [Edit(e.record, e.field, e.value) for e in events(connection, "WHERE change = ?", (header.id,))]
    _refuse_if_overtaken(connection, header, edits, by[1])
    return Change(header.name, tuple(edits), by[0], redoes=header.id)


def _refuse_if_overtaken(
    connection: sqlite3.Connection, header: ChangeHeader, edits: Iterable[Edit], own: frozenset[str]
) -> None:
    for edit in edits:
        for head in heads(connection, edit.record, edit.field):
            row = connection.execute(
                "SELECT event.device, change.id, change.undoes, change.redoes FROM event "
                "JOIN change ON change.id = event.change WHERE event.id = ?",
                (head,),
            ).fetchone()
            if row is None or (row[0] not in own and header.id not in row[1:]):
                raise InputError("error.undo_overtaken")


def _value_before(connection: sqlite3.Connection, event: Event) -> Json:
    """What the author of an event saw in its field; a deletion names heads of other fields, too."""
    for parent in event.parents:
        query = "SELECT value FROM event WHERE id = ? AND record = ? AND field = ?"
        row = connection.execute(query, (parent, event.record, event.field)).fetchone()
        if row is not None:
            return parsed(row[0])
    return None
