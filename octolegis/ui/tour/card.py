"""The card of the tour: what is pointed at, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from octolegis.ui.scale import px
from octolegis.ui.theme import colour

_WIDTH = 380


class Card(QFrame):
    """A title, two sentences, and three buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour("paper"))
        self.setPalette(palette)
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        font = self.title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.title.setFont(font)
        self.words = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.leave = QPushButton(self.tr("Leave (Esc)"))
        self.back = QPushButton(self.tr("Back"))
        self.next = QPushButton()
        row = QHBoxLayout()
        row.addWidget(self.count)
        row.addStretch(1)
        for button in self.buttons:
            row.addWidget(button)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line around it: in high contrast it lies black on black."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(colour("accent"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @property
    def buttons(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        """In the order of the tabulator."""
        return self.leave, self.back, self.next

    def say(self, title: str, words: str, number: int, total: int) -> None:
        """Show a stop; the way on has the keys, and says the words to those who do not see them."""
        self.title.setText(title)
        self.words.setText(words)
        self.count.setText(self.tr("{number} of {total}").format(number=number, total=total))
        self.back.setEnabled(number > 1)
        self.next.setText(self.tr("Done") if number == total else self.tr("Next"))
        self.next.setAccessibleDescription(f"{title}. {words}")
        self.next.setFocus()
        # A row within a column learns of longer words only when the column is laid out.
        self._column.activate()
        width = max(px(_WIDTH), self._column.minimumSize().width())
        self.resize(width, self._column.totalHeightForWidth(width))
