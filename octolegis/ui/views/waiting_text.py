"""What was typed and is no change yet: it waits in the case file, outside the log, at its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from octolegis.domain.canonical import Json
from octolegis.ui.desk import Desk

_PAUSE = 1000
"""Milliseconds of typing that a crash may cost."""
_FIELD = "text"


class WaitingText(QObject):
    """Follows one editor, whose ``value`` is asked for; ``None`` or nothing means that nothing waits."""

    def __init__(self, desk: Desk, value: Callable[[], Json], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._value = value
        self._place = ""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.keep)
        desk.settling.connect(self.keep)

    @property
    def place(self) -> str:
        """Where the editor writes at present."""
        return self._place

    def at(self, place: str) -> Json:
        """What waits at a place."""
        return next((v for record, _, v in self._desk.session.drafts() if record == place), None)

    def turn_to(self, place: str) -> Json:
        """Write at another place from now on, or at none; returns what waits there."""
        self._place = place
        return self.at(place) if place else None

    def typed(self) -> None:
        """Something was typed."""
        if self._place and not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep what stands in the editor."""
        self._timer.stop()
        place, value = self._place, self._value() or None
        if place and self._desk.editable and self.at(place) != value:
            self._desk.attempt(lambda: self._desk.session.keep_draft(place, _FIELD, value))

    def forget(self) -> None:
        """It is a change by now, or shall be none."""
        place = self._place
        if place and self.at(place) is not None:
            self._desk.attempt(lambda: self._desk.session.keep_draft(place, _FIELD, None))
