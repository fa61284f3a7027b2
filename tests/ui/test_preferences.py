"""What a user wants of the program: asked on one page, kept, and taken without a restart."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.session import profile as profiles
from octolegis.ui import app as running
from octolegis.ui import theme
from octolegis.ui.app import dress
from octolegis.ui.dialogs.new_assessment import NewAssessment
from octolegis.ui.dialogs.preferences import Preferences
from octolegis.ui.main_window import MainWindow
from octolegis.ui.scale import px
from octolegis.ui.window_state import WindowState
from tests.ui.conftest import Show
from tests.ui.hands import press, write


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    """English, light, of the usual size and from left to right again."""
    yield
    state = WindowState()
    state.speak("en")
    for name in ("scale", "direction"):
        state.keep(name, "")
    state.keep("theme", "light")
    dress(qapp)


def asked(window: MainWindow) -> Preferences:
    assert window.actions_.actions["preferences"].shortcut() == QKeySequence("Ctrl+,")
    window.actions_.actions["preferences"].trigger()
    dialog = window.findChild(Preferences)
    assert isinstance(dialog, Preferences)
    return dialog


def choose(dialog: Preferences, name: str, value: str | int) -> None:
    box = getattr(dialog, name)
    box.setCurrentIndex(box.findData(value))


def test_colours_are_taken_where_one_stands(case: Path, show: Show) -> None:
    window = show(case)
    dialog = asked(window)
    choose(dialog, "theme", "contrast")
    press(dialog, Qt.Key.Key_Return)
    assert theme.present() == "contrast"
    assert not window.comes_back
    assert WindowState().value("theme") == "contrast"


def test_larger_type_in_french_from_right_to_left_is_taken_by_the_next_window(
    case: Path, show: Show, qapp: QApplication
) -> None:
    usual = qapp.font().pointSizeF()
    window = show(case)
    dialog = asked(window)
    choose(dialog, "language", "fr")
    choose(dialog, "scale", 150)
    choose(dialog, "direction", "rtl")
    dialog.accept()
    assert window.comes_back
    assert window.comes_back_with == case
    dress(qapp)
    again = show(case)
    assert again.font().pointSizeF() == pytest.approx(usual * 1.5)
    assert px(10) == 15
    assert again.isRightToLeft()
    assert again.windowTitle()
    assert again.actions_.menus["edit"].title() == QCoreApplication.translate("actions", "&Edit") != "&Edit"


def test_the_program_goes_on_as_it_was_wished_for(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Shown(QObject):
        state = WindowState()
        comes_back_with = None

        def __init__(self, *, comes_back: bool) -> None:
            super().__init__()
            self.comes_back = comes_back

    windows = [Shown(comes_back=False), Shown(comes_back=True)]
    sizes: list[object] = []

    def shown(case: Path | None) -> Shown:
        sizes.append(qapp.property("scale"))
        return windows.pop()

    def wished(*_: object) -> int:
        state = WindowState()
        state.keep("scale", "150")
        state.keep("direction", "rtl")
        return 0

    monkeypatch.setattr(running, "shown", shown)
    monkeypatch.setattr(QApplication, "exec", wished)
    assert running.run(None) == 0
    gc.enable()  # The start of the window puts it off.
    assert sizes[1] == 150
    assert sizes[0] != 150
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_english_comes_back_after_french(case: Path, show: Show, qapp: QApplication) -> None:
    state = WindowState()
    state.speak("fr")
    dress(qapp)
    assert QCoreApplication.translate("actions", "&Edit") != "&Edit"
    state.speak("en")
    dress(qapp)
    assert QCoreApplication.translate("actions", "&Edit") == "&Edit"


def test_name_organisation_and_scale_go_into_what_is_begun_next(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    dialog = asked(window)
    dialog.name.clear()
    write(dialog.name, "Ana Pop")
    write(dialog.organisation, "Ministry of Justice")
    choose(dialog, "preset", "0-100")
    dialog.accept()
    kept = profiles.load()
    assert (kept.name, kept.organisation, kept.score_preset) == ("Ana Pop", "Ministry of Justice", "0-100")
    wizard = NewAssessment([("ets185", "ETS 185")], window.state.profile)
    qtbot.addWidget(wizard)
    assert wizard.measure.preset.currentText() == "0-100"
    assert wizard.country.name.text() == "Ana Pop"


def test_thinking_better_of_it_changes_nothing(case: Path, show: Show) -> None:
    window = show(case)
    assert window.desk is not None
    window.perform("judging.rate", Rating.FULLY)
    before = profiles.load()
    dialog = asked(window)
    choose(dialog, "language", "fr")
    write(dialog.name, "x")
    press(dialog, Qt.Key.Key_Escape)
    assert profiles.load() == before
    assert not window.comes_back


def test_an_emptied_name_stays_what_it_was(case: Path, show: Show) -> None:
    window = show(case)
    before = profiles.load().name
    dialog = asked(window)
    dialog.name.clear()
    dialog.accept()
    assert profiles.load().name == before
