"""How a row of the requirements looks: mark, number, words, progress."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from octolegis.domain.checklist import Article, Instrument, Requirement, Retired
from octolegis.ui.models.requirement_tree import COUNT, NODE, STATE
from octolegis.ui.models.tree_nodes import Node, State
from octolegis.ui.scale import px
from octolegis.ui.theme import colour
from octolegis.ui.views.marks import (
    DOT_WIDTH,
    fill,
    flags_width,
    paint_dot,
    paint_flags,
    paint_rating,
    paint_work,
    work_width,
)
from octolegis.ui.views.row_room import RowRoom
from octolegis.wording import Wording

Index = QModelIndex | QPersistentModelIndex
_MARK = 14
_PAD = 5


class RequirementDelegate(QStyledItemDelegate):
    """Paints a row of its view; heights depend only on what the row is, so that scrolling stays quick.

    Fonts and the row stood on are asked of the view: what an option holds costs more to read than to paint.
    """

    def __init__(self, view: QAbstractItemView, words: Wording) -> None:
        super().__init__(view)
        self._view = view
        self._words = words
        self._font = view.font()
        self._bold = view.font()
        self._bold.setBold(True)
        self._line = view.fontMetrics().height()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        lines = 2 if isinstance(index.data(NODE).value, Requirement | Retired) else 1
        return QSize(120, self._line * lines + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node: Node = index.data(NODE)
        rect: QRect = option.rect
        painter.save()
        if index == self._view.currentIndex():
            self._stand(painter, rect)
        room = RowRoom(QRectF(rect).adjusted(_PAD, 0, -_PAD, 0), mirrored=self._view.isRightToLeft())
        value = node.value
        if isinstance(value, Requirement):
            self._requirement(painter, room, value, index.data(STATE))
        elif isinstance(value, Retired):
            self._judged(painter, room, (f"{value.citation} ", value.text), index.data(STATE))
        elif isinstance(value, Article):
            self._article(painter, room, value, index.data(STATE))
        else:
            self._heading(painter, room, node, index.data(COUNT))
        painter.restore()

    def _stand(self, painter: QPainter, rect: QRect) -> None:
        """The row stood on; a bar before it while the keys go here."""
        fill(painter, QRectF(rect), "chosen")
        if self._view.hasFocus():
            bar = RowRoom(QRectF(rect), mirrored=self._view.isRightToLeft()).lead(3)
            fill(painter, bar, "accent")

    def _heading(self, painter: QPainter, room: RowRoom, node: Node, count: str) -> None:
        top = isinstance(node.value, Instrument)
        if count:
            self._count(painter, room, count)
        painter.setFont(self._bold if top else self._font)
        painter.setPen(colour("text" if top else "quiet"))
        _line(painter, room.rest, f"{node.label}  {node.words}")

    def _article(self, painter: QPainter, room: RowRoom, article: Article, state: State) -> None:
        painter.setFont(self._font)
        mark = room.lead(px(_MARK))
        room.lead(6)
        if article.assessable:
            paint_rating(painter, _centred(mark), state.rating, suggested=state.suggested)
            if state.total:
                self._count(painter, room, f"{state.assessed}/{state.total}")
            _signs(painter, room, state)
        painter.setFont(self._bold)
        painter.setPen(colour("text" if article.assessable else "quiet"))
        number = f"{article.number}  "
        _line(painter, room.lead(painter.fontMetrics().horizontalAdvance(number) + 1), number)
        painter.setFont(self._font)
        _line(painter, room.rest, article.title)

    def _count(self, painter: QPainter, room: RowRoom, text: str) -> None:
        """How many of how many at the end of the row."""
        done, _, total = text.partition("/")
        painter.setFont(self._font)
        painter.setPen(colour("accept" if done == total else "quiet"))
        box = room.trail(painter.fontMetrics().horizontalAdvance(text) + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        room.trail(5)

    def _requirement(self, painter: QPainter, room: RowRoom, requirement: Requirement, state: State) -> None:
        kind = self._words(f"term.kind.{requirement.kind}")
        self._judged(painter, room, (f"{requirement.paragraph} {kind} ", requirement.text), state)

    def _judged(self, painter: QPainter, room: RowRoom, words: tuple[str, str], state: State) -> None:
        """Mark, flags, and two lines of what is judged."""
        painter.setFont(self._font)
        room.rest.setTop(room.rest.top() + 4)
        whole = room.rest.bottom()
        room.rest.setHeight(self._line)
        paint_rating(painter, _centred(room.lead(px(_MARK))), state.rating)
        room.lead(6)
        _signs(painter, room, state)
        room.rest.setBottom(whole)
        _wrapped(painter, room, *words)


def _centred(box: QRectF) -> QRectF:
    return QRectF(box.x(), box.center().y() - px(_MARK) / 2, px(_MARK), px(_MARK))


def _signs(painter: QPainter, room: RowRoom, state: State) -> None:
    """What is told at the end of a row: the work, the flags, and whether to read it again."""
    paint_work(painter, room.trail(work_width(state.work)), state.work)
    paint_flags(painter, room.trail(flags_width(state.flags)), state.flags)
    if state.reworded:
        paint_dot(painter, room.trail(DOT_WIDTH))
    room.trail(2)


def _line(painter: QPainter, box: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _wrapped(painter: QPainter, room: RowRoom, lead: str, text: str) -> None:
    """Two lines of text, the lead in a quiet colour, the rest cut with an ellipsis."""
    box = room.rest
    layout = QTextLayout(lead + text, painter.font())
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(box.width())
    layout.endLayout()
    cut = max(0, first.textLength() - len(lead)) if first.isValid() else len(text)
    height = painter.fontMetrics().height()
    below = QRectF(box.x(), box.y() + height, box.width(), height)
    room.rest.setHeight(height)
    top = QRectF(room.rest)
    painter.setPen(colour("quiet"))
    before = room.lead(painter.fontMetrics().horizontalAdvance(lead) + 1)
    _line(painter, before.intersected(top), lead)
    painter.setPen(colour("text"))
    painter.drawText(room.rest, Qt.AlignmentFlag.AlignVCenter, text[:cut])
    _line(painter, below, text[cut:])
