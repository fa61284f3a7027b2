"""The questionnaire in the window: begun, reworded, written, a reply read after a preview, shown beside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from octolegis.ui.dialogs.questionnaire import Questionnaire
from octolegis.ui.dialogs.reply_preview import ReplyPreview
from octolegis.ui.main_window import MainWindow
from tests.session.test_questionnaires import filled
from tests.ui.conftest import Show


def opened(window: MainWindow) -> Questionnaire:
    assert window.desk is not None
    window.desk.look_at("ets185/2:access")
    window.actions_.actions["questionnaire"].trigger()
    dialog = window.findChild(Questionnaire)
    assert dialog is not None
    return dialog


def first(dialog: Questionnaire) -> QTreeWidgetItem:
    top = dialog.tree.topLevelItem(0)
    assert top is not None
    item = top.child(0)
    assert isinstance(item, QTreeWidgetItem)
    return item


def test_questions_begin_from_what_is_looked_at_and_are_reworded_in_place(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    dialog = opened(window)
    desk = window.desk
    assert desk is not None
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() > 0)
    asked = desk.assessment.questions
    assert {each.target.partition(":")[0] for each in asked.values()} == {"ets185/2"}
    dialog.tree.setCurrentItem(first(dialog))
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    dialog.tree.setFocus()
    QTest.keyClick(dialog.tree, Qt.Key.Key_F2)
    editor = dialog.tree.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "Which section?")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Which section?" in {q.text for q in desk.assessment.questions.values()})
    dialog.own.setText("Who decides?")
    QTest.keyClick(dialog.own, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "Who decides?" in {each.text for each in desk.assessment.questions.values()}
    number = len(desk.assessment.questions)
    qtbot.waitUntil(lambda: str(number) in dialog.note.text())
    dialog.tree.setCurrentItem(first(dialog))
    dialog.drop.click()
    assert len(desk.assessment.questions) == number - 1
    dialog.reject()


def test_a_form_goes_out_and_its_reply_is_taken_over_after_a_preview_and_undone_as_one(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    dialog = opened(window)
    desk = window.desk
    assert desk is not None
    dialog.start.click()
    id = next(id for id, each in desk.assessment.questions.items() if each.target == "ets185/2:access")
    form = case.with_name("form.docx")
    window.perform("questionnaires.write", form)
    window.perform("questionnaires.read", filled(form, {id: "Section 5."}))
    preview = window.findChild(ReplyPreview)
    assert preview is not None
    assert not preview.take.isEnabled()
    preview.respondent.setText("Police")
    assert not desk.assessment.answers
    preview.date.setText("2026-11-24")
    preview.take.click()
    (answer,) = desk.assessment.answers.values()
    assert (answer.respondent, answer.date, answer.text) == ("Police", "2026-11-24", "Section 5.")
    assert window.page is not None
    sheet = window.page.judgement.sheet
    assert sheet is not None
    assert sheet.answers.isVisibleTo(sheet)
    assert "Section 5." in sheet.answers.words.text()
    desk.undo()
    assert not desk.assessment.answers
    assert not sheet.answers.isVisibleTo(sheet)
    dialog.reject()
