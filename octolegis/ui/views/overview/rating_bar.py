"""How many articles bear each rating: a bar in their colours, and below it marks, words and numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from octolegis.domain.finding import Rating
from octolegis.ui.theme import colour, rating_colour
from octolegis.ui.views.flow_layout import FlowLayout
from octolegis.ui.views.marks import rating_pixmap
from octolegis.wording import Wording

_ORDER = (*list(Rating)[1:], Rating.NOT_ASSESSED)


class Bar(QWidget):
    """The shares, widest where most articles are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[Rating, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: dict[Rating, int]) -> None:
        """Show other numbers."""
        self._counts = counts
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        total = sum(self._counts.values())
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at = 0.0
        for rating in _ORDER:
            width = self.width() * self._counts.get(rating, 0) / total if total else 0.0
            painter.setBrush(colour("line") if rating is Rating.NOT_ASSESSED else rating_colour(rating))
            left = self.width() - at - width if mirrored else at
            painter.drawRect(QRectF(left, 0, max(0.0, width - 1), self.height()))
            at += width
        painter.end()


class RatingBar(QWidget):
    """Bar and legend; ratings that no article bears are left out of the legend."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = Bar()
        self._numbers = {rating: QLabel(textFormat=Qt.TextFormat.PlainText) for rating in _ORDER}
        self._words = words
        self._entries: dict[Rating, QWidget] = {}
        legend = FlowLayout(spacing=14)
        for rating, number in self._numbers.items():
            mark = QLabel()
            mark.setPixmap(rating_pixmap(rating))
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(5)
            row.addWidget(mark)
            row.addWidget(number)
            self._entries[rating] = entry
            legend.addWidget(entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._bar)
        column.addLayout(legend)

    def minimumSizeHint(self) -> QSize:
        # By itself Qt would ask for the height at the narrowest width, and the page would end in a void.
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def show_counts(self, counts: dict[Rating, int]) -> None:
        """Show other numbers."""
        self._bar.show_counts(counts)
        for rating, label in self._numbers.items():
            label.setText(f"{self._words(f'term.rating.{rating}')} {counts.get(rating, 0)}")
            self._entries[rating].setVisible(bool(counts.get(rating)))
