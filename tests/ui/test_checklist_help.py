"""What the checklist gives an expert to judge and to write with."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Basis
from tests.ui.conftest import Show
from tests.ui.test_walkthrough import page, sheet, walk_to_intent


def test_the_sources_and_points_of_the_article_stand_beside_its_requirement(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    walk_to_intent(window, qtbot)
    required = sheet(window).required
    assert required.fold.isVisible()
    required.fold.setChecked(True)
    shown = required.more.text()
    assert "Explanatory Report, paragraphs 44–50" in shown
    assert "Guidance Notes 2, 4" in shown
    assert "Create an offence of access" in shown


def test_a_point_of_the_checklist_starts_a_recommendation(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    texts = sheet(window).texts
    assert not texts.points.isVisible()
    texts.go_to(2)
    assert texts.points.isVisible()
    menu = texts.points.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    page(window).requirements.tree.setFocus()
    assert window.desk is not None
    qtbot.waitUntil(lambda: window.desk is not None and bool(window.desk.finding.recommendation))
    found = window.desk.assessment.consolidated(Basis.AS_DRAFTED, "ets185/2")
    assert found is not None
    assert found.recommendation.plain == "Create an offence of access"
