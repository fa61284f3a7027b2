"""Every report is chosen in one dialog; a matrix that others edited comes back after a preview."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.meeting import Meeting
from octolegis.domain.richtext import rich
from octolegis.reports import laying_out
from octolegis.session import reporting
from octolegis.session.commands import findings, meetings
from octolegis.session.reporting import ENDINGS, write_report
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.export_report import ExportReport
from octolegis.ui.dialogs.kept_edits import KeptEdits
from octolegis.ui.dialogs.matrix_changes import MatrixChanges
from octolegis.ui.dialogs.report_preview import ReportPreview
from octolegis.ui.main_window import MainWindow
from tests.reports.templates import letterhead
from tests.ui.hands import click

Show = Callable[[Path | None], MainWindow]


def dialog_of(window: MainWindow, kind: type[QWidget], qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)), timeout=60_000)
    found: QWidget = window.findChildren(kind)[0]
    return found


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def chosen(window: MainWindow, qtbot: QtBot, kind: str) -> ExportReport:
    window.actions_.actions["reports"].trigger()
    dialog = dialog_of(window, ExportReport, qtbot)
    assert isinstance(dialog, ExportReport)
    dialog.kinds.setCurrentRow(list(ENDINGS).index(kind))
    return dialog


@pytest.mark.parametrize("kind", ["opinion", "matrix"])
def test_the_report_that_is_chosen_is_written(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    window = show(case)
    target = case.with_name(f"written{ENDINGS[kind][0]}")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog = chosen(window, qtbot, kind)
    write = dialog.buttons.buttons()[0]
    assert dialog.buttons.buttonRole(write) is QDialogButtonBox.ButtonRole.AcceptRole
    click(write)
    qtbot.waitUntil(lambda: "Written" in window.banner.label.text(), timeout=60_000)
    assert target.read_bytes().startswith(b"PK")


def test_only_what_a_kind_knows_is_offered(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    dialog = chosen(window, qtbot, "profile")
    assert dialog.ratings.isVisible()
    assert not dialog.split.isVisible()
    dialog.kinds.setCurrentRow(list(ENDINGS).index("concordance"))
    assert [dialog.form.itemData(i) for i in range(dialog.form.count())] == [".docx", ".xlsx"]
    assert dialog.split.isVisible()
    dialog.split.click()
    dialog.language.setCurrentIndex(dialog.language.findData("fr"))
    assert dialog.options.split
    assert dialog.options.language == "fr"
    dialog.kinds.setCurrentRow(list(ENDINGS).index("json"))
    assert not dialog.language.isEnabled()
    dialog.reject()


def test_closing_the_dialog_while_it_still_looks_is_no_harm(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    dialog = chosen(window, qtbot, "summary")
    dialog.reject()
    qtbot.waitUntil(lambda: not window.background.is_busy, timeout=60_000)
    assert not window.findChildren(ExportReport)


def edited(case: Path, session_window: MainWindow, words: str) -> Path:
    """A matrix in which somebody typed a comment on the first row."""
    path = write_report(desk_of(session_window).session.frozen(), "matrix", case.with_name("m.xlsx"))
    book = load_workbook(path)
    sheet = book.worksheets[0]
    keys = [cell.value for cell in sheet[1]]
    sheet.cell(3, keys.index("comment") + 1).value = words
    book.save(path)
    return path


def test_a_matrix_comes_back_after_a_preview_and_is_undone_as_one(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    desk = desk_of(window)
    window.perform("matrices.read_file", edited(case, window, "A comment from the ministry."))
    dialog = dialog_of(window, MatrixChanges, qtbot)
    assert isinstance(dialog, MatrixChanges)
    top = dialog.list.topLevelItem(0)
    assert top is not None
    assert top.childCount() == 1
    assert not desk.assessment.findings
    click(dialog.take)
    found = [finding.comment.plain for finding in desk.assessment.findings.values()]
    assert found == ["A comment from the ministry."]
    desk.session.undo()
    assert not desk.assessment.findings


def test_what_changed_meanwhile_is_taken_only_on_request(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    desk = desk_of(window)
    path = edited(case, window, "From the ministry.")
    key = FindingKey(desk.session.profile.author, Basis.AS_DRAFTED, "ets185/2")
    typed: dict[str, findings.FindingValue] = {"comment": rich("Typed meanwhile."), "rating": Rating.PARTLY}
    desk.session.do(findings.set_fields(desk.assessment, key, typed))
    window.perform("matrices.read_file", path)
    dialog = dialog_of(window, MatrixChanges, qtbot)
    assert isinstance(dialog, MatrixChanges)
    assert not dialog.take.isEnabled()
    dialog.over.click()
    assert dialog.take.isEnabled()
    click(dialog.take)
    assert desk.assessment.findings[key].comment.plain == "From the ministry."
    assert desk.assessment.findings[key].rating is Rating.PARTLY


def test_a_file_that_is_no_matrix_is_told_in_one_sentence(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    file = case.with_name("notes.csv")
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    window.perform("matrices.read_file", file)
    qtbot.waitUntil(window.banner.isVisible, timeout=60_000)
    assert "no matrix" in window.banner.label.text()


def test_a_report_over_one_edited_by_hand_keeps_the_edits_if_wished(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    target = write_report(desk_of(window).session.frozen(), "recommendations", case.with_name("r.docx"))
    document = Document(str(target))
    next(p for p in document.paragraphs if p.style and p.style.name == "Body Text").add_run(" By hand.")
    document.save(str(target))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.perform("delivery.word_report")
    dialog = dialog_of(window, KeptEdits, qtbot)
    assert isinstance(dialog, KeptEdits)
    assert dialog.list.count()
    assert dialog.keep.isDefault()
    assert "–:" not in dialog.list.item(0).text()
    click(dialog.keep)
    qtbot.waitUntil(lambda: "Written" in window.banner.label.text(), timeout=60_000)
    assert [p for p in Document(str(target)).paragraphs if p.text.endswith(" By hand.")]
    assert target.with_name("r (earlier).docx").exists()


def test_the_letterhead_is_remembered_and_sections_can_be_left_out(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    letter = case.with_name("letter.docx")
    letter.write_bytes(letterhead("Ref. 12", "{{octolegis}}"))
    target = case.with_name("w.docx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog = chosen(window, qtbot, "recommendations")
    dialog.word.template.setText(str(letter))
    dialog.word.sections.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.word.numbered.click()
    qtbot.waitUntil(lambda: "Executive summary" in dialog.left_out.text(), timeout=60_000)
    click(dialog.buttons.buttons()[0])
    qtbot.waitUntil(lambda: "Written" in window.banner.label.text(), timeout=60_000)
    said = [p.text for p in Document(str(target)).paragraphs]
    assert said[0] == "Ref. 12"
    assert "Executive summary" not in said
    assert chosen(window, qtbot, "opinion").options.template == letter


def test_only_the_summary_can_be_archival(case: Path, show: Show, qtbot: QtBot) -> None:
    dialog = chosen(show(case), qtbot, "opinion")
    assert not dialog.archival.isVisible()
    dialog.kinds.setCurrentRow(list(ENDINGS).index("summary"))
    dialog.archival.click()
    assert dialog.options.archival
    dialog.reject()


def previewed(window: MainWindow, qtbot: QtBot, kind: str) -> ReportPreview:
    chosen(window, qtbot, kind).preview.click()
    shown = dialog_of(window, ReportPreview, qtbot)
    assert isinstance(shown, ReportPreview)
    return shown


def test_the_summary_is_seen_as_pages_before_it_is_written(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    target = case.with_name("seen.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    key = FindingKey(desk_of(window).session.profile.author, Basis.AS_DRAFTED, "ets185/2")
    said: dict[str, findings.FindingValue] = {"reason": rich("It falls short."), "rating": Rating.PARTLY}
    desk_of(window).session.do(findings.set_fields(desk_of(window).assessment, key, said))
    shown = previewed(window, qtbot, "summary")
    qtbot.waitUntil(lambda: not shown.paper.pixmap().isNull(), timeout=60_000)
    assert shown.where.text() == "Page 1 of 2"
    first = shown.paper.pixmap().toImage()
    QTest.keyClick(shown.view, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: shown.paper.pixmap().toImage() != first, timeout=60_000)
    assert shown.where.text() == "Page 2 of 2"
    width = shown.paper.pixmap().width()
    QTest.keyClick(shown.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown.paper.pixmap().width() > width, timeout=60_000)
    assert not target.exists()
    shown.accept()
    qtbot.waitUntil(lambda: "Written" in window.banner.label.text(), timeout=60_000)
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("kind", ["opinion", "matrix"])
def test_where_pages_cannot_be_shown_the_words_are(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(laying_out, "office", lambda: "")
    shown = previewed(show(case), qtbot, kind)
    qtbot.waitUntil(lambda: bool(shown.words.toPlainText()), timeout=60_000)
    assert "words alone" in shown.note.text()
    assert shown.words.isVisible()
    shown.reject()


def test_a_preview_that_is_left_stops_what_makes_its_pages(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def slow(_: bytes, going: Callable[[], bool]) -> bytes:
        while going():
            asked.append(True)
            time.sleep(0.01)
        return b""

    monkeypatch.setattr(laying_out, "laid_out", slow)
    window = show(case)
    shown = previewed(window, qtbot, "opinion")
    qtbot.waitUntil(lambda: bool(asked), timeout=60_000)
    shown.reject()
    qtbot.waitUntil(lambda: not window.background.is_busy, timeout=60_000)


def test_writing_can_be_stopped_in_the_status_line_and_then_leaves_nothing(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    target = case.with_name("stopped.docx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    make = reporting.report_bytes
    going = threading.Event()

    def held(*given: Any) -> bytes:
        going.wait(60)
        return make(*given)

    monkeypatch.setattr(reporting, "report_bytes", held)
    window.perform("delivery.word_report")
    qtbot.waitUntil(window.status.stop.isVisible, timeout=60_000)
    click(window.status.stop)
    going.set()
    qtbot.waitUntil(window.banner.isVisible, timeout=60_000)
    assert "nothing was written" in window.banner.label.text()
    assert not window.status.stop.isVisible()
    assert [path for path in case.parent.iterdir() if "stopped" in path.name or path.suffix == ".docx"] == []


def test_what_was_written_can_be_opened_and_so_can_its_folder(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    target = case.with_name("open.pdf")
    opened: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    for button in (window.banner.offer, window.banner.other_offer):
        window.perform("delivery.pdf_summary")
        qtbot.waitUntil(button.isVisible, timeout=60_000)
        click(button)
    assert [Path(each) for each in opened] == [target, target.parent]


def test_the_minutes_are_of_the_session_that_is_chosen_the_last_one_first(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    desk = desk_of(window)
    for meeting in (Meeting("m1", "2026-02-03", "Second"), Meeting("m2", "2026-03-01", "Third")):
        desk.session.do(meetings.hold(desk.assessment, desk.key.author, meeting))
    dialog = chosen(window, qtbot, "minutes")
    assert dialog.session.isVisible()
    assert dialog.options.meeting == "m2"
    dialog.session.setCurrentIndex(1)
    assert dialog.session.currentText() == "3 Feb 2026  Second"
    assert dialog.options.meeting == "m1"
    dialog.kinds.setCurrentRow(0)
    assert not dialog.session.isVisible()


def test_letters_that_no_typeface_has_are_told_before_the_summary_is_saved(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    asked: list[object] = []

    def ask(*given: object) -> tuple[str, str]:
        asked.append(given)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    desk = desk_of(window)
    key = FindingKey(desk.session.profile.author, Basis.AS_DRAFTED, "ets185/2")
    said: dict[str, findings.FindingValue] = {"reason": rich("\u6cd5"), "rating": Rating.PARTLY}
    desk.session.do(findings.set_fields(desk.assessment, key, said))
    window.perform("delivery.pdf_summary")
    dialog = dialog_of(window, ExportReport, qtbot)
    assert isinstance(dialog, ExportReport)
    assert dialog.kind == "summary"
    qtbot.waitUntil(lambda: "U+6CD5" in dialog.left_out.text(), timeout=60_000)
    assert not asked
    dialog.reject()
