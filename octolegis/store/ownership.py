"""One writer at a time: who holds a case file, told to whoever comes second."""

from __future__ import annotations

import getpass
import json
import os
import socket
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from octolegis.domain.message import Message, message


class Ownership:
    """The right to write a case file, held from opening to closing.

    The lock lies beside the file and is released by the system when the process dies; who holds it
    is written beside it, since a lock file cannot be read everywhere while it is locked.
    """

    def __init__(self, case: Path) -> None:
        self._case = case
        # Beside the file itself: whoever comes by way of a link finds the same lock.
        beside = Path(os.path.realpath(case))
        self._lock = FileLock(beside.with_name(f".{beside.name}.lock"), blocking=False)
        self._holder = beside.with_name(f".{beside.name}.holder")

    def refused(self) -> Message | None:
        """Try to become the owner; why that cannot be, or ``None`` for the new owner."""
        try:
            self._lock.acquire()
        except Timeout:
            return message("error.held_by_other", path=self._case, holder=self._present_holder())
        except (OSError, NotImplementedError):
            return message("error.folder_protected", path=self._case)
        # The lock is what protects; the name is a courtesy that a full disk may cost.
        with suppress(OSError):
            self._holder.write_text(json.dumps(_self_portrait()), encoding="utf-8")
        return None

    def _present_holder(self) -> str:
        """Who holds the file, as "user (host, since)"; a question mark when unknown."""
        try:
            who = json.loads(self._holder.read_text(encoding="utf-8"))
            return f"{who['user']} ({who['host']}, {who['since']})"
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return "?"

    def release(self) -> None:
        """Give the right back and leave no file behind."""
        if not self._lock.is_locked:
            return
        # Unlinked while still locked: whoever opens the name afterwards gets a file of its own.
        for leftover in (self._holder, Path(self._lock.lock_file)):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)
        self._lock.release()


def _self_portrait() -> dict[str, str]:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = "?"
    now = datetime.now(UTC).astimezone().strftime("%H:%M")
    return {"user": user, "host": socket.gethostname(), "since": now, "pid": str(os.getpid())}
