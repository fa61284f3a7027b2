"""The whole path once by keys alone: new assessment, law, mapping, rating, undo, find, history, report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.paths import resource
from octolegis.ui import theme
from octolegis.ui.dialogs.import_law import ImportLaw
from octolegis.ui.dialogs.new_assessment import NewAssessment
from octolegis.ui.language import speak
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.history.panel import HistoryPanel
from tests.reports.word_reading import text_of
from tests.ui.conftest import Show
from tests.ui.hands import press, write
from tests.ui.pseudo import speaking

Key = Qt.Key
NONE, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
SHIFT = Qt.KeyboardModifier.ShiftModifier
LONGER = "longer"
"""English with two fifths more letters."""
WAYS = [
    ("light", "en", (1366, 768), Qt.LayoutDirection.LeftToRight),
    ("dark", "fr", (1366, 768), Qt.LayoutDirection.LeftToRight),
    # What a window of 1366 by 768 has room for at 150 %.
    ("contrast", "en", (910, 512), Qt.LayoutDirection.LeftToRight),
    ("light", "en", (1366, 768), Qt.LayoutDirection.RightToLeft),
    ("light", LONGER, (1366, 768), Qt.LayoutDirection.LeftToRight),
]


class Answers(QObject):
    """Types into each dialog as it comes up, one after the other."""

    def __init__(self, parent: QObject, *answers: tuple[type[QDialog], Callable[[QDialog], None]]) -> None:
        super().__init__(parent)
        self.left = list(answers)
        self._clock = QTimer(self, interval=40)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def _look(self) -> None:
        if not self.left:
            self._clock.stop()
            return
        kind, act = self.left[0]
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, kind) and widget.isVisible():
                del self.left[0]
                act(widget)
                return


@pytest.fixture(params=WAYS, ids=["light", "french dark", "contrast at 150 %", "right to left", "longer"])
def window(request: pytest.FixtureRequest, qapp: QApplication, show: Show) -> Iterator[MainWindow]:
    colours, language, size, direction = request.param
    theme.take(colours)
    speak(qapp, "en" if language == LONGER else language)
    qapp.setLayoutDirection(direction)
    with speaking(qapp) if language == LONGER else nullcontext():
        shown = show(None)
        shown.resize(*size)
        yield shown
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    speak(qapp, "en")
    theme.take("light")


def key(window: QWidget, key: Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key where the focus is, or in the window."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def return_to(window: QWidget, qtbot: QtBot) -> None:
    """What the system does when a dialog closes, and no system is here."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def begin(dialog: QDialog) -> None:
    """Country and title, the instrument that is proposed, the file that is named."""
    assert isinstance(dialog, NewAssessment)
    write(dialog.country.country, "MD")
    press(dialog.country.country, Key.Key_Return)
    dialog.measure.instruments.setFocus()
    if not dialog.measure.chosen():
        press(dialog.measure.instruments, Key.Key_Space)
    dialog.next()
    press(dialog, Key.Key_Return)


def accept(dialog: QDialog) -> None:
    press(dialog, Key.Key_Return)


def test_from_a_new_assessment_to_the_report(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    law, report = resource("sample", "draft-law.docx"), tmp_path / "report.docx"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: (str(law), ""))
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(report), ""))
    monkeypatch.setattr(
        "octolegis.ui.dialogs.new_assessment.QStandardPaths.writableLocation", lambda _: str(tmp_path)
    )
    answers = Answers(window, (NewAssessment, begin), (ImportLaw, accept))
    key(window, Key.Key_N, CONTROL)
    qtbot.waitUntil(lambda: bool(window.desk and window.desk.target), timeout=10_000)
    desk, page = window.desk, window.page
    assert desk is not None
    assert page is not None
    return_to(window, qtbot)
    key(window, Key.Key_L, CONTROL)
    qtbot.waitUntil(lambda: len(desk.assessment.laws) == 1, timeout=30_000)
    assert not answers.left
    return_to(window, qtbot)

    # To the article, and the provision that answers it.
    key(window, Key.Key_E, CONTROL)
    write(page.requirements.search, "illegal access" if desk.words.language == "en" else "accès illégal")
    key(window, Key.Key_Down)
    qtbot.waitUntil(page.requirements.tree.hasFocus)
    for _ in range(12):
        if desk.target != "ets185/2":
            key(window, Key.Key_Down)
    assert desk.target == "ets185/2"
    key(window, Key.Key_F, CONTROL)
    write(QApplication.focusWidget() or window, "accesses the whole")
    key(window, Key.Key_Return)
    key(window, Key.Key_Escape)
    key(window, Key.Key_F7)
    key(window, Key.Key_Return)
    assert [mapping.target for mapping in desk.assessment.mappings.values()] == ["ets185/2"]

    # Judged, taken back, done again, and a reason typed.
    key(window, Key.Key_F6)
    given = [(Key.Key_3, NONE), (Key.Key_Z, CONTROL), (Key.Key_Z, CONTROL | SHIFT)]
    ratings = []
    for pressed, modifiers in given:
        key(window, pressed, modifiers)
        ratings.append(desk.finding.rating)
    assert ratings == [Rating.PARTLY, Rating.NOT_ASSESSED, Rating.PARTLY]
    key(window, Key.Key_1, ALT)
    write(QApplication.focusWidget() or window, "No right is asked for.")
    key(window, Key.Key_F6)
    assert desk.finding.reason.plain == "No right is asked for."

    # What happened, and the report.
    key(window, Key.Key_H, CONTROL)
    panel = window.findChild(HistoryPanel)
    assert isinstance(panel, HistoryPanel)
    assert panel.model.texts(panel.model.entry(0))[1] == "No right is asked for."
    key(window, Key.Key_P, CONTROL)
    qtbot.waitUntil(report.exists, timeout=30_000)
    qtbot.waitUntil(lambda: not window.background.is_busy, timeout=30_000)
    assert "No right is asked for." in text_of(report.read_bytes())
