"""Where a remark is written: what was typed and not sent waits in the case file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from octolegis.ui.desk import Desk

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_PAUSE = 1000
_FIELD = "text"


class RemarkField(QPlainTextEdit):
    """``sent`` with the words on Ctrl+Enter."""

    sent = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = ""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._keep)
        self.setReadOnly(not desk.editable)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().height() * 3 + 12)
        self.setAccessibleName(self.tr("Remark"))
        self.set_addressee("")
        self.textChanged.connect(self._typed)
        desk.settling.connect(self._keep)

    def set_addressee(self, name: str) -> None:
        """Whom one answers; nobody: a thread is begun."""
        begun = self.tr("Remark to your colleagues (Ctrl+Enter)")
        hint = self.tr("Answer {name} (Ctrl+Enter)") if name else begun
        self.setPlaceholderText(hint.format(name=name))

    def renew(self) -> None:
        """Show what was typed on the present target and not sent."""
        key = self._desk.key
        place = f"remark-draft:{key.author}:{key.basis}:{key.target}"
        if place == self._place:
            return
        self._place = ""
        waiting = [value for record, _, value in self._desk.session.drafts() if record == place]
        self.setPlainText(str(waiting[0] or "") if waiting else "")
        self._place = place

    def sent_well(self) -> None:
        """The remark is in the case file: the field is free again."""
        self.clear()
        self._keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if words := self.toPlainText().strip():
                self.sent.emit(words)
            return
        super().keyPressEvent(event)

    def _typed(self) -> None:
        if self._place and not self._timer.isActive():
            self._timer.start()

    def _keep(self) -> None:
        """Keep what stands here, which is no change yet."""
        self._timer.stop()
        place, words = self._place, self.toPlainText()
        if not place or not self._desk.editable:
            return
        kept = [value for record, _, value in self._desk.session.drafts() if record == place]
        if (kept[0] if kept else None) != (words or None):
            self._desk.attempt(lambda: self._desk.session.keep_draft(place, _FIELD, words or None))
