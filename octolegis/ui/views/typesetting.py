"""The law as a reader sees it: fonts, indents and line breaks; laid out only where somebody looks."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from octolegis.domain.law import HEADINGS, Provision, ProvisionKind
from octolegis.ui.models.law_search import head_of

FAMILIES = ["Charter", "Source Serif 4", "Cambria", "Georgia", "Liberation Serif", "DejaVu Serif", "serif"]
GUTTER = 18
_NARROW = 62
_WIDE = 430
"""From this width on the margin has room for the names of the instruments."""
_INDENT = 26
_LEADING = 1.22
_KEPT = 600


class Typeset(NamedTuple):
    """A provision laid out: where head and body stand from the row's top left, and the row's height."""

    head: QTextLayout | None
    body: QTextLayout | None
    head_at: QPointF
    body_at: QPointF
    height: int


class Typesetting:
    """Lays provisions out for a width; keeps the latest."""

    def __init__(self, ui_font: QFont) -> None:
        self._kept: OrderedDict[str, Typeset] = OrderedDict()
        self.width = 400.0
        self.notes = float(_NARROW)
        self.is_wide = False
        self.right_to_left = False
        self.zoom(ui_font, 0)

    def zoom(self, ui_font: QFont, steps: int) -> None:
        """Set the type from the window's font, larger by some steps."""
        size = max(7.0, ui_font.pointSizeF() * 1.1 + steps)
        self.text_font = QFont(FAMILIES)
        self.text_font.setPointSizeF(size)
        self.head_font = QFont(self.text_font)
        self.head_font.setBold(True)
        self.part_font = QFont(self.head_font)
        self.part_font.setPointSizeF(size * 1.15)
        self.note_font = QFont(ui_font)
        self.note_font.setPointSizeF(size * 0.78)
        metrics = QFontMetricsF(self.text_font)
        self._line = metrics.height() * _LEADING
        self._letter = metrics.averageCharWidth() * 1.02
        self.clear()

    def fit(self, width: int) -> None:
        """Lay out for a width; the margin for notes takes its part of it."""
        self.width = float(width)
        self.is_wide = width >= _WIDE
        name = QFontMetricsF(self.note_font).horizontalAdvance("ETS 185 Art. 32 +9")
        self.notes = name + 34 if self.is_wide else float(_NARROW)
        self.clear()

    def clear(self) -> None:
        """Forget what was laid out, as after a change of width."""
        self._kept.clear()

    def estimate(self, provision: Provision, level: int) -> int:
        """About how high the row will be."""
        width = max(60.0, self.width - GUTTER - self.notes - level * _INDENT - _INDENT)
        lines = len(provision.text) * self._letter // width + 1 if provision.text else 0
        if _has_head(provision):
            lines += 1.6
        return int(lines * self._line) + 6

    def laid_out(self, provision: Provision, level: int) -> Typeset:
        """The provision laid out for the present width."""
        known = self._kept.get(provision.id)
        if known is None:
            known = self._kept[provision.id] = self._lay_out(provision, level)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return known

    def label_at(self, level: int) -> float:
        """How far from the leading edge a hanging label stands; only where there is one."""
        return float(GUTTER + level * _INDENT)

    def _lay_out(self, provision: Provision, level: int) -> Typeset:
        start = float(GUTTER + level * _INDENT)
        width = max(60.0, self.width - start - self.notes)
        top = 12.0 if provision.kind in HEADINGS else 8.0 if provision.kind is ProvisionKind.ARTICLE else 2.0
        head = None
        head_at = QPointF(self._x(start, width), top)
        if _has_head(provision):
            font = self.part_font if provision.kind in HEADINGS else self.head_font
            head = self._layout(head_of(provision), font, width)
            top += head.boundingRect().height() + 2
        elif provision.label:
            hang = max(_INDENT, QFontMetricsF(self.text_font).horizontalAdvance(provision.label) + 8)
            start, width = start + hang, width - hang
        body = self._layout(provision.text, self.text_font, width) if provision.text else None
        height = top + (body.boundingRect().height() if body else 0)
        if not _has_head(provision) and body is None:
            height += self._line
        return Typeset(head, body, head_at, QPointF(self._x(start, width), top), int(height) + 4)

    def _x(self, start: float, width: float) -> float:
        return self.width - start - width if self.right_to_left else start

    def _layout(self, text: str, font: QFont, width: float) -> QTextLayout:
        layout = QTextLayout(text.replace("\n", "\u2028"), font)
        side = Qt.AlignmentFlag.AlignRight if self.right_to_left else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # The law's own direction, whatever that of the window.
        way = Qt.LayoutDirection
        option.setTextDirection(way.RightToLeft if self.right_to_left else way.LeftToRight)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        y = 0.0
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height() * _LEADING
            line = layout.createLine()
        layout.endLayout()
        return layout


def _has_head(provision: Provision) -> bool:
    """Whether label and heading stand on lines of their own rather than before the text."""
    own = provision.kind in HEADINGS or provision.kind is ProvisionKind.ARTICLE
    return bool(provision.heading) or (own and bool(provision.label))
