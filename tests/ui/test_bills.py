"""A bill is previewed, applied and finished by hand in the window; one undo takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from octolegis.domain.amending import MarkKind
from octolegis.domain.law import Law, LawStatus
from octolegis.importers.reading_here import read_law_here
from octolegis.session import imports
from octolegis.session.session import open_case
from octolegis.ui.dialogs.amend_provision import AmendProvision
from octolegis.ui.dialogs.apply_bill import ApplyBill
from octolegis.ui.dialogs.bill_tasks import BillTasks
from octolegis.ui.main_window import MainWindow
from tests.session.test_bills import ACT, BILL
from tests.ui.conftest import Show


@pytest.fixture
def with_bill(case: Path) -> Path:
    session = open_case(case)
    for text, status in ((ACT, LawStatus.IN_FORCE), (BILL, LawStatus.DRAFT)):
        data = text.encode()
        given = Law("", "", status=status)
        imports.add_law(session, read_law_here(data, "law.txt"), data, "law.txt", given)
    session.close()
    return case


def law_titled(window: MainWindow, title: str) -> str:
    assert window.desk is not None
    return next(law.id for law in window.desk.assessment.laws.values() if law.title == title)


def previewed(window: MainWindow, qtbot: QtBot) -> ApplyBill:
    assert window.page is not None
    window.page.law.laws.show_law(law_titled(window, "Amendment Bill"))
    window.actions_.actions["apply_bill"].trigger()
    dialog = window.findChild(ApplyBill)
    assert dialog is not None
    dialog.act.setCurrentIndex(dialog.act.findData(law_titled(window, "Computer Act")))
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() > 0, timeout=10_000)
    return dialog


def made(window: MainWindow, qtbot: QtBot) -> str:
    dialog = previewed(window, qtbot)
    QTest.keyClick(dialog.list, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert window.desk is not None
    qtbot.waitUntil(lambda: bool(window.desk.assessment.consolidations), timeout=5_000)  # type: ignore[union-attr]
    return next(iter(window.desk.assessment.consolidations))


def rows(dialog: ApplyBill) -> list[QTreeWidgetItem]:
    tops = [dialog.list.topLevelItem(place) for place in range(dialog.list.topLevelItemCount())]
    found = [top.child(place) for top in tops if top is not None for place in range(top.childCount())]
    return [row for row in found if row is not None]


def test_the_preview_shows_what_is_left_first_and_the_difference_by_words(
    with_bill: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(with_bill)
    dialog = previewed(window, qtbot)
    found = [(row.text(0), row.text(2)) for row in rows(dialog)]
    assert found[0][0] == "Section 4"
    assert "does not know" in found[0][1]
    assert [what for _, what in found[1:]] == [
        "Section 1(2): words replaced",
        "Section 2: repealed",
        "Section 2A: inserted",
    ]
    dialog.list.setCurrentItem(rows(dialog)[1])
    assert "The fine is 550 dollars." in dialog.text.toPlainText()
    dialog.reject()
    assert window.desk is not None
    assert not window.desk.assessment.consolidations


def test_the_amended_text_is_shown_with_its_marks_and_undone_at_once(
    with_bill: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(with_bill)
    law = made(window, qtbot)
    assert window.page is not None
    model = window.page.law.model
    assert model.law is not None
    assert model.law.id == law
    marks = {model.provision(row).label: model.mark_on(row) for row in range(model.rowCount())}
    assert {label: mark.kind for label, mark in marks.items() if mark} == {
        "(2)": MarkKind.CHANGED,
        "Section 2": MarkKind.REPEALED,
        "Section 2A": MarkKind.INSERTED,
    }
    row = model.row_of(model.outline.labelled("2")[0].id)
    spoken = model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Section 2 repealed by Section 2"
    assert not window.page.law.view.grab().isNull()
    window.actions_.actions["undo"].trigger()
    assert window.desk is not None
    assert law not in window.desk.assessment.laws


def test_what_a_bill_has_made_is_no_bill_but_a_further_one_may_amend_it(
    with_bill: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(with_bill)
    amended = made(window, qtbot)
    assert window.page is not None
    window.page.law.laws.show_law(amended)
    window.actions_.actions["apply_bill"].trigger()
    dialog = window.findChildren(ApplyBill)[-1]
    assert dialog.bill.currentData() not in window.desk.assessment.consolidations  # type: ignore[union-attr]
    assert dialog.act.currentData() == amended


def test_what_is_left_is_ticked_off_and_changed_by_hand(with_bill: Path, show: Show, qtbot: QtBot) -> None:
    window = show(with_bill)
    law = made(window, qtbot)
    desk, page = window.desk, window.page
    assert desk is not None
    assert page is not None
    window.actions_.actions["bill_tasks"].trigger()
    tasks = window.findChild(BillTasks)
    assert tasks is not None
    item = tasks.list.topLevelItem(0)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Checked)
    assert desk.assessment.consolidations[law].tasks[0].done
    qtbot.waitUntil(lambda: tasks.told.text().startswith("0 of 1"), timeout=20_000)
    page.law.view.go_to(page.law.model.row_of(page.law.model.outline.labelled("3")[0].id))
    tasks.amend.click()
    dialog = window.findChild(AmendProvision)
    assert dialog is not None
    dialog.text.setPlainText("Any device is covered.")
    dialog.accept()
    assert desk.assessment.outlines[law].labelled("3")[0].text == "Any device is covered."
    window.actions_.actions["amend_provision"].trigger()
    again = [each for each in window.findChildren(AmendProvision) if each.isVisible()][-1]
    again.insert.setChecked(True)
    assert not again.text.toPlainText()
    again.label.setText("Section 4")
    again.text.setPlainText("New.")
    again.accept()
    assert desk.assessment.outlines[law].labelled("4")[0].text == "New."
    tasks.reject()


def test_without_an_amended_text_the_commands_say_what_to_do(case: Path, show: Show) -> None:
    window = show(case)
    for name in ("apply_bill", "bill_tasks", "amend_provision"):
        window.actions_.actions[name].trigger()
    assert window.findChild(ApplyBill) is None
    assert window.findChild(BillTasks) is None
