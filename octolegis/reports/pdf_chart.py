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
_ROW, _BAR = 27.0, 15.0
_LABEL, _SCORE = 148.0, 104.0
_INK, _LINE = HexColor("#26313D"), HexColor("#FFFFFF")


class RatingBars(Flowable):  # type: ignore[misc]
    """A horizontal bar for each chapter, its articles stacked by rating, over a legend."""

    def __init__(self, bars: tuple[Bar, ...], legend: dict[Rating, str], width: float) -> None:
        super().__init__()
        self._bars, self._legend = bars, legend
        self.width, self.height = width, _ROW * len(bars) + 36

    def wrap(self, *_: float) -> tuple[float, float]:
        """The room that the chart takes, in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the bars from the top, then the legend."""
        canvas: Canvas = self.canv
        longest = max((sum(count for _, count in bar.counts) for bar in self._bars), default=1)
        for i, bar in enumerate(self._bars):
            self._bar(canvas, bar, self.height - (i + 1) * _ROW, longest)
        self._draw_legend(canvas)

    def _bar(self, canvas: Canvas, bar: Bar, y: float, longest: int) -> None:
        canvas.setFillColor(_INK)
        _fitted(canvas, bar.label, y + 4, _LABEL - 8)
        scale = (self.width - _LABEL - _SCORE) / max(1, longest)
        x = _LABEL
        for rating, count in bar.counts:
            if count:
                _segment(canvas, rating, (x, y, count * scale, _BAR))
                canvas.setFillColor(_LINE if rating in _LIGHT_NUMBER else _INK)
                _number(canvas, rating, count, (x, y, count * scale))
                x += count * scale
        canvas.setFillColor(_INK)
        canvas.setFont(REGULAR, 8)
        canvas.drawRightString(self.width, y + 4, bar.score)

    def _draw_legend(self, canvas: Canvas) -> None:
        x = 0.0
        for rating, words in self._legend.items():
            _segment(canvas, rating, (x, 6, 11, 9))
            canvas.setFillColor(_INK)
            canvas.setFont(REGULAR, 7.5)
            canvas.drawString(x + 14, 8, words)
            x += 24 + stringWidth(words, REGULAR, 7.5)


def _fitted(canvas: Canvas, text: str, y: float, width: float) -> None:
    size = min(8.5, 8.5 * width / max(1.0, stringWidth(text, BOLD, 8.5)))
    canvas.setFont(BOLD, size)
    canvas.drawString(0, y, text)


def _number(canvas: Canvas, rating: Rating, count: int, place: tuple[float, float, float]) -> None:
    """The count, on a plain ground where the pattern would hide it."""
    x, y, width = place
    middle = x + width / 2
    if rating in _HATCH:
        canvas.setFillColor(HexColor(_FILL[rating]))
        canvas.rect(middle - 5, y + 2, 10, _BAR - 4, stroke=0, fill=1)
        canvas.setFillColor(_LINE if rating in _LIGHT_NUMBER else _INK)
    canvas.setFont(BOLD, 8)
    canvas.drawCentredString(middle, y + 4.5, str(count))


def _segment(canvas: Canvas, rating: Rating, box: tuple[float, float, float, float]) -> None:
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


def _hatch(canvas: Canvas, slope: int, box: tuple[float, float, float, float]) -> None:
    x, y, width, height = box
    at = x - height
    while at < x + width + height:
        canvas.line(at, y, at + slope * height, y + height)
        at += 4
