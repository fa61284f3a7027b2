"""The third pane: the judgement on the article, requirement or provision looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from octolegis.ui.desk import Desk

if TYPE_CHECKING:
    from octolegis.ui.views.judgement.sheet import Sheet


class JudgementPane(QWidget):
    """Empty until something is looked at; then built once and renewed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._emptiness())
        self.sheet: Sheet | None = None
        desk.target_changed.connect(self._turn)

    def _turn(self) -> None:
        if self.sheet is None:
            from octolegis.ui.views.judgement.sheet import Sheet

            self.sheet = Sheet(self._desk)
            self._stack.addWidget(self.sheet)
        self._stack.setCurrentIndex(1)
        self.sheet.renew()

    def _emptiness(self) -> QLabel:
        label = QLabel(
            self.tr("Choose an article or a requirement on the left to judge it."),
            wordWrap=True,
            textFormat=Qt.TextFormat.PlainText,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        label.setMargin(24)
        return label
