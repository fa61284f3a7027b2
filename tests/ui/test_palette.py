"""The command palette: what is typed finds actions, articles, laws and files, and Enter does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.domain.word_match import match
from octolegis.ui.dialogs.palette import Palette
from octolegis.ui.main_window import MainWindow
from octolegis.ui.models.palette_list import Entry, PaletteList
from tests.ui.conftest import Show
from tests.ui.hands import press, write

Key = Qt.Key


def asked(window: MainWindow, words: str, key: Key = Key.Key_Return) -> list[str]:
    """Open the palette by its key, type, and press a key; what it offered."""
    offered: list[str] = []

    def type_and_go() -> None:
        palette = QApplication.activeModalWidget()
        assert isinstance(palette, Palette)
        write(palette.field, words)
        offered.extend(entry.name for entry in palette.model.shown)
        press(palette.field, key)

    window.activateWindow()
    QApplication.processEvents()
    QTimer.singleShot(0, type_and_go)
    press(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return offered


def test_a_rating_is_given_by_typing_its_name(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    asked(window, "partly")
    assert window.desk is not None
    assert window.desk.finding.rating is Rating.PARTLY


def test_typing_an_article_goes_to_it(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    asked(window, "production 18")
    assert window.desk is not None
    assert window.desk.target == "ets185/18"


def test_arrows_move_while_one_types_and_escape_does_nothing(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    assert window.desk is not None
    offered = asked(window, "article", Key.Key_Escape)
    assert len(offered) >= 2
    assert window.desk.target == "ets185/2"


def test_what_cannot_be_done_is_not_offered(show: Show, qtbot: QtBot) -> None:
    window = show(None)
    assert asked(window, "undo", Key.Key_Escape) == []
    assert "Open sample" in asked(window, "sample", Key.Key_Escape)


def test_nothing_found_says_so_and_enter_does_nothing(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    palette = Palette([Entry("Undo", "", "", lambda: None)], window)
    palette.show()
    write(palette.field, "zzz")
    assert palette.nothing.isVisible()
    palette.accept()
    assert not palette.list.currentIndex().isValid()


def test_the_list_is_a_sound_model(qtbot: QtBot) -> None:
    model = PaletteList([Entry(name, "Edit", "", lambda: None) for name in ("Undo", "Redo", "Find")])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.narrow("do")
    assert [entry.name for entry in model.shown] == ["Undo", "Redo"]


@pytest.mark.parametrize("typed", ["acces", "ACCÈS illégal", "illegal"])
def test_accents_and_case_do_not_matter(typed: str) -> None:
    assert match(typed, "Article 2 – Accès illégal") is not None


def test_a_name_that_begins_with_it_comes_first() -> None:
    names = ["Show the law", "Law text larger", "Flawed"]
    ranked = sorted(names, key=lambda name: match("law", name) or 0)
    assert ranked == ["Law text larger", "Show the law", "Flawed"]


@given(st.text(max_size=20), st.text(max_size=40))
def test_any_name_answers_to_itself_and_typing_more_never_finds_more(typed: str, name: str) -> None:
    assert match(name, name) is not None
    if match(f"{typed} {name}", name) is not None:
        assert match(typed, name) is not None
