"""F1 opens the page of the guide on what one is at, in the window's language, also in dialogs."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from octolegis.session.guide import page
from octolegis.ui.dialogs.preferences import Preferences
from octolegis.ui.help_topics import TOPICS
from octolegis.ui.main_window import MainWindow
from tests.session.test_guide import LANGUAGES

Show = Callable[[Path | None], MainWindow]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()).name)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


def test_f1_in_a_pane_opens_its_page(case: Path, show: Show, qtbot: QtBot, opened: list[str]) -> None:
    window = show(case)
    for go, expected in (("law", "window-at-law.html"), ("judgement", "judging.html")):
        window.actions_.actions[go].trigger()
        window.actions_.actions["guide"].trigger()
        assert opened[-1] == expected


def test_f1_in_a_dialog_opens_its_page(case: Path, show: Show, qtbot: QtBot, opened: list[str]) -> None:
    window = show(case)
    window.perform("preferring.ask")
    qtbot.waitUntil(lambda: bool(window.findChildren(Preferences)))
    dialog = window.findChildren(Preferences)[0]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and dialog.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: bool(dialog.property("helps")))
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert opened == ["window-at-preferences.html"]
    dialog.reject()


def test_without_a_browser_the_file_is_named(case: Path, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    window = show(case)
    window.actions_.actions["guide"].trigger()
    assert ".html" in window.banner.label.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_its_page(language: str) -> None:
    assert not [topic for topic in TOPICS.values() if not page(topic, language).is_file()]


def test_every_topic_is_that_of_a_view() -> None:
    sources = (Path(__file__).resolve().parents[2] / "octolegis" / "ui").rglob("*.py")
    classes = {
        node.name
        for path in sources
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    assert not TOPICS.keys() - classes
