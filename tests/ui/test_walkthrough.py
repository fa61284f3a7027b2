"""The way of a working day, by keys in the real window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from octolegis.domain.assessment import Author
from octolegis.domain.finding import Basis, FindingKey, Flag, Rating
from octolegis.domain.law import Outline
from octolegis.domain.richtext import rich
from octolegis.session.commands import findings, particulars
from octolegis.session.session import open_case
from octolegis.ui.main_window import MainWindow
from octolegis.ui.models.narrowing import read
from octolegis.ui.views.judgement.sheet import Sheet
from octolegis.ui.views.work_page import WorkPage
from tests.ui.conftest import LAW, Show
from tests.ui.hands import click, press, write

Key = Qt.Key


def page(window: MainWindow) -> WorkPage:
    assert window.page is not None
    return window.page


def sheet(window: MainWindow) -> Sheet:
    shown = page(window).judgement.sheet
    assert shown is not None
    return shown


def target(window: MainWindow) -> str:
    assert window.desk is not None
    return window.desk.target


def rating(window: MainWindow, of: str) -> Rating:
    assert window.desk is not None
    found = window.desk.assessment.consolidated(Basis.AS_DRAFTED, of)
    return found.rating if found else Rating.NOT_ASSESSED


def walk_to_intent(window: MainWindow, qtbot: QtBot) -> None:
    """From the article into its requirements with the arrow keys."""
    tree = page(window).requirements.tree
    tree.setFocus()
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Down):
        press(tree, key)


def test_the_first_article_is_looked_at_when_a_file_is_opened_first(case: Path, show: Show) -> None:
    assert target(show(case)) == "ets185/2"


def test_arrow_keys_lead_from_the_article_into_its_requirements(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    walk_to_intent(window, qtbot)
    assert target(window) == "ets185/2:intent"
    assert sheet(window).required._text.text() == "Intent"


def test_a_digit_rates_what_is_looked_at_and_zero_takes_it_back(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    walk_to_intent(window, qtbot)
    press(page(window).requirements.tree, Key.Key_3)
    assert rating(window, "ets185/2:intent") is Rating.PARTLY
    assert sheet(window).ratings.buttons[Rating.PARTLY].isChecked()
    press(page(window).requirements.tree, Key.Key_0)
    assert rating(window, "ets185/2:intent") is Rating.NOT_ASSESSED


def test_the_article_shows_progress_and_the_suggested_rating(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    walk_to_intent(window, qtbot)
    tree = page(window).requirements.tree
    press(tree, Key.Key_1)
    press(tree, Key.Key_Up)
    press(tree, Key.Key_4)
    press(tree, Key.Key_Up)
    assert target(window) == "ets185/2"
    assert "Partly in line" in sheet(window).suggestion._words.text()
    click(sheet(window).suggestion._take)
    assert rating(window, "ets185/2") is Rating.PARTLY


def test_another_rating_than_suggested_asks_why(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    walk_to_intent(window, qtbot)
    tree = page(window).requirements.tree
    for key in (Key.Key_1, Key.Key_Up, Key.Key_1, Key.Key_Up, Key.Key_2):
        press(tree, key)
    field = sheet(window).suggestion.reason
    assert field.isVisible()
    field.setFocus()
    write(field, "The courts read it narrowly")
    tree.setFocus()
    assert window.desk is not None
    assert window.desk.finding.override_reason == "The courts read it narrowly"


def test_a_typed_reason_is_one_event_when_one_moves_on(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    assert window.desk is not None
    author = window.desk.key.author
    window.perform("judging.text", 0)
    editor = sheet(window).texts.editor
    write(editor, "No intent is required")
    walk_to_intent(window, qtbot)
    events = window.desk.session.history(f"finding:{author}:as-drafted:ets185/2")
    assert [event.value for event, _ in events] == ["No intent is required"]
    assert editor.value.plain == ""


def test_bold_and_lists_arrive_in_the_finding(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    window.perform("judging.text", 2)
    editor = sheet(window).texts.editor
    press(editor, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    write(editor, "Amend")
    press(editor, Key.Key_8, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    page(window).requirements.tree.setFocus()
    assert window.desk is not None
    block = window.desk.finding.recommendation.blocks[0]
    assert (block.kind, block.runs[0].bold, block.text) == ("bullet", True, "Amend")


def test_proposed_wording_becomes_an_amendment_of_the_provision_mapped(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    page(window).law.view.go_to(1)
    page(window).law.view.setFocus()
    press(page(window).law.view, Key.Key_Return)
    window.perform("judging.text", 3)
    write(sheet(window).texts.editor, "4 (1) Intentionally")
    page(window).requirements.tree.setFocus()
    assert window.desk is not None
    (amendment,) = window.desk.assessment.amendments.values()
    assert (amendment.provision, amendment.wording.plain) == ("s1", "4 (1) Intentionally")


def test_enter_maps_the_provision_stood_on(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    view = page(window).law.view
    view.setFocus()
    press(view, Key.Key_Down)
    press(view, Key.Key_Return)
    assert window.desk is not None
    (mapping,) = window.desk.assessment.mappings.values()
    assert (mapping.target, mapping.law, mapping.provision, mapping.quote) == ("ets185/2", LAW, "s1", None)
    assert [note.words for note in page(window).law.model.notes_on(1)] == ["ETS 185 Art. 2"]
    assert page(window).law.model.is_relied_on(1)


def test_selected_words_are_mapped_as_a_quote_in_code_points(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    view = page(window).law.view
    view.setFocus()
    view.go_to(2)
    text = page(window).law.model.provision(2).text
    shift = Qt.KeyboardModifier.ShiftModifier
    words = len(text.split())
    for _ in range(words + 4):
        press(view, Key.Key_Right, shift)
    press(view, Key.Key_Left, shift)
    press(view, Key.Key_Return)
    assert window.desk is not None
    (mapping,) = window.desk.assessment.mappings.values()
    assert mapping.quote is not None
    assert text[mapping.quote.start :].startswith(mapping.quote.text)
    assert "𝒜n offence" in mapping.quote.text


def test_a_mapping_is_removed_from_its_chip_and_undo_brings_it_back(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    page(window).law.view.go_to(1)
    window.perform("editing.map_selection")
    assert window.desk is not None
    chip = sheet(window).mapped._chips[0]
    remove = [
        button for button in chip.findChildren(type(page(window).law.comment_button)) if button.text() == ""
    ]
    click(remove[0])
    assert not window.desk.assessment.mappings
    window.actions_.actions["undo"].trigger()
    assert len(window.desk.assessment.mappings) == 1
    assert len(sheet(window).mapped._chips) == 1


def test_undo_and_redo_name_the_change_and_the_window_follows(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    tree = page(window).requirements.tree
    tree.setFocus()
    press(tree, Key.Key_4)
    assert window.actions_.actions["undo"].text() == "&Undo rating of ETS 185 2"
    press(tree, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rating(window, "ets185/2") is Rating.NOT_ASSESSED
    assert not sheet(window).ratings.buttons[Rating.NOT].isChecked()
    assert window.actions_.actions["redo"].text() == "&Redo rating of ETS 185 2"
    window.actions_.actions["redo"].trigger()
    assert sheet(window).ratings.buttons[Rating.NOT].isChecked()


def test_find_marks_every_place_and_goes_round(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    press(page(window).requirements.tree, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = page(window).law.find_bar
    assert bar is not None
    write(bar.field, "compÚter")
    assert bar.count.text() == "1 of 2"
    press(bar.field, Key.Key_Return)
    assert page(window).law.view.row == 3
    press(bar.field, Key.Key_F3)
    assert bar.count.text() == "1 of 2"
    press(bar.field, Key.Key_Escape)
    assert page(window).law.view.hasFocus()


def test_search_and_filter_narrow_the_tree(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    pane = page(window).requirements
    press(pane.tree, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    write(pane.search, "security")
    assert pane.model.index_of("ets185/2:security").isValid()
    assert not pane.model.index_of("ets185/2:intent").isValid()
    assert not pane.model.index_of("ets185/18").isValid()
    pane.search.clear()
    pane.tree.setFocus()
    press(pane.tree, Key.Key_4)
    pane.narrow(read("rating:gaps"))
    assert pane.model.index_of("ets185/2").isValid()
    assert not pane.model.index_of("ets185/18").isValid()


def test_flags_stand_beside_the_rating(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    box = sheet(window).particulars.flags[Flag.EXCESS]
    box.setFocus()
    press(box, Key.Key_Space)
    assert window.desk is not None
    assert window.desk.finding.flags == {Flag.EXCESS}
    assert box.isChecked()


def test_each_basis_has_a_judgement_of_its_own(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    press(page(window).requirements.tree, Key.Key_1)
    assert window.desk is not None
    window.desk.judge_on(Basis.IN_FORCE)
    assert not sheet(window).ratings.buttons[Rating.FULLY].isChecked()
    assert rating(window, "ets185/2") is Rating.FULLY


def test_a_provision_alone_can_be_commented_on(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    page(window).law.view.go_to(4)
    window.actions_.actions["comment"].trigger()
    assert target(window) == f"law:{LAW}#s2"
    window.perform("judging.text", 1)
    write(sheet(window).texts.editor, "Too wide")
    page(window).requirements.tree.setFocus()
    assert window.desk is not None
    assert window.desk.finding.comment.plain == "Too wide"
    assert not page(window).law.map_button.isEnabled()


def test_everything_is_there_after_closing_and_opening_again(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    walk_to_intent(window, qtbot)
    press(page(window).requirements.tree, Key.Key_5)
    window.perform("judging.text", 0)
    write(sheet(window).texts.editor, "Typed when the window closed")
    window.close()
    again = show(case)
    assert target(again) == "ets185/2:intent"
    assert sheet(again).ratings.buttons[Rating.CONFLICT].isChecked()
    assert sheet(again).texts.editor.value.plain == "Typed when the window closed"


def test_a_second_window_reads_only_and_says_who_has_the_file(case: Path, show: Show, qtbot: QtBot) -> None:
    first = show(case)
    second = show(case)
    assert second.banner.isVisible()
    assert "is being edited by" in second.banner.label.text()
    assert not second.actions_.actions["undo"].isEnabled()
    assert sheet(second).texts.editor.isReadOnly()
    press(page(second).requirements.tree, Key.Key_1)
    assert rating(second, "ets185/2") is Rating.NOT_ASSESSED
    assert not first.banner.isVisible()


def test_what_was_being_typed_at_a_crash_is_recovered_with_a_sentence(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    session = open_case(case)
    author = session.profile.author
    session.keep_draft(f"finding:{author}:as-drafted:ets185/2", "reason", "Half a sen")
    session.keep_draft(f"finding:{author}:as-drafted:ets185/2", "wording", "4. Whoever")
    session.close()
    window = show(case)
    assert "Recovered" in window.banner.label.text()
    assert sheet(window).texts.editor.value.plain == "Half a sen"
    assert window.desk is not None
    assert [a.wording.plain for a in window.desk.assessment.amendments.values()] == ["4. Whoever"]
    assert not [draft for draft in window.desk.session.drafts() if draft[2] is not None]


def test_what_another_expert_was_typing_is_not_put_over_her_words(case: Path, show: Show) -> None:
    hers = FindingKey("e" * 32, Basis.AS_DRAFTED, "ets185/2")
    session = open_case(case)
    session.do(particulars.add_author(session.assessment, Author(hers.author, "Eva")))
    session.do(findings.set_fields(session.assessment, hers, {"comment": rich("Finished words")}))
    session.keep_draft(findings.record_id(hers), "comment", "Half a tho")
    session.close()
    window = show(case)
    assert "Recovered" not in window.banner.label.text()
    assert window.desk is not None
    assert window.desk.assessment.findings[hers].comment.plain == "Finished words"


def test_typing_is_kept_as_a_draft_without_leaving_the_text(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    window.perform("judging.text", 0)
    write(sheet(window).texts.editor, "Draft")
    assert window.desk is not None
    session = window.desk.session
    qtbot.waitUntil(lambda: [d[2] for d in session.drafts()] == ["Draft"], timeout=20_000)


def test_a_law_of_no_provisions_and_no_law_at_all_are_shown_calmly(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    model = page(window).law.model
    model.show_law("unknown")
    assert model.rowCount() == 0
    assert model.outline == Outline(())
    page(window).law.view.viewport().repaint()
    press(page(window).law.view, Key.Key_Down)


def test_what_another_expert_found_is_there_to_read(case: Path, show: Show, qtbot: QtBot) -> None:
    session = open_case(case)
    colleague = Author("colleague", "Ana Rusu")
    session.do(particulars.add_author(session.assessment, colleague))
    key = FindingKey("colleague", Basis.AS_DRAFTED, "ets185/2")
    fields: dict[str, findings.FindingValue] = {
        "rating": Rating.NOT,
        "reason": rich("No offence in the Bill"),
    }
    session.do(findings.set_fields(session.assessment, key, fields))
    session.close()
    others = sheet(show(case)).others
    assert others.fold.text() == "Ana Rusu: Not in line"
    assert not others.words.isVisible()
    press(others.fold, Key.Key_Space)
    assert "No offence" in others.words.text()
    assert others.words.isVisible()
