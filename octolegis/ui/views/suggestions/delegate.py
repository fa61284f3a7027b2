"""How a suggestion is drawn: how convincing it is, the provision, and below it why."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from octolegis.ui.models.suggestion_list import CANDIDATE, DECISION, WHY, Decision
from octolegis.ui.theme import colour
from octolegis.ui.views.marks import fill
from octolegis.ui.views.row_room import RowRoom

Index = QModelIndex | QPersistentModelIndex
_BAR, _EDGE = 30, 8
_SIGNS = {Decision.OPEN: "", Decision.ACCEPTED: "✓", Decision.REJECTED: "✕", Decision.LATER: "…"}
_COLOURS = {Decision.ACCEPTED: "accept", Decision.REJECTED: "gap", Decision.LATER: "mute"}


class SuggestionDelegate(QStyledItemDelegate):
    """Two lines a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(120, option.fontMetrics.height() * 2 + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            fill(painter, QRectF(option.rect), "chosen")
        rect = option.rect.adjusted(_EDGE, 4, -_EDGE, -4)
        line = option.fontMetrics.height()
        room = RowRoom(QRectF(rect), mirrored=option.direction is Qt.LayoutDirection.RightToLeft)
        bar = room.lead(_BAR).toRect()
        self._likelihood(painter, QRect(bar.x(), bar.y(), _BAR, line), index)
        room.lead(_EDGE)
        self._lines(painter, room.rest.toRect(), line, index)
        painter.restore()

    def _likelihood(self, painter: QPainter, box: QRect, index: Index) -> None:
        """A bar as long as the score; or the sign of what was decided."""
        decision = index.data(DECISION)
        if decision != Decision.OPEN:  # Qt hands back the plain text
            painter.setPen(colour(_COLOURS[decision]))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _SIGNS[decision])
            return
        candidate = index.data(CANDIDATE)
        middle = box.y() + box.height() / 2
        fill(painter, QRectF(box.x(), middle - 3, _BAR, 6), "line")
        strength = "accept" if candidate.convincing else "unassessed"
        fill(painter, QRectF(box.x(), middle - 3, max(2.0, _BAR * candidate.score), 6), strength)

    def _lines(self, painter: QPainter, box: QRect, line: int, index: Index) -> None:
        decided = index.data(DECISION) in {Decision.ACCEPTED, Decision.REJECTED}
        bold = QFont(painter.font())
        bold.setBold(not decided)
        plain = QFont(painter.font())
        for font, ink, words, top in (
            (bold, "quiet" if decided else "text", index.data(), 0),
            (plain, "quiet", index.data(WHY), line + 1),
        ):
            painter.setFont(font)
            painter.setPen(colour(ink))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            place = QRect(box.x(), box.y() + top, box.width(), line)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
