"""Undo and redo as the log tells them: they survive closing, since the log does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, ChangeHeader, Edit
from octolegis.store.eventlog import changes, events, heads
from octolegis.store.parsing import parsed

PERMANENT = frozenset({"change.start", "change.author"})
"""Changes that make a case file what it is; undoing goes back as far as these."""


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


def stacks(connection: sqlite3.Connection, device: str) -> UndoStacks:
    """The undo and redo stacks of a device, replayed from the log."""
    found = UndoStacks()
    for header in changes(connection, "WHERE device = ?", (device,)):
        found.follow(header)
    return found


def undo_change(connection: sqlite3.Connection, header: ChangeHeader, author: str) -> Change:
    """The change that restores the values before; InputError where others edited the same field since."""
    edits = [
        Edit(event.record, event.field, _value_at(connection, event.parents))
        for event in reversed(list(events(connection, "WHERE change = ?", (header.id,))))
    ]
    _refuse_if_overtaken(connection, header, edits)
    return Change(header.name, tuple(edits), author, undoes=header.id)


def redo_change(connection: sqlite3.Connection, header: ChangeHeader, author: str) -> Change:
    """The change that sets again what the undone change had set."""
    edits = [Edit(e.record, e.field, e.value) for e in events(connection, "WHERE change = ?", (header.id,))]
    _refuse_if_overtaken(connection, header, edits)
    return Change(header.name, tuple(edits), author, redoes=header.id)


def _refuse_if_overtaken(connection: sqlite3.Connection, header: ChangeHeader, edits: Iterable[Edit]) -> None:
    for edit in edits:
        for head in heads(connection, edit.record, edit.field):
            row = connection.execute(
                "SELECT event.device, change.id, change.undoes, change.redoes FROM event "
                "JOIN change ON change.id = event.change WHERE event.id = ?",
                (head,),
            ).fetchone()
            if row is None or (row[0] != header.device and header.id not in row[1:]):
                raise InputError("error.undo_overtaken")


def _value_at(connection: sqlite3.Connection, parents: tuple[str, ...]) -> Json:
    if not parents:
        return None
    row = connection.execute("SELECT value FROM event WHERE id = ?", (parents[0],)).fetchone()
    return parsed(row[0]) if row else None
