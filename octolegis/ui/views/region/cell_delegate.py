"""How a cell of a region's matrix looks: mark, flags, and the word of the rating where it is wanted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from octolegis.domain.finding import Rating
from octolegis.domain.regions.standing import Cell
from octolegis.ui.models.region_matrix import CELL, PALE
from octolegis.ui.scale import px
from octolegis.ui.theme import colour, rating_colour
from octolegis.ui.views.marks import flags_width, paint_flags, paint_rating
from octolegis.ui.views.row_room import RowRoom
from octolegis.wording import Wording

Index = QModelIndex | QPersistentModelIndex
_MARK = 14
_PAD = 5
_TINT = 42
_FAINT = 0.25


class CellDelegate(QStyledItemDelegate):
    """Paints from pictures that are drawn once: thousands of cells are of some forty kinds."""

    def __init__(self, view: QTableView, words: Wording) -> None:
        super().__init__(view)
        self._view = view
        self._say = words
        self.words = False
        """Whether the words of the ratings are written in the cells."""
        self._small = view.font()
        self._small.setPointSizeF(self._small.pointSizeF() * 0.88)
        self._pictures: dict[tuple[Cell | None, bool, int, int], QPixmap] = {}

    @property
    def width(self) -> int:
        """As wide as any cell has to be."""
        bare = px(_MARK) + 2 * _PAD + 37
        if not self.words:
            return bare
        metrics = QFontMetrics(self._small)
        widest = max(metrics.horizontalAdvance(self._say(f"term.rating.{rating}")) for rating in Rating)
        return bare + widest + _PAD

    def redraw(self) -> None:
        """Draw the pictures anew, as after a change of colours."""
        self._pictures.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        cell: Cell | None = index.data(CELL)
        pale = bool(index.data(PALE))
        # The counts of requirements are not seen, so they must not make pictures of their own.
        kind = cell._replace(assessed=0, total=0) if cell is not None else None
        key = (kind, pale, rect.width(), rect.height())
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._pictures[key] = self._drawn(kind, rect, pale=pale)
        painter.drawPixmap(rect.topLeft(), picture)
        if index == self._view.currentIndex():
            painter.setPen(QPen(colour("accent" if self._view.hasFocus() else "quiet"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _drawn(self, cell: Cell | None, rect: QRect, *, pale: bool) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        picture = QPixmap(round(rect.width() * ratio), round(rect.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(colour("paper"))
        painter = QPainter(picture)
        painter.setLayoutDirection(self._view.layoutDirection())
        box = QRectF(0, 0, rect.width(), rect.height())
        if pale:
            painter.setOpacity(_FAINT)
        if cell is None:
            painter.setPen(colour("quiet"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
        else:
            self._cell(painter, box, cell)
        painter.end()
        return picture

    def _cell(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        if cell.rating is not Rating.NOT_ASSESSED:
            tint = QColor(rating_colour(cell.rating))
            tint.setAlpha(_TINT)
            painter.fillRect(box, tint)
        room = RowRoom(box.adjusted(_PAD, 0, -_PAD, 0), mirrored=self._view.isRightToLeft())
        paint_flags(painter, room.trail(flags_width(cell.flags)), cell.flags)
        place = room.lead(px(_MARK))
        mark = QRectF(place.x(), place.center().y() - px(_MARK) / 2, px(_MARK), px(_MARK))
        paint_rating(painter, mark, cell.rating, suggested=not cell.given)
        if self.words:
            room.lead(_PAD)
            painter.setFont(self._small)
            painter.setPen(colour("text" if cell.given else "quiet"))
            leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(room.rest, leading, self._say(f"term.rating.{cell.rating}"))
