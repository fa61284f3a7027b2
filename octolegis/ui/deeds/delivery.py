"""File: reports and copies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from octolegis.domain.errors import UserError
from octolegis.domain.message import Message

if TYPE_CHECKING:
    from octolegis.domain.comparing import Shown
    from octolegis.session.previewing import Preview
    from octolegis.session.reporting import ReportOptions
    from octolegis.ui.dialogs.export_report import ExportReport
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.work import Watch

_TEMPLATE = "report-template"
"""Under this name the window remembers the letterhead."""


class Deeds:
    """Writing what others read."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def word_report(self) -> None:
        """Write the recommendation report."""
        self._report("recommendations", ".docx", self._window.tr("Word files (*.docx)"))

    def pdf_summary(self) -> None:
        """Write the summary; where letters would be missing, show the dialog that says so first."""
        from octolegis.session.reporting import SUMMARY, chosen, unprintable

        desk = self._window.desk
        if desk is None:
            return
        desk.settling.emit()
        frozen, options = desk.session.frozen(), chosen(desk.assessment, desk.basis)

        def then(missing: list[str]) -> None:
            if missing:
                self.write(SUMMARY)
            else:
                self._report(SUMMARY, ".pdf", self._window.tr("PDF files (*.pdf)"))

        words = self._window.tr("Looking at what the report leaves out…")
        self._window.background.run(words, lambda: unprintable(frozen, SUMMARY, options), then)

    def minutes(self, meeting: str) -> None:
        """Write the minutes of a session."""
        from octolegis.session.reporting import chosen

        desk = self._window.desk
        if desk is None:
            return
        kind, case = self._window.words("report.kind.minutes"), desk.session.path
        held = desk.assessment.meetings.get(meeting)
        proposed = case.with_name(f"{case.stem} {kind} {held.date if held else ''}".rstrip() + ".docx")
        path = self._asked(".docx", self._window.tr("Word files (*.docx)"), proposed)
        if path is not None:
            options = replace(chosen(desk.assessment, desk.basis), meeting=meeting)
            self._replace("minutes", path, options)

    def comparison(self, law: str, compared_with: str, which: Shown) -> None:
        """Write the comparison of two laws."""
        from octolegis.session.reporting import COMPARISON, chosen

        desk = self._window.desk
        if desk is None:
            return
        kind, case = self._window.words(f"report.kind.{COMPARISON}"), desk.session.path
        proposed = case.with_name(f"{case.stem} {kind}.docx")
        path = self._asked(".docx", self._window.tr("Word files (*.docx)"), proposed)
        if path is not None:
            options = chosen(desk.assessment, desk.basis)
            options = replace(options, law=law, compared_with=compared_with, shown=which)
            self._replace(COMPARISON, path, options)

    def save_copy(self) -> None:
        """Write a whole copy of the case file."""
        desk = self._window.desk
        path = self._asked(".octolegis", self._window.tr("Case files (*.octolegis)"))
        # The system's dialog has already asked whether to replace the file.
        if desk is not None and path is not None and desk.rescue(path):
            self._told(path)

    def write(self, kind: str = "") -> None:
        """Ask which report, a kind being proposed or not, say what it leaves out, and write it."""
        from octolegis.ui.dialogs.export_report import ExportReport

        desk = self._window.desk
        if desk is None:
            return
        desk.settling.emit()
        dialog = ExportReport(desk, self._window, self._window.state.value(_TEMPLATE))
        dialog.propose(kind)
        dialog.changed.connect(lambda: self._foretell(dialog))
        dialog.preview_asked.connect(lambda: self._preview(dialog))
        dialog.accepted.connect(lambda: self._write_chosen(dialog))
        self._foretell(dialog)
        dialog.open()

    def _foretell(self, dialog: ExportReport) -> None:
        """Work out in the background what the report that is chosen leaves out."""
        from octolegis.session.reporting import left_out

        desk = self._window.desk
        if desk is None:
            return
        frozen, kind, options = desk.session.frozen(), dialog.kind, self._options(dialog)
        if options is None:
            return

        def told(sentences: list[Message]) -> None:
            if isValid(dialog):
                dialog.show_left_out(kind, sentences)

        words = self._window.tr("Looking at what the report leaves out…")
        self._window.background.run(words, lambda: left_out(frozen, kind, options), told)

    def _options(self, dialog: ExportReport) -> ReportOptions | None:
        """What is chosen, with the law's file where it is written into; ``None`` where there is no law."""
        from octolegis.session.reporting import with_law

        desk = self._window.desk
        if desk is None:
            return None
        try:
            return with_law(desk.session, dialog.kind, dialog.options)
        except UserError as error:
            dialog.show_left_out(dialog.kind, [error.message])
            return None

    def _preview(self, dialog: ExportReport) -> None:
        """Show what would be written; from there it can be written too."""
        from octolegis.session.previewing import preview
        from octolegis.ui.dialogs.report_preview import ReportPreview

        desk = self._window.desk
        if desk is None:
            return
        frozen, kind, ending, options = (
            desk.session.frozen(),
            dialog.kind,
            dialog.ending,
            self._options(dialog),
        )
        if options is None:
            return

        def made(watch: Watch) -> Preview:
            return preview(frozen, kind, ending, options, watch)

        shown = ReportPreview(made, self._window.background, self._window.words, dialog)
        shown.accepted.connect(dialog.accept)
        shown.open()

    def _write_chosen(self, dialog: ExportReport) -> None:
        desk = self._window.desk
        if desk is None:
            return
        kinds = self._window.tr("Reports (*{ending})").format(ending=dialog.ending)
        path = self._asked(dialog.ending, kinds, dialog.file(desk.session.path))
        if path is None:
            return
        options = self._options(dialog)
        if options is None:
            return
        if dialog.ending == ".docx":
            self._window.state.keep(_TEMPLATE, str(options.template or ""))
        self._replace(dialog.kind, path, options)

    def _replace(self, kind: str, path: Path, options: ReportOptions) -> None:
        """Write at once, or ask first where the file that is to be replaced was edited by hand."""
        desk = self._window.desk
        if desk is None:
            return
        from octolegis.session.reporting import edits_in

        frozen = desk.session.frozen()

        def ask(edits: list[Message]) -> None:
            if not edits:
                self._run(kind, path, options)
                return
            from octolegis.ui.dialogs.kept_edits import KeptEdits

            dialog = KeptEdits([self._window.words.say(each) for each in edits], self._window)
            earlier = {True: replace(options, earlier=path), False: options}
            dialog.decided.connect(lambda keep: self._run(kind, path, earlier[keep]))
            dialog.open()

        words = self._window.tr("Looking for edits made by hand…")
        self._window.background.run(words, lambda: edits_in(frozen, kind, path, options), ask)

    def _report(self, kind: str, ending: str, kinds: str) -> None:
        desk = self._window.desk
        path = self._asked(ending, kinds)
        if desk is not None and path is not None:
            from octolegis.session.reporting import chosen

            self._replace(kind, path, chosen(desk.assessment, desk.basis))

    def _run(self, kind: str, path: Path, options: ReportOptions) -> None:
        desk = self._window.desk
        if desk is None:
            return
        desk.settling.emit()
        frozen = desk.session.frozen()

        def written(watch: Watch) -> tuple[Path, list[Message]]:
            from octolegis.session.reporting import left_out, write_report

            left = left_out(frozen, kind, options)
            return write_report(frozen, kind, path, options, watch), left

        words = self._window.tr("Writing the report…")
        self._window.background.run_watched(words, written, self._report_told)

    def _report_told(self, written: tuple[Path, list[Message]]) -> None:
        """Say where the report is, and what is not in it."""
        path, left_out = written
        window = self._window
        sentences = [window.words.say(each) for each in left_out]
        window.tell(
            " · ".join([window.tr("Written: {path}").format(path=path), *sentences]),
            (window.tr("Open the file"), lambda: _open(path)),
            (window.tr("Open the folder"), lambda: _open(path.parent)),
        )

    def _asked(self, ending: str, kinds: str, proposed: Path | None = None) -> Path | None:
        desk = self._window.desk
        if desk is None:
            return None
        beside = proposed or desk.session.path.with_suffix(ending)
        if ending == desk.session.path.suffix:
            beside = beside.with_stem(self._window.tr("{name} copy").format(name=beside.stem))
        name, _ = QFileDialog.getSaveFileName(self._window, self._window.tr("Save"), str(beside), kinds)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(ending)

    @property
    def _told(self) -> Callable[[Path], None]:
        text = self._window.tr("Written: {path}")
        return lambda path: self._window.tell(text.format(path=path))


def _open(path: Path) -> None:
    """Have the system show a file or folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
