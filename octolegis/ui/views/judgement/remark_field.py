"""Where a remark is written: what was typed and not sent waits in the case file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from octolegis.ui.desk import Desk
from octolegis.ui.views.judgement.unsent import unsent_place
from octolegis.ui.views.waiting_text import WaitingText

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class RemarkField(QPlainTextEdit):
    """``sent`` with the words on Ctrl+Enter."""

    sent = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting = WaitingText(desk, self.toPlainText, self)
        self.setReadOnly(not desk.editable)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().height() * 3 + 12)
        self.setAccessibleName(self.tr("Remark"))
        self.set_addressee("")
        self.textChanged.connect(self._waiting.typed)

    def set_addressee(self, name: str) -> None:
        """Whom one answers; nobody: a thread is begun."""
        begun = self.tr("Remark to your colleagues (Ctrl+Enter)")
        hint = self.tr("Answer {name} (Ctrl+Enter)") if name else begun
        self.setPlaceholderText(hint.format(name=name))

    def renew(self) -> None:
        """Show what was typed on the present target and not sent."""
        place = unsent_place(self._desk.key)
        if place != self._waiting.place:
            waits = self._waiting.turn_to(place)
            self.setPlainText(waits if isinstance(waits, str) else "")

    def sent_well(self) -> None:
        """The remark is in the case file: the field is free again."""
        self.clear()
        self._waiting.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if words := self.toPlainText().strip():
                self.sent.emit(words)
            return
        super().keyPressEvent(event)
