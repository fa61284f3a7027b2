"""Quick phrases in the window: typed by name, picked from the list, managed in the dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from octolegis.session import phrases
from octolegis.session.phrases import Phrase
from octolegis.ui.dialogs.phrases import Phrases
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.judgement.phrase_picker import PhrasePicker
from octolegis.ui.views.judgement.rich_editor import RichEditor
from tests.ui.conftest import Show
from tests.ui.hands import press, write

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def editor(window: MainWindow) -> RichEditor:
    window.perform("judging.text", 1)
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    return window.page.judgement.sheet.texts.editor


def test_a_call_becomes_the_phrase_when_a_space_is_typed(case: Path, show: Show) -> None:
    phrases.save([Phrase("narrow", "{article} is read too narrowly")])
    window = show(case)
    field = editor(window)
    write(field, "Here ;;narrow indeed")
    assert field.toPlainText() == "Here ETS 185 2 is read too narrowly indeed"
    assert window.desk is not None
    window.desk.look_at("ets185/18")
    (finding,) = window.desk.assessment.findings.values()
    assert finding.comment.plain == "Here ETS 185 2 is read too narrowly indeed"


def test_one_undo_brings_the_call_back(case: Path, show: Show) -> None:
    phrases.save([Phrase("narrow", "too narrow")])
    field = editor(show(case))
    write(field, ";;narrow ")
    assert field.toPlainText() == "too narrow "
    field.undo()
    assert field.toPlainText() == ";;narrow"


def test_the_list_narrows_as_one_types_and_enter_inserts(case: Path, show: Show) -> None:
    phrases.save([Phrase("broad", "too broad"), Phrase("narrow", "too narrow")])
    field = editor(show(case))
    press(field, Key.Key_Space, CONTROL)
    picker = field.findChild(PhrasePicker)
    assert isinstance(picker, PhrasePicker)
    assert picker.list.count() == 2
    write(picker.words, "narr")
    assert picker.list.count() == 1
    press(picker.words, Key.Key_Return)
    assert field.toPlainText() == "too narrow"


def test_marked_words_become_a_phrase_that_is_kept(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    field = editor(window)
    write(field, "It should be without right")
    field.selectAll()
    window.perform("judging.phrases")
    dialog = window.findChild(Phrases)
    assert isinstance(dialog, Phrases)
    assert dialog.text.toPlainText() == "It should be without right"
    dialog.name.selectAll()
    write(dialog.name, "right")
    dialog.accept()
    assert phrases.load() == (Phrase("right", "It should be without right"),)


def test_phrases_are_shared_by_file_and_a_wrong_file_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    QApplication.processEvents()
    phrases.write([Phrase("hers", "her words")], tmp_path / "team.phrases.json")
    dialog = Phrases()
    qtbot.addWidget(dialog)
    dialog.take_from(tmp_path / "team.phrases.json")
    assert dialog.text.toPlainText() == "her words"
    (tmp_path / "bad.phrases.json").write_text("no")
    dialog.take_from(tmp_path / "bad.phrases.json")
    assert "holds no quick phrases" in dialog.told.text()
    dialog.give_to(tmp_path / "out.phrases.json")
    assert phrases.read(tmp_path / "out.phrases.json") == (Phrase("hers", "her words"),)


def test_removing_and_cancelling_keeps_what_was(qtbot: QtBot) -> None:
    phrases.save([Phrase("a", "first"), Phrase("b", "second")])
    dialog = Phrases()
    qtbot.addWidget(dialog)
    dialog.remove()
    assert dialog.text.toPlainText() == "second"
    dialog.reject()
    assert len(phrases.load()) == 2
