"""From one instrument to another in the window: the links, the preview, and carrying over, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QTreeWidget
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.domain.richtext import rich
from octolegis.session.commands import findings
from octolegis.session.starting import new_case
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.carry_over import CarryOver
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.judgement.elsewhere import Elsewhere
from tests.ui.conftest import Show
from tests.ui.hands import press

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(tmp_path: Path, show: Show) -> MainWindow:
    path = tmp_path / "case.octolegis"
    new_case(path, {"country": "MD"}, ["ets185", "un", "ets189"]).close()
    return show(path)


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def elsewhere_of(window: MainWindow, qtbot: QtBot) -> Elsewhere:
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    line = window.page.judgement.sheet.elsewhere
    qtbot.waitUntil(line.isVisible)
    return line


def say(window: MainWindow, target: str, **fields: findings.FindingValue) -> None:
    desk = desk_of(window)
    key = desk.key._replace(target=target)
    desk.do(lambda: findings.set_fields(desk.assessment, key, fields))


def dialog_of(window: MainWindow, qtbot: QtBot) -> CarryOver:
    press(window, Qt.Key.Key_K, CTRL_SHIFT)
    dialog = window.findChild(CarryOver)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    return dialog


def cells(tree: QTreeWidget) -> list[list[str]]:
    items = [item for n in range(tree.topLevelItemCount()) if (item := tree.topLevelItem(n)) is not None]
    rows = [row for item in items for n in range(item.childCount()) if (row := item.child(n)) is not None]
    return [[row.text(column) for column in range(4)] for row in rows]


def test_the_links_name_the_relation_and_lead_there_and_back(window: MainWindow, qtbot: QtBot) -> None:
    desk = desk_of(window)
    desk.look_at("ets185/2")
    line = elsewhere_of(window, qtbot)
    assert [chip.text() for chip in line.chips] == ["UN 7 (equivalent)", "Carry over…"]
    assert "dishonest or criminal" in line.chips[0].toolTip()
    assert "recalled, not read" in line.chips[0].toolTip()
    line.chips[0].click()
    assert desk.target == "un/7"
    assert line.chips[0].text() == "ETS 185 2 (equivalent)"
    desk.look_at("ets185/10")
    assert line.isHidden()


def test_many_links_stand_in_a_menu_and_those_to_absent_instruments_nowhere(
    window: MainWindow, qtbot: QtBot
) -> None:
    desk = desk_of(window)
    desk.look_at("ets185/22")
    line = elsewhere_of(window, qtbot)
    texts = [chip.text() for chip in line.chips]
    assert texts[0] == "UN 22 (narrower)"
    assert not any("CETS 201" in text for text in texts)
    desk.look_at("ets189/8.2:cooperation")
    more = next(chip for chip in line.chips if chip.text().endswith("more"))
    menu = more.menu()
    assert menu is not None
    assert more.text() == f"{len(menu.actions())} more"
    menu.actions()[-1].trigger()
    assert desk.target == "ets185/35"


def test_a_finding_is_carried_over_by_keys_after_the_preview(window: MainWindow, qtbot: QtBot) -> None:
    desk = desk_of(window)
    desk.look_at("ets185/2")
    say(window, "ets185/2", rating=Rating.PARTLY, comment=rich("Section 4"))
    say(window, "un/7", comment=rich("Stands"))
    dialog = dialog_of(window, qtbot)
    shown = cells(dialog.changes)
    assert ["Comment", "Stands", "Section 4", "not carried: what stands there stays"] in shown
    assert ["Rating", "", "Partly in line", "is set"] in shown
    assert desk.assessment.findings[desk.key._replace(target="un/7")].rating is Rating.NOT_ASSESSED
    with qtbot.waitSignal(dialog.carried):
        press(dialog, Qt.Key.Key_Return)
    there = desk.assessment.findings[desk.key._replace(target="un/7")]
    assert (there.rating, there.comment.plain) == (Rating.PARTLY, "Stands")
    assert "Carried over to UN 7" in window.banner.label.text()
    window.banner.offer.click()
    assert desk.target == "un/7"
    desk.undo()
    assert desk.assessment.findings[desk.key].rating is Rating.NOT_ASSESSED


def test_what_stands_there_gives_way_only_when_that_is_ticked(window: MainWindow, qtbot: QtBot) -> None:
    desk = desk_of(window)
    desk.look_at("ets185/2")
    say(window, "ets185/2", comment=rich("Section 4"))
    say(window, "un/7", comment=rich("Stands"))
    dialog = dialog_of(window, qtbot)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.over.setChecked(True)
    assert ["Comment", "Stands", "Section 4", "replaces what stands there"] in cells(dialog.changes)
    ok.click()
    assert desk.assessment.findings[desk.key._replace(target="un/7")].comment.plain == "Section 4"


def test_nothing_said_is_told_in_the_dialog_and_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    desk = desk_of(window)
    desk.look_at("ets185/2")
    before = desk.assessment
    dialog = dialog_of(window, qtbot)
    assert "Nothing was said on ETS 185 2" in dialog.rest.text()
    press(dialog, Qt.Key.Key_Escape)
    assert desk.assessment == before


def test_an_article_without_counterpart_says_so(window: MainWindow) -> None:
    desk_of(window).look_at("ets185/10")
    press(window, Qt.Key.Key_K, CTRL_SHIFT)
    assert window.findChild(CarryOver) is None
    assert "anything that corresponds to ETS 185 10" in window.banner.label.text()
