"""What heads the reports is typed in the window, and is one change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from octolegis.domain.assessment import Author, ReportStatus
from octolegis.session.commands.particulars import add_author
from octolegis.session.session import open_case
from octolegis.ui.dialogs.particulars import Particulars
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import Show


def opened(window: MainWindow) -> Particulars:
    window.perform("judging.particulars")
    return window.findChildren(Particulars)[-1]


def test_head_and_texts_are_one_change_and_one_undo(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    assert window.desk is not None
    dialog = opened(window)
    title, status, background = (dialog.fields[name] for name in ("title", "status", "background"))
    assert isinstance(title, QLineEdit)
    assert isinstance(status, QComboBox)
    assert isinstance(background, QPlainTextEdit)
    title.setText("  The Cybercrime Bill ")
    status.setCurrentIndex(status.findData("shared"))
    background.setPlainText("Asked for in May.\n\nBy the ministry.")
    dialog.accept()
    details = window.desk.assessment.details
    assert (details.title, details.status) == ("The Cybercrime Bill", ReportStatus.SHARED)
    assert details.background == "Asked for in May.\n\nBy the ministry."
    window.perform("editing.undo")
    assert window.desk.assessment.details.title == ""
    assert window.desk.assessment.details.background == ""


def test_saving_what_was_not_touched_changes_nothing(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    assert window.desk is not None
    before = window.desk.session.undo_name
    opened(window).accept()
    assert window.desk.session.undo_name == before


def test_an_expert_corrects_her_own_name_and_stays_the_same(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    assert window.desk is not None
    me = window.desk.key.author
    dialog = opened(window)
    dialog.experts.name.setText("Ana Ruiz")
    dialog.experts.organisation.setText("Ministry of Justice")
    dialog.accept()
    assert window.desk.assessment.authors[me] == Author(me, "Ana Ruiz", "Ministry of Justice", "lead")
    assert len(window.desk.assessment.authors) == 1


def test_only_the_lead_gives_roles(case: Path, show: Show, qtbot: QtBot) -> None:
    session = open_case(case)
    me = session.profile.author
    session.do(add_author(session.assessment, Author("other", "Bo", "", "expert")))
    session.close()
    window = show(case)
    assert window.desk is not None
    dialog = opened(window)
    box = dialog.experts.roles[0]
    assert box.isEnabled()
    box.setCurrentIndex(box.findData("lead"))
    dialog.experts.role.setCurrentIndex(dialog.experts.role.findData("observer"))
    dialog.accept()
    assert window.desk.assessment.authors["other"].role == "lead"
    assert window.desk.assessment.authors[me].role == "observer"
    assert not opened(window).experts.roles[0].isEnabled()
