"""Copies of colleagues come in after a preview, in one step; where they disagree one decides by keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.richtext import rich
from octolegis.session import backups, starting
from octolegis.session.commands import findings, particulars
from octolegis.session.profile import Profile
from octolegis.session.session import create_case, open_case
from octolegis.ui.dialogs.merge_copies import MergeCopies
from octolegis.ui.dialogs.take_over import TakeOverFindings
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.conflicts_panel import ConflictsPanel
from tests.ui.conftest import instrument

Show = Callable[[Path | None], MainWindow]
BENS = FindingKey("ben", Basis.AS_DRAFTED, "ets185/18")
SHARED = FindingKey("shared", Basis.AS_DRAFTED, "ets185/2")


@pytest.fixture
def copy(case: Path) -> Path:
    """A copy that a colleague edited."""
    path = case.with_name("from-ben.octolegis")
    shutil.copy(case, path)
    session = open_case(path, Profile("ben-machine", "ben", "Ben"))
    session.do(
        findings.set_fields(session.assessment, SHARED, {"rating": Rating.NOT, "comment": rich("Ben says.")})
    )
    session.close()
    return path


def merged(window: MainWindow, copy: Path, qtbot: QtBot) -> MergeCopies:
    window.perform("merging.read", [copy])
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeCopies)))
    return window.findChildren(MergeCopies)[0]


def test_a_copy_comes_in_after_a_preview_and_undo_takes_it_back(
    case: Path, copy: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    assert window.desk is not None
    before = dict(window.desk.assessment.findings)
    dialog = merged(window, copy, qtbot)
    assert dict(window.desk.assessment.findings) == before
    first = dialog.tree.topLevelItem(0)
    assert first is not None
    assert "from-ben.octolegis" in first.text(0)
    dialog.accept()
    qtbot.waitUntil(lambda: window.desk is not None and SHARED in window.desk.assessment.findings)
    assert any("merge" in each.path.stem for each in backups.kept(case))
    window.actions_.actions["undo"].trigger()
    assert dict(window.desk.assessment.findings) == before
    window.actions_.actions["undo"].trigger()


def test_where_copies_disagree_a_key_decides(case: Path, copy: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    desk = window.desk
    assert desk is not None
    said: dict[str, findings.FindingValue] = {"rating": Rating.FULLY, "comment": rich("Ana says.")}
    desk.session.do(findings.set_fields(desk.assessment, SHARED, said))
    merged(window, copy, qtbot).accept()
    qtbot.waitUntil(lambda: len(desk.assessment.conflicts) == 2)
    panel = window.findChildren(ConflictsPanel)[0]
    assert panel.isVisible()
    assert {each.field for each in panel.conflicts} == {"rating", "comment"}
    panel.list.setCurrentRow([each.field for each in panel.conflicts].index("rating"))
    sides = panel.conflicts[panel.list.currentRow()].sides
    bens = next(n for n, side in enumerate(sides, start=1) if side.value == "not")
    QTest.keyClick(panel.list, getattr(Qt.Key, f"Key_{bens}"))
    assert desk.assessment.findings[SHARED].rating is Rating.NOT
    assert [each.field for each in panel.conflicts] == ["comment"]
    assert panel.merged is not None
    panel.merged.setPlainText("Both say.")
    panel._take_own()
    assert desk.assessment.findings[SHARED].comment.plain == "Both say."
    assert desk.assessment.conflicts == ()


@pytest.fixture
def begun_apart(tmp_path: Path) -> Path:
    """A case of Ben, on the same instrument."""
    path = tmp_path / "other.octolegis"
    with closing(create_case(path, Profile("ben-machine", "ben", "Ben"))) as session:
        author = starting.join(session)
        session.do(particulars.add_instrument(session.assessment, author, instrument()))
        session.do(findings.rate(session.assessment, BENS, Rating.NOT))
    return path


def test_of_a_file_of_another_case_the_findings_are_offered_and_undone_in_one_step(
    case: Path, begun_apart: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    desk = window.desk
    assert desk is not None
    window.perform("merging.read", [begun_apart])
    qtbot.waitUntil(lambda: bool(window.findChildren(TakeOverFindings)))
    dialog = window.findChildren(TakeOverFindings)[0]
    assert BENS not in desk.assessment.findings
    dialog.take.click()
    qtbot.waitUntil(lambda: BENS in desk.assessment.findings)
    assert any("merge" in each.path.stem for each in backups.kept(case))
    window.actions_.actions["undo"].trigger()
    assert BENS not in desk.assessment.findings


def test_several_files_of_other_cases_are_refused_in_a_sentence(
    case: Path, begun_apart: Path, copy: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    window.perform("merging.read", [begun_apart, copy])
    qtbot.waitUntil(window.banner.isVisible)
    assert "not copies of one assessment" in window.banner.label.text()
