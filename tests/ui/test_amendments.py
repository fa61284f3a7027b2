"""Amendments are worked on beside the law, with what differs shown; what the ministry answers comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
from docx.oxml.ns import qn
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from octolegis.domain.amendment import AmendmentStatus
from octolegis.domain.position import Stance
from octolegis.domain.richtext import rich
from octolegis.session import reporting
from octolegis.session.commands import findings
from octolegis.session.returned import Fate, Found, Returned
from octolegis.ui.dialogs.foreseen import Foreseen
from octolegis.ui.dialogs.ministry_position import MinistryPosition
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
    lines = [panel.list.item(row).text().partition("\n")[0] for row in range(2)]
    assert lines[1] == f"{lines[0]}, alternative"
    panel.removal.click()
    assert list(desk.assessment.amendments) == [first]


def test_what_differs_is_seen_where_one_types(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    panel = proposed(window, qtbot)
    panel.wording.setPlainText("\n".join(f"({number}) Words." for number in range(80)))
    panel.wording.moveCursor(QTextCursor.MoveOperation.End)
    bar = panel.difference.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0.9 * bar.maximum() > 0)


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


def answer(window: MainWindow, qtbot: QtBot, subject: str) -> MinistryPosition:
    """The dialog, as the keys bring it up for what is in hand."""
    window.actions_.actions["position"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(MinistryPosition)))
    (dialog,) = window.findChildren(MinistryPosition)
    assert dialog.asked.toPlainText() == subject
    return dialog


def recommended(window: MainWindow, words: str) -> None:
    desk = window.desk
    assert desk is not None
    desk.look_at("ets185/2")
    said: dict[str, findings.FindingValue] = {"recommendation": rich(words)}
    desk.do(lambda: findings.set_fields(desk.assessment, desk.key, said))


def test_what_the_ministry_says_to_a_recommendation_is_noted_as_one_change_and_taken_out_again(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    recommended(window, "Add attempts.")
    assert window.desk is not None
    assert window.page is not None
    sheet = window.page.judgement.sheet
    assert sheet is not None
    sheet.texts.go_to(2)
    assert sheet.texts.ministry.isVisible()
    dialog = answer(window, qtbot, "Add attempts.")
    assert not dialog.reason.isEnabled()
    dialog.stance.setCurrentIndex(dialog.stance.findData("rejected"))
    dialog.reason.setPlainText("Attempts are in the general part.")
    dialog.by.setText("Ministry of Justice")
    dialog.take.click()
    qtbot.waitUntil(lambda: not window.findChildren(MinistryPosition))
    (noted,) = window.desk.assessment.positions.values()
    assert (noted.stance, noted.by, noted.round) == (Stance.REJECTED, "Ministry of Justice", 1)
    assert "Attempts are in the general part." in sheet.texts.ministry.said.text()
    window.actions_.actions["undo"].trigger()
    assert not window.desk.assessment.positions
    window.actions_.actions["redo"].trigger()
    dialog = answer(window, qtbot, "Add attempts.")
    assert dialog.reason.toPlainText() == "Attempts are in the general part."
    dialog.stance.setCurrentIndex(0)
    dialog.take.click()
    qtbot.waitUntil(lambda: not window.findChildren(MinistryPosition))
    assert not window.desk.assessment.positions


def test_the_position_on_proposed_wording_is_noted_in_its_panel(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    recommended(window, "Add attempts.")
    panel = proposed(window, qtbot)
    assert window.desk is not None
    panel.list.setFocus()
    dialog = answer(window, qtbot, panel.wording.toPlainText())
    dialog.stance.setCurrentIndex(dialog.stance.findData("counter-wording"))
    dialog.wording.setPlainText("Whoever tries, too.")
    dialog.take.click()
    qtbot.waitUntil(lambda: not window.findChildren(MinistryPosition))
    (noted,) = window.desk.assessment.positions.values()
    assert noted.wording.plain == "Whoever tries, too."
    qtbot.waitUntil(lambda: "Other wording proposed" in panel.list.item(0).text())
    assert "Other wording proposed" in panel.ministry.said.text()


def test_where_nothing_is_recommended_the_ministry_has_nothing_to_answer(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    assert window.desk is not None
    window.desk.look_at("ets185/18")
    window.actions_.actions["position"].trigger()
    qtbot.waitUntil(lambda: "Nothing is recommended" in window.banner.label.text())
    assert not window.findChildren(MinistryPosition)


def test_a_text_turned_to_by_its_key_is_in_sight(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    window.resize(1000, 420)
    recommended(window, "Add attempts.")
    assert window.page is not None
    sheet = window.page.judgement.sheet
    assert sheet is not None
    assert sheet.texts.editor.visibleRegion().isEmpty()
    window.perform("judging.text", 2)
    qtbot.waitUntil(lambda: sheet.texts.editor.visibleRegion().boundingRect().height() > 60)
    assert not sheet.texts.ministry.visibleRegion().isEmpty()


def test_a_reply_table_is_shown_with_its_reasons_before_it_is_taken(
    case: Path, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    window = show(case)
    recommended(window, "Add attempts.")
    desk = window.desk
    assert desk is not None
    path = tmp_path / "replies.docx"
    reporting.write_report(
        desk.session.frozen(), "replies", path, reporting.chosen(desk.assessment, desk.basis)
    )
    document = docx.Document(str(path))
    row = document.tables[-1].rows[1]
    chosen = next(row._tr.tc_lst[3].iter(qn("w:t")))
    chosen.text = "Rejected"
    row.cells[4].paragraphs[0].add_run("No money.")
    document.save(str(path))
    window.perform("proposing.take_replies", path)
    qtbot.waitUntil(lambda: bool(window.findChildren(Foreseen)))
    (preview,) = window.findChildren(Foreseen)
    assert preview.list.item(0).text() == "ETS 185 2 (recommendation): Rejected\nNo money."
    preview.accept()
    (noted,) = desk.assessment.positions.values()
    assert noted.reason.plain == "No money."


def test_a_returned_draft_is_told_in_the_order_of_the_law_and_what_is_open_is_counted(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    panel = proposed(window, qtbot)
    desk = window.desk
    assert desk is not None
    (first,) = desk.assessment.amendments.values()
    made = Returned([Found(first, fate, "") for fate in (Fate.PENDING, Fate.ACCEPTED)])
    window.perform("proposing.show_returned", made)
    (preview,) = window.findChildren(Foreseen)
    place = panel.list.item(0).text().partition("\n")[0]
    assert [preview.list.item(row).text() for row in range(preview.list.count())] == [f"{place}: accepted"]
    assert "still open: 1" in preview.notes.text()
    preview.accept()
    assert desk.assessment.amendments[first.id].status is AmendmentStatus.ACCEPTED
