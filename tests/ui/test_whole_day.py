"""A whole day by keys alone, in every look: begin, import, find, map, rate, undo, redo, history, report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.paths import resource
from octolegis.ui import theme
from octolegis.ui.dialogs.import_law import ImportLaw
from octolegis.ui.dialogs.new_assessment import NewAssessment
from octolegis.ui.language import speak
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import Show
from tests.ui.hands import press, write
from tests.ui.pseudo import speaking

Key, Mod = Qt.Key, Qt.KeyboardModifier
LOOKS = ("light", "dark", "contrast", "french", "rtl", "longer", "150 %")
_SIZES = {"150 %": (911, 493)}
"""What a laptop of 1366 x 768 has left at that scale."""
_FEW = 80


@pytest.fixture(params=LOOKS)
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    chosen = str(request.param)
    with ExitStack() as stack:
        if chosen in ("dark", "contrast"):
            theme.take(chosen)
        elif chosen == "french":
            speak(qapp, "fr")
        elif chosen == "rtl":
            qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        elif chosen == "longer":
            stack.enter_context(speaking(qapp))
        yield chosen
    speak(qapp, "en")
    theme.take("light")


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tab_to(wanted: QWidget) -> None:
    """Press Tab until one stands there: whatever cannot be reached so fails here."""
    for _ in range(_FEW):
        if wanted.hasFocus():
            return
        press(focused(), Key.Key_Tab)
    pytest.fail(f"{wanted.accessibleName()!r} cannot be reached by Tab")


def in_dialog(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """Act in the next dialog of a kind, which waits for its answer meanwhile."""

    def look_for() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, kind):
            found.activateWindow()
            QApplication.processEvents()
            try:
                act(found)
            finally:
                # One that is still open, since something failed in it, would be waited for for ever.
                if found.isVisible():
                    found.reject()
        else:
            QTimer.singleShot(30, look_for)

    QTimer.singleShot(0, look_for)


def shortcut(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    """Press a key of the window, which must be the one on top for it."""
    window.activateWindow()
    QApplication.processEvents()
    press(window, key, modifier)


def begin(window: MainWindow, path: Path) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, NewAssessment)
        tab_to(dialog.country.country)
        write(focused(), "MD")
        press(focused(), Key.Key_Return)
        press(focused(), Key.Key_Return)
        tab_to(dialog.laws.path)
        press(focused(), Key.Key_A, Mod.ControlModifier)
        write(focused(), str(path))
        press(focused(), Key.Key_Return)

    window.activateWindow()
    QApplication.processEvents()
    in_dialog(NewAssessment, fill)
    press(window, Key.Key_N, Mod.ControlModifier)


def test_a_whole_day_by_keys_alone(
    look: str, show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(None)
    window.resize(*_SIZES.get(look, (1366, 740)))
    begin(window, tmp_path / "day")
    assert window.desk is not None
    desk = window.desk
    assert desk.assessment.details.country == "MD"

    law = resource("sample", "draft-law.docx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(law), ""))
    in_dialog(ImportLaw, lambda dialog: press(dialog, Key.Key_Return))
    shortcut(window, Key.Key_L, Mod.ControlModifier)
    qtbot.waitUntil(lambda: len(desk.assessment.laws) == 1, timeout=60_000)

    assert window.page is not None
    page = window.page
    shortcut(window, Key.Key_F6)
    assert page.requirements.tree.hasFocus()
    for _ in range(2):  # past the head of the chapter
        press(focused(), Key.Key_Down)
    assert desk.target == "ets185/2"
    shortcut(window, Key.Key_F, Mod.ControlModifier)
    write(focused(), "intentionally accesses the whole")
    bar = page.law.find_bar
    assert bar is not None
    qtbot.waitUntil(lambda: re.findall(r"\d+", bar.count.text()) == ["1", "1"])
    press(focused(), Key.Key_Return)
    press(focused(), Key.Key_Escape)
    press(focused(), Key.Key_Return)
    (mapping,) = desk.assessment.mappings_by_target["ets185/2"]
    outline = desk.assessment.outlines[mapping.law]
    assert outline.citation(outline.by_id[mapping.provision]).startswith("5")

    shortcut(window, Key.Key_F6)
    press(focused(), Key.Key_2)
    assert rating(window) is Rating.LARGELY
    shortcut(window, Key.Key_Z, Mod.ControlModifier)
    assert rating(window) is Rating.NOT_ASSESSED
    shortcut(window, Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert rating(window) is Rating.LARGELY
    shortcut(window, Key.Key_H, Mod.ControlModifier)
    assert [type(each).__name__ for each in window.findChildren(QDockWidget) if each.isVisible()] == [
        "HistoryPanel"
    ]

    report = tmp_path / "report.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(report), ""))
    shortcut(window, Key.Key_P, Mod.ControlModifier)
    qtbot.waitUntil(lambda: report.exists() and not window.background.is_busy, timeout=60_000)
    assert report.read_bytes().startswith(b"PK")


def rating(window: MainWindow) -> Rating:
    assert window.desk is not None
    return window.desk.finding.rating
