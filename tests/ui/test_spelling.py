"""Waves under misspelt words in the window, in the language of the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from octolegis.session import spelling
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.judgement.rich_editor import RichEditor
from tests.session.test_spelling import put
from tests.ui.conftest import Show
from tests.ui.hands import write

pytest.importorskip("hunspell")
WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


@pytest.fixture(autouse=True)
def dictionary() -> Iterator[None]:
    put(spelling.own_folder(), "en", ("offence/S", "access", "a", "is", "an"))
    for kept in (spelling.dictionaries, spelling._loaded):
        kept.cache_clear()
    yield
    for kept in (spelling.dictionaries, spelling._loaded):
        kept.cache_clear()


def editor(window: MainWindow, text: int = 1) -> RichEditor:
    window.perform("judging.text", text)
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    return window.page.judgement.sheet.texts.editor


def waves(field: RichEditor) -> list[str]:
    text = field.document().firstBlock().text()
    look = field.document().firstBlock().layout().formats()
    return [
        text[each.start : each.start + each.length] for each in look if each.format.underlineStyle() == WAVE
    ]


def test_a_misspelt_word_gets_a_wave_that_is_no_part_of_the_text(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    field = editor(window)
    write(field, "acess is an offence")
    qtbot.waitUntil(lambda: waves(field) == ["acess"])
    assert window.desk is not None
    window.desk.look_at("ets185/18")
    (finding,) = window.desk.assessment.findings.values()
    assert finding.comment.to_json() == "acess is an offence"
    window.desk.look_at("ets185/2")
    qtbot.waitUntil(lambda: waves(field) == ["acess"])


def test_the_menu_offers_a_word_and_the_own_dictionary(case: Path, show: Show, qtbot: QtBot) -> None:
    field = editor(show(case))
    write(field, "acess is Octolegis")
    qtbot.waitUntil(lambda: waves(field) == ["acess", "Octolegis"])
    menu = QMenu()
    qtbot.addWidget(menu)
    cursor = QTextCursor(field.document())
    field.menu_asked.emit(menu, cursor)
    assert [action.text() for action in menu.actions()][:1] == ["access"]
    menu.actions()[0].trigger()
    assert field.toPlainText() == "access is Octolegis"
    other = QMenu()
    qtbot.addWidget(other)
    cursor.setPosition(14)
    field.menu_asked.emit(other, cursor)
    learn = next(action for action in other.actions() if "my dictionary" in action.text())
    learn.trigger()
    qtbot.waitUntil(lambda: waves(field) == [])


def test_marks_are_switched_off_and_on(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    field = editor(window)
    write(field, "acess")
    qtbot.waitUntil(lambda: waves(field) == ["acess"])
    window.perform("judging.spelling")
    assert waves(field) == []
    assert window.state.value("spelling") == "off"
    window.perform("judging.spelling")
    qtbot.waitUntil(lambda: waves(field) == ["acess"])
