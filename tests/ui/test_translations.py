"""A translation is added to the law shown, read below it, and taken out again."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from octolegis.domain.law import Law
from octolegis.domain.translation import Translation, TranslationKind
from octolegis.importers.reading_here import read_law_here
from octolegis.ui.dialogs.add_translation import AddTranslation
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.translation_panel import TranslationPanel
from octolegis.wording import wording
from tests.ui.conftest import LAW, Show, outline

ARABIC = "المادة ٤\n(١) يعاقب كل من دخل نظاما.\n\nالمادة ٥\nللضابط أن يأمر بتقديم البيانات.\n"


def added(window: MainWindow, qtbot: QtBot, file: Path) -> TranslationPanel:
    file.write_text(ARABIC, encoding="utf-8")
    window.perform("translating.read", file)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: bool(desk.assessment.translations), timeout=20_000)
    assert window.page is not None
    assert window.page.law.translation is not None
    return window.page.law.translation


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> None:
    given = Translation("", LAW, "ar", TranslationKind.OFFICIAL, source="Gazette", date="2026")
    monkeypatch.setattr(AddTranslation, "answer", lambda _: given)


@pytest.mark.usefixtures("answered")
def test_the_translation_of_the_provision_stood_on_is_read_below_the_law(
    case: Path, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    window = show(case)
    panel = added(window, qtbot, tmp_path / "law.txt")
    assert window.page is not None
    law = window.page.law
    law.view.go_to(law.model.row_of("s2"))
    assert "للضابط أن يأمر" in panel.text.toPlainText()
    assert panel.origin.text() == "Gazette · 2026"
    law.view.go_to(law.model.row_of("s1.1"))
    assert "يعاقب كل من دخل" in panel.text.toPlainText()
    window.actions_.actions["translation"].trigger()
    assert not panel.isVisible()
    window.actions_.actions["translation"].trigger()
    assert panel.isVisible()


@pytest.mark.usefixtures("answered")
def test_a_translation_taken_out_leaves_and_comes_back_with_undo(
    case: Path, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    window = show(case)
    panel = added(window, qtbot, tmp_path / "law.txt")
    panel.remove.click()
    assert "no translation" in panel.origin.text()
    assert not panel.text.toPlainText()
    window.actions_.actions["undo"].trigger()
    assert panel.translation is not None
    assert panel.versions.currentText().endswith("Official translation")


def test_before_it_comes_in_what_does_not_fit_is_listed(qtbot: QtBot) -> None:
    read = read_law_here(ARABIC.encode(), "law.txt")
    dialog = AddTranslation(Law(LAW, "Bill", "en"), outline(), read, wording())
    qtbot.addWidget(dialog)
    tops = [dialog.review.topLevelItem(row) for row in range(dialog.review.topLevelItemCount())]
    assert any(top is not None and "without a counterpart" in top.text(0) for top in tops)
    dialog.language.clear()
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.language.setText("ar")
    dialog.source.setText(" Gazette ")
    assert dialog.value() == Translation("", LAW, "ar", TranslationKind.WORKING, source="Gazette")
