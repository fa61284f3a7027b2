"""Suggestions in the window: seen with their reasons, accepted, rejected, put off, with single keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from octolegis.domain.suggestion import Candidate
from octolegis.session.commands import particulars
from octolegis.session.session import create_case, open_case
from octolegis.session.starting import join
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.suggestions.panel import SuggestionsPanel
from tests.suggest.small_laws import outline
from tests.ui.conftest import add_law, instrument
from tests.ui.hands import press, write

Show = Callable[[Path | None], MainWindow]


LAW = """1 Illegal access. A person who without right accesses a computer system is liable to a fine.
2 Production order. A judge may order a service provider to submit subscriber information.
3 Costs. The court decides on the costs of the proceedings."""


@pytest.fixture
def window(show: Show, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    path = _case(tmp_path)
    session = open_case(path)
    add_law(session, outline(LAW))
    session.close()
    window = show(path)
    assert window.desk is not None
    window.desk.look_at("ets185/2")
    window.actions_.actions["suggest"].trigger()
    qtbot.waitUntil(lambda: _panel(window).model.rowCount() > 0)
    return window


def _case(folder: Path) -> Path:
    """A case file with three articles and no law."""
    path = folder / "bare.octolegis"
    session = create_case(path)
    session.do(particulars.add_instrument(session.assessment, join(session), instrument()))
    session.close()
    return path


def _panel(window: MainWindow) -> SuggestionsPanel:
    assert window.page is not None
    assert window.page.law.suggestions is not None
    return window.page.law.suggestions


def _shown(panel: SuggestionsPanel) -> list[Candidate]:
    return [panel.model.candidate(row) for row in range(panel.model.rowCount())]


def _mapped(window: MainWindow) -> set[tuple[str, str]]:
    assert window.desk is not None
    return {(each.target, each.provision) for each in window.desk.assessment.mappings.values()}


def test_the_likeliest_provision_is_shown_with_its_reason_and_its_words_marked(window: MainWindow) -> None:
    panel = _panel(window)
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert panel.model.candidate(0).provision == "p0"
    assert "Illegal access" in panel.model.index(0, 0).data()
    assert "Illegal access" in panel.model.why(panel.model.candidate(0))
    assert window.page is not None
    assert window.page.law.view.row == window.page.law.model.row_of("p0")
    assert panel.title.text() == "May answer ETS 185 2"


def test_enter_relies_on_the_suggestion(window: MainWindow, qtbot: QtBot) -> None:
    press(_panel(window).view, Qt.Key.Key_Return)
    assert ("ets185/2", "p0") in _mapped(window)


def test_a_rejected_suggestion_does_not_come_back_until_it_is_undone(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = _panel(window)
    press(panel.view, Qt.Key.Key_R)
    assert window.desk is not None
    assert [each.provision for each in window.desk.assessment.rejections.values()] == ["p0"]
    panel.look()
    qtbot.waitUntil(lambda: not window.background.is_busy)
    assert "p0" not in {each.provision for each in _shown(panel)}
    window.desk.undo()
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0 and panel.model.candidate(0).provision == "p0")


def test_the_sweep_goes_through_the_articles_with_single_keys_and_tells_its_progress(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = _panel(window)
    window.actions_.actions["sweep"].trigger()
    qtbot.waitUntil(lambda: panel.model.sweeping and not window.background.is_busy)
    assert [each.target for each in _shown(panel)] == ["ets185/2", "ets185/18"]
    press(panel.view, Qt.Key.Key_L)
    assert window.desk is not None
    assert window.desk.target == "ets185/18"
    press(panel.view, Qt.Key.Key_A)
    assert _mapped(window) == {("ets185/18", "p1")}
    assert "1 of 2" in panel.title.text()
    assert window.desk.target == "ets185/2"  # what was put off comes last


def test_words_of_the_user_are_looked_for_and_kept_in_the_case_file(window: MainWindow, qtbot: QtBot) -> None:
    panel = _panel(window)
    write(panel.term, "costs")
    press(panel.term, Qt.Key.Key_Return)
    assert window.desk is not None
    term = next(iter(window.desk.assessment.search_terms.values()))
    assert (term.target, term.language, term.words) == ("ets185/2", "en", "costs")
    qtbot.waitUntil(lambda: "p2" in {each.provision for each in _shown(panel)})


def test_for_a_provision_alone_the_articles_that_it_may_answer_are_suggested(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = _panel(window)
    assert window.desk is not None
    window.desk.look_at("law:law1#p1")
    qtbot.waitUntil(lambda: "ets185/18" in {each.target for each in _shown(panel)})
    assert panel.model.candidate(0).target == "ets185/18"
    press(panel.view, Qt.Key.Key_Return)
    assert ("ets185/18", "p1") in _mapped(window)


def test_a_case_file_without_a_law_has_nothing_convincing_and_no_error(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    window = show(_case(tmp_path))
    window.actions_.actions["suggest"].trigger()
    window.actions_.actions["sweep"].trigger()
    qtbot.waitUntil(lambda: not window.background.is_busy)
    assert _panel(window).model.rowCount() == 0
