"""What a bill did to a provision, beside its text: a bar with a sign, and words where no text is left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from octolegis.domain.amending import MarkKind
from octolegis.ui.models.provision_list import ProvisionList
from octolegis.ui.theme import colour
from octolegis.ui.views.marks import fill
from octolegis.ui.views.typesetting import Typesetting

_SIGNS = {
    MarkKind.INSERTED: ("+", "accept"),
    MarkKind.REPLACED: ("≠", "warn"),
    MarkKind.CHANGED: ("~", "warn"),
    MarkKind.REPEALED: ("−", "gap"),
    MarkKind.RENUMBERED: ("#", "quiet"),
}
"""A sign of its own for each, so that no colour has to be told apart."""
_BAR, _ROOM = 2, 11


def paint_amended(
    painter: QPainter, model: ProvisionList, setting: Typesetting, place: tuple[int, int]
) -> None:
    """Draw the mark of the provision in a row; ``place`` is the row and its height on the screen."""
    row, y = place
    mark = model.mark_on(row)
    if mark is None:
        return
    sign, tone = _SIGNS[mark.kind]
    set_ = setting.laid_out(model.provision(row), model.levels[row])
    edge = setting.notes if setting.right_to_left else setting.width - setting.notes
    fill(painter, QRectF(edge, y + 2, _BAR, set_.height - 4), tone)
    painter.setFont(setting.note_font)
    painter.setPen(colour(tone))
    height = painter.fontMetrics().height()
    left = edge + _BAR + 2 if setting.right_to_left else edge - _ROOM
    top = y + (set_.head_at if set_.head is not None else set_.body_at).y()
    painter.drawText(QRectF(left, top, _ROOM, height), Qt.AlignmentFlag.AlignHCenter, sign)
    if set_.body is None and mark.kind is MarkKind.REPEALED:
        _say(painter, model.mark_words(row), setting, QPointF(edge, top))
    painter.setPen(colour("text"))


def _say(painter: QPainter, words: str, setting: Typesetting, edge: QPointF) -> None:
    """What was done, on the line of the label, beside the bar."""
    width = setting.width - setting.notes - 2 * _ROOM
    left = edge.x() + _BAR + _ROOM if setting.right_to_left else edge.x() - _ROOM - width - 2
    side = Qt.AlignmentFlag.AlignLeft if setting.right_to_left else Qt.AlignmentFlag.AlignRight
    box = QRectF(left, edge.y(), width, painter.fontMetrics().height())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute, words)
