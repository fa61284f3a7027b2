"""Status, declarations and reservations in the window, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from octolegis.domain.assessment import VariationStatus
from octolegis.domain.finding import Rating, ReasonCode
from octolegis.domain.participation import Participation, Stage
from octolegis.session.commands import findings, particulars
from octolegis.session.starting import new_case
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.standing import Standing
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.judgement.sheet import Sheet
from tests.ui.conftest import Show
from tests.ui.hands import press, write

OUT = "ets185/9.1.e:possession"
RESERVATION = "ets185/9.4:reserve-possession"


@pytest.fixture
def window(tmp_path: Path, show: Show) -> MainWindow:
    path = tmp_path / "case.octolegis"
    new_case(path, {"country": "MD"}, ["ets185", "ets189"]).close()
    return show(path)


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def sheet_of(window: MainWindow) -> Sheet:
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    return window.page.judgement.sheet


def make(window: MainWindow, id: str, status: VariationStatus = VariationStatus.MADE) -> None:
    desk = desk_of(window)
    desk.do(lambda: particulars.set_variation(desk.assessment, desk.key.author, id, status))


def dialog_of(window: MainWindow, qtbot: QtBot) -> Standing:
    window.actions_.actions["standing"].trigger()
    dialog = window.findChild(Standing)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    return dialog


def test_a_reservation_is_told_beside_what_it_takes_out_and_its_rating_is_one_click(
    window: MainWindow,
) -> None:
    desk, sheet = desk_of(window), sheet_of(window)
    desk.look_at(OUT)
    assert sheet.required.effect.isHidden()
    make(window, RESERVATION)
    assert "Nothing is expected here" in sheet.required.effect.words.text()
    sheet.suggestion._take.click()
    assert (desk.finding.rating, desk.finding.reason_code) == (
        Rating.NOT_APPLICABLE,
        ReasonCode.RESERVATION,
    )
    desk.undo()
    assert desk.finding.rating is Rating.NOT_ASSESSED


def test_the_article_names_the_paragraphs_that_are_affected(window: MainWindow) -> None:
    desk_of(window).look_at("ets185/6")
    make(window, "ets185/6.3:reservation")
    lines = sheet_of(window).required.effect.words.text().splitlines()
    assert lines[0].startswith("6(1)(a), 6(1)(a)(i), 6(1)(b): Reservation made")


def test_in_part_is_offered_only_where_the_whole_could_be_taken_out(window: MainWindow) -> None:
    desk, required = desk_of(window), sheet_of(window).required
    for target, offered in ((RESERVATION, 4), ("ets185/2:security-measures", 3), (RESERVATION, 4)):
        desk.look_at(target)
        assert required._variation is not None
        assert required._variation.status.count() == offered
        assert required._variation.time.text().startswith("Open. ")


def test_the_status_is_typed_by_keys_and_closes_what_can_be_reserved(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = dialog_of(window, qtbot)
    dialog.form.stage.setFocus()
    for _ in range(3):
        press(dialog.form.stage, Qt.Key.Key_Down)
    write(dialog.form.dates["deposited"], "2024-02-30")
    press(dialog.form.note, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "2024-02-30" in dialog.trouble.text()
    dialog.form.dates["deposited"].clear()
    write(dialog.form.dates["deposited"], "2024-02-29")
    dialog.accept()
    desk = desk_of(window)
    assert desk.assessment.participations["ets185"] == Participation(Stage.DEPOSITED, deposited="2024-02-29")
    desk.look_at(RESERVATION)
    variation = sheet_of(window).required._variation
    assert variation is not None
    assert variation.time.text() == "Closed. The instrument was deposited on 2024-02-29."


def test_what_is_typed_on_two_instruments_is_one_change(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    write(dialog.form.note, "first")
    dialog.instruments.setCurrentRow(1)
    assert not dialog.form.carries_over.isHidden()
    dialog.form.carries_over.click()
    dialog.accept()
    desk = desk_of(window)
    assert desk.assessment.participations == {
        "ets185": Participation(note="first"),
        "ets189": Participation(carries_over=False),
    }
    desk.undo()
    assert desk.assessment.participations == {}


def test_enter_leads_from_the_list_to_the_requirement(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    dialog.variations.setFocus()
    press(dialog.variations, Qt.Key.Key_Down)
    assert dialog.why.text().startswith("At signature or on deposit")
    press(dialog.variations, Qt.Key.Key_Return)
    assert desk_of(window).target == "ets185/2:dishonest-intent"


def test_the_definitions_that_an_article_uses_are_shown_with_their_rating_and_lead_there(
    window: MainWindow,
) -> None:
    desk, row = desk_of(window), sheet_of(window).required.definitions
    desk.look_at("ets185/36")
    assert row.isHidden()
    desk.look_at("ets185/18")
    assert [button.text().strip() for button in row.buttons][2:] == [
        "Service provider 1(c)",
        "Subscriber information 18(3)",
    ]
    row.buttons[2].click()
    assert desk.target == "ets185/1.c.i:communication-provider"
    desk.do(lambda: findings.rate(desk.assessment, desk.key, Rating.NOT))
    desk.look_at("ets185/20")
    assert row.buttons[1].accessibleName() == "Service provider 1(c): Not in line"


def test_leaving_the_dialog_writes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    write(dialog.form.note, "no")
    dialog.reject()
    assert desk_of(window).assessment.participations == {}
