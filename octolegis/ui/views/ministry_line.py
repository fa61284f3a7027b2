"""What the ministry last answered, and the button by which an answer is noted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from octolegis.domain.position import Position
from octolegis.ui.desk import Desk
from octolegis.ui.views.cut_line import CutLine


class MinistryLine(QWidget):
    """A line on one subject; an empty subject can have no answer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._subject = ""
        self.button = QPushButton(self.tr("&Ministry's position…"))
        self.button.setToolTip(self.tr("Note what the ministry answers (Ctrl+Alt+Y)"))
        self.said = CutLine()
        self.said.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.said, 1)
        self.button.clicked.connect(lambda: desk.position_asked.emit(self._subject))

    def show_subject(self, subject: str) -> None:
        """What was answered to a subject last, in whichever round."""
        self._subject = subject
        last = self._desk.assessment.position(subject) if subject else None
        self.said.setText(told(self._desk, last) if last else self.tr("No position yet") if subject else "")
        self.button.setEnabled(bool(subject) and self._desk.editable)


def told(desk: Desk, position: Position) -> str:
    """A position in one line: the stance, its round, and the reason."""
    stance = desk.words(f"term.stance.{position.stance.value}")
    text = QCoreApplication.translate("MinistryLine", "{stance}, round {number}")
    line = text.format(stance=stance, number=position.round)
    reason = " ".join(position.reason.plain.split())
    return f"{line} – {reason}" if reason else line
