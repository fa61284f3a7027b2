"""A row of the palette: the name, and quietly what kind of thing it is and its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from octolegis.ui.models.palette_list import KEYS, KIND

_GAP = 12


class PaletteDelegate(QStyledItemDelegate):
    """Name on the side where reading begins, the rest on the other."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + 12)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        palette, room = option.palette, option.rect.adjusted(_GAP, 0, -_GAP, 0)
        side = "   ".join(part for part in (index.data(KIND), index.data(KEYS)) if part)
        width = min(option.fontMetrics.horizontalAdvance(side) + _GAP // 2, room.width() // 2)
        role = QPalette.ColorRole
        painter.save()
        painter.setPen(palette.color(role.HighlightedText if chosen else role.PlaceholderText))
        self._write(painter, option, QRect(room), (side, Qt.AlignmentFlag.AlignTrailing, width))
        painter.setPen(palette.color(role.HighlightedText if chosen else role.Text))
        left = room.width() - width - _GAP
        self._write(painter, option, QRect(room), (index.data(), Qt.AlignmentFlag.AlignLeading, left))
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        words: tuple[str, Qt.AlignmentFlag, int],
    ) -> None:
        text, side, width = words
        place = QStyle.alignedRect(
            option.direction, side | Qt.AlignmentFlag.AlignVCenter, QSize(width, room.height()), room
        )
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        at = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(place, at, shown)
