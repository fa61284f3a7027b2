"""Bars of ratings by chapter, told apart by pattern and number and not by colour alone."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from octolegis.domain.finding import Rating
from octolegis.reports.at_a_glance import Bar
from octolegis.reports.fonts import BOLD, REGULAR

_FILL = {
    Rating.FULLY: "#2E7D4F",
    Rating.LARGELY: "#9CC069",
    Rating.PARTLY: "#F2C75C",
    Rating.NOT: "#E08A5B",
    Rating.CONFLICT: "#9B1C2E",
    Rating.NOT_APPLICABLE: "#D5DAE0",
    Rating.NOT_ASSESSED: "#FFFFFF",
}
_HATCH = {Rating.PARTLY: (1,), Rating.NOT: (-1,), Rating.CONFLICT: (1, -1), Rating.NOT_APPLICABLE: (0,)}
"""Slopes of the lines drawn over a rating's colour."""
_LIGHT_NUMBER = {Rating.FULLY, Rating.CONFLICT}
_LABEL, _SCORE, _LEGEND, _LEAST = 158.0, 104.0, 36.0, 7.0
_FULL, _BELOW, _TOP = 0.55, 0.28, 0.06
"""Shares of a chapter's height: its bar, that on the other basis, and the gap above."""
_INK, _GREY, _LINE = HexColor("#26313D"), HexColor("#5B6B7F"), HexColor("#FFFFFF")


Counts = tuple[tuple[Rating, int], ...]


class RatingBars(Flowable):  # type: ignore[misc]
    """A horizontal bar for each chapter, its articles stacked by rating, over a legend.

    Where the other basis was judged as well, a thinner bar for it stands below. ``row`` is the
    height of a chapter in points.
    """

    def __init__(self, bars: tuple[Bar, ...], legend: dict[Rating, str], width: float, row: float) -> None:
        super().__init__()
        self._bars, self._legend, self._row = bars, legend, row
        self.width, self.height = width, row * len(bars) + _LEGEND

    def wrap(self, *_: float) -> tuple[float, float]:
        """The room that the chart takes, in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the bars from the top, then the legend."""
        longest = max((sum(count for _, count in bar.counts) for bar in self._bars), default=1)
        scale = (self.width - _LABEL - _SCORE) / max(1, longest)
        for i, bar in enumerate(self._bars):
            self._chapter(bar, self.height - i * self._row, scale)
        self._draw_legend(self.canv)

    def _chapter(self, bar: Bar, top: float, scale: float) -> None:
        canvas: Canvas = self.canv
        thick = self._row * _FULL
        y = top - self._row * _TOP - thick
        self._stack(bar.counts, (y, thick), scale)
        middle = y + thick / 2 - 3
        canvas.setFillColor(_INK)
        _fitted(canvas, bar.label, middle, _LABEL - 8)
        canvas.setFont(REGULAR, 8)
        canvas.drawRightString(self.width, middle, bar.score)
        if bar.below is not None:
            thin = self._row * _BELOW
            y -= thin
            self._stack(bar.below.counts, (y, thin), scale)
            canvas.setFillColor(_GREY)
            canvas.setFont(REGULAR, 7)
            canvas.drawString(0, y + thin / 2 - 2.5, bar.below.label)
            canvas.drawRightString(self.width, y + thin / 2 - 2.5, bar.below.score)

    def _stack(self, counts: Counts, place: tuple[float, float], scale: float) -> None:
        y, thick = place
        x = _LABEL
        for rating, count in counts:
            if count:
                _segment(self.canv, rating, (x, y, count * scale, thick))
                _number(self.canv, rating, count, (x, y, count * scale, thick))
                x += count * scale

    def _draw_legend(self, canvas: Canvas) -> None:
        lines = self._legend_lines()
        for below, line in zip(range(len(lines) - 1, -1, -1), lines, strict=True):
            for x, rating, words in line:
                y = 6 + 13 * below
                _segment(canvas, rating, (x, y, 11, 9))
                canvas.setFillColor(_INK)
                canvas.setFont(REGULAR, 7.5)
                canvas.drawString(x + 14, y + 2, words)

    def _legend_lines(self) -> list[list[tuple[float, Rating, str]]]:
        """The entries with their places, on a second line where the first has no room for all."""
        lines: list[list[tuple[float, Rating, str]]] = [[]]
        x = 0.0
        for rating, words in self._legend.items():
            wide = 14 + stringWidth(words, REGULAR, 7.5)
            if x + wide > self.width and lines[-1]:
                lines.append([])
                x = 0.0
            lines[-1].append((x, rating, words))
            x += wide + 10
        return lines


Box = tuple[float, float, float, float]
"""Left, bottom, width and height, in points."""


def _fitted(canvas: Canvas, text: str, y: float, width: float) -> None:
    size = min(8.5, 8.5 * width / max(1.0, stringWidth(text, BOLD, 8.5)))
    canvas.setFont(BOLD, size)
    canvas.drawString(0, y, text)


def _number(canvas: Canvas, rating: Rating, count: int, box: Box) -> None:
    """The count, on a plain ground where the pattern would hide it."""
    x, y, width, height = box
    size = min(8.0, height - 2)
    middle = x + width / 2
    if size < _LEAST - 1:
        return
    if rating in _HATCH:
        canvas.setFillColor(HexColor(_FILL[rating]))
        canvas.rect(middle - 5, y + 1.5, 10, height - 3, stroke=0, fill=1)
    canvas.setFillColor(_LINE if rating in _LIGHT_NUMBER else _INK)
    canvas.setFont(BOLD, size)
    canvas.drawCentredString(middle, y + height / 2 - size * 0.35, str(count))


def _segment(canvas: Canvas, rating: Rating, box: Box) -> None:
    x, y, width, height = box
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x, y, width, height)
    canvas.setFillColor(HexColor(_FILL[rating]))
    canvas.setStrokeColor(HexColor("#6C7885"))
    canvas.setLineWidth(0.5)
    canvas.drawPath(path, stroke=1, fill=1)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setStrokeColor(_LINE)
    canvas.setLineWidth(0.8)
    for slope in _HATCH.get(rating, ()):
        _hatch(canvas, slope, box)
    canvas.restoreState()


def _hatch(canvas: Canvas, slope: int, box: Box) -> None:
    x, y, width, height = box
    if slope == 0:
        for step in range(1, int(height / 4) + 1):
            canvas.line(x, y + step * 4, x + width, y + step * 4)
        return
    at = x - height
    while at < x + width + height:
        canvas.line(at, y, at + slope * height, y + height)
        at += 4
