"""Laws from the clipboard, choices that a file leaves, and long reading that can be stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from octolegis.importers.choices import Choices
from octolegis.importers.reading_here import read_law_here
from octolegis.ui.dialogs.import_law import ImportLaw
from octolegis.ui.reading_watch import ReadingWatch
from octolegis.wording import wording
from tests.importers.word_files import p, r, word_file
from tests.ui.conftest import Show

REVISED = word_file(
    p("Section 1. Access")
    + p(
        r("A person ")
        + "<w:ins>"
        + r("who enters")
        + "</w:ins><w:del><w:r><w:delText>entering</w:delText></w:r></w:del>"
    )
)


@pytest.mark.parametrize("kind", ["text", "html"])
def test_a_law_is_pasted_from_the_clipboard(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    window = show(case)
    monkeypatch.setattr(ImportLaw, "answer", ImportLaw.value)
    data = QMimeData()
    data.setText("Article 1\nAccess is an offence.\n\nArticle 2\nData are protected.\n")
    if kind == "html":
        data.setHtml("<h2>Article 1</h2><p>Access is an offence.</p><h2>Article 2</h2><p>Data.</p>")
    QGuiApplication.clipboard().setMimeData(data)
    window.actions_.actions["paste_law"].trigger()
    assert window.desk is not None
    desk = window.desk
    qtbot.waitUntil(lambda: len(desk.assessment.laws) == 2, timeout=20_000)
    assert window.page is not None
    assert window.page.law.model.law is not None
    assert window.page.law.model.law.format == kind
    assert [p.label for p in window.page.law.model.outline.provisions] == ["Article 1", "Article 2"]


def test_an_empty_clipboard_is_told_of(case: Path, show: Show) -> None:
    window = show(case)
    QGuiApplication.clipboard().clear()
    window.actions_.actions["paste_law"].trigger()
    assert "Copy the text" in window.banner.label.text()


def test_tracked_changes_are_shown_as_chosen(
    case: Path, show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    file = tmp_path / "bill.docx"
    file.write_bytes(REVISED)
    shown: list[ImportLaw] = []
    monkeypatch.setattr(ImportLaw, "answer", lambda dialog: shown.append(dialog))  # noqa: PLW0108
    window.perform("importing.read", file)
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    dialog = shown[0]
    assert dialog.found.outline.provisions[0].text == "A person who enters"
    dialog.revisions.setCurrentIndex(1)
    dialog.revisions.activated.emit(1)
    qtbot.waitUntil(lambda: dialog.found.outline.provisions[0].text == "A person entering", timeout=20_000)
    assert "tracked insertions" in dialog.completeness()


def test_choices_are_only_offered_where_there_are_some(qtbot: QtBot) -> None:
    dialog = ImportLaw(read_law_here(b"Section 1. Words.\n", "a.txt"), wording())
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.revisions.isVisible()
    assert not dialog.column.isVisible()
    other = ImportLaw(read_law_here(REVISED, "a.docx", Choices("both")), wording())
    qtbot.addWidget(other)
    other.show()
    assert other.revisions.isVisible()
    assert "{--entering--}" in other.found.outline.provisions[0].text


def test_reading_that_is_stopped_says_so_to_the_reader(case: Path, show: Show) -> None:
    watch = ReadingWatch("Reading…", show(case))
    assert watch(3, 10)
    assert watch.dialog.maximum() == 10
    watch.dialog.canceled.emit()
    assert not watch(4, 10)
    watch.end()


def test_the_text_of_the_file_stands_beside_the_outline_and_follows_it(
    case: Path, show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    file = tmp_path / "act.txt"
    file.write_text(
        "AN ACT\n\nSection 1. One thing is said.\n\nSection 2. Another is said.\n", encoding="utf-8"
    )
    shown: list[ImportLaw] = []
    monkeypatch.setattr(ImportLaw, "answer", lambda dialog: shown.append(dialog))  # noqa: PLW0108
    window.perform("importing.read", file)
    qtbot.waitUntil(lambda: bool(shown) and bool(shown[0].source.text.toPlainText()), timeout=20_000)
    dialog = shown[0]
    assert "AN ACT" in dialog.source.text.toPlainText()
    last = dialog.preview.topLevelItem(dialog.preview.topLevelItemCount() - 1)
    assert last is not None
    dialog.preview.setCurrentItem(last)
    (marked,) = dialog.source.text.extraSelections()
    assert marked.cursor.selectedText().endswith("Another is said")


def test_a_law_is_removed_after_a_sentence_and_undo_brings_it_back(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    desk = window.desk
    assert desk is not None
    before = set(desk.assessment.laws)
    window.actions_.actions["remove_law"].trigger()
    ask = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
    assert "places relied on" in ask.text()
    ask.button(QMessageBox.StandardButton.Cancel).click()
    assert set(desk.assessment.laws) == before
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))
    window.actions_.actions["remove_law"].trigger()
    ask = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
    next(
        each for each in ask.buttons() if ask.buttonRole(each) is QMessageBox.ButtonRole.DestructiveRole
    ).click()
    assert len(desk.assessment.laws) == len(before) - 1
    desk.undo()
    assert set(desk.assessment.laws) == before
