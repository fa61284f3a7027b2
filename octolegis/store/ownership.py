"""One writer at a time: who holds a case file, told to whoever comes second."""

from __future__ import annotations

import getpass
import json
import os
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from octolegis.domain.message import Message, message
from octolegis.store.raised import code_of

_LONGEST = 255
"""So long may a name be: in letters on Windows, in bytes elsewhere."""


class Ownership:
    """The right to write a case file, held from opening to closing.

    The lock is an empty database beside the file in an exclusive transaction: SQLite, which is
    loaded anyway, knows the locks of every system, and the system releases them when the process
    dies. Who holds it is written beside it, since a locked file cannot be read everywhere.
    """

    def __init__(self, case: Path) -> None:
        self._case = case
        # Beside the file itself: whoever comes by way of a link finds the same lock.
        beside = Path(os.path.realpath(case))
        self._lock = beside.with_name(f".{beside.name}.lock")
        self._connection: sqlite3.Connection | None = None
        self.also = ""
        """Who seems to have the file open on another machine, whose lock does not reach this one."""
        self._holder = beside.with_name(f".{beside.name}.holder")

    def refused(self) -> Message | None:
        """Try to become the owner; why that cannot be, or ``None`` for the new owner."""
        try:
            self._connection = _locked(self._lock)
        except sqlite3.DatabaseError as error:
            code = code_of(error) & 0xFF
            if code == sqlite3.SQLITE_BUSY:
                return message("error.held_by_other", path=self._case, holder=self._present_holder())
            if code == sqlite3.SQLITE_FULL:
                return message("error.disk_full_already", path=self._case)
            return message("error.folder_protected", path=self._case)
        self.also = self._elsewhere()
        # The lock is what protects; the name is a courtesy that a full disk may cost.
        with suppress(OSError):
            if not self.also:
                self._holder.write_text(json.dumps(_self_portrait()), encoding="utf-8")
        return None

    def _present_holder(self) -> str:
        """Who holds the file, as "user (host, since)"; a question mark when unknown."""
        who = self._portrait()
        return f"{who['user']} ({who['host']}, {_told_time(who['since'])})" if who else "?"

    def _elsewhere(self) -> str:
        """The holder on another machine that a sync client told of, not longer ago than a day."""
        who = self._portrait()
        if not who or who["host"] == _host() or not _is_recent(who["since"]):
            return ""
        return self._present_holder()

    def _portrait(self) -> dict[str, str]:
        """What the holder says of himself; nothing where that cannot be read."""
        try:
            who = json.loads(self._holder.read_text(encoding="utf-8"))
            return {name: str(who[name]) for name in ("user", "host", "since")}
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return {}

    def release(self) -> None:
        """Give the right back and leave no file behind."""
        if self._connection is None:
            return
        # Unlinked while still locked, where the system lets us: whoever opens the name afterwards
        # gets a file of its own.
        self._unlink()
        self._connection.close()
        self._connection = None

    def _unlink(self) -> None:
        for leftover in (self._lock,) if self.also else (self._holder, self._lock):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)


def is_too_long(case: Path) -> bool:
    """Whether what is laid beside a file, named after it, would have a name that no disk takes."""
    name = Path(os.path.realpath(case)).name
    letters = (
        len(name.encode("utf-16-le", "surrogatepass")) // 2 if os.name == "nt" else len(os.fsencode(name))
    )
    return letters > _LONGEST - len("..lock-journal")


def is_held(case: Path) -> bool:
    """Whether somebody holds a case file; the lock that a kill has left holds nothing."""
    beside = Path(os.path.realpath(case))
    lock = beside.with_name(f".{beside.name}.lock")
    if not lock.exists():
        return False
    try:
        _locked(lock).close()
    except sqlite3.DatabaseError as error:
        return code_of(error) & 0xFF == sqlite3.SQLITE_BUSY
    return False


def _locked(lock: Path) -> sqlite3.Connection:
    """A connection that holds the lock until it is closed; DatabaseError when it cannot be had."""
    connection = sqlite3.connect(lock, isolation_level=None, timeout=0)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _self_portrait() -> dict[str, str]:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = "?"
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return {"user": user, "host": _host(), "since": now, "pid": str(os.getpid())}


def _told_time(since: str) -> str:
    """A moment as one reads it here: today's by the hour, others with their day."""
    try:
        moment = datetime.fromisoformat(since).astimezone()
    except ValueError:
        return since
    is_today = moment.date() == datetime.now(UTC).astimezone().date()
    return moment.strftime("%H:%M" if is_today else "%Y-%m-%d %H:%M")


def _is_recent(since: str) -> bool:
    """Whether a moment is not longer than a day from now, as far as clocks go."""
    try:
        return abs(datetime.now(UTC) - datetime.fromisoformat(since)) < timedelta(days=1)
    except (ValueError, TypeError):
        return False


def _host() -> str:
    """This machine's name, without loading the network's module for it."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "?")
