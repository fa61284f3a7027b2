"""A bug is noted without anybody's words in it, and the window says so once and goes on."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType

from octolegis.paths import profile_folder

LOG = "errors.log"
_MAX_BYTES = 200_000
_EVERY = 10.0
"""Seconds between two messages about bugs."""


class CrashNote:
    """The one hook for errors that nobody expected."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._last = -_EVERY

    def install(self) -> None:
        """Take over from Python."""
        sys.excepthook = self.note

    def note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write type and places (never values: they may quote the case) and tell the user, not too often."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._write(f"{kind.__module__}.{kind.__name__}\n{''.join(_places(trace))}")
        now = time.monotonic()
        if now - self._last >= _EVERY:
            self._last = now
            self._tell(str(profile_folder() / LOG))

    def _write(self, entry: str) -> None:
        sys.stderr.write(entry)
        file = profile_folder() / LOG
        try:
            if file.exists() and file.stat().st_size > _MAX_BYTES:
                file.unlink()
            with file.open("a", encoding="utf-8") as log:
                log.write(f"{time.strftime('%Y-%m-%dT%H:%M:%S')} {entry}\n")
        except OSError:
            # It stands on the standard error already.
            pass


def _places(trace: TracebackType | None) -> list[str]:
    import traceback

    return [f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(trace)]
