"""A matrix is walked through and judged by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.session.starting import new_case
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.standing import Standing
from octolegis.ui.main_window import MainWindow
from octolegis.ui.models.requirement_tree import STATE
from octolegis.ui.views.matrix_panel import MatrixPanel
from tests.ui.conftest import Show
from tests.ui.hands import press

PRODUCTION = "ets185/14.2.a:convention-offences@ets185/18"


@pytest.fixture
def window(tmp_path: Path, show: Show) -> MainWindow:
    path = tmp_path / "case.octolegis"
    new_case(path, {"country": "MD"}, ["ets185"]).close()
    return show(path)


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def opened(window: MainWindow, qtbot: QtBot, target: str = "ets185/18") -> MatrixPanel:
    desk_of(window).look_at(target)
    window.actions_.actions["matrix"].trigger()
    panel = window.findChild(MatrixPanel)
    assert panel is not None
    qtbot.waitUntil(panel.isVisible)
    return panel


def test_the_model_obeys_the_rules_of_qt(
    window: MainWindow, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(opened(window, qtbot).model)  # type: ignore[no-untyped-call]


def test_from_a_power_the_matrix_opens_on_its_row(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    assert desk_of(window).target == PRODUCTION
    assert panel.model.headerData(panel.table.currentIndex().row(), Qt.Orientation.Vertical).startswith("18")


def test_arrow_keys_walk_and_the_judgement_follows_and_dashes_are_passed_over(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel, desk = opened(window, qtbot), desk_of(window)
    press(panel.table, Qt.Key.Key_Right)
    assert desk.target == "ets185/14.2.b:other-computer-offences@ets185/18"
    for _ in range(4):
        press(panel.table, Qt.Key.Key_Down)
    assert desk.target == "ets185/14.2.b:other-computer-offences@ets185/20"
    assert window.page is not None
    sheet = window.page.judgement.sheet
    assert sheet is not None
    assert sheet.header.name.text() == "ETS 185 14(2)(b) × 20"


def test_a_cell_is_rated_and_the_article_follows(window: MainWindow, qtbot: QtBot) -> None:
    panel, desk = opened(window, qtbot, "ets185/11"), desk_of(window)
    assert window.page is not None
    sheet, tree = window.page.judgement.sheet, window.page.requirements.model
    assert sheet is not None
    grid = panel.model.grid
    assert grid is not None
    aiding = [cell for cell in grid.cells.values() if cell.condition.id == "ets185/11.1:aiding"]
    for number, cell in enumerate(aiding):
        assert tree.index_of("ets185/11.1:aiding").data(STATE).rating is Rating.NOT_ASSESSED
        assert desk.target == cell.id
        window.actions_.judging[0].trigger()
        assert panel.model.judged()[0] == number + 1
        press(panel.table, Qt.Key.Key_Down)
    state = tree.index_of("ets185/11.1:aiding").data(STATE)
    assert (state.rating, state.suggested) == (Rating.FULLY, True)
    desk.undo()
    assert tree.index_of("ets185/11.1:aiding").data(STATE).rating is Rating.NOT_ASSESSED


def test_another_matrix_is_chosen_and_followed(window: MainWindow, qtbot: QtBot) -> None:
    panel, desk = opened(window, qtbot), desk_of(window)
    desk.look_at("ets185/15.2:grounds@ets185/19")
    assert panel.choice.currentText().startswith("ETS 185 15")
    assert panel.model.cell_at(panel.table.currentIndex()) == desk.cell
    panel.choice.setCurrentIndex(0)
    panel.choice.activated.emit(0)
    assert desk.target == "ets185/11.1:aiding@ets185/2"


def test_the_same_key_hides_it_and_it_goes_with_its_case_file(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    window.actions_.actions["matrix"].trigger()
    assert panel.isHidden()
    window.actions_.actions["matrix"].trigger()
    assert panel.isVisible()
    with qtbot.waitSignal(panel.destroyed):
        window.actions_.actions["close"].trigger()


def test_the_benchmark_is_asked_for_and_told(window: MainWindow, qtbot: QtBot) -> None:
    desk = desk_of(window)
    desk.look_at("ets185/15")
    assert window.page is not None
    sheet = window.page.judgement.sheet
    assert sheet is not None
    assert "record the human-rights treaties" in sheet.required.effect.words.text()
    window.actions_.actions["standing"].trigger()
    dialog = window.findChild(Standing)
    assert dialog is not None
    for action in dialog.treaties.add.menu().actions()[:2]:
        action.trigger()
        action.trigger()
    dialog.accept()
    treaties = "European Convention on Human Rights; International Covenant on Civil and Political Rights"
    assert desk.assessment.details.human_rights == treaties
    assert sheet.required.effect.words.text() == f"Benchmark: {treaties}"
    assert treaties in opened(window, qtbot, "ets185/15").count.text()


def test_the_head_covers_no_row_when_it_grows(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    head = panel.table.horizontalHeader()
    head.setFixedHeight(20)
    panel.table.resize(panel.table.width(), panel.table.height() - 1)
    panel.model.modelReset.emit()
    qtbot.waitUntil(lambda: head.height() > 20)
    assert panel.table.viewport().y() >= head.geometry().bottom()
