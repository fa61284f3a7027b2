"""The head above the articles: bands of themes or chapters, under them the numbers."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from octolegis.ui.models.region_matrix import RegionMatrix
from octolegis.ui.models.region_narrowing import Band
from octolegis.ui.theme import colour

_PAD = 6
_NARROW = 40
"""Less room than this tells nothing of a band's name."""


class BandedHead(QHeaderView):
    """Draws each band over its columns, its name where it can be seen."""

    def __init__(self, model: RegionMatrix, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._matrix = model
        self.titles = False
        """Whether there is room for the titles of the articles."""
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self._bold = self.font()
        self._bold.setBold(True)

    def sizeHint(self) -> QSize:
        lines = 4 if self.titles else 2
        return QSize(super().sizeHint().width(), self.fontMetrics().height() * lines + 3 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colour("panel"))
        for column in range(self.count()):
            rect = self._section(column, column)
            if rect.intersects(event.rect()):
                self._number(painter, rect, column)
        for band in self._matrix.shown.bands:
            rect = self._section(band.first, band.last)
            if rect.intersects(event.rect()):
                self._band(painter, rect, band)
        painter.setPen(colour("line"))
        bottom = self.viewport().rect().bottom()
        painter.drawLine(0, bottom, self.viewport().width(), bottom)

    def _section(self, first: int, last: int) -> QRect:
        """The room of neighbouring columns, whichever way the window runs."""
        ends = [
            (self.sectionViewportPosition(each), self.sectionViewportPosition(each) + self.sectionSize(each))
            for each in (first, last)
        ]
        left, right = min(start for start, _ in ends), max(end for _, end in ends)
        return QRect(left, 0, right - left, self.viewport().height())

    @property
    def _band_height(self) -> int:
        return self.fontMetrics().height() + _PAD

    def _band(self, painter: QPainter, rect: QRect, band: Band) -> None:
        painter.setPen(colour("line"))
        edge = rect.left() if self.isRightToLeft() else rect.right()
        painter.drawLine(edge, 0, edge, rect.bottom())
        seen = rect.intersected(self.viewport().rect()).adjusted(_PAD, 0, -_PAD, 0)
        seen.setHeight(self._band_height)
        if seen.width() < _NARROW:
            return
        painter.setPen(colour("quiet"))
        painter.setFont(self.font())
        words = self.fontMetrics().elidedText(band.words, Qt.TextElideMode.ElideRight, seen.width())
        painter.drawText(seen, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)

    def _number(self, painter: QPainter, rect: QRect, column: int) -> None:
        article = self._matrix.shown.articles[column]
        below = rect.adjusted(2, self._band_height, -2, -2)
        painter.setFont(self._bold)
        painter.setPen(colour("text"))
        number = QRect(below.x(), below.y(), below.width(), self.fontMetrics().height() + _PAD)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, article.number)
        if not self.titles:
            return
        painter.setFont(self.font())
        painter.setPen(colour("quiet"))
        title = QRect(number.x(), number.bottom(), number.width(), below.bottom() - number.bottom())
        wrapped = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(title, wrapped, article.title)
