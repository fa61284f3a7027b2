"""Text being typed: a draft at once, one event when it is handed in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from octolegis.domain.event import Change
from octolegis.domain.finding import FindingKey
from octolegis.domain.richtext import RichText
from octolegis.session.commands import amendments, findings
from octolegis.ui.desk import Desk
from octolegis.ui.views.texts_list import WORDING

_PAUSE = 1000
"""Milliseconds of typing that a crash may cost."""


class HandingIn(QObject):
    """Keeps the draft of one field and turns it into one event."""

    def __init__(self, desk: Desk, value: Callable[[], RichText | str], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._value = value
        self._place: tuple[FindingKey, str] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._keep)
        desk.settling.connect(self.hand_in)

    @property
    def is_pending(self) -> bool:
        """Whether something was typed and not yet handed in."""
        return self._place is not None

    def typed(self, key: FindingKey, field: str) -> None:
        """Something was typed into a field of a finding."""
        self._place = (key, field)
        if not self._timer.isActive():
            self._timer.start()

    def hand_in(self) -> None:
        """Make what was typed an event; where nothing differs, only forget the draft."""
        self._timer.stop()
        if self._place is None:
            return
        (key, field), value = self._place, self._value()
        self._place = None
        command = command_for(self._desk, (key, field), value)
        if command().edits and not self._desk.do(command):
            self._place = (key, field)
            return
        if field == WORDING or not command().edits:
            forget(self._desk, (key, field))

    def _keep(self) -> None:
        if self._place is not None:
            (key, field), value = self._place, self._value()
            json = value.to_json() if isinstance(value, RichText) else value
            record = findings.record_id(key)
            self._desk.attempt(lambda: self._desk.session.keep_draft(record, field, json))


def command_for(desk: Desk, place: tuple[FindingKey, str], value: RichText | str) -> Callable[[], Change]:
    """The command that sets the field to the value."""
    key, field = place
    if field == WORDING and isinstance(value, RichText):
        return lambda: amendments.propose(desk.assessment, key, value)
    return lambda: findings.set_fields(desk.assessment, key, {field: value})


def forget(desk: Desk, place: tuple[FindingKey, str]) -> None:
    """Take away the draft of a field, if one was kept."""
    record, field = findings.record_id(place[0]), place[1]
    if any((record, field) == draft[:2] and draft[2] is not None for draft in desk.session.drafts()):
        desk.attempt(lambda: desk.session.keep_draft(record, field, None))
