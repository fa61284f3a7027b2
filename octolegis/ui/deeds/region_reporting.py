"""The window of a region: writing what others read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from octolegis.session.region.reporting import RegionOptions
    from octolegis.ui.dialogs.region_report import RegionReport
    from octolegis.ui.region_window import RegionWindow
    from octolegis.ui.work import Watch


class Deeds:
    """From the choice of a report to its file."""

    def __init__(self, window: RegionWindow) -> None:
        self._window = window

    def ask(self) -> None:
        """Ask which report, then where it shall be, and write it."""
        from octolegis.ui.dialogs.region_report import RegionReport

        dialog = RegionReport(self._window.desk, self._window)
        dialog.accepted.connect(lambda: self._ask_where(dialog))
        dialog.open()

    def write(self, kind: str, path: Path, options: RegionOptions) -> None:
        """Write a report in the background; it can be stopped, and then nothing was written."""
        from octolegis.session.region.reporting import write_report

        regional = self._window.desk.as_read

        def work(watch: Watch) -> Path:
            return write_report(regional, kind, path, options, watch)

        words = self._window.tr("Writing the report…")
        self._window.background.run_watched(words, work, self._tell)

    def _ask_where(self, dialog: RegionReport) -> None:
        window = self._window
        kinds = window.tr("Reports (*{ending})").format(ending=dialog.ending)
        proposed = str(dialog.file(window.desk.path))
        name, _ = QFileDialog.getSaveFileName(window, window.tr("Save"), proposed, kinds)
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(dialog.ending)
            self.write(dialog.kind, path, dialog.options)

    def _tell(self, path: Path) -> None:
        window = self._window
        window.tell(
            window.tr("Written: {path}").format(path=path),
            (window.tr("Open the file"), lambda: _open(path)),
            (window.tr("Open the folder"), lambda: _open(path.parent)),
        )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
