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
        self.offer, self.other_offer = QPushButton(), QPushButton()
        self._takes: dict[QPushButton, Callable[[], object]] = {}
        for button in self._buttons:
            button.clicked.connect(lambda _, taken=button: self._taken(taken))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.addWidget(self.label, 1)
        for button in self._buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, kind: str, sentence: str, offer: Offer | None = None, other: Offer | None = None) -> None:
        """Show a sentence, perhaps with buttons that do something; the one before it goes."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour(kind))
        self.setPalette(palette)
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self._takes.clear()
        for button, offered in zip(self._buttons, (offer, other), strict=True):
            self._offer(button, offered)
        self.show()

    def also(self, words: str, take: Callable[[], object]) -> None:
        """Offer something more with the sentence that is shown."""
        self._offer(self.other_offer, (words, take))

    @property
    def _buttons(self) -> tuple[QPushButton, QPushButton]:
        return self.offer, self.other_offer

    def _offer(self, button: QPushButton, offer: Offer | None) -> None:
        words = offer[0] if offer else ""
        button.setText(words)
        button.setAccessibleName(words or self.tr("What can be done"))
        button.setVisible(offer is not None)
        if offer is not None:
            self._takes[button] = offer[1]

    def _taken(self, button: QPushButton) -> None:
        take = self._takes.get(button)
        self.hide()
        if take is not None:
            take()
