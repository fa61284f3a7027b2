"""Nothing is cut off or lies on anything else: in English, in French, and in a longer language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from octolegis.session import profile as profiles
from octolegis.ui.language import speak
from tests.ui.conftest import Show
from tests.ui.pseudo import speaking
from tests.ui.room import cramped
from tests.ui.tour import SIZE, rich_case, walk


@pytest.fixture(params=["en", "fr", "pseudo"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """A language that is spoken."""
    language = str(request.param)
    if language == "pseudo":
        with speaking(qapp):
            yield language
        return
    speak(qapp, language)
    yield language
    speak(qapp, "en")


def test_everything_fits_on_a_small_screen(spoken: str, tmp_path: Path, show: Show, qtbot: QtBot) -> None:
    language = "fr" if spoken == "fr" else "en"
    profiles.save(replace(profiles.load(), language=language))
    window = show(rich_case(tmp_path / "case.octolegis"))
    window.resize(*SIZE)
    found: dict[str, str] = {}

    def see(name: str, top: QWidget) -> None:
        for words in cramped(top):
            found.setdefault(words, name)
        if top.width() > SIZE[0] or top.height() > SIZE[1]:
            found.setdefault(f"{type(top).__name__} is {top.width()}x{top.height()}", name)

    walk(window, see)
    assert not found, "\n".join(f"{name}: {words}" for words, name in found.items())
