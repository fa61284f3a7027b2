"""The tour itself: it dims all but what it points at, and has the keys until it is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from octolegis.ui.theme import colour
from octolegis.ui.tour.card import Card
from octolegis.ui.tour.stops import STOPS

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.suggestions.panel import SuggestionsPanel

_AWAY = 12
"""Pixels between the card and what it is about."""
_DIM = QColor(0, 0, 0, 120)


class Tour(QWidget):
    """Lies over the whole window; ``left`` when it is over, however it ended."""

    left = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._at = 0
        self._hole = QRect()
        self._came_from = QApplication.focusWidget()
        self._had_suggestions = self._suggestions is not None
        self.card = Card(self)
        self.card.leave.clicked.connect(self.leave)
        self.card.back.clicked.connect(lambda: self.go(self._at - 1))
        self.card.next.clicked.connect(lambda: self.go(self._at + 1))
        # Buttons would take the arrows to move among themselves.
        for each in (window, *self.card.buttons):
            each.installEventFilter(self)
        window.case_opened.connect(self.leave)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    @property
    def at(self) -> int:
        """The number of the stop, from nought."""
        return self._at

    @property
    def points_at(self) -> QRect:
        """The part of the window that is not dimmed."""
        return self._hole

    def go(self, number: int) -> None:
        """To a stop; behind the last one the tour is over."""
        if number >= len(STOPS):
            self.leave()
            return
        self._at = max(0, number)
        stop = STOPS[self._at]
        stop.prepare(self._window)
        said = QCoreApplication.translate
        self.card.say(said("tour", stop.title), said("tour", stop.words), self._at + 1, len(STOPS))
        self._point()

    def leave(self) -> None:
        """Give the window back as it was."""
        self._window.removeEventFilter(self)
        panel = self._suggestions
        if panel is not None and not self._had_suggestions:
            panel.hide()
        self.hide()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus()
        elif self._window.page is not None:
            self._window.page.requirements.tree.setFocus()
        self.left.emit()
        self.deleteLater()

    # What Qt asks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and watched is not self._window
        ):
            return self._take(Qt.Key(event.key()))
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
            # The panes take their new places after the window has.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # Otherwise a digit would rate what lies behind.
            event.accept()
            return True
        if event.type() == QEvent.Type.LayoutRequest:
            self._point()
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        buttons = [each for each in self.card.buttons if each.isEnabled()]
        focus = QApplication.focusWidget()
        at = next((number for number, each in enumerate(buttons) if each is focus), 0)
        buttons[(at + (1 if forward else -1)) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(self._hole))
        painter.fillRect(self.rect(), _DIM)
        painter.setClipping(False)
        painter.setPen(QPen(colour("accent"), 3))
        painter.drawRect(self._hole.adjusted(1, 1, -2, -2))

    # Inside

    def _take(self, key: Qt.Key) -> bool:
        """Do what a key stands for; whether it stands for anything."""
        on, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            on, back = back, on
        deeds: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Escape: self.leave,
            Qt.Key.Key_Return: self._press,
            Qt.Key.Key_Enter: self._press,
            on: lambda: self.go(self._at + 1),
            back: lambda: self.go(self._at - 1),
        }
        if key in deeds:
            deeds[key]()
        return key in deeds

    def _press(self) -> None:
        """Return does what the button says that has the keys."""
        focus = QApplication.focusWidget()
        chosen = next((each for each in self.card.buttons if each is focus), self.card.next)
        chosen.click()

    @property
    def _suggestions(self) -> SuggestionsPanel | None:
        """The panel of suggestions, where it is shown."""
        panel = self._window.page.law.suggestions if self._window.page else None
        return panel if panel is not None and panel.isVisible() else None

    def _point(self) -> None:
        self._hole = STOPS[self._at].place(self._window)
        self.card.move(beside(self._hole, self.card.size(), self.rect(), rtl=self.isRightToLeft()))
        self.update()


def beside(hole: QRect, card: QSize, room: QRect, *, rtl: bool) -> QPoint:
    """Where the card stands: beside a pane, below a button; on what it is about where there is no room."""
    middle = hole.center()
    top = middle.y() - card.height() // 2
    at_left = QRect(QPoint(hole.left() - _AWAY - card.width(), top), card)
    at_right = QRect(QPoint(hole.right() + _AWAY, top), card)
    across = middle.x() - card.width() // 2
    inside = room.adjusted(_AWAY, _AWAY, -_AWAY, -_AWAY)
    sides = [at_left, at_right] if rtl else [at_right, at_left]
    below = QRect(QPoint(across, hole.bottom() + _AWAY), card)
    above = QRect(QPoint(across, hole.top() - _AWAY - card.height()), card)
    sides = [below, *sides, above] if hole.height() < card.height() else [*sides, below, above]
    for place in (_within(each, inside) for each in sides):
        if inside.contains(place) and not place.intersects(hole):
            return place.topLeft()
    return _within(QRect(QPoint(across, hole.bottom() - _AWAY - card.height()), card), inside).topLeft()


def _within(place: QRect, room: QRect) -> QRect:
    """The place pushed into the room."""
    left = min(max(place.left(), room.left()), max(room.left(), room.right() + 1 - place.width()))
    top = min(max(place.top(), room.top()), max(room.top(), room.bottom() + 1 - place.height()))
    return QRect(QPoint(left, top), place.size())
