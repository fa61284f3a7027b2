"""One sentence across the top of the window, never in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from octolegis.ui.icons import icon
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed

Offer = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""


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
        self.offer = dressed(QPushButton(), accessibleName=self.tr("What can be done"))
        self.offer.clicked.connect(self._taken)
        self._take: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.addWidget(self.label, 1)
        row.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, kind: str, sentence: str, offer: Offer | None = None) -> None:
        """Show a sentence, perhaps with a button that does something; the one before it goes."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour(kind))
        self.setPalette(palette)
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        words, self._take = offer or ("", None)
        self.offer.setText(words)
        self.offer.setAccessibleName(words or self.tr("What can be done"))
        self.offer.setVisible(offer is not None)
        self.show()

    def _taken(self) -> None:
        take = self._take
        self.hide()
        if take is not None:
            take()
