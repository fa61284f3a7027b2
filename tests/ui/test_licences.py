"""About the program, and the licences of what it is made of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from octolegis.session.licences import Licence
from octolegis.ui.dialogs import licences as shown
from octolegis.ui.dialogs.about import About
from octolegis.ui.dialogs.licences import Licences
from tests.ui.conftest import Show
from tests.ui.hands import press, write

MADE = [
    Licence("Python", "3.11", "PSF-2.0", "Terms for accessing"),
    Licence("Qt", "6.11", "LGPL-3.0-only", "Lesser General\nnothing\nagain lesser"),
]


@pytest.fixture
def dialog(show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Licences:
    """The licences, reached from the menu."""
    monkeypatch.setattr(shown, "licences", lambda: MADE)
    window = show(None)
    window.actions_.actions["about"].trigger()
    (about,) = window.findChildren(About)
    assert "0." in about.words.text()
    about.licences.click()
    (found,) = about.findChildren(Licences)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_the_first_text_is_there_at_once(dialog: Licences) -> None:
    assert "Terms for accessing" in dialog.text.toPlainText()


def test_words_leave_the_licences_that_hold_them_and_enter_goes_on(dialog: Licences) -> None:
    assert QApplication.focusWidget() is dialog.field
    write(dialog.field, "lesser")
    assert dialog.list.item(0).isHidden()
    assert "Lesser General" in dialog.text.toPlainText()
    places = [dialog.text.textCursor().position()]
    for _ in range(2):
        press(dialog.field, Qt.Key.Key_Return)
        places.append(dialog.text.textCursor().position())
    assert places[0] < places[1]
    assert places[2] == places[0]
    assert dialog.isVisible()


def test_words_that_no_licence_holds_leave_nothing(dialog: Licences) -> None:
    write(dialog.field, "zzz")
    assert dialog.text.toPlainText() == ""
    dialog.field.clear()
    assert dialog.text.toPlainText()
