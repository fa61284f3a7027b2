"""How a find looks: where it is, and the words around what was searched for, these marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from octolegis.session.searching import Found
from octolegis.ui.models.found_list import FOUND
from octolegis.ui.models.offsets import to_qt
from octolegis.ui.theme import colour
from octolegis.ui.views.marks import fill

Index = QModelIndex | QPersistentModelIndex
_PAD = 10


class FoundDelegate(QStyledItemDelegate):
    """Two lines for a find, one for the head of a group."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._bold = view.font()
        self._bold.setBold(True)
        self._line = view.fontMetrics().height()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(200, self._line * (2 if index.data(FOUND) else 1) + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found | None = index.data(FOUND)
        box = QRectF(option.rect)
        painter.save()
        if index == self._view.currentIndex():
            fill(painter, box, "chosen")
        elif found is None:
            fill(painter, box, "panel")
        room = box.adjusted(_PAD, 4, -_PAD, -4)
        if found is None:
            painter.setPen(colour("quiet"))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, index.data())
        else:
            self._find(painter, room, index.data(), found)
        painter.restore()

    def _find(self, painter: QPainter, room: QRectF, name: str, found: Found) -> None:
        painter.setFont(self._bold)
        painter.setPen(colour("text"))
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, shown)
        layout = QTextLayout(found.text, self._view.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        painter.setPen(colour("quiet"))
        painter.setClipRect(room)
        layout.draw(painter, QPointF(room.x(), room.y() + self._line), [_mark(found, m) for m in found.marks])


def _mark(found: Found, span: tuple[int, int]) -> QTextLayout.FormatRange:
    start, end = (to_qt(found.text, offset) for offset in span)
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    look = QTextCharFormat()
    look.setBackground(colour("hit"))
    look.setForeground(colour("text"))
    made.format = look
    return made
