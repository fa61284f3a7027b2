"""Questions to the user return values and write nothing; their answers reach the case file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QTreeWidget
from pytestqt.qtbot import QtBot

from octolegis.domain.law import Law, LawStatus, Outline
from octolegis.domain.message import Message, message
from octolegis.ui.dialogs.import_law import ImportLaw
from octolegis.ui.dialogs.shortcuts import Shortcuts
from octolegis.wording import wording
from tests.ui.conftest import Show, outline

CHOICES = [("ets185", "ETS 185 – Convention"), ("ets189", "ETS 189 – Protocol")]
_Below = Qt.MatchFlag.MatchRecursive
_Ok = QDialogButtonBox.StandardButton.Ok


@dataclass(frozen=True)
class LeftOut:
    reason: Message
    characters: int


@dataclass(frozen=True)
class Read:
    title: str
    language: str
    outline: Outline
    source_characters: int
    imported_characters: int
    left_out: tuple[LeftOut, ...]
    revised: bool = False
    columns: int = 0


def tree_texts(tree: QTreeWidget, column: int = 0) -> list[str]:
    """The texts of a column, of every row."""
    return [item.text(column) for item in tree.findItems("*", Qt.MatchFlag.MatchWildcard | _Below, 0)]


def test_the_import_dialog_accounts_for_every_character(qtbot: QtBot) -> None:
    lost = LeftOut(message("term.law_status.draft"), 12)
    dialog = ImportLaw(Read("Bill", "en", outline(), 1200, 1188, (lost,)), wording())
    qtbot.addWidget(dialog)
    assert dialog.completeness() == "1,188 of 1,200 characters came in. Left out: Draft (12)."
    assert "Section 4  Illegal access" in tree_texts(dialog.preview)
    dialog.title.setText(" Cybercrime Act ")
    dialog.status.setCurrentIndex(1)
    assert dialog.value() == Law("", "Cybercrime Act", "en", LawStatus.IN_FORCE)


def test_a_dropped_text_is_read_and_added_after_the_preview(
    case: Path, show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    file = tmp_path / "act.txt"
    file.write_text("Article 1\nAccess is an offence.\n\nArticle 2\nData are protected.\n", encoding="utf-8")
    monkeypatch.setattr(ImportLaw, "answer", ImportLaw.value)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier))
    assert window.desk is not None
    desk = window.desk
    qtbot.waitUntil(lambda: len(desk.assessment.laws) == 2, timeout=20_000)
    assert window.page is not None
    assert window.page.law.model.law is not None
    assert window.page.law.model.law.filename == "act.txt"
    assert [p.label for p in window.page.law.model.outline.provisions] == ["Article 1", "Article 2"]


def test_an_unreadable_law_is_told_in_one_sentence(
    case: Path, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    window = show(case)
    window.perform("files.take_dropped", [tmp_path / "gone.docx"])
    qtbot.waitUntil(window.banner.isVisible, timeout=20_000)
    assert "gone.docx" in window.banner.label.text()
    assert not window.background.is_busy


def test_the_word_report_is_written_in_the_background(
    case: Path, show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    target = tmp_path / "report"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_.actions["word"].trigger()
    qtbot.waitUntil(lambda: "Written" in window.banner.label.text(), timeout=60_000)
    assert target.with_suffix(".docx").read_bytes().startswith(b"PK")


def test_the_sheet_of_shortcuts_is_made_of_the_menus(show: Show, qtbot: QtBot) -> None:
    window = show(None)
    dialog = Shortcuts(window.actions_, window)
    assert {"Ctrl+F", "Ctrl+L", "1", "6", "0", "Alt+1", "Ctrl+/"} <= set(tree_texts(dialog.list, 1))
    dialog.close()


def test_no_two_actions_share_a_key(show: Show, qtbot: QtBot) -> None:
    window = show(None)
    actions = [*window.actions_.actions.values(), *window.actions_.judging]
    keys = [action.shortcut().toString() for action in actions if action.shortcut().toString()]
    assert len(keys) == len(set(keys))
