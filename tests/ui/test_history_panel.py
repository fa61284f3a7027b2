"""The history panel: what changed, and an earlier text that comes back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from octolegis.domain.assessment import Author
from octolegis.domain.finding import Rating
from octolegis.domain.richtext import rich
from octolegis.session.commands import findings, particulars
from octolegis.ui import theme
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.history.panel import HistoryPanel
from tests.ui.conftest import Show


def history(window: MainWindow) -> HistoryPanel:
    window.perform("history.toggle")
    panel = window.findChild(HistoryPanel)
    assert isinstance(panel, HistoryPanel)
    return panel


def comment(window: MainWindow, words: str) -> None:
    desk = window.desk
    assert desk is not None
    desk.do(lambda: findings.set_fields(desk.assessment, desk.key, {"comment": rich(words)}))


def rows(panel: HistoryPanel) -> list[str]:
    return [panel.model.index(row, 2).data() for row in range(panel.model.rowCount())]


def test_the_newest_entry_stands_first_with_its_difference(case: Path, show: Show) -> None:
    window = show(case)
    comment(window, "It covers access.")
    comment(window, "It covers illegal access.")
    panel = history(window)
    assert rows(panel)[0].startswith("Comment: It covers access. → ")
    assert panel.text.toPlainText() == "It covers illegal access."
    cursor = QTextCursor(panel.text.document())
    cursor.setPosition(12)
    assert cursor.charFormat().fontUnderline()
    cursor.setPosition(4)
    assert not cursor.charFormat().fontUnderline()


def test_what_was_before_comes_back_and_undo_takes_it_back(case: Path, show: Show) -> None:
    window = show(case)
    comment(window, "The first thought.")
    comment(window, "A worse one.")
    panel = history(window)
    assert not panel.restore_after.isEnabled()
    panel.restore_before.click()
    assert window.desk is not None
    assert window.desk.finding.comment.plain == "The first thought."
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    window.page.judgement.sheet.texts.tabs.setCurrentIndex(1)
    assert window.page.judgement.sheet.texts.editor.toPlainText() == "The first thought."
    window.desk.undo()
    assert window.desk.finding.comment.plain == "A worse one."


def test_the_whole_case_file_is_narrowed_by_words_and_expert(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    comment(window, "On the article")
    desk = window.desk
    assert desk is not None
    other = Author("other", "Ana Pop")
    desk.do(lambda: particulars.add_author(desk.assessment, other))
    key = desk.key._replace(author="other")
    desk.do(lambda: findings.rate(desk.assessment, key, Rating.NOT))
    panel = history(window)
    tester = QAbstractItemModelTester(
        panel.model, QAbstractItemModelTester.FailureReportingMode.Warning, panel.model
    )
    assert tester is not None
    panel.filters.scope.setCurrentIndex(1)
    panel.filters.scope.activated.emit(1)
    assert any("Import of Cybercrime Bill" in row for row in rows(panel))
    panel.filters.words.setText("not in line")
    assert [row.partition(":")[0] for row in rows(panel)] == ["Rating of ETS 185 2"]
    assert panel.model.index(0, 1).data() == "Ana Pop"
    assert not panel.restore_before.isEnabled()
    panel.filters.words.clear()
    panel.filters.expert.setCurrentIndex(panel.filters.expert.findData("other"))
    panel.filters.expert.activated.emit(1)
    assert {panel.model.index(row, 1).data() for row in range(panel.model.rowCount())} == {"Ana Pop"}


def test_the_panel_follows_what_is_looked_at(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    comment(window, "On the article")
    panel = history(window)
    assert window.desk is not None
    window.desk.look_at("ets185/18")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0)
    assert "18" in panel.windowTitle()


def test_the_internal_note_of_another_stays_hers(case: Path, show: Show) -> None:
    window = show(case)
    desk = window.desk
    assert desk is not None
    key = desk.key._replace(author="other")
    desk.do(lambda: findings.set_fields(desk.assessment, key, {"internal_note": rich("Ask the minister.")}))
    panel = history(window)
    assert rows(panel)
    assert "minister" not in " ".join(rows(panel)) + panel.text.toPlainText()


def test_the_panel_goes_with_its_case_file(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    panel = history(window)
    window.close_case()
    qtbot.waitUntil(lambda: not isValid(panel))


def test_since_i_last_opened_shows_only_what_came_after(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    comment(window, "Before.")
    window.close_case()
    assert window.open(case)
    qtbot.waitUntil(lambda: bool(window.desk and window.desk.target))
    comment(window, "After.")
    panel = history(window)
    assert len(rows(panel)) == 2
    panel.filters.since.setCurrentIndex(panel.filters.since.count() - 1)
    panel.filters.since.activated.emit(0)
    assert [row.rpartition("→")[2].strip() for row in rows(panel)] == ["After."]


def test_the_difference_takes_the_colours_of_a_new_theme(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    comment(window, "It covers access.")
    panel = history(window)

    def ink() -> QColor:
        cursor = QTextCursor(panel.text.document())
        cursor.setPosition(1)
        return cursor.charFormat().foreground().color()

    window.perform("viewing.theme_dark")
    qtbot.waitUntil(lambda: ink() == theme.colour("accept"))
    window.perform("viewing.theme_light")
    qtbot.waitUntil(lambda: ink() == theme.colour("accept"))
