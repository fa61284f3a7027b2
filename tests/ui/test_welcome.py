"""The very first start: who works here, in which language, and what to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from octolegis.session import profile as profiles
from octolegis.ui import app
from octolegis.ui.dialogs.new_assessment import NewAssessment
from octolegis.ui.dialogs.welcome import Welcome
from octolegis.ui.main_window import MainWindow
from octolegis.ui.tour.guided import Tour
from octolegis.ui.views.start_page import StartPage
from tests.ui.hands import press, write


@pytest.fixture
def first(qtbot: QtBot) -> Iterator[MainWindow]:
    """A window as the program first shows it."""
    window = app.shown(None)
    qtbot.addWidget(window)
    qtbot.waitExposed(window)
    yield window
    window.close()


def asked(window: MainWindow, qtbot: QtBot) -> Welcome:
    """The question of the first start."""
    qtbot.waitUntil(lambda: bool(window.findChildren(Welcome)))
    (dialog,) = window.findChildren(Welcome)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def asks(window: MainWindow, qtbot: QtBot) -> bool:
    """Whether the window asks, once it has come to rest."""
    qtbot.wait(50)
    return bool(window.findChildren(Welcome))


def test_a_newcomer_says_who_she_is_and_begins_by_keyboard_alone(
    first: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    monkeypatch.setattr(NewAssessment, "answer", lambda self: begun.append(self.country.name.text()))
    dialog = asked(first, qtbot)
    assert QApplication.focusWidget() is dialog.name
    write(dialog.name, "Ana Pop")
    press(dialog.name, Qt.Key.Key_Tab)
    write(QApplication.focusWidget() or dialog, "Ministry of Justice")
    press(dialog.organisation, Qt.Key.Key_Tab)
    press(dialog.sample, Qt.Key.Key_Tab)
    press(dialog.new, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(begun))
    assert begun == ["Ana Pop"]
    assert profiles.load().organisation == "Ministry of Justice"


def test_who_skips_is_not_asked_again(first: MainWindow, qtbot: QtBot) -> None:
    before = profiles.load().name
    dialog = asked(first, qtbot)
    press(dialog, Qt.Key.Key_Escape)
    assert isinstance(first._stack.currentWidget(), StartPage)
    assert profiles.load().name == before
    again = app.shown(None)
    qtbot.addWidget(again)
    assert not asks(again, qtbot)


def test_who_has_worked_here_before_is_not_asked(case: Path, qtbot: QtBot) -> None:
    profiles.save(profiles.load().with_recent(case))
    window = app.shown(None)
    qtbot.addWidget(window)
    assert not asks(window, qtbot)


def test_another_language_is_spoken_at_once_and_what_was_typed_stays(first: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(first, qtbot)
    dialog.name.setText("Ana Pop")
    dialog.language.setFocus()
    press(dialog.language, Qt.Key.Key_Down)
    assert first.comes_back
    assert not first.isVisible()
    kept = profiles.load()
    assert (kept.language, kept.name) == ("fr", "Ana Pop")
    assert not dict(kept.window).get("welcomed")


def test_the_sample_opens_with_the_tour(
    first: MainWindow, case: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    perform = MainWindow.perform

    def sample(window: MainWindow, deed: str, *arguments: object) -> None:
        # Another file in the sample's place, which takes seconds to make.
        if deed == "files.open_sample":
            window.open(case)
        else:
            perform(window, deed, *arguments)

    monkeypatch.setattr(MainWindow, "perform", sample)
    press(asked(first, qtbot).sample, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(first.findChildren(Tour)))
    assert first.desk is not None


def test_who_begins_with_a_file_is_offered_the_tour_once(case: Path, qtbot: QtBot) -> None:
    window = app.shown(case)
    qtbot.addWidget(window)
    qtbot.waitUntil(window.banner.offer.isVisible)
    window.banner.offer.click()
    assert window.findChildren(Tour)
    window.close()
    profiles.save(replace(profiles.load(), recent=()))
    again = app.shown(case)
    qtbot.addWidget(again)
    qtbot.wait(500)
    assert again.banner.isHidden()
    again.close()
