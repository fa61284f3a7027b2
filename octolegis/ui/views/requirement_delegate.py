"""How a row of the requirements looks: mark, number, words, progress."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from octolegis.domain.checklist import Article, Instrument, Part, Requirement
from octolegis.ui.models.requirement_tree import NODE, STATE, State
from octolegis.ui.models.tree_nodes import Node
from octolegis.ui.theme import colour
from octolegis.ui.views.marks import paint_flags, paint_rating
from octolegis.wording import Wording

Index = QModelIndex | QPersistentModelIndex
_MARK = 14
_PAD = 5


class RequirementDelegate(QStyledItemDelegate):
    """Paints a row; heights depend only on what the row is, so that scrolling stays quick."""

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        node: Node = index.data(NODE)
        lines = 2 if isinstance(node.value, Requirement) else 1
        return QSize(120, line * lines + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node: Node = index.data(NODE)
        painter.save()
        self._background(painter, option)
        box = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, 0)
        value = node.value
        if isinstance(value, Requirement):
            self._requirement(painter, box, option, (value, index.data(STATE)))
        elif isinstance(value, Article):
            self._article(painter, box, option, (value, index.data(STATE)))
        elif isinstance(value, Instrument | Part):
            self._heading(painter, box, option, node)
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colour("chosen"))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(option.rect.x(), option.rect.y(), 3, option.rect.height(), colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colour("panel"))

    def _heading(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, node: Node) -> None:
        font = QFont(option.font)
        font.setBold(isinstance(node.value, Instrument))
        painter.setFont(font)
        painter.setPen(_ink("text" if font.bold() else "quiet"))
        _line(painter, box, f"{node.label}  {node.words}")

    def _article(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem,
                 row: tuple[Article, State]) -> None:
        article, state = row
        if article.assessable:
            mark = QRectF(box.x(), box.center().y() - _MARK / 2, _MARK, _MARK)
            paint_rating(painter, mark, state.rating, suggested=state.suggested)
            if state.total:
                box = self._progress(painter, box, state)
            box.setRight(paint_flags(painter, box.right(), box.center().y(), state.flags) - 2)
        box.setLeft(box.left() + _MARK + 6)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text) if article.assessable else _ink("quiet"))
        number = f"{article.number}  "
        _line(painter, box, number)
        painter.setFont(option.font)
        box.setLeft(box.left() + QFontMetrics(font).horizontalAdvance(number))
        _line(painter, box, article.title)

    def _progress(self, painter: QPainter, box: QRectF, state: State) -> QRectF:
        text = f"{state.assessed}/{state.total}"
        painter.setPen(_ink("accept" if state.assessed == state.total else "quiet"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return box.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(text) - 6, 0)

    def _requirement(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem,
                     row: tuple[Requirement, State]) -> None:
        requirement, state = row
        line = option.fontMetrics.height()
        paint_rating(painter, QRectF(box.x(), box.y() + 4 + (line - _MARK) / 2, _MARK, _MARK), state.rating)
        box.setRight(paint_flags(painter, box.right(), box.y() + 4 + line / 2, state.flags))
        text = box.adjusted(_MARK + 6, 4, 0, 0)
        kind = self._words(f"term.kind.{requirement.kind}")
        lead = f"{requirement.paragraph} {kind} "
        _wrapped(painter, text, option.font, (lead, requirement.text))


def _ink(name: str) -> QColor:
    return colour(name)


def _line(painter: QPainter, box: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _wrapped(painter: QPainter, box: QRectF, font: QFont, parts: tuple[str, str]) -> None:
    """Two lines of text, the lead in a quiet colour, the rest cut with an ellipsis."""
    lead, text = parts
    whole = lead + text
    layout = QTextLayout(whole, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(box.width())
    layout.endLayout()
    cut = first.textLength() if first.isValid() else len(whole)
    height = painter.fontMetrics().height()
    top = QRectF(box.x(), box.y(), box.width(), height)
    painter.setPen(_ink("quiet"))
    painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, whole[: min(cut, len(lead))])
    painter.setPen(_ink("text"))
    if cut > len(lead):
        offset = painter.fontMetrics().horizontalAdvance(lead)
        painter.drawText(top.adjusted(offset, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, whole[len(lead) : cut])
    _line(painter, top.translated(0, height), whole[cut:])
