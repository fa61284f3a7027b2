"""The margin of the law: which articles rest on a provision, each a small label that leads there."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from octolegis.ui.models.provision_list import Note, ProvisionList
from octolegis.ui.theme import colour, rating_colour
from octolegis.ui.views.marks import paint_rating
from octolegis.ui.views.typesetting import Typesetting

_PAD = 4
_MARK = 9


class Placed(NamedTuple):
    """A label on the screen. ``note`` is ``None`` where it stands for several things, as on a folded head."""

    box: QRectF
    words: str
    note: Note | None
    more: bool = False


class MarginNotes:
    """Lays the labels of a row out, draws them, and tells which one is at a point."""

    def __init__(self, model: ProvisionList, setting: Typesetting) -> None:
        self._model = model
        self._setting = setting

    def paint(self, painter: QPainter, box: QRectF, row: int, folded_to: int) -> None:
        """Draw what stands beside a row; ``folded_to`` is the row after those folded under it, or 0."""
        placed = self._placed(box, row, folded_to)
        if not placed:
            return
        painter.save()
        painter.setFont(self._setting.note_font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for label in placed:
            self._label(painter, label)
        painter.restore()

    def at(self, point: QPointF, box: QRectF, row: int, folded_to: int) -> Placed | None:
        """The label at a point."""
        return next((each for each in self._placed(box, row, folded_to) if each.box.contains(point)), None)

    def _label(self, painter: QPainter, label: Placed) -> None:
        own = label.note is not None and label.note.own
        ink = rating_colour(label.note.rating) if label.note else colour("quiet")
        painter.setPen(colour("accent") if own else colour("line"))
        painter.setBrush(colour("chosen") if own else colour("paper"))
        painter.drawRoundedRect(label.box, 3, 3)
        words = label.box.adjusted(_PAD, 0, -_PAD, 0)
        if label.note is not None:
            mark = QRectF(words.x(), words.center().y() - _MARK / 2, _MARK, _MARK)
            paint_rating(painter, mark, label.note.rating, suggested=label.note.suggested)
            words.setLeft(mark.right() + 3)
            ink = colour("text" if own else "quiet")
        painter.setPen(ink)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label.words)

    def _placed(self, box: QRectF, row: int, folded_to: int) -> list[Placed]:
        metrics = QFontMetricsF(self._setting.note_font)
        height = metrics.height() + 2
        box = box.adjusted(0, self._first_line(row), 0, 0)
        if folded_to:
            return self._folded(box, metrics, self._model.mapped_in(row, folded_to))
        notes = self._model.notes_on(row)
        room = max(1, int(box.height() // (height + 1)))
        shown, more = notes[:room], len(notes) - room
        found = []
        for place, note in enumerate(shown):
            last = more > 0 and place == room - 1
            words = f"{self._words(note)} +{more}" if last else self._words(note)
            width = metrics.horizontalAdvance(words) + _MARK + 3 + 2 * _PAD
            spot = self._spot(box, QRectF(0, box.y() + place * (height + 1), width, height))
            found.append(Placed(spot, words, note, last))
        return found

    def _first_line(self, row: int) -> float:
        """How far below the row's top its words begin."""
        set_ = self._setting.laid_out(self._model.provision(row), self._model.levels[row])
        return (set_.head_at if set_.head is not None else set_.body_at).y()

    def _folded(self, box: QRectF, metrics: QFontMetricsF, mapped: int) -> list[Placed]:
        """On a folded head: how many of those below it are relied on."""
        if not mapped:
            return []
        words = QCoreApplication.translate("MarginNotes", "{number} mapped").format(number=mapped)
        size = QRectF(0, box.y(), metrics.horizontalAdvance(words) + 2 * _PAD, metrics.height() + 2)
        return [Placed(self._spot(box, size), words, None)]

    def _spot(self, box: QRectF, label: QRectF) -> QRectF:
        width = min(label.width(), self._setting.notes - 8)
        left = 4.0 if self._setting.right_to_left else box.right() - width - 4
        return QRectF(left, label.y(), width, label.height())

    def _words(self, note: Note) -> str:
        return note.words if self._setting.is_wide else note.number
