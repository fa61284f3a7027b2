"""The ratings as buttons: mark, words and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from octolegis.domain.finding import Rating
from octolegis.ui.scale import px
from octolegis.ui.theme import colour, rating_colour
from octolegis.ui.views.flow_layout import FlowLayout
from octolegis.ui.views.marks import paint_rating
from octolegis.ui.views.row_room import RowRoom
from octolegis.wording import Wording

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

KEYS = (Rating.FULLY, Rating.LARGELY, Rating.PARTLY, Rating.NOT, Rating.CONFLICT, Rating.NOT_APPLICABLE)
"""The ratings by key, from 1; key 0 takes the rating back."""


class RatingButton(QAbstractButton):
    """Shows a rating; chosen only when the case file says so."""

    def __init__(self, rating: Rating, key: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rating = rating
        self._key = str(key)
        self.setText(words)
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def nextCheckState(self) -> None:
        """A click asks; the answer comes from the case file."""

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + px(50), metrics.height() + 11)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ink = rating_colour(self.rating)
        if self.isChecked():
            ground = ink.toRgb()
            ground.setAlphaF(0.16)
            painter.setBrush(ground)
        else:
            painter.setBrush(colour("panel" if self.underMouse() and self.isEnabled() else "button"))
        focused = self.hasFocus()
        edge = ink if self.isChecked() else colour("accent" if focused else "line")
        painter.setPen(QPen(edge, 1.8 if self.isChecked() or focused else 1))
        painter.drawRoundedRect(box, 5, 5)
        painter.setOpacity(1 if self.isEnabled() else 0.5)
        room = RowRoom(box.adjusted(7.5, 0, -5.5, 0), mirrored=self.isRightToLeft())
        mark = room.lead(px(14))
        top = mark.center().y() - px(14) / 2
        paint_rating(painter, QRectF(mark.x(), top, px(14), px(14)), self.rating)
        self._write(painter, room)

    def _write(self, painter: QPainter, room: RowRoom) -> None:
        painter.setFont(self.font())
        painter.setPen(colour("quiet"))
        key = room.trail(self.fontMetrics().horizontalAdvance(self._key) + 1)
        painter.drawText(key, Qt.AlignmentFlag.AlignVCenter, self._key)
        room.lead(5)
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(colour("text"))
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.rest.width())
        )
        painter.drawText(room.rest, Qt.AlignmentFlag.AlignVCenter, words)


class RatingGrid(QWidget):
    """Three in a row where there is room, else two; ``asked`` carries the Rating."""

    asked = Signal(object)

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = FlowLayout(self, spacing=5, equal=True)
        self.buttons: dict[Rating, RatingButton] = {}
        for number, rating in enumerate(KEYS):
            button = RatingButton(rating, number + 1, words(f"term.rating.{rating}"))
            tip = self.tr("{rating} (key {key}; 0 takes the rating back)")
            button.setToolTip(tip.format(rating=button.text(), key=number + 1))
            button.clicked.connect(lambda _=False, rating=rating: self.asked.emit(rating))
            rows.addWidget(button)
            self.buttons[rating] = button

    def show_rating(self, rating: Rating) -> None:
        """Show the rating that the case file holds."""
        for own, button in self.buttons.items():
            button.setChecked(own is rating)
