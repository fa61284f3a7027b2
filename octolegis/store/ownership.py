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


class Ownership:
    """The right to write a case file, held from opening to closing.

    The lock lies beside the file and is released by the system when the process dies; who holds it
    is written beside it, since a lock file cannot be read everywhere while it is locked.
    """

    def __init__(self, case: Path) -> None:
        self._lock = FileLock(case.with_name(f".{case.name}.lock"), blocking=False)
        self._holder = case.with_name(f".{case.name}.holder")

    def taken(self) -> bool:
        """Try to become the owner; false when another has it or the folder cannot be written."""
        try:
            self._lock.acquire()
        except (Timeout, OSError):
            return False
        # The lock is what protects; the name is a courtesy that a full disk may cost.
        with suppress(OSError):
            self._holder.write_text(json.dumps(_self_portrait()), encoding="utf-8")
        return True

    def holder(self) -> str:
        """Who holds the file, as "user on host since ..."; empty when unknown."""
        try:
            who = json.loads(self._holder.read_text(encoding="utf-8"))
            return f"{who['user']} ({who['host']}, {who['since']})"
        except (OSError, ValueError, KeyError, TypeError):
            return ""

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
