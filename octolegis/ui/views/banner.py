"""One sentence across the top of the window, never in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from octolegis.ui.icons import icon
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed


class Banner(QFrame):
    """Says what happened: ``news``, ``notice`` or ``trouble``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.label = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = dressed(
            QToolButton(autoRaise=True),
            icon=icon("remove"),
            toolTip=self.tr("Hide this message"),
            accessibleName=self.tr("Hide this message"),
        )
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.addWidget(self.label, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, kind: str, sentence: str) -> None:
        """Show a sentence; the one before it goes."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour(kind))
        self.setPalette(palette)
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
