"""The treaty's own words beside the requirement: attached, unfolded, printed, removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from octolegis.importers.reading import read_law_here
from octolegis.session import texts, treaty_texts
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.attach_text import AttachText
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.judgement.official_text import OfficialTextView, language_name
from octolegis.wording import wording
from tests.ui.conftest import Show, instrument
from tests.ui.hands import press, write

TREATY = """# Convention

## Article 2 – Illegal access
1. Each Party shall make access to a computer system without right a criminal offence.
2. A Party may require that security measures are infringed.

## Article 18 – Production order
Each Party shall empower its authorities to order a person to submit data in that person's control.
"""
ARABIC = """# اتفاقية

## المادة 2 النفاذ غير المشروع
1. تعتمد كل دولة طرف ما قد يلزم من تدابير تشريعية لتجريم النفاذ غير المشروع إلى نظام الكمبيوتر.
"""


@pytest.fixture
def window(case: Path, show: Show) -> MainWindow:
    return show(case)


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def attach(window: MainWindow, treaty: str = TREATY, language: str = "en") -> None:
    session = desk_of(window).session
    split = treaty_texts.split(read_law_here(treaty.encode(), "t.md"), instrument(), language)
    texts.attach(session, texts.text_of("ets185", language), split, treaty.encode(), keep=False)


def view(window: MainWindow) -> OfficialTextView:
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    return window.page.judgement.sheet.official


def test_without_a_text_nothing_is_in_the_way(window: MainWindow) -> None:
    desk_of(window).look_at("ets185/2")
    assert view(window).isHidden()


def test_the_article_stands_beside_its_requirement_once_attached(window: MainWindow) -> None:
    desk_of(window).look_at("ets185/2:access")
    attach(window)
    shown = view(window)
    assert not shown.isHidden()
    assert shown.fold.text() == "Official text (English)"
    press(shown.fold, Qt.Key.Key_Space)
    assert "Article 2 Illegal access" in shown.page.toPlainText()
    desk_of(window).look_at("ets185/18")
    assert "order a person to submit" in shown.page.toPlainText()
    desk_of(window).look_at("ets185/36")
    assert shown.page.toPlainText() == "This text does not have the article."


def test_another_language_is_chosen_and_runs_in_its_direction(window: MainWindow) -> None:
    desk_of(window).look_at("ets185/2")
    attach(window)
    attach(window, ARABIC, "ar")
    shown = view(window)
    shown.fold.setChecked(True)
    assert shown.languages.currentData() == "en"
    shown.languages.setCurrentIndex(shown.languages.findData("ar"))
    shown.languages.activated.emit(shown.languages.currentIndex())
    assert shown.page.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft
    desk_of(window).look_at("ets185/2:intent")
    assert shown.languages.currentData() == "ar"


def test_a_text_is_printed_and_removed_from_its_menu_and_undone(window: MainWindow) -> None:
    desk_of(window).look_at("ets185/2")
    attach(window)
    shown = view(window)
    menu = shown.more.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert desk_of(window).assessment.texts["ets185:en"].in_report
    menu.aboutToShow.emit()
    assert menu.actions()[0].isChecked()
    menu.actions()[1].trigger()
    assert shown.isHidden()
    desk_of(window).undo()
    assert not shown.isHidden()


def test_the_dialog_says_which_articles_were_not_found(qtbot: QtBot) -> None:
    dialog = AttachText(read_law_here(TREATY.encode(), "t.md"), [instrument()], wording())
    qtbot.addWidget(dialog)
    assert dialog.found.text() == "2 of 3 articles found. Not found in the text: Article 36."
    first = dialog.preview.topLevelItem(0)
    assert first is not None
    assert first.text(0) == "Article 2  Illegal access"
    dialog.language.clear()
    write(dialog.language, "?")
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    assert "is no language code" in dialog.found.text()


def test_a_file_that_is_no_treaty_cannot_be_attached(qtbot: QtBot) -> None:
    dialog = AttachText(read_law_here(b"Roses are red.", "t.txt"), [instrument()], wording())
    qtbot.addWidget(dialog)
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    assert dialog.value() is None


def test_the_menu_reads_a_file_and_attaches_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk_of(window).look_at("ets185/2")
    file = tmp_path / "treaty.md"
    file.write_text(TREATY, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(AttachText, "answer", lambda dialog: dialog.value())
    window.actions_.actions["attach_text"].trigger()
    qtbot.waitUntil(lambda: "ets185:en" in desk_of(window).assessment.texts)
    assert desk_of(window).assessment.texts["ets185:en"].filename == "treaty.md"


def test_languages_bear_their_own_names() -> None:
    assert (language_name("de"), language_name("fr"), language_name("xx")) == ("Deutsch", "Français", "xx")
