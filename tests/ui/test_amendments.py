"""Amendments are worked on beside the law, with what differs shown; what the ministry answers comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from octolegis.domain.amendment import AmendmentStatus
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.amendments_panel import AmendmentsPanel

Show = Callable[[Path | None], MainWindow]


def proposed(window: MainWindow, qtbot: QtBot) -> AmendmentsPanel:
    """The panel after a proposal on the first provision of the law."""
    assert window.page is not None
    assert window.desk is not None
    window.desk.look_at("ets185/2")
    window.page.law.view.go_to(0)
    window.actions_.actions["propose"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(AmendmentsPanel)))
    return window.findChildren(AmendmentsPanel)[0]


def test_a_proposal_begins_with_the_words_of_the_provision(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    panel = proposed(window, qtbot)
    assert window.desk is not None
    (amendment,) = window.desk.assessment.amendments.values()
    assert panel.wording.toPlainText() == amendment.wording.plain != ""
    assert amendment.target == "ets185/2"
    window.actions_.actions["undo"].trigger()
    assert not window.desk.assessment.amendments


def test_what_is_typed_is_kept_and_the_difference_follows(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    panel = proposed(window, qtbot)
    assert window.desk is not None
    before = panel.wording.toPlainText()
    panel.wording.setPlainText(f"{before} And more.")
    qtbot.waitUntil(lambda: "And more." in panel.difference.toPlainText())
    window.desk.settling.emit()
    (amendment,) = window.desk.assessment.amendments.values()
    assert amendment.wording.plain.endswith("And more.")


def test_a_status_is_chosen_and_an_alternative_offered(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    panel = proposed(window, qtbot)
    desk = window.desk
    assert desk is not None
    (first,) = desk.assessment.amendments
    panel.status.setCurrentIndex(panel.status.findData("accepted"))
    panel.status.activated.emit(panel.status.currentIndex())
    assert desk.assessment.amendments[first].status is AmendmentStatus.ACCEPTED
    panel.alternative.click()
    assert {each.alternative_to for each in desk.assessment.amendments.values()} == {"", first}
    panel.removal.click()
    assert list(desk.assessment.amendments) == [first]


def test_turning_to_another_amendment_hands_in_what_was_typed(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    panel = proposed(window, qtbot)
    desk = window.desk
    assert desk is not None
    (first,) = desk.assessment.amendments
    panel.alternative.click()
    panel.stand_on(first)
    panel.wording.setPlainText("Words of the first.")
    panel.list.setCurrentRow(1 - panel.list.currentRow())
    assert desk.assessment.amendments[first].wording.plain == "Words of the first."
    others = [each.wording.plain for id, each in desk.assessment.amendments.items() if id != first]
    assert "Words of the first." not in others
