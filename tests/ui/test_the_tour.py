"""The short tour over the panes of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.ui.main_window import MainWindow
from octolegis.ui.tour.guided import Tour, beside
from octolegis.ui.tour.stops import STOPS
from tests.ui.conftest import Show
from tests.ui.hands import press

ROOM = QRect(0, 0, 1366, 740)
CARD = QSize(380, 140)


@pytest.fixture
def window(case: Path, show: Show) -> MainWindow:
    """A window with a case file."""
    return show(case)


def begun(window: MainWindow) -> Tour:
    """The tour, begun from the menu."""
    window.actions_.actions["tour"].trigger()
    (tour,) = window.findChildren(Tour)
    return tour


def key(which: Qt.Key) -> None:
    """Press a key where the focus is."""
    press(QApplication.focusWidget() or QWidget(), which)


def part(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def test_it_leads_by_keyboard_over_every_stop_and_ends(window: MainWindow) -> None:
    tour, seen = begun(window), []
    for number in range(len(STOPS)):
        assert tour.at == number
        assert not tour.points_at.isEmpty()
        assert window.rect().contains(part(window, tour.card))
        seen.append(tour.card.title.text())
        key(Qt.Key.Key_Return)
    assert not tour.isVisible()
    assert seen == [stop.title for stop in STOPS]


def test_it_points_at_the_panes_themselves(window: MainWindow) -> None:
    tour, page = begun(window), window.page
    assert page is not None
    assert tour.points_at == part(window, page.requirements)
    key(Qt.Key.Key_Right)
    assert tour.points_at == part(window, page.law)
    key(Qt.Key.Key_Right)
    assert page.law.suggestions is not None
    assert tour.points_at == part(window, page.law.suggestions)
    key(Qt.Key.Key_Left)
    assert tour.points_at == part(window, page.law)


def test_it_can_be_left_anywhere_and_taken_again(window: MainWindow, qtbot: QtBot) -> None:
    assert window.page is not None
    window.page.requirements.tree.setFocus()
    tour = begun(window)
    tour.go(2)
    with qtbot.waitSignal(tour.left):
        key(Qt.Key.Key_Escape)
    assert window.page.law.suggestions is not None
    assert not window.page.law.suggestions.isVisible()
    assert QApplication.focusWidget() is window.page.requirements.tree
    qtbot.waitUntil(lambda: not window.findChildren(Tour))
    assert begun(window).at == 0


def test_where_nothing_had_the_keys_they_go_to_the_requirements(window: MainWindow) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    focus.clearFocus()
    assert window.page is not None
    begun(window)
    key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.page.requirements.tree


def test_a_digit_on_the_tour_rates_nothing(window: MainWindow) -> None:
    assert window.desk is not None
    begun(window)
    key(Qt.Key.Key_1)
    assert window.desk.finding.rating is Rating.NOT_ASSESSED


def test_the_tabulator_stays_on_the_card(window: MainWindow) -> None:
    tour = begun(window)
    for _ in range(5):
        key(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() in tour.card.buttons
    tour.card.leave.setFocus()
    key(Qt.Key.Key_Return)
    assert not tour.isVisible()


def test_the_words_are_said_to_those_who_do_not_see_them(window: MainWindow) -> None:
    tour = begun(window)
    assert STOPS[0].words in tour.card.next.accessibleDescription()


def test_it_follows_the_window_when_that_is_made_smaller(window: MainWindow, qtbot: QtBot) -> None:
    tour = begun(window)
    tour.go(3)
    assert window.page is not None
    judgement = window.page.judgement
    window.resize(1200, 650)
    qtbot.waitUntil(lambda: tour.size() == window.size())
    qtbot.waitUntil(lambda: tour.points_at == part(window, judgement))


def test_it_is_over_when_another_file_is_opened(window: MainWindow, case: Path, qtbot: QtBot) -> None:
    begun(window)
    window.case_opened.emit()
    qtbot.waitUntil(lambda: not window.findChildren(Tour))


def test_the_arrow_keys_follow_the_direction_of_reading(window: MainWindow, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        tour = begun(window)
        key(Qt.Key.Key_Left)
        assert tour.at == 1
        key(Qt.Key.Key_Right)
        assert tour.at == 0
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.title)
def test_each_stop_is_two_sentences(stop: object) -> None:
    assert isinstance(stop, type(STOPS[0]))
    words = QCoreApplication.translate("tour", stop.words)
    assert words.count(". ") + words.endswith(".") == 2


@pytest.mark.parametrize("rtl", [False, True])
def test_the_card_stands_beside_a_pane_and_below_a_button(rtl: bool) -> None:
    left, middle, button = QRect(0, 60, 322, 640), QRect(0, 60, 1366, 640), QRect(300, 30, 30, 30)
    assert beside(left, CARD, ROOM, rtl=rtl).x() > left.right()
    assert beside(button, CARD, ROOM, rtl=rtl).y() > button.bottom()
    assert ROOM.contains(QRect(beside(middle, CARD, ROOM, rtl=rtl), CARD))
    law = QRect(400, 60, 500, 640)
    assert (beside(law, CARD, ROOM, rtl=rtl).x() < law.x()) is rtl
