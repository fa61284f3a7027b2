"""How a row of the requirements looks: mark, number, words, progress."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from octolegis.domain.checklist import Article, Instrument, Requirement, Retired
from octolegis.ui.models.requirement_tree import COUNT, NODE, STATE
from octolegis.ui.models.tree_nodes import Node, State
from octolegis.ui.theme import colour
from octolegis.ui.views.marks import fill, paint_dot, paint_flags, paint_rating, paint_work
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
        box = QRectF(rect).adjusted(_PAD, 0, -_PAD, 0)
        value = node.value
        if isinstance(value, Requirement):
            self._requirement(painter, box, value, index.data(STATE))
        elif isinstance(value, Retired):
            self._judged(painter, box, f"{value.citation} ", value.text, index.data(STATE))
        elif isinstance(value, Article):
            self._article(painter, box, value, index.data(STATE))
        else:
            self._heading(painter, box, node, index.data(COUNT))
        painter.restore()

    def _stand(self, painter: QPainter, rect: QRect) -> None:
        """The row stood on; a bar before it while the keys go here."""
        fill(painter, QRectF(rect), "chosen")
        if self._view.hasFocus():
            fill(painter, QRectF(rect.x(), rect.y(), 3, rect.height()), "accent")

    def _heading(self, painter: QPainter, box: QRectF, node: Node, count: str) -> None:
        top = isinstance(node.value, Instrument)
        if count:
            box = self._count(painter, box, count)
        painter.setFont(self._bold if top else self._font)
        painter.setPen(colour("text" if top else "quiet"))
        _line(painter, box, f"{node.label}  {node.words}")

    def _article(self, painter: QPainter, box: QRectF, article: Article, state: State) -> None:
        painter.setFont(self._font)
        if article.assessable:
            mark = QRectF(box.x(), box.center().y() - _MARK / 2, _MARK, _MARK)
            paint_rating(painter, mark, state.rating, suggested=state.suggested)
            if state.total:
                box = self._count(painter, box, f"{state.assessed}/{state.total}")
            box.setRight(paint_work(painter, box.right(), box.center().y(), state.work))
            box.setRight(paint_flags(painter, box.right(), box.center().y(), state.flags) - 2)
            if state.reworded:
                box.setRight(paint_dot(painter, box.right(), box.center().y()) - 2)
        box.setLeft(box.left() + _MARK + 6)
        painter.setFont(self._bold)
        painter.setPen(colour("text" if article.assessable else "quiet"))
        number = f"{article.number}  "
        _line(painter, box, number)
        box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(number))
        painter.setFont(self._font)
        _line(painter, box, article.title)

    def _count(self, painter: QPainter, box: QRectF, text: str) -> QRectF:
        """How many of how many at the end of the row; returns the room before it."""
        done, _, total = text.partition("/")
        painter.setFont(self._font)
        painter.setPen(colour("accept" if done == total else "quiet"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return box.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(text) - 6, 0)

    def _requirement(self, painter: QPainter, box: QRectF, requirement: Requirement, state: State) -> None:
        kind = self._words(f"term.kind.{requirement.kind}")
        self._judged(painter, box, f"{requirement.paragraph} {kind} ", requirement.text, state)

    def _judged(self, painter: QPainter, box: QRectF, lead: str, text: str, state: State) -> None:
        """Mark, flags, and two lines of what is judged."""
        painter.setFont(self._font)
        middle = box.y() + 4 + self._line / 2
        paint_rating(painter, QRectF(box.x(), middle - _MARK / 2, _MARK, _MARK), state.rating)
        box.setRight(paint_work(painter, box.right(), middle, state.work))
        box.setRight(paint_flags(painter, box.right(), middle, state.flags))
        if state.reworded:
            box.setRight(paint_dot(painter, box.right(), middle))
        _wrapped(painter, box.adjusted(_MARK + 6, 4, 0, 0), lead, text)


def _line(painter: QPainter, box: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _wrapped(painter: QPainter, box: QRectF, lead: str, text: str) -> None:
    """Two lines of text, the lead in a quiet colour, the rest cut with an ellipsis."""
    layout = QTextLayout(lead + text, painter.font())
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(box.width())
    layout.endLayout()
    cut = max(0, first.textLength() - len(lead)) if first.isValid() else len(text)
    height = painter.fontMetrics().height()
    top = QRectF(box.x(), box.y(), box.width(), height)
    painter.setPen(colour("quiet"))
    _line(painter, top, lead)
    painter.setPen(colour("text"))
    offset = painter.fontMetrics().horizontalAdvance(lead)
    painter.drawText(top.adjusted(offset, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text[:cut])
    _line(painter, top.translated(0, height), text[cut:])
