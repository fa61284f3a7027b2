"""Remarks in the judgement pane: written by keys, answered, closed, and never half lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from octolegis.session.commands import remarks
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.judgement.remarks import Remarks
from tests.ui.conftest import Show
from tests.ui.hands import click, press, write

Key = Qt.Key


def pane(window: MainWindow) -> Remarks:
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    return window.page.judgement.sheet.remarks


def send(window: MainWindow, words: str) -> None:
    window.perform("judging.remark")
    field = pane(window).threads.field
    write(field, words)
    press(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def texts(window: MainWindow) -> list[str]:
    return [label.text() for label in pane(window).findChildren(QLabel)]


def button(window: MainWindow, words: str) -> QPushButton:
    return next(b for b in pane(window).findChildren(QPushButton) if b.text() == words)


def test_a_remark_is_sent_by_keys_and_answered(case: Path, show: Show) -> None:
    window = show(case)
    send(window, "Passwords too?")
    assert window.desk is not None
    (remark,) = window.desk.assessment.remarks.values()
    assert (remark.text, remark.target) == ("Passwords too?", "ets185/2")
    assert pane(window).threads.field.toPlainText() == ""
    click(button(window, "Answer"))
    write(pane(window).threads.field, "Devices only.")
    press(pane(window).threads.field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (thread,) = window.desk.assessment.threads(window.desk.basis, "ets185/2")
    assert [each.text for each in thread.answers] == ["Devices only."]
    assert "Devices only." in texts(window)


def test_closing_counts_and_can_be_undone(case: Path, show: Show) -> None:
    window = show(case)
    send(window, "Passwords too?")
    assert pane(window).fold.text() == "Remarks: 1 open, 0 closed"
    click(button(window, "Close"))
    assert pane(window).fold.text() == "Remarks: 0 open, 1 closed"
    window.perform("editing.undo")
    assert pane(window).fold.text() == "Remarks: 1 open, 0 closed"


def test_what_was_typed_and_not_sent_waits_at_its_target_and_after_closing(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    window.perform("judging.remark")
    write(pane(window).threads.field, "Half a thou")
    assert window.desk is not None
    window.desk.look_at("ets185/18")
    assert pane(window).threads.field.toPlainText() == ""
    assert not window.desk.assessment.remarks
    window.desk.look_at("ets185/2")
    assert pane(window).threads.field.toPlainText() == "Half a thou"
    assert "one not sent" in pane(window).fold.text()
    window.close_case()
    assert window.open(case)
    qtbot.waitUntil(lambda: bool(window.page and window.page.judgement.sheet))
    window.desk.look_at("ets185/2")
    assert "one not sent" in pane(window).fold.text()
    window.perform("judging.remark")
    assert pane(window).threads.field.toPlainText() == "Half a thou"


def test_the_remark_of_another_cannot_be_removed(case: Path, show: Show) -> None:
    window = show(case)
    desk = window.desk
    assert desk is not None
    desk.do(lambda: remarks.make(desk.assessment, desk.key._replace(author="ana"), "Mine."))
    assert not [b for b in pane(window).findChildren(QPushButton) if b.text() == "Remove"]
