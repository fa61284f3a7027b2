"""The team in the window: side by side, adopted, signed off, assigned, and what blind mode shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from octolegis.domain.assessment import Author
from octolegis.domain.checklist import Article
from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.richtext import rich
from octolegis.session import profile as profiles
from octolegis.session.commands import findings, particulars, teamwork
from octolegis.session.session import open_case
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.findings_beside import FindingsBeside
from octolegis.ui.dialogs.team_board import TeamBoard
from octolegis.ui.main_window import MainWindow
from octolegis.ui.models.narrowing import Criterion
from tests.ui.conftest import Show

EVA = "e" * 32


@pytest.fixture
def shared(case: Path) -> Path:
    """A case file in which Eva, too, has judged the first requirement."""
    session = open_case(case)
    session.do(particulars.add_author(session.assessment, Author(EVA, "Eva")))
    on = requirement_of(session.assessment.instruments[0].articles())
    fields: dict[str, findings.FindingValue] = {
        "rating": Rating.NOT,
        "comment": rich("No intent"),
        "internal_note": rich("Private"),
    }
    hers = FindingKey(EVA, Basis.AS_DRAFTED, on)
    session.do(findings.set_fields(session.assessment, hers, fields))
    mine = FindingKey(session.profile.author, Basis.AS_DRAFTED, on)
    session.do(findings.rate(session.assessment, mine, Rating.FULLY))
    session.close()
    return case


def requirement_of(articles: Iterable[Article]) -> str:
    return next(a.requirements[0].id for a in articles if a.assessable and a.requirements)


def at_it(window: MainWindow) -> tuple[Desk, str]:
    assert window.desk is not None
    on = requirement_of(window.desk.assessment.instruments[0].articles())
    window.desk.look_at(on)
    return window.desk, on


def beside(window: MainWindow) -> FindingsBeside:
    window.actions_.actions["beside"].trigger()
    dialog = window.findChildren(FindingsBeside)[-1]
    dialog.activateWindow()
    QTest.qWait(50)
    dialog.activateWindow()
    return dialog


def test_the_lead_reads_side_by_side_adopts_and_signs_off_by_key(
    shared: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(shared)
    desk, on = at_it(window)
    dialog = beside(window)
    texts = [
        dialog.table.item(row, column).text()  # type: ignore[union-attr]
        for row in range(dialog.table.rowCount())
        for column in range(dialog.table.columnCount())
    ]
    assert "No intent" in texts
    assert "Private" not in texts
    assert dialog.chosen is not None
    assert dialog.chosen.key.author == EVA
    QTest.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: desk.finding.rating is Rating.NOT)
    dialog.table.setCurrentCell(0, 0)
    QTest.keyClick(dialog.table, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: desk.assessment.is_locked(desk.key))
    dialog.reject()
    assert window.page is not None
    sheet = window.page.judgement.sheet
    assert sheet is not None
    assert sheet.texts.editor.isReadOnly()
    assert not sheet.ratings.isEnabled()
    assert sheet.sealed.isVisibleTo(sheet)
    window.perform("judging.rate", Rating.FULLY)
    assert desk.finding.rating is Rating.NOT
    again = beside(window)
    again.table.setCurrentCell(0, 0)
    again.seal.click()
    again.reject()
    assert not sheet.texts.editor.isReadOnly()
    window.perform("judging.rate", Rating.FULLY)
    assert desk.assessment.consolidated(Basis.AS_DRAFTED, on).rating is Rating.FULLY  # type: ignore[union-attr]


def test_articles_are_given_out_and_the_board_and_the_filter_show_them(shared: Path, show: Show) -> None:
    window = show(shared)
    desk, _ = at_it(window)
    window.actions_.actions["team"].trigger()
    board = window.findChild(TeamBoard)
    assert board is not None
    tasks = board.tasks
    tasks.expert.setCurrentIndex(tasks.expert.findData(desk.key.author))
    tasks.due.setDate(QDate(2020, 1, 31))
    tasks.assign.click()
    given = desk.assessment.assignments
    assert [each.due for each in given.values()] == ["2020-01-31"]
    assert tasks.tree.topLevelItemCount() == 1
    assert "1" in tasks.note.text()
    assert window.page is not None
    pane = window.page.requirements
    pane.menu.take(frozenset({Criterion("assigned", "me")}))
    assert pane.model.index_of("ets185/2:access").isValid()
    assert not pane.model.index_of("ets185/18").isValid()
    desk.undo()
    assert tasks.tree.topLevelItemCount() == 0
    assert not desk.assessment.assignments
    board.reject()


def test_the_widest_disagreement_is_a_step_away(shared: Path, show: Show) -> None:
    window = show(shared)
    desk, on = at_it(window)
    window.actions_.actions["team"].trigger()
    board = window.findChild(TeamBoard)
    assert board is not None
    page = board.agreement
    item = page.differing.topLevelItem(0)
    assert item is not None
    assert "Eva" in item.text(2)
    desk.look_at(next(iter(desk.assessment.instruments[0].articles())).id)
    page.differing.itemActivated.emit(item, 0)
    assert desk.target == on
    board.reject()


def test_in_blind_mode_the_window_shows_an_expert_her_own_finding_only(
    shared: Path, show: Show, own_profile: Path
) -> None:
    session = open_case(shared)
    session.do(teamwork.set_blind(session.assessment, session.profile.author, blind=True))
    session.close()
    profiles.save(replace(profiles.load(), author=EVA, name="Eva"))
    window = show(shared)
    desk, _ = at_it(window)
    dialog = beside(window)
    assert [each.key.author for each in dialog.findings] == [EVA]
    assert not dialog.adopt.isEnabled()
    dialog.reject()
    window.actions_.actions["team"].trigger()
    board = window.findChild(TeamBoard)
    assert board is not None
    assert not board.tasks.blind.isEnabled()
    assert board.tasks.blind.isChecked()
    board.reject()
    assert {key.author for key in desk.assessment.findings} == {EVA}
