"""The foot of the window says one thing at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show


def test_progress_gives_way_to_what_is_being_done_and_comes_back(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    bar = window.statusBar()

    def shown() -> list[str]:
        return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: any("assessed" in words for words in shown()))
    window.status.busy("Reading a law")
    assert bar.currentMessage() == "Reading a law"
    assert not any("assessed" in words for words in shown())
    window.status.busy("")
    assert any("assessed" in words for words in shown())
