"""A case file on disk: opened, read, appended to, copied and closed."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from octolegis.domain.canonical import Json, sha256
from octolegis.domain.errors import DiskError, FileError, InputError, UserError
from octolegis.domain.event import Change, Event, head_hash
from octolegis.domain.message import Message, message
from octolegis.store import copies, eventlog, gaps, merging, schema, search, telling, undoing
from octolegis.store.connection import connect, told, transaction, uri
from octolegis.store.header import interrupted, is_protected, major_version
from octolegis.store.overwritten import Witness
from octolegis.store.ownership import Ownership, is_too_long
from octolegis.store.parsing import DamagedRowError, parsed, parsed_bodies
from octolegis.store.reading import is_newer, recovered

if TYPE_CHECKING:
    from octolegis.domain.handover import Selection
    from octolegis.store.working import WorkingCopy


class CaseFile:
    """An open case file; ``read_only`` and ``why_read_only`` say whether and why it cannot be edited.

    ``held`` is what is given back on closing.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        held: ExitStack,
        why_read_only: Message | None = None,
    ) -> None:
        self.path = path
        self.working: WorkingCopy | None = None
        """The copy that is edited in place of the file, where that lies in a synced or passing place."""
        self.also_open = ""
        """Who seems to have it open on another machine, as a synced folder tells."""
        self.why_read_only = why_read_only
        self._connection = connection
        self._held = held
        self._stacks: dict[str, undoing.UndoStacks] = {}
        self._lines: dict[str, copies.Lines] = {}
        self._witness = None if why_read_only else Witness(connection, path)
        self._is_closed = False

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self.why_read_only is not None

    def append(self, change: Change, device: str) -> eventlog.Recorded:
        """Write a change durably; on return it is on the disk. InputError when read-only."""
        self._must_be_writable()
        stacks = self.undo_stacks(device)
        lines = self._lines_of(device)
        with self._writing():
            for data in change.blobs:
                self._add_blob(data)
            lines.keep(self._connection)
            recorded = eventlog.append(self._connection, change, lines.present)
            self._connection.executemany(
                "DELETE FROM draft WHERE record = ? AND field = ?",
                [(edit.record, edit.field) for edit in change.edits],
            )
        stacks.follow(recorded.header)
        lines.counted(recorded.events[-1].sequence)
        if self._witness is not None:
            self._witness.note([recorded.header], recorded.events, change.blobs)
        return recorded

    def adopt(self, others: list[Path], new: merging.Additions) -> frozenset[str]:
        """Put what other copies hold beside what is here, unchanged; the records that this touched."""
        self._must_be_writable()
        new = merging.Additions(tuple(new.headers), tuple(new.events))
        with self._writing():
            documents = merging.adopt(self._connection, others, new)
        if self._witness is not None:
            self._witness.note(new.headers, new.events, documents)
        return frozenset(event.record for event in new.events)

    def undo_stacks(self, device: str) -> undoing.UndoStacks:
        """What this device can undo and redo."""
        if device not in self._stacks:
            with told(self.path):
                self._stacks[device] = undoing.stacks(self._connection, self._lines_of(device).all)
        return self._stacks[device]

    def undone(self, device: str, author: str) -> Change | None:
        """The change that undoes the last one of this device, if there is one."""
        stack = self.undo_stacks(device).undo
        with told(self.path):
            own = self._lines_of(device).names
            return undoing.undo_change(self._connection, stack[-1], (author, own)) if stack else None

    def redone(self, device: str, author: str) -> Change | None:
        """The change that does again what was undone last, if there is one."""
        stack = self.undo_stacks(device).redo
        with told(self.path):
            own = self._lines_of(device).names
            return undoing.redo_change(self._connection, stack[-1], (author, own)) if stack else None

    def bodies(self) -> Iterator[tuple[str, dict[str, Json]]]:
        """Every record with its fields."""
        with told(self.path):
            rows = self._connection.execute("SELECT id, body FROM record").fetchall()
            bodies = parsed_bodies([body for _, body in rows])
        return ((id, body) for (id, _), body in zip(rows, bodies, strict=True))

    def body(self, record: str) -> dict[str, Json]:
        """The fields of one record; empty when there is no such record."""
        with told(self.path):
            row = self._connection.execute("SELECT body FROM record WHERE id = ?", (record,)).fetchone()
            return parsed_bodies([row[0]])[0] if row else {}

    def identity(self) -> str:
        """What tells the case from others and is the same in all its copies."""
        with told(self.path):
            row = self._connection.execute("SELECT value FROM meta WHERE key = 'uuid'").fetchone()
            return str(row[0]) if row else ""

    def last_change(self) -> str:
        """When it was last changed (ISO 8601 in UTC), by the clocks of those who did; empty for never."""
        with told(self.path):
            row = self._connection.execute("SELECT max(at) FROM change").fetchone()
            return str(row[0] or "")

    def history(self, record: str) -> list[tuple[Event, Message]]:
        """Every event of a record with the name of its change, oldest first."""
        with told(self.path):
            names = {header.id: header.name for header in eventlog.changes(self._connection)}
            found = eventlog.events(self._connection, "WHERE record = ?", (record,))
            return [(event, names[event.change]) for event in found if event.change in names]

    def told_events(self, target: str = "", since: str = "") -> list[telling.ToldEvent]:
        """Every event with its change and the value before, or those about a target, or since a time."""
        with told(self.path):
            return telling.told_events(self._connection, target, since)

    def marks(self) -> dict[str, int]:
        """The last event of each device."""
        with told(self.path):
            return telling.marks(self._connection)

    def changed_records(self, since: str | Mapping[str, int]) -> set[str]:
        """The records changed since a time (ISO 8601, UTC), or by events beyond such ``marks``."""
        with told(self.path):
            if isinstance(since, str):
                return telling.records_since(self._connection, since)
            return telling.records_beyond(self._connection, since)

    def touches(self, since: str) -> list[telling.Touch]:
        """What was touched since a time, without the values."""
        with told(self.path):
            return telling.touches(self._connection, since)

    def head(self) -> str:
        """The hash over all event ids: the state in one value."""
        with told(self.path):
            ids = [id for (id,) in self._connection.execute("SELECT id FROM event")]
            if not {str}.issuperset(map(type, ids)):
                raise DamagedRowError
            return head_hash(ids)

    def blob(self, hash: str) -> bytes:
        """A large value by its SHA-256; FileError when it is missing or altered."""
        with told(self.path):
            row = self._connection.execute("SELECT data FROM blob WHERE hash = ?", (hash,)).fetchone()
        if row is None or sha256(row[0]) != hash:
            raise FileError("error.case_file_damaged", path=self.path)
        return bytes(row[0])

    def keep_draft(self, record: str, field: str, value: Json) -> None:
        """Keep a text that is still being typed, outside the log."""
        self._must_be_writable()
        at = datetime.now(UTC).isoformat(timespec="seconds")
        with self._writing():
            self._connection.execute(
                "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?)",
                (record, field, json.dumps(value, ensure_ascii=False), at),
            )

    def drafts(self) -> list[tuple[str, str, Json]]:
        """Texts left over from a session that ended while they were typed: (record, field, value)."""
        with told(self.path):
            rows = self._connection.execute("SELECT record, field, value FROM draft").fetchall()
            return [(record, field, parsed(value)) for record, field, value in rows]

    def found(self, words: str, limit: int = 200) -> list[tuple[str, str]]:
        """The (outline hash, provision id) pairs whose text has the words."""
        with told(self.path):
            return search.found(self._connection, words, limit)

    def is_indexed(self, outline: str) -> bool:
        """Whether the words of an outline can be found."""
        with told(self.path):
            return search.is_indexed(self._connection, outline)

    def index_outline(self, outline: str, rows: Iterator[tuple[str, str, str, str]]) -> None:
        """Make the provisions (id, label, heading, text) of an outline searchable."""
        self._must_be_writable()
        with transaction(self._connection, self.path):
            search.index(self._connection, outline, rows)

    def copy_to(self, target: Path, base: Path | None = None) -> None:
        """A whole, verified copy that appears under its name only when complete.

        ``base`` is an earlier copy that stands for the file where that can be read no more.
        """
        if os.path.lexists(target):
            raise InputError("error.file_exists", path=target)
        part = target.with_name(f".{target.name}.part")
        part.unlink(missing_ok=True)
        try:
            if base is not None:
                shutil.copyfile(base, part)
            else:
                with told(target):
                    # As a URI, since a name on the disk need not be text.
                    self._connection.execute("VACUUM INTO ?", (uri(part),))
            if self._witness is not None and (base is not None or self._witness.is_overwritten):
                with closing(connect(part, read_only=False)) as copy:
                    self._witness.make_good(copy, part)
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(target)
        except OSError as error:
            raise DiskError("error.disk_refuses", path=target) from error
        finally:
            part.unlink(missing_ok=True)

    def part_articles(self) -> frozenset[str]:
        """The articles of which alone the file holds something; empty where it is not limited to any."""
        with told(self.path):
            return gaps.articles(self._connection)

    def write_part(self, target: Path, selection: Selection) -> None:
        """Write what is chosen to a new file, made of nothing else."""
        from octolegis.store import excerpt

        excerpt.write(self._connection, self.path, selection, target)

    @property
    def connection(self) -> sqlite3.Connection:
        """For the other modules of the store only."""
        return self._connection

    @property
    def is_published(self) -> bool:
        """Whether the file itself holds everything; its working copy always does."""
        return self.working is None or self.working.is_published(self._connection)

    def publishing(self) -> Callable[[], None]:
        """What puts the present state in the place of the file, from any thread; see ``WorkingCopy.send``."""
        if self._is_closed:
            return lambda: None
        if self.working is None and self._witness is not None:
            self._witness.must_be_whole()
        if self.working is None or self.is_published:
            return lambda: None
        return partial(self.working.send, *self.working.snapshot(self._connection))

    def close(self) -> None:
        """Give the file back, if that was not done yet; everything is on the disk already."""
        if self._is_closed:
            return
        done, self._is_closed = self.is_published, True
        self._connection.close()
        if self.working is not None and done:
            self.working.end()
        self._held.close()

    def _lines_of(self, device: str) -> copies.Lines:
        if device not in self._lines:
            with told(self.path):
                place = self.working.place if self.working else copies.place_of(self.path)
                self._lines[device] = copies.lines(self._connection, place, device)
        return self._lines[device]

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """A transaction in the file that was opened, and in no other that was put in its place."""
        place = self.working.path if self.working is not None else self.path
        try:
            with transaction(self._connection, place):
                if self._witness is not None:
                    self._witness.must_be_ours()
                yield
        except FileError as error:
            if self._witness is None or not self._witness.is_overwritten:
                raise
            raise DiskError("error.file_replaced", path=self.path) from error

    def _must_be_writable(self) -> None:
        if self.why_read_only is not None:
            raise InputError("error.read_only", path=self.path)

    def _add_blob(self, data: bytes) -> None:
        self._connection.execute("INSERT OR IGNORE INTO blob VALUES (?, ?)", (sha256(data), data))


def create(path: Path) -> CaseFile:
    """Make an empty case file; InputError when there is a file of that name, which is left alone."""
    if is_too_long(path):
        raise InputError("error.name_too_long", path=path)
    try:
        path.open("xb").close()
    except FileExistsError:
        raise InputError("error.file_exists", path=path) from None
    except OSError as error:
        raise DiskError("error.disk_refuses", path=path) from error
    # Building tables needs sqlite-utils, opening a case file does not.
    from uuid import uuid4

    from octolegis.store.migrations import upgrade

    try:
        connection = connect(path, read_only=False)
        with closing(connection), told(path):
            upgrade(connection)
            connection.execute("INSERT INTO meta VALUES ('uuid', ?)", (str(uuid4()),))
        return opened(path)
    except UserError:
        # Nothing was in it yet; an empty file would only bar the name.
        path.unlink(missing_ok=True)
        raise


def opened(path: Path, working: WorkingCopy | None = None) -> CaseFile:
    """Open a case file for writing, or for reading only when it is newer, held or write-protected.

    What is written goes into the working copy, where one is given.
    """
    newer = is_newer(path)
    with ExitStack() as held:
        ownership = Ownership(path)
        held.callback(ownership.release)
        why = _why_read_only(path, ownership, newer=newer)
        if why is None and working is not None:
            # Whoever was sent there when the file had gone may have it open as a file of its own.
            working.make_room()
            of_copy = Ownership(working.path)
            held.callback(of_copy.release)
            why = of_copy.refused()
        sound = path if why is None else held.enter_context(recovered(path))
        if why is None and is_protected(path):
            from octolegis.store.protecting import tidied

            tidied(path)
        if why is None and working is not None:
            working.begin()
            sound = working.path
        connection = _trusted(path, sound, read_only=why is not None, newer=newer)
        file = CaseFile(path, connection, held.pop_all(), why)
        file.working = working if why is None else None
        file.also_open = ownership.also
        return file


def _why_read_only(path: Path, ownership: Ownership, *, newer: bool) -> Message | None:
    """Why the file cannot be edited; ``None`` for its new owner."""
    if newer:
        return message("error.newer_version", path=path)
    if not os.access(path, os.W_OK):
        return message("error.write_protected", path=path)
    if is_too_long(path):
        return message("error.name_too_long", path=path)
    if path.stat().st_nlink > 1:
        # Each of the names would have a lock and a journal of its own.
        return message("error.second_name", path=path)
    return ownership.refused()


def looked_into(path: Path) -> CaseFile:
    """Open a case file only to read it: nothing is written to it, and no lock made beside it."""
    newer = is_newer(path)
    why = message("error.newer_version" if newer else "error.read_only", path=path)
    with ExitStack() as held:
        sound = held.enter_context(recovered(path))
        connection = _trusted(path, sound, read_only=True, newer=newer)
        return CaseFile(path, connection, held.pop_all(), why)


def _trusted(path: Path, sound: Path, *, read_only: bool, newer: bool) -> sqlite3.Connection:
    was_interrupted = interrupted(path)
    connection = connect(sound, read_only=read_only, named=path)
    try:
        with told(path):
            if newer and not schema.understood(connection):
                raise FileError("error.newer_unreadable", path=path)
            if not newer and schema.foreign_objects(connection):
                raise FileError("error.case_file_damaged", path=path)
        if was_interrupted and not read_only and not is_protected(path):
            major_version(path)
    except UserError:
        connection.close()
        raise
    return connection
