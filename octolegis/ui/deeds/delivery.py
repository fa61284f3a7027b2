"""File: reports and copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from octolegis.domain.message import Message

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """Writing what others read."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def word_report(self) -> None:
        """Write the recommendation report."""
        self._report("recommendations", ".docx", self._window.tr("Word files (*.docx)"))

    def pdf_summary(self) -> None:
        """Write the summary."""
        self._report("summary", ".pdf", self._window.tr("PDF files (*.pdf)"))

    def save_copy(self) -> None:
        """Write a whole copy of the case file."""
        desk = self._window.desk
        path = self._asked(".octolegis", self._window.tr("Case files (*.octolegis)"))
        if desk is not None and path is not None:
            desk.settling.emit()
            # The system's dialog has already asked whether to replace the file.
            if desk.attempt(lambda: desk.session.copy_to(path)):
                self._told(path)

    def _report(self, kind: str, ending: str, kinds: str) -> None:
        desk = self._window.desk
        path = self._asked(ending, kinds)
        if desk is None or path is None:
            return
        desk.settling.emit()
        frozen, basis = desk.session.frozen(), desk.basis

        def written() -> tuple[Path, list[Message]]:
            from octolegis.session.reporting import chosen, left_out, write_report

            options = chosen(frozen, basis)
            return write_report(frozen, kind, path, options), left_out(frozen, kind, options)

        self._window.background.run(self._window.tr("Writing the report…"), written, self._report_told)

    def _report_told(self, written: tuple[Path, list[Message]]) -> None:
        """Say where the report is, and what is not in it."""
        path, left_out = written
        sentences = [self._window.words.say(each) for each in left_out]
        self._window.tell(" · ".join([self._window.tr("Written: {path}").format(path=path), *sentences]))

    def _asked(self, ending: str, kinds: str) -> Path | None:
        desk = self._window.desk
        if desk is None:
            return None
        beside = desk.session.path.with_suffix(ending)
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
