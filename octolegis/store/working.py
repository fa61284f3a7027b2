"""A working copy of a case file that lies where it cannot be edited in place, published whole or not at all.

Edits go into a copy in the user's own folder; it takes the place of the file when the user pauses and on
closing, unless the file is no longer the one that was opened: then somebody else's work has come, and nothing
is overwritten.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import time
from contextlib import closing, suppress
from hashlib import file_digest
from itertools import count
from pathlib import Path
from threading import Lock
from typing import NamedTuple
from uuid import uuid4

from octolegis.domain.errors import DiskError, FileError, InputError, PassphraseError, UserError
from octolegis.store.connection import connect, told, uri
from octolegis.store.header import interrupted
from octolegis.store.keeping import STATE
from octolegis.store.reading import is_newer, reading

_TRIES = (0.01, 0.02, 0.04, 0.08, 0.16)
"""Seconds between attempts to replace a file that a sync client or a virus scanner reads just then."""


class Theirs(NamedTuple):
    """What somebody else has left in the place of the file, and its hash: the file may be another by now."""

    path: Path
    hash: str


class WorkingCopy:
    """The copy of ``target`` in a folder that belongs to that file alone."""

    def __init__(self, target: Path, folder: Path) -> None:
        self.target = target
        self._file = Path(os.path.realpath(target))
        self.path = folder / "case.octolegis"
        self.place = ""
        """What this copy has and a copy of the file has not: see ``store.copies``."""
        self._folder = folder
        self._state = folder / STATE
        self._known: list[str] = []
        self._published = -1
        self._sending = Lock()

    def make_room(self) -> None:
        """Make the folder; DiskError."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DiskError("error.disk_refuses", path=self._folder) from error

    def begin(self) -> None:
        """Lay the copy, or take up the one that a kill has left where the file is still as it was.

        Where both have gone on, or that one is damaged, it is put aside among ``left``.
        """
        try:
            self._remember()
            if interrupted(self._file):
                _recover(self._file)
            now = _hash(self._file)
            if self.path.exists() and (now not in self._known or not _is_sound(self.path)):
                self._put_aside()
            if not self.path.exists():
                self._lay()
                self._published = 0
                now = _hash(self.path)
            if now not in self._known:
                self.place = f"work:{uuid4().hex}"
            self._keep([now])
        except OSError as error:
            if error.errno == errno.ENOSPC:
                # Not the disk on which the file lies.
                raise DiskError("error.disk_full_here", path=self._folder) from error
            raise DiskError("error.disk_refuses", path=self.target) from error

    @property
    def left(self) -> list[Path]:
        """Copies with edits that have never come into the file, to be merged into it."""
        return sorted(self._folder.glob("left *.octolegis"))

    def is_published(self, connection: sqlite3.Connection) -> bool:
        """Whether the file holds all that was written through the connection."""
        return connection.total_changes == self._published

    def snapshot(self, connection: sqlite3.Connection) -> tuple[Path, int]:
        """The present state in a file of its own, checked, and the mark of that state; for ``send``."""
        mark = connection.total_changes
        snapshot = self._folder / f"{mark}.snapshot"
        try:
            snapshot.unlink(missing_ok=True)
            with told(snapshot):
                connection.execute("VACUUM INTO ?", (uri(snapshot),))
        except (OSError, DiskError) as error:
            # The edits themselves are in the working copy.
            with suppress(OSError):
                snapshot.unlink(missing_ok=True)
            raise DiskError("error.not_published", path=self.target) from error
        if not _is_sound(snapshot):
            raise FileError("error.case_file_damaged", path=self.target)
        return snapshot, mark

    def send(self, snapshot: Path, mark: int) -> None:
        """Put a snapshot in the place of the file; from any thread.

        DiskError where the file or its disk has gone or refuses; InputError where somebody else has
        changed the file. The working copy stays either way.
        """
        # A name that sync clients leave alone.
        part = self._file.with_name(f"~{self._file.name}.tmp")
        with self._sending:
            try:
                # What was sent meanwhile is newer.
                if mark > self._published:
                    self._put(snapshot, part)
            except FileNotFoundError:
                raise DiskError("error.target_gone", path=self.target) from None
            except OSError as error:
                raise DiskError("error.not_published", path=self.target) from error
            finally:
                for leftover in (part, snapshot):
                    with suppress(OSError):
                        leftover.unlink(missing_ok=True)
            self._published = max(mark, self._published)

    def theirs(self) -> Theirs:
        """A passing copy of the file as somebody else has left it, to be merged into the working copy."""
        copy = self._folder / "theirs.octolegis"
        try:
            return Theirs(copy, self._fetch(copy))
        except OSError as error:
            raise DiskError("error.target_gone", path=self.target) from error

    def accept_theirs(self, hash: str) -> None:
        """What ``theirs`` gave, of that hash, is in the working copy now, so the file may be replaced."""
        with self._sending:
            self._keep([*self._known, hash])
        (self._folder / "theirs.octolegis").unlink(missing_ok=True)

    def end(self) -> None:
        """Give the working copy up, once all of it is published; the line of its edits is kept."""
        for leftover in (self.path, *self._folder.glob("*.snapshot"), self._folder / "theirs.octolegis"):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)

    def _put(self, snapshot: Path, part: Path) -> None:
        """Copy, verify, compare with what was opened, replace."""
        new = _hash(snapshot)
        part.unlink(missing_ok=True)
        # Opened first: where the file has gone there is no place to put anything.
        now = _hash(self._file)
        shutil.copyfile(snapshot, part)
        # Some servers and sticks know no permissions.
        with suppress(OSError):
            shutil.copymode(self._file, part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        if _hash(part) != new:
            raise OSError
        if now not in self._known or _hash(self._file) != now or interrupted(self._file):
            raise InputError("error.target_changed", path=self.target)
        # Killed right after the replacing, the next opening knows the file by its new hash.
        self._keep([now, new])
        _replace(part, self._file)
        self._keep([new])

    def _lay(self) -> None:
        # That of a copy which somebody has cleared away would be played into this one.
        _journal(self.path).unlink(missing_ok=True)
        self._fetch(self.path)
        if not _is_sound(self.path):
            # Kept, it would pass for somebody's work.
            self.path.unlink()
            raise FileError("error.case_file_damaged", path=self.target)

    def _put_aside(self) -> None:
        names = (self._folder / f"left {number}.octolegis" for number in count(1))
        left = next(path for path in names if not path.exists())
        # Before the journal loses its file; of a damaged one nothing can be taken back.
        with suppress(UserError):
            _recover(self.path)
        self.path.replace(left)

    def _fetch(self, copy: Path) -> str:
        """Copy the file; the hash of the copy."""
        part = copy.with_suffix(".part")
        shutil.copyfile(self._file, part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        fetched = _hash(part)
        if fetched != _hash(self._file):
            raise DiskError("error.file_busy", path=self.target)
        part.replace(copy)
        return fetched

    def _remember(self) -> None:
        with suppress(OSError, ValueError, TypeError, KeyError):
            state = json.loads(self._state.read_text(encoding="utf-8"))
            self._known, self.place = [str(each) for each in state["known"]], str(state["place"])

    def _keep(self, known: list[str]) -> None:
        self._known = known
        part = self._state.with_suffix(".part")
        target = os.fsdecode(os.fsencode(self.target)).encode("utf-8", "replace").decode("utf-8")
        state = {"target": target, "known": known, "place": self.place}
        with part.open("w", encoding="utf-8") as file:
            file.write(json.dumps(state))
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._state)


def _recover(path: Path) -> None:
    """Let SQLite take back an edit that was cut off in the middle."""
    with closing(connect(path, read_only=False)) as connection, told(path):
        connection.execute("SELECT count(*) FROM sqlite_master")


def is_sound(path: Path) -> bool:
    """Whether SQLite can work with a case file; PassphraseError where nobody gave its passphrase."""
    try:
        is_newer(path)
        with reading(path) as connection, told(path):
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except PassphraseError:
        raise
    except UserError:
        return False


def _is_sound(copy: Path) -> bool:
    """The same of a copy of ours."""
    with suppress(UserError):
        if interrupted(copy):
            _recover(copy)
        return is_sound(copy)
    return False


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _replace(part: Path, target: Path) -> None:
    """Put one file in the place of the other, on the disk for good."""
    for pause in _TRIES:
        try:
            part.replace(target)
            break
        except PermissionError:
            time.sleep(pause)
    else:
        part.replace(target)
    if hasattr(os, "O_DIRECTORY"):
        with suppress(OSError):
            folder = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
