"""The box that searches everywhere, in the real window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from octolegis.domain.richtext import rich
from octolegis.session.commands import findings
from octolegis.ui.dialogs.search_everywhere import SearchEverywhere
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import LAW, Show
from tests.ui.hands import press, write

Key = Qt.Key


def box(window: MainWindow) -> SearchEverywhere:
    """Open it by its key."""
    window.activateWindow()
    QApplication.processEvents()
    press(window, Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    found = window.findChildren(SearchEverywhere)
    assert found
    return found[-1]


def rows(dialog: SearchEverywhere) -> list[str]:
    return [row.name for row in dialog.model.rows]


def test_a_provision_is_found_gone_to_and_its_words_are_marked(case: Path, show: Show) -> None:
    window = show(case)
    dialog = box(window)
    write(dialog.field, "officer ord")
    assert rows(dialog) == ["Laws: 1", "Section 5"]
    press(dialog.field, Key.Key_Return)
    assert window.page is not None
    law = window.page.law
    assert law.model.law is not None
    assert (law.model.law.id, law.view.row) == (LAW, 4)
    text = law.model.provision(4).text
    assert {text[h.start : h.end] for h in law.view._painter._hits(4)} == {"officer", "ord"}


def test_a_comment_is_found_and_its_text_is_opened(case: Path, show: Show) -> None:
    window = show(case)
    desk = window.desk
    assert desk is not None
    desk.look_at("ets185/18")
    desk.do(lambda: findings.set_fields(desk.assessment, desk.key, {"comment": rich("Too vague a power")}))
    desk.look_at("ets185/2")
    dialog = box(window)
    write(dialog.field, "vague")
    assert rows(dialog) == ["Reasons and comments: 1", "ETS 185 18  Production order"]
    press(dialog.field, Key.Key_Return)
    assert desk.target == "ets185/18"
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    assert window.page.judgement.sheet.texts.tabs.currentIndex() == 1


def test_arrows_pass_over_the_heads_of_groups(case: Path, show: Show) -> None:
    window = show(case)
    dialog = box(window)
    write(dialog.field, "access")
    model = dialog.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    heads = [row for row, each in enumerate(model.rows) if each.found is None]
    assert len(heads) == 2
    seen = [dialog.list.currentIndex().row()]
    for _ in range(len(model.rows)):
        press(dialog.field, Key.Key_Down)
        seen.append(dialog.list.currentIndex().row())
    assert seen[-1] == len(model.rows) - 1
    assert not set(seen) & set(heads)
    write(dialog.field, "zzz")
    assert dialog.nothing.isVisibleTo(dialog)
    assert not dialog.list.isVisibleTo(dialog)
    press(dialog.field, Key.Key_Escape)
    assert window.desk is not None
    assert window.desk.target == "ets185/2"


def test_what_is_being_typed_is_found_too(case: Path, show: Show) -> None:
    window = show(case)
    window.perform("judging.text", 0)
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    write(window.page.judgement.sheet.texts.editor, "Unheard of")
    dialog = box(window)
    write(dialog.field, "unheard")
    assert rows(dialog)[0] == "Reasons and comments: 1"
    press(dialog.field, Key.Key_Escape)
