"""How a provision is drawn: its text, what was found in it, what is quoted, and who rests on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF, QTextCharFormat, QTextLayout

from octolegis.domain.law import HEADINGS
from octolegis.ui.models.law_search import Hit, head_of
from octolegis.ui.models.offsets import to_qt
from octolegis.ui.models.provision_list import ProvisionList
from octolegis.ui.theme import colour
from octolegis.ui.views.amended_marks import paint_amended
from octolegis.ui.views.margin_notes import MarginNotes
from octolegis.ui.views.marks import fill
from octolegis.ui.views.typesetting import Typeset, Typesetting

Span = tuple[int, int, int]


class Standing(NamedTuple):
    """Whether one stands on the row, whether the keys go there, and what is selected (in Qt's units).

    ``fold`` is where what stands below the row ends: 0 where nothing does, negative while it is folded.
    """

    current: bool
    focused: bool
    span: Span | None
    fold: int = 0


class ProvisionPainter:
    """Draws rows of one law."""

    def __init__(self, model: ProvisionList, setting: Typesetting) -> None:
        self._model = model
        self._setting = setting
        self._hits: Callable[[int], list[Hit]] = _nothing
        self._now: Hit | None = None
        self.notes = MarginNotes(model, setting)

    def mark(self, hits: Callable[[int], list[Hit]], now: Hit | None) -> None:
        """Remember where to ask for what was found in a row."""
        self._now = now
        self._hits = hits

    def paint(self, painter: QPainter, row: int, y: int, standing: Standing) -> None:
        """Draw a row at a height."""
        provision = self._model.provision(row)
        set_ = self._setting.laid_out(provision, self._model.levels[row])
        box = QRectF(0, y, self._setting.width, set_.height)
        self._ground(painter, box, row, standing)
        painter.setPen(colour("text"))
        origin = QPointF(0, y)
        if set_.head is not None:
            if provision.kind in HEADINGS:
                painter.setPen(colour("accent"))
            set_.head.draw(painter, origin + set_.head_at, self._found(row, head_of(provision), in_head=True))
            painter.setPen(colour("text"))
        elif provision.label:
            self._hanging_label(painter, origin, row, set_)
        if set_.body is not None:
            marks = (
                self._quoted(row)
                + self._found(row, provision.text, in_head=False)
                + self._selected(standing.span)
            )
            set_.body.draw(painter, origin + set_.body_at, marks)
        paint_amended(painter, self._model, self._setting, (row, y))
        if standing.fold:
            self._fold_mark(painter, origin, set_, folded=standing.fold < 0)
        self.notes.paint(painter, box, row, max(0, -standing.fold))

    def _ground(self, painter: QPainter, box: QRectF, row: int, standing: Standing) -> None:
        edge = box.right() - 3 if self._setting.right_to_left else box.left()
        bar = QRectF(edge, box.y(), 3, box.height())
        if self._model.is_relied_on(row):
            fill(painter, box, "mapped")
            fill(painter, bar, "accent")
        if standing.current:
            fill(painter, box, "chosen")
            if standing.focused:
                fill(painter, bar.adjusted(4, 0, 4, 0), "text")

    def _hanging_label(self, painter: QPainter, origin: QPointF, row: int, set_: Typeset) -> None:
        """The label before the text, on its first line."""
        start = self._setting.label_at(self._model.levels[row])
        painter.setFont(self._setting.text_font)
        painter.setPen(colour("quiet"))
        top = origin.y() + set_.body_at.y()
        box = QRectF(start, top, self._setting.width - 2 * start, painter.fontMetrics().height())
        side = Qt.AlignmentFlag.AlignRight if self._setting.right_to_left else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute, self._shown_label(row))
        painter.setPen(colour("text"))

    def _shown_label(self, row: int) -> str:
        provision = self._model.provision(row)
        hits = [hit for hit in self._hits(row) if hit.in_head]
        return provision.label if not hits else f"[{provision.label}]"

    def _fold_mark(self, painter: QPainter, origin: QPointF, set_: Typeset, *, folded: bool) -> None:
        """A small triangle in the gutter: to the side while folded, down while open."""
        layout = set_.head or set_.body
        if layout is None:
            return
        top = set_.head_at.y() if set_.head else set_.body_at.y()
        middle = origin.y() + top + layout.lineAt(0).height() / 2
        right = self._setting.right_to_left
        centre = QPointF(self._setting.width - 12 if right else 12, middle)
        side = -1 if right else 1
        points = ((-2 * side, -4), (3 * side, 0), (-2 * side, 4)) if folded else ((-4, -2), (4, -2), (0, 3))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent" if folded else "quiet"))
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in points]))
        painter.restore()

    def _found(self, row: int, text: str, *, in_head: bool) -> list[QTextLayout.FormatRange]:
        hits = [hit for hit in self._hits(row) if hit.in_head == in_head]
        names = ((hit, "hit_now" if hit == self._now else "hit") for hit in hits)
        return [_range(text, (hit.start, hit.end), colour(name)) for hit, name in names]

    def _quoted(self, row: int) -> list[QTextLayout.FormatRange]:
        """What is quoted is underlined; what is looked at rests on the words with a ground below them."""
        text = self._model.provision(row).text
        return [_underlined(text, span[:2], own=span[2]) for span in self._model.quotes_in(row)]

    def _selected(self, span: Span | None) -> list[QTextLayout.FormatRange]:
        if span is None or span[1] == span[2]:
            return []
        start, end = sorted(span[1:])
        return [_format(start, end - start, colour("accent"), colour("on_accent"))]


def _nothing(row: int) -> list[Hit]:  # noqa: ARG001
    return []


def _range(text: str, span: tuple[int, int], ground: QColor) -> QTextLayout.FormatRange:
    start, end = (to_qt(text, offset) for offset in span)
    return _format(start, end - start, ground, colour("text"))


def _underlined(text: str, span: tuple[int, int], *, own: bool) -> QTextLayout.FormatRange:
    made = _range(text, span, colour("quote"))
    look = made.format
    if not own:
        look.clearBackground()
    look.setUnderlineColor(colour("accent" if own else "quiet"))
    style = QTextCharFormat.UnderlineStyle
    look.setUnderlineStyle(style.SingleUnderline if own else style.DashUnderline)
    made.format = look
    return made


def _format(start: int, length: int, ground: QColor, ink: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    look = QTextCharFormat()
    look.setBackground(ground)
    look.setForeground(ink)
    made.format = look
    return made
