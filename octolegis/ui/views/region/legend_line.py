"""What the marks mean, below the matrix: each mark with its word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from octolegis.domain.finding import Flag, Rating
from octolegis.ui.scale import px
from octolegis.ui.theme import colour
from octolegis.ui.views.flow_layout import FlowLayout
from octolegis.ui.views.marks import flags_width, paint_flags, paint_rating
from octolegis.ui.views.row_room import RowRoom
from octolegis.wording import Wording

_MARK = 14


class LegendLine(QWidget):
    """All ratings, all flags, and what a pale mark means."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        around = QVBoxLayout(self)
        around.setContentsMargins(8, 3, 8, 3)
        flow = FlowLayout(spacing=10)
        around.addLayout(flow)
        for rating in Rating:
            flow.addWidget(_Sign(words(f"term.rating.{rating}"), rating))
        for flag in Flag:
            flow.addWidget(_Sign(words(f"term.flag.{flag}"), flag))
        flow.addWidget(_Sign(self.tr("Pale: follows from the requirements"), Rating.FULLY, pale=True))


class _Sign(QWidget):
    """A mark and its word."""

    def __init__(self, words: str, sign: Rating | Flag, *, pale: bool = False) -> None:
        super().__init__()
        self._words, self._sign, self._pale = words, sign, pale
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.92)
        self.setFont(font)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(
            px(_MARK) + 6 + metrics.horizontalAdvance(self._words), max(metrics.height(), px(_MARK)) + 2
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        room = RowRoom(QRectF(self.rect()), mirrored=self.isRightToLeft())
        if isinstance(self._sign, Rating):
            box = room.lead(px(_MARK))
            mark = QRectF(box.x(), box.center().y() - px(_MARK) / 2, px(_MARK), px(_MARK))
            paint_rating(painter, mark, self._sign, suggested=self._pale)
        else:
            flags = frozenset({self._sign})
            paint_flags(painter, room.lead(flags_width(flags)), flags)
        room.lead(4)
        painter.setPen(colour("quiet"))
        painter.drawText(
            room.rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._words
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
