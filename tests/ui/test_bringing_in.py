"""An earlier profile is shown before it comes in; the person ticks, and undo takes it back."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.domain.richtext import rich
from octolegis.session.commands import findings
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.bring_in import BringIn
from octolegis.ui.dialogs.import_law import ImportLaw
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import LAW, Show

ROWS = (
    ("Convention article", "Domestic legislation", "Rating", "Comments"),
    ("Article 2 – Illegal access", "Section 4", "Partly in line", "From last year"),
    ("Article 77", "Section 5", "", ""),
)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    document = docx.Document()
    table = document.add_table(rows=3, cols=4)
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    document.save(str(tmp_path / "profile.docx"))
    return tmp_path / "profile.docx"


def rating(desk: Desk) -> Rating:
    return desk.finding.rating


def shown(window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> BringIn:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.actions_.actions["bring_in"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(BringIn)), timeout=20_000)
    return window.findChildren(BringIn)[-1]


def test_what_is_ticked_comes_in_and_one_undo_takes_it_back(
    case: Path, show: Show, qtbot: QtBot, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    assert window.desk is not None
    desk = window.desk
    dialog = shown(window, profile, qtbot, monkeypatch)
    model = dialog.list.model()
    assert "Article 77" in model.index(0, 0, model.index(0, 0)).data()
    dialog.accept()
    assert rating(desk) is Rating.PARTLY
    assert [m.law for m in desk.assessment.mappings_by_target["ets185/2"]] == [LAW]
    window.perform("editing.undo")
    assert rating(desk) is Rating.NOT_ASSESSED
    assert not desk.assessment.mappings


def test_what_would_replace_something_is_not_ticked_until_one_says_so(
    case: Path, show: Show, qtbot: QtBot, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    assert window.desk is not None
    desk = window.desk
    desk.do(lambda: findings.set_fields(desk.assessment, desk.key, {"comment": rich("Mine")}))
    dialog = shown(window, profile, qtbot, monkeypatch)
    (row,) = [each for each in dialog._rows if each.text(2) == "Mine"]
    assert row.checkState(0) is Qt.CheckState.Unchecked
    row.setCheckState(0, Qt.CheckState.Checked)
    dialog.accept()
    assert desk.finding.comment.plain == "From last year"


def test_a_case_file_edited_meanwhile_is_looked_at_again(
    case: Path, show: Show, qtbot: QtBot, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    assert window.desk is not None
    desk = window.desk
    dialog = shown(window, profile, qtbot, monkeypatch)
    desk.do(lambda: findings.set_fields(desk.assessment, desk.key, {"comment": rich("Meanwhile")}))
    seen = {id(each) for each in window.findChildren(BringIn)}
    dialog.accept()
    assert desk.finding.comment.plain == "Meanwhile"
    assert rating(desk) is Rating.NOT_ASSESSED
    qtbot.waitUntil(lambda: any(id(d) not in seen for d in window.findChildren(BringIn)), timeout=20_000)
    again = next(d for d in window.findChildren(BringIn) if id(d) not in seen)
    assert any(each.text(2) == "Meanwhile" for each in again._rows)


def test_a_file_without_tables_is_told_in_a_sentence(
    case: Path, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    window = show(case)
    document = docx.Document()
    document.add_paragraph("Only words")
    document.save(str(tmp_path / "letter.docx"))
    window.perform("bringing_in.read", tmp_path / "letter.docx")
    qtbot.waitUntil(window.banner.isVisible, timeout=20_000)
    assert "letter.docx" in window.banner.label.text()


def test_a_dropped_profile_is_shown_as_one_and_may_be_a_law_after_all(
    case: Path, show: Show, qtbot: QtBot, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    window.perform("files.take_dropped", [profile])
    qtbot.waitUntil(lambda: bool(window.findChildren(BringIn)), timeout=20_000)
    dialog = window.findChildren(BringIn)[-1]
    assert dialog.as_law.isVisible()
    laws: list[ImportLaw] = []
    monkeypatch.setattr(ImportLaw, "answer", lambda shown: laws.append(shown))  # noqa: PLW0108
    dialog.as_law.click()
    qtbot.waitUntil(lambda: bool(laws), timeout=20_000)


def test_a_dropped_document_without_such_a_table_is_a_law(
    case: Path, show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    file = tmp_path / "act.docx"
    document = docx.Document()
    document.add_paragraph("Section 1. Words of a law.")
    document.save(str(file))
    laws: list[ImportLaw] = []
    monkeypatch.setattr(ImportLaw, "answer", lambda shown: laws.append(shown))  # noqa: PLW0108
    window.perform("files.take_dropped", [file])
    qtbot.waitUntil(lambda: bool(laws), timeout=20_000)
    assert not window.findChildren(BringIn)
