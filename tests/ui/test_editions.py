"""A newer edition in the window: the quiet offer, the report, the upgrade, and what it leaves to see."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from octolegis.checklists import library
from octolegis.domain.checklist import Instrument
from octolegis.domain.finding import Rating
from octolegis.domain.richtext import rich
from octolegis.session.commands import findings
from octolegis.session.session import open_case
from octolegis.ui.dialogs.newer_editions import NewerEditions
from octolegis.ui.main_window import MainWindow
from octolegis.ui.models.requirement_tree import NODE, STATE
from octolegis.ui.views.judgement.sheet import Sheet
from tests.casefiles import key
from tests.ui.conftest import Show, instrument
from tests.ui.hands import press

ACCESS, INTENT = "ets185/2:access", "ets185/2:intent"


def newer() -> Instrument:
    """Access reworded, intent retired."""
    old = instrument()
    article = old.article_by_id["ets185/2"]
    access, _, security = article.requirements
    changed = replace(article, requirements=(replace(access, text="Access to any system"), security))
    parts = (replace(old.parts[0], articles=(changed, *old.parts[0].articles[1:])), *old.parts[1:])
    return replace(old, edition=2, parts=parts)


@pytest.fixture
def judged(case: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case file with two judgements, of whose checklist the program has the second edition."""
    session = open_case(case)
    for target, rating in ((ACCESS, Rating.PARTLY), (INTENT, Rating.NOT)):
        fields: dict[str, findings.FindingValue] = {"rating": rating, "comment": rich(f"On {target}")}
        session.do(findings.set_fields(session.assessment, key(session, target), fields))
    session.close()
    monkeypatch.setattr(library, "shipped_edition", lambda _: 2)
    monkeypatch.setattr(library, "shipped", lambda _: newer())
    return case


def sheet_of(window: MainWindow) -> Sheet:
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    return window.page.judgement.sheet


def upgraded(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.banner.offer.isVisible)
    window.banner.offer.click()
    qtbot.waitUntil(lambda: window.findChild(NewerEditions) is not None)
    dialog = window.findChild(NewerEditions)
    assert dialog is not None
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Upgraded" in window.banner.label.text())


def test_the_offer_leads_to_a_report_and_later_changes_nothing(
    judged: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(judged)
    qtbot.waitUntil(window.banner.offer.isVisible)
    assert window.banner.label.text() == "The program has newer editions of the checklists for ETS 185."
    window.banner.offer.click()
    qtbot.waitUntil(lambda: window.findChild(NewerEditions) is not None)
    dialog = window.findChild(NewerEditions)
    assert dialog is not None
    assert "0 new, 1 reworded, 0 with another id, 1 retired; answers lost: 0" in dialog.summary.text()
    top = dialog.list.topLevelItem(0)
    assert top is not None
    row = top.child(0)
    assert row is not None
    assert [row.text(column) for column in range(4)] == [
        ACCESS,
        "Access to a system",
        "Access to any system",
        "1",
    ]
    dialog.later.click()
    assert window.desk is not None
    assert window.desk.assessment.instruments[0].edition == 1
    assert len(list(judged.parent.glob("*.octolegis"))) == 1


def test_an_upgrade_keeps_a_copy_marks_what_was_reworded_and_shows_what_was_retired(
    judged: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(judged)
    upgraded(window, qtbot)
    assert window.desk is not None
    assert window.page is not None
    assert len(list(judged.parent.glob("case backup *.octolegis"))) == 1
    assert "case backup" in window.banner.label.text()
    sheet, model = sheet_of(window), window.page.requirements.model

    window.desk.look_at(ACCESS)
    assert "It was judged by: Access to a system" in sheet.note.words.text()
    assert model.index_of(ACCESS).data(STATE).reworded
    assert model.index_of("ets185/2").data(STATE).reworded
    sheet.note.holds.click()
    assert sheet.note.isHidden()
    assert not model.index_of(ACCESS).data(STATE).reworded

    window.desk.look_at(INTENT)
    index = model.index_of(INTENT)
    assert index.parent().data(NODE).label == "Retired, no longer asked"
    assert sheet.header.name.text() == "ETS 185 2"
    assert "It was judged by: Intent" in sheet.note.words.text()
    assert not sheet.ratings.isEnabled()
    sheet.rate(Rating.FULLY)
    assert window.desk.finding.rating is Rating.NOT


def test_undo_shows_the_edition_before(judged: Path, show: Show, qtbot: QtBot) -> None:
    window = show(judged)
    upgraded(window, qtbot)
    assert window.desk is not None
    assert window.page is not None
    window.desk.look_at(INTENT)
    window.desk.undo()
    assert sheet_of(window).note.isHidden()
    assert window.page.requirements.model.index_of(INTENT).parent().data(NODE).target == "ets185/2"
    assert sheet_of(window).ratings.isEnabled()


def test_undo_leaves_a_requirement_that_the_edition_before_did_not_have(
    judged: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = replace(newer().requirement_by_id[ACCESS], id="ets185/2:new")
    article = newer().article_by_id["ets185/2"]
    grown = replace(article, requirements=(*article.requirements, new))
    parts = newer().parts
    part = replace(parts[0], articles=(grown, *parts[0].articles[1:]))
    monkeypatch.setattr(library, "shipped", lambda _: replace(newer(), parts=(part, *parts[1:])))
    window = show(judged)
    upgraded(window, qtbot)
    desk = window.desk
    assert desk is not None
    desk.look_at("ets185/2:new")
    desk.undo()
    qtbot.waitUntil(lambda: desk.target == "ets185/2")
    assert sheet_of(window).header.name.text() == "ETS 185, Article 2"


def test_a_case_that_can_only_be_read_is_offered_nothing(judged: Path, show: Show, qtbot: QtBot) -> None:
    holder = open_case(judged)
    window = show(judged)
    qtbot.waitUntil(lambda: bool(window.desk and window.desk.target))
    assert window.banner.offer.isHidden()
    holder.close()


def test_a_case_with_the_newest_editions_says_so_when_asked(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    window.actions_.actions["editions"].trigger()
    qtbot.waitUntil(lambda: "newest editions" in window.banner.label.text())
