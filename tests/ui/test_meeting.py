"""Meeting mode: by keys through the agenda, decisions on the spot, nothing internal on the projector."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDockWidget, QLabel, QTextEdit
from pytestqt.qtbot import QtBot

from octolegis.domain.amendment import AmendmentKind
from octolegis.domain.assessment import Author
from octolegis.domain.meeting import Verdict
from octolegis.domain.richtext import rich
from octolegis.session.commands import amendments, findings, particulars, remarks
from octolegis.session.commands.amendments import Place
from octolegis.ui.dialogs.meeting import MeetingParticulars
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.meeting.page import MeetingPage
from tests.ui.conftest import LAW, Show
from tests.ui.hands import press, write

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def prepare(window: MainWindow) -> None:
    """A recommendation with an internal note, a wording that replaces a provision, a remark."""
    desk = window.desk
    assert desk is not None
    key = desk.key._replace(target="ets185/2")
    said: dict[str, findings.FindingValue] = {
        "recommendation": rich("Ask for intent."),
        "internal_note": rich("SECRETNOTE"),
    }
    desk.do(lambda: findings.set_fields(desk.assessment, key, said))
    words = rich("1 A person who intentionally accesses a computer system commits an offence.")
    place = Place(AmendmentKind.REPLACE, LAW, "s1.1")
    desk.do(lambda: amendments.propose(desk.assessment, key, words, place))
    desk.do(lambda: remarks.make(desk.assessment, key, "SECRETREMARK"))


@pytest.fixture
def window(case: Path, show: Show) -> MainWindow:
    shown = show(case)
    prepare(shown)
    return shown


def begin(window: MainWindow, present: str = "Ana Pop\nIon Rusu") -> MeetingPage:
    window.perform("meeting.toggle")
    dialog = window.findChild(MeetingParticulars)
    assert isinstance(dialog, MeetingParticulars)
    dialog.present.setPlainText(present)
    dialog.accept()
    return page(window)


def page(window: MainWindow) -> MeetingPage:
    found = [each for each in window.findChildren(MeetingPage) if each.isVisible()]
    assert found
    return found[0]


def verdicts(window: MainWindow) -> list[Verdict]:
    assert window.desk is not None
    return [decision.verdict for decision in window.desk.assessment.decisions.values()]


def test_a_session_begins_with_its_day_and_who_is_present(window: MainWindow) -> None:
    begin(window)
    assert window.desk is not None
    (meeting,) = window.desk.assessment.meetings.values()
    assert meeting.present == ("Ana Pop", "Ion Rusu")
    assert meeting.date == QDate.currentDate().toString(Qt.DateFormat.ISODate)
    window.perform("meeting.toggle")
    assert window.page is not None
    assert window.page.isVisible()
    window.perform("meeting.toggle")
    assert page(window).meeting == meeting


@pytest.mark.parametrize(
    ("key", "verdict"),
    [(Key.Key_A, Verdict.ACCEPTED), (Key.Key_D, Verdict.DEFERRED), (Key.Key_R, Verdict.REJECTED)],
)
def test_one_key_is_one_decision_and_undo_takes_it_back(
    window: MainWindow, key: Key, verdict: Verdict
) -> None:
    shown = begin(window)
    press(shown, key)
    assert verdicts(window) == [verdict]
    assert window.desk is not None
    assert shown.head.decision.text() == window.desk.words(f"term.verdict.{verdict}")
    window.desk.undo()
    assert verdicts(window) == []
    assert shown.head.decision.text() == ""


def test_the_reason_typed_after_a_rejection_is_in_the_decision(window: MainWindow) -> None:
    shown = begin(window)
    press(shown, Key.Key_R)
    assert shown.reason.hasFocus()
    write(shown.reason, "a reason with a, d and r")
    press(shown.reason, Key.Key_Return)
    assert window.desk is not None
    (decision,) = window.desk.assessment.decisions.values()
    assert (decision.verdict, decision.reason) == (Verdict.REJECTED, "a reason with a, d and r")
    assert "2 of 2" in shown.head.session.text()


def test_a_reason_stays_with_its_item(window: MainWindow) -> None:
    shown = begin(window)
    press(shown, Key.Key_Right)
    press(shown, Key.Key_D)
    write(shown.reason, "second")
    press(shown.reason, Key.Key_Escape)
    press(shown, Key.Key_Left)
    press(shown, Key.Key_R)
    write(shown.reason, "first")
    press(shown.reason, Key.Key_Return)
    assert window.desk is not None
    decisions = window.desk.assessment.decisions.values()
    assert {each.item.subject.value: each.reason for each in decisions} == {
        "recommendation": "first",
        "wording": "second",
    }


def test_n_goes_to_the_next_item_that_is_open(window: MainWindow) -> None:
    shown = begin(window)
    press(shown, Key.Key_A)
    press(shown, Key.Key_N)
    assert "2 of 2" in shown.head.session.text()
    press(shown, Key.Key_N)
    assert "2 of 2" in shown.head.session.text()


def test_rewording_is_written_by_keys_and_becomes_the_wording(window: MainWindow) -> None:
    shown = begin(window)
    press(shown, Key.Key_Right)
    press(shown, Key.Key_W)
    editor = shown.texts.editor
    editor.selectAll()
    write(editor, "Whoever wards and adds")
    press(editor, Key.Key_Return, CONTROL)
    assert verdicts(window) == [Verdict.REWORDED]
    assert window.desk is not None
    (amendment,) = window.desk.assessment.amendments.values()
    assert amendment.wording.plain == "Whoever wards and adds"
    assert not shown.texts.is_rewording


def test_words_begun_and_not_recorded_wait_for_the_next_time(window: MainWindow, case: Path) -> None:
    shown = begin(window)
    press(shown, Key.Key_W)
    shown.texts.editor.selectAll()
    write(shown.texts.editor, "Half a thought")
    window.close_case()
    assert window.open(case)
    window.perform("meeting.toggle")
    shown = page(window)
    press(shown, Key.Key_W)
    assert shown.texts.editor.toPlainText() == "Half a thought"
    press(shown.texts.editor, Key.Key_Escape)
    press(shown, Key.Key_W)
    assert shown.texts.editor.toPlainText() == "Ask for intent."


def test_the_difference_from_the_law_is_marked_and_can_be_put_away(window: MainWindow) -> None:
    shown = begin(window)
    press(shown, Key.Key_Right)

    def marked() -> set[str]:
        cursor = QTextCursor(shown.texts.proposed.document())
        found = set()
        while not cursor.atEnd():
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
            if cursor.charFormat().fontStrikeOut():
                found.add("gone")
            if cursor.charFormat().fontUnderline():
                found.add("new")
        return found

    assert marked() == {"gone", "new"}
    press(shown, Key.Key_C)
    assert marked() == set()
    assert shown.texts.proposed.toPlainText().endswith("commits an offence.")


def test_nothing_internal_is_on_the_projector_and_everything_comes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.perform("history.toggle")
    shown = begin(window)
    seen = [w.text() for w in window.findChildren(QLabel) if w.isVisible()]
    seen += [w.toPlainText() for w in window.findChildren(QTextEdit) if w.isVisible()]
    assert not any("SECRET" in words for words in seen)
    assert not window.menuBar().isVisible()
    assert not any(dock.isVisible() for dock in window.findChildren(QDockWidget))
    press(shown, Key.Key_Escape)
    assert window.menuBar().isVisible()
    assert any(dock.isVisible() for dock in window.findChildren(QDockWidget))
    assert not window.isFullScreen()


def test_closing_in_the_middle_of_a_session_does_not_keep_the_full_screen(
    window: MainWindow, case: Path
) -> None:
    begin(window)
    window.close()
    assert not window.isFullScreen()
    assert window.menuBar().isVisibleTo(window)


def test_type_grows_and_shrinks_by_keys(window: MainWindow) -> None:
    shown = begin(window)
    usual = shown.texts.proposed.document().defaultFont().pointSizeF()
    press(shown, Key.Key_Plus)
    assert shown.texts.proposed.document().defaultFont().pointSizeF() > usual
    for _ in range(40):
        press(shown, Key.Key_Minus)
    assert shown.texts.proposed.document().defaultFont().pointSizeF() >= 10


def test_without_anything_to_decide_the_reader_is_told(case: Path, show: Show) -> None:
    window = show(case)
    window.perform("meeting.toggle")
    assert window.banner.isVisible()
    assert window.page is not None
    assert window.page.isVisible()


def test_the_minutes_are_written_from_the_session(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "minutes.docx"
    monkeypatch.setattr(
        "octolegis.ui.deeds.delivery.QFileDialog.getSaveFileName", lambda *_: (str(target), "")
    )
    shown = begin(window)
    press(shown, Key.Key_A)
    shown.buttons["minutes"].click()
    qtbot.waitUntil(target.exists, timeout=10_000)
    qtbot.waitUntil(lambda: not window.background.is_busy, timeout=10_000)


def test_the_workbench_tells_what_the_group_decided_on_the_text_shown(window: MainWindow) -> None:
    shown = begin(window)
    press(shown, Key.Key_D)
    write(shown.reason, "Ask the police")
    press(shown, Key.Key_Escape)
    press(shown, Key.Key_Escape)
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    texts = window.page.judgement.sheet.texts
    window.perform("judging.text", 2)
    assert texts.position.text().startswith("Working group: Deferred, ")
    assert texts.position.text().endswith("Ask the police")
    window.perform("judging.text", 1)
    assert not texts.position.isVisible()


def test_with_several_experts_the_proposer_is_named(window: MainWindow) -> None:
    desk = window.desk
    assert desk is not None
    desk.do(lambda: particulars.add_author(desk.assessment, Author("ana", "Ana Pop")))
    key = desk.key._replace(author="ana", target="ets185/18")
    desk.do(lambda: amendments.propose(desk.assessment, key, rich("An order to produce.")))
    shown = begin(window)
    for _ in range(4):
        press(shown, Key.Key_Right)
    assert [w.text() for w in shown.findChildren(QLabel) if "Ana Pop" in w.text()] == [
        "Proposed wording, Ana Pop"
    ]
