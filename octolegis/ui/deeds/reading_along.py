"""A file that somebody else edits: what is saved there shows here, and when it is free it can be edited."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow

_EVERY = 4_000
"""Milliseconds between two looks at the file."""


class Deeds:
    """Follows the file that is open for reading because another holds it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._timer = QTimer(window, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._path = Path()
        self._seen: tuple[int, int, int] | None = None
        self._told = False

    def follow(self) -> None:
        """Begin with the file that was opened."""
        if self._window.desk is not None:
            self._path, self._told = self._window.desk.session.path, False
            self._seen = _state(self._path)
            self._timer.start()

    def look(self) -> None:
        """Look whether the other has saved or closed it."""
        desk = self._window.desk
        if desk is None or desk.session.path != self._path or desk.editable:
            self._timer.stop()
            return
        now, before = _state(self._path), self._seen
        if now is not None and before is not None and now != before:
            self._seen = now
            # Another file in its place is another file, whatever its name.
            self._again() if now[0] != before[0] else desk.attempt(desk.session.catch_up)
        if not self._told and not desk.session.is_held():
            self._told = True
            window = self._window
            said = window.tr("{name} is free now.").format(name=self._path.name)
            window.tell(said, (window.tr("&Edit it"), self._again))

    def _again(self) -> None:
        self._timer.stop()
        self._window.close_case(start=False)
        if not self._window.open(self._path):
            self._window.show_start()


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
