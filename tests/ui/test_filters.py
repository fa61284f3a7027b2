"""Narrowing the requirements to what one has to look at, and how far the work has come."""

from __future__ import annotations

from datetime import datetime, tzinfo
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Basis, FindingKey, Flag, Rating, WorkStatus
from octolegis.session import profile as profiles
from octolegis.session.commands import findings
from octolegis.session.session import open_case
from octolegis.session.starting import join
from octolegis.ui.desk import Desk
from octolegis.ui.main_window import MainWindow
from octolegis.ui.models.narrowing import Criterion, read
from octolegis.ui.models.requirement_tree import STATE, RequirementTree
from octolegis.ui.views.requirements_pane import RequirementsPane
from tests.ui.conftest import Show
from tests.ui.hands import press, write

Key = Qt.Key
GAPS = Criterion("rating", "gaps")


def pane(window: MainWindow) -> RequirementsPane:
    assert window.page is not None
    return window.page.requirements


def shown(model: RequirementTree, targets: str) -> str:
    """Those of the targets that are to be seen."""
    return " ".join(target for target in targets.split() if model.index_of(f"ets185/{target}").isValid())


ALL = "2 2:access 2:intent 2:security 18 36"


@pytest.mark.parametrize(
    ("criteria", "seen"),
    [
        ("rating:unassessed", "2 2:access 2:security"),
        ("rating:gaps", "2 2:intent 18"),
        ("rating:conflict", "18"),
        ("rating:unassessed\nrating:conflict", "2 2:access 2:security 18"),
        ("flag:safeguard", "2 2:intent"),
        ("duty:mandatory", "2 2:access 2:intent 18"),
        ("duty:mandatory\nrating:gaps", "2 2:intent 18"),
        ("theme:procedural", "18"),
        ("work:in-review", "18"),
        ("since:2020-01-01T00:00:00+00:00", "2 2:intent 18"),
        ("since:2999-01-01T00:00:00+00:00", ""),
        ("", ALL),
        ("unknown:criterion", ALL),
    ],
)
def test_each_filter_shows_what_it_says_and_the_way_there(
    case: Path, qtbot: QtBot, criteria: str, seen: str
) -> None:
    desk = Desk(open_case(case))
    intent = FindingKey(desk.key.author, Basis.AS_DRAFTED, "ets185/2:intent")
    power = FindingKey(desk.key.author, Basis.AS_DRAFTED, "ets185/18")
    desk.do(lambda: findings.rate(desk.assessment, intent, Rating.NOT))
    desk.do(lambda: findings.flag(desk.assessment, intent, Flag.SAFEGUARD, True))
    desk.do(lambda: findings.rate(desk.assessment, power, Rating.CONFLICT))
    desk.do(lambda: findings.set_fields(desk.assessment, power, {"work_status": WorkStatus.IN_REVIEW}))
    model = RequirementTree(desk)
    model.narrow(read(criteria))
    assert shown(model, ALL) == seen
    desk.close()


def test_what_an_expert_judged_is_shown_by_her_identity(case: Path, qtbot: QtBot) -> None:
    desk = Desk(open_case(case))
    other = FindingKey("someone-else", Basis.AS_DRAFTED, "ets185/18")
    desk.do(lambda: findings.rate(desk.assessment, other, Rating.FULLY))
    desk.look_at("ets185/2:intent")
    desk.do(lambda: findings.rate(desk.assessment, desk.key, Rating.FULLY))
    model = RequirementTree(desk)
    model.narrow(read("expert:someone-else"))
    assert shown(model, ALL) == "18"
    model.narrow(read(f"expert:{desk.key.author}"))
    assert shown(model, ALL) == "2 2:intent"
    desk.close()


def test_a_filter_is_set_by_keys_shown_as_a_chip_and_taken_away_from_it(case: Path, show: Show) -> None:
    window = show(case)
    press(pane(window).tree, Key.Key_4)
    menu = pane(window).menu
    menu.aboutToShow.emit()
    menu.setActiveAction(menu.actions()[1])
    press(menu, Key.Key_Space)
    assert pane(window).model.criteria == {GAPS}
    bar = pane(window)._bar
    assert bar is not None
    assert bar.isVisible()
    assert bar.chips[GAPS].text() == "Gaps"
    assert shown(pane(window).model, ALL) == "2"
    pane(window).narrow(frozenset({GAPS, Criterion("duty", "mandatory")}))
    press(bar.chips[Criterion("duty", "mandatory")], Key.Key_Backspace)
    assert bar.chips[GAPS].hasFocus()
    press(bar.chips[GAPS], Key.Key_Delete)
    assert pane(window).tree.hasFocus()
    assert shown(pane(window).model, ALL) == ALL
    assert not bar.isVisible()


def test_filters_and_place_are_there_again_when_the_file_is_opened_again(case: Path, show: Show) -> None:
    window = show(case)
    pane(window).narrow(frozenset({GAPS, Criterion("theme", "procedural")}))
    window.close()
    again = show(case)
    QApplication.processEvents()
    assert pane(again).model.criteria == {GAPS, Criterion("theme", "procedural")}
    bar = pane(again)._bar
    assert bar is not None
    assert len(bar.chips) == 2


def test_filters_survive_a_change_of_colours(case: Path, show: Show) -> None:
    window = show(case)
    pane(window).narrow(frozenset({GAPS}))
    window.redraw()
    assert pane(window).model.criteria == {GAPS}


def test_what_a_colleague_did_meanwhile_is_found_without_asking_a_clock(
    case: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    press(pane(window).tree, Key.Key_4)
    window.close()
    colleague = profiles.Profile("other-device", "other-author", "B")
    session = open_case(case, colleague)
    join(session)
    key = FindingKey("other-author", Basis.AS_DRAFTED, "ets185/18")
    with monkeypatch.context() as years_behind:
        years_behind.setattr("octolegis.store.eventlog.datetime", _Past)
        session.do(findings.rate(session.assessment, key, Rating.FULLY))
    session.close()
    again = show(case)
    pane(again).narrow(read("since:last"))
    assert shown(pane(again).model, ALL) == "18"


class _Past:
    @staticmethod
    def now(zone: tzinfo) -> datetime:
        return datetime(2001, 1, 1, tzinfo=zone)


def test_the_work_goes_step_by_step_and_is_told_in_the_tree(case: Path, show: Show) -> None:
    window = show(case)
    tree = pane(window).tree
    control = Qt.KeyboardModifier.ControlModifier
    for _ in range(2):
        press(tree, Key.Key_J, control)
    index = pane(window).model.index_of("ets185/2")
    assert index.data(STATE).work is WorkStatus.IN_REVIEW
    assert "In review" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    assert window.page.judgement.sheet.header.work.currentText() == "In review"
    press(tree, Key.Key_J, control | Qt.KeyboardModifier.ShiftModifier)
    assert pane(window).model.index_of("ets185/2").data(STATE).work is WorkStatus.IN_PROGRESS
    window.actions_.actions["undo"].trigger()
    assert pane(window).model.index_of("ets185/2").data(STATE).work is WorkStatus.IN_REVIEW


def test_a_search_and_filters_hold_together(case: Path, show: Show) -> None:
    window = show(case)
    pane(window).narrow(read("duty:mandatory"))
    write(pane(window).search, "intent")
    assert shown(pane(window).model, ALL) == "2 2:intent"
