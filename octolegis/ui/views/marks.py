"""The mark of a rating: a shape of its own for each, so that no colour has to be told apart."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from octolegis.domain.finding import Flag, Rating, WorkStatus
from octolegis.ui.theme import colour, flag_colour, rating_colour

_SLICE = {Rating.FULLY: 360, Rating.LARGELY: 270, Rating.PARTLY: 180}
"""How much of the ball is filled, in degrees."""

_STEPS = {WorkStatus.IN_PROGRESS: 1, WorkStatus.IN_REVIEW: 2, WorkStatus.DONE: 3}

_SHARP = 2

_STROKES = {
    Rating.FULLY: ((0.27, 0.52), (0.44, 0.68), (0.74, 0.34)),
    Rating.NOT: ((0.32, 0.32), (0.68, 0.68), (0.5, 0.5), (0.68, 0.32), (0.32, 0.68)),
    Rating.NOT_APPLICABLE: ((0.3, 0.5), (0.7, 0.5)),
}


def paint_rating(painter: QPainter, box: QRectF, rating: Rating, *, suggested: bool = False) -> None:
    """Draw the mark into a square box; a merely suggested rating is drawn pale."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if suggested:
        painter.setOpacity(0.5)
    ink = rating_colour(rating)
    if rating is Rating.CONFLICT:
        _diamond(painter, box, ink)
    else:
        _ball(painter, box, rating, ink)
    painter.restore()


def rating_pixmap(rating: Rating, size: int = 14) -> QPixmap:
    """The mark alone, drawn at twice its size for sharp screens."""
    pixmap = QPixmap(size * _SHARP, size * _SHARP)
    pixmap.setDevicePixelRatio(_SHARP)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_rating(painter, QRectF(0, 0, size, size), rating)
    painter.end()
    return pixmap


def fill(painter: QPainter, box: QRectF, name: str) -> None:
    """Fill a box with the colour of a meaning, without an edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(name))
    painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def flags_width(flags: frozenset[Flag]) -> int:
    """The room that the pennants of raised flags take."""
    return 11 * len(flags)


def paint_flags(painter: QPainter, box: QRectF, flags: frozenset[Flag]) -> None:
    """Draw the raised flags as pennants into a box of their width."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = box.right()
    for flag in sorted(flags, reverse=True):
        left -= 11
        _pennant(painter, left, box.center().y(), flag)
    painter.restore()


DOT_WIDTH = 11


def paint_dot(painter: QPainter, box: QRectF) -> None:
    """Draw the dot that asks to read a judgement again."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("warn"))
    painter.drawEllipse(QRectF(box.right() - 9, box.center().y() - 3.5, 7, 7))
    painter.restore()


def work_width(work: WorkStatus) -> int:
    """The room that the steps take: none where the work is to do."""
    return 18 if _STEPS.get(work, 0) else 0


def paint_work(painter: QPainter, box: QRectF, work: WorkStatus) -> None:
    """Draw how far the work has come as three steps, nothing where it is to do."""
    steps = _STEPS.get(work, 0)
    if not steps:
        return
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(3):
        painter.setBrush(colour("line" if step >= steps else "accept" if steps == 3 else "accent"))
        painter.drawRect(QRectF(box.right() - 14 + 5 * step, box.center().y() - 2 - step, 4, 4 + 2 * step))
    painter.restore()


def work_icon(work: WorkStatus) -> QIcon:
    """The steps alone."""
    pixmap = QPixmap(16 * _SHARP, 16 * _SHARP)
    pixmap.setDevicePixelRatio(_SHARP)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_work(painter, QRectF(0, 0, 15, 16), work)
    painter.end()
    return QIcon(pixmap)


def _ball(painter: QPainter, box: QRectF, rating: Rating, ink: QColor) -> None:
    edge = box.adjusted(0.75, 0.75, -0.75, -0.75)
    dashed = rating is Rating.NOT_ASSESSED
    painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DotLine if dashed else Qt.PenStyle.SolidLine))
    painter.drawEllipse(edge)
    if rating in _SLICE:
        painter.setBrush(ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(edge, 90 * 16, -_SLICE[rating] * 16)
    if rating in _STROKES:
        on_fill = colour("paper") if rating is Rating.FULLY else ink
        painter.setPen(
            QPen(on_fill, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPolyline(_placed(box, _STROKES[rating]))


def _diamond(painter: QPainter, box: QRectF, ink: QColor) -> None:
    painter.setBrush(ink)
    painter.setPen(QPen(ink, 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolygon(_placed(box, ((0.5, 0.02), (0.98, 0.5), (0.5, 0.98), (0.02, 0.5))))
    painter.setPen(QPen(colour("paper"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(_placed(box, ((0.5, 0.27), (0.5, 0.53))))
    painter.drawPoint(_point(box, 0.5, 0.72))


def _pennant(painter: QPainter, left: float, middle: float, flag: Flag) -> None:
    """A square for an excess, a shield's triangle for a safeguard, a round one for good practice."""
    ink = flag_colour(flag)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    box = QRectF(left + 1, middle - 4, 8, 8)
    if flag is Flag.EXCESS:
        painter.drawRoundedRect(box, 1.5, 1.5)
    elif flag is Flag.SAFEGUARD:
        painter.drawPolygon(_placed(box, ((0, 0.05), (1, 0.05), (0.5, 1))))
    else:
        painter.drawEllipse(box)


def _placed(box: QRectF, points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([_point(box, x, y) for x, y in points])


def _point(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.x() + x * box.width(), box.y() + y * box.height())
