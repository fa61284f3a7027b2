"""The overview: how the assessment stands, and the way from there to the work."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QPdfWriter, QTextBlock, QTextCursor, QTextDocument, QTextTable
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Basis, Flag, Rating, WorkStatus
from octolegis.domain.overview import expert_states, instrument_states
from octolegis.session.commands import findings
from octolegis.session.starting import new_case
from octolegis.ui import theme
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.overview.page import OverviewPage
from octolegis.ui.views.overview.paging import print_document, set_page
from octolegis.ui.views.overview.printed import document
from tests.ui.conftest import Show
from tests.ui.hands import press

Key = Qt.Key


def overview(window: MainWindow) -> OverviewPage:
    window.perform("overview.toggle")
    stack = window.findChild(QStackedWidget)
    assert isinstance(stack, QStackedWidget)
    shown = stack.currentWidget()
    assert isinstance(shown, OverviewPage)
    return shown


def rate(window: MainWindow, target: str, rating: Rating) -> None:
    desk = window.desk
    assert desk is not None
    key = desk.key._replace(target=target)
    desk.do(lambda: findings.rate(desk.assessment, key, rating))


def test_themes_stand_apart_with_what_is_rated_and_mapped(case: Path, show: Show) -> None:
    window = show(case)
    rate(window, "ets185/2", Rating.PARTLY)
    assert window.desk is not None
    (state,) = instrument_states(window.desk.assessment, Basis.AS_DRAFTED)
    assert [(each.theme.value, [s.article.number for s in each.articles]) for each in state.themes] == [
        ("substantive", ["2"]),
        ("procedural", ["18"]),
    ]
    assert (state.rated, state.total, state.mapped) == (1, 2, 0)
    assert state.work[WorkStatus.TO_DO] == 2


def test_only_a_finding_on_the_basis_counts_for_an_expert(case: Path, show: Show) -> None:
    window = show(case)
    rate(window, "ets185/2", Rating.PARTLY)
    assert window.desk is not None
    drafted = expert_states(window.desk.assessment, Basis.AS_DRAFTED)
    in_force = expert_states(window.desk.assessment, Basis.IN_FORCE)
    assert [state.rated for state in drafted] == [1]
    assert [state.rated for state in in_force] == [0]


def test_a_tile_tells_rating_and_flags_in_words(case: Path, show: Show) -> None:
    window = show(case)
    rate(window, "ets185/18", Rating.NOT)
    desk = window.desk
    assert desk is not None
    key = desk.key._replace(target="ets185/18")
    desk.do(lambda: findings.flag(desk.assessment, key, Flag.SAFEGUARD, True))
    tile = overview(window).blocks[0].maps[1].model().index(0, 0)
    assert tile.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "18 Production order: Not in line, Safeguard concern"
    )


def test_enter_on_an_article_goes_there_and_escape_goes_back(case: Path, show: Show) -> None:
    window = show(case)
    page = overview(window)
    power = page.blocks[0].maps[1]
    power.setFocus()
    power.setCurrentIndex(power.model().index(0, 0))
    press(power, Key.Key_Return)
    assert window.desk is not None
    assert window.desk.target == "ets185/18"
    assert window.page is not None
    assert window.page.isVisible()
    page = overview(window)
    assert not window.page.isVisible()
    press(page.blocks[0].maps[0], Key.Key_Escape)
    assert window.page.isVisible()


def test_a_line_of_the_ready_list_leads_to_its_target(case: Path, show: Show) -> None:
    window = show(case)
    rate(window, "ets185/18", Rating.PARTLY)
    aside = overview(window).aside
    rows = [row for row in range(aside.ready.rowCount()) if aside.ready.target(row) == "ets185/18"]
    aside.ready_view.setCurrentIndex(aside.ready.index(rows[0]))
    press(aside.ready_view, Key.Key_Return)
    assert window.desk is not None
    assert window.desk.target == "ets185/18"


def test_no_key_judges_behind_the_overview(case: Path, show: Show) -> None:
    window = show(case)
    overview(window)
    window.perform("judging.rate", Rating.FULLY)
    assert window.desk is not None
    assert not window.desk.assessment.findings


def test_what_changed_since_a_day_is_told_by_article(case: Path, show: Show) -> None:
    window = show(case)
    rate(window, "ets185/2:intent", Rating.PARTLY)
    rate(window, "ets185/2", Rating.PARTLY)
    aside = overview(window).aside
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    assert QAbstractItemModelTester(aside.changed, mode, aside.changed) is not None
    assert [aside.changed.target(row) for row in range(aside.changed.rowCount())] == ["ets185/2"]
    assert "2 changes" in aside.changed.index(0).data()
    aside.since.setDate(QDate.currentDate().addDays(2))
    assert aside.changed.rowCount() == 0


def test_the_page_follows_an_edit_while_it_is_seen(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    page = overview(window)
    tiles = page.blocks[0].maps[0].model()
    tester = QAbstractItemModelTester(tiles, QAbstractItemModelTester.FailureReportingMode.Warning, tiles)
    assert tester is not None
    rate(window, "ets185/2", Rating.FULLY)
    qtbot.waitUntil(lambda: "Fully in line" in tiles.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_pdf_says_what_the_page_says(case: Path, show: Show, tmp_path: Path, colours: str) -> None:
    theme.take(colours)
    window = show(case)
    rate(window, "ets185/2", Rating.CONFLICT)
    overview(window)
    window.perform("overview.write_pdf", str(tmp_path / "overview.pdf"))
    document = pypdfium2.PdfDocument(tmp_path / "overview.pdf")
    width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    words = document[0].get_textpage().get_text_range()
    document.close()
    theme.take("light")
    for said in ("Substantive criminal law", "Illegal access", "In conflict", "Ready to report"):
        assert said in words


def pages_of_rows(document: QTextDocument) -> list[set[int]]:
    """On which pages the lines of each row of tiles stand."""
    layout, height = document.documentLayout(), document.pageSize().height()
    found = []
    for table in document.rootFrame().childFrames():
        assert isinstance(table, QTextTable)
        blocks = [table.cellAt(0, n).firstCursorPosition().block() for n in range(table.columns())]
        tops = [
            layout.blockBoundingRect(block).top() + block.layout().lineAt(n).y()
            for block in blocks
            for n in range(block.layout().lineCount())
        ]
        found.append({int(top // height) for top in tops})
    return found


def headings_alone(document: QTextDocument) -> list[str]:
    """Headings whose page ends before what they head."""
    layout, height = document.documentLayout(), document.pageSize().height()

    def page(block: QTextBlock) -> int:
        return int((layout.blockBoundingRect(block).top() + block.layout().lineAt(0).y()) // height)

    found, block = [], document.begin()
    while block.next().isValid():
        if block.blockFormat().headingLevel() and page(block) != page(block.next()):
            found.append(block.text())
        block = block.next()
    return found


def test_no_row_of_articles_is_cut_and_each_page_has_its_number(
    tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    case = tmp_path / "large.octolegis"
    new_case(case, {"title": "A bill"}, ("ets185", "cets224", "cets201", "un")).close()
    window = show(case)
    shown = overview(window)
    for lines_above in range(0, 36, 4):
        made = document(shown)
        cursor = QTextCursor(made.findBlockByNumber(1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertText("\nline" * lines_above)
        writer = QPdfWriter(str(tmp_path / "pages.pdf"))
        set_page(writer)
        assert print_document(made, writer)
        del writer
        assert {len(pages) for pages in pages_of_rows(made)} == {1}
        assert headings_alone(made) == []
    pages = pypdfium2.PdfDocument(tmp_path / "pages.pdf")
    last = pages[len(pages) - 1].get_textpage().get_text_range()
    assert last.split()[-3:] == [str(len(pages)), "/", str(len(pages))]
    pages.close()


def test_it_is_printed_and_a_printer_that_refuses_is_told(
    case: Path, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    overview(window)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    set_page(printer)
    window.perform("overview.print_on", printer)
    pages = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert "Illegal access" in pages[0].get_textpage().get_text_range()
    pages.close()
    assert not window.banner.isVisible()
    monkeypatch.setattr("octolegis.ui.views.overview.paging.QPainter.begin", lambda *_: False)
    window.perform("overview.print_on", printer)
    assert "printer does not take the page" in window.banner.label.text()


def test_a_disk_that_refuses_is_told_and_leaves_no_half_file(case: Path, show: Show, tmp_path: Path) -> None:
    window = show(case)
    window.perform("overview.write_pdf", str(tmp_path / "no such folder" / "overview.pdf"))
    assert window.banner.isVisible()
    assert not list(tmp_path.rglob("*.pdf"))


def test_arrow_keys_lead_from_one_theme_to_the_next_and_back(case: Path, show: Show) -> None:
    window = show(case)
    first, second = overview(window).blocks[0].maps
    assert first.hasFocus()
    press(first, Key.Key_Down)
    assert second.hasFocus()
    press(second, Key.Key_Up)
    assert first.hasFocus()
    press(first, Key.Key_Return)
    assert window.desk is not None
    assert window.desk.target == "ets185/2"


def test_the_other_basis_is_looked_at_on_the_page(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    rate(window, "ets185/2", Rating.PARTLY)
    page = overview(window)
    tiles = page.blocks[0].maps[0].model()
    page.basis.setCurrentIndex(page.basis.findData(Basis.IN_FORCE.value))
    page.basis.activated.emit(page.basis.currentIndex())
    qtbot.waitUntil(lambda: "Not assessed" in tiles.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
