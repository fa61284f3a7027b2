"""The application, which is told by macOS of files that are opened from outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """``file_asked`` once a window follows; what was asked before waits for it.

    Elsewhere the path is an argument; macOS sends an event, at the start too.
    """

    file_asked = Signal(Path)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._followed = False
        self._waiting: list[Path] = []

    def follow(self, open_: Callable[[Path], bool]) -> None:
        """Have a window open what is asked for, and what has been."""
        self._followed = True
        self.file_asked.connect(open_)
        while self._waiting:
            open_(self._waiting.pop(0))

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().event(event)
        if self._followed:
            self.file_asked.emit(Path(event.file()))
        else:
            self._waiting.append(Path(event.file()))
        return True
