"""The team: findings side by side, tasks, agreement."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """What is done together, and by the lead."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def beside(self) -> None:
        """Show what every expert found on what is looked at."""
        from octolegis.ui.dialogs.findings_beside import FindingsBeside

        window, desk = self._window, self._window.desk
        if desk is None or not desk.target:
            return
        desk.settling.emit()
        dialog = FindingsBeside(desk, window)
        if not dialog.findings:
            dialog.deleteLater()
            window.tell(window.tr("Nobody has judged {target} yet.").format(target=desk.name(desk.target)))
            return
        dialog.open()

    def change_log(self) -> None:
        """Ask since which day, then write the history for others."""
        from octolegis.ui.views.day_choice import DayDialog

        desk, window = self._window.desk, self._window
        if desk is None:
            return
        desk.settling.emit()
        dialog = DayDialog(window.tr("Write what has changed since this day"), window)
        dialog.chosen.connect(self._write_log)
        dialog.open()

    def _write_log(self, day: date) -> None:
        from octolegis.session.change_log import write_change_log
        from octolegis.session.history import Wanted

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        case = desk.session.path
        name = f"{case.stem} {window.words('report.kind.change_log')}.docx"
        kinds = window.tr("Word and CSV files (*.docx *.csv)")
        path, _ = QFileDialog.getSaveFileName(window, window.tr("Save"), str(case.with_name(name)), kinds)
        if not path:
            return
        since = datetime.combine(day, time()).astimezone(UTC).isoformat(timespec="seconds")
        used: list[Path] = []
        if desk.attempt(lambda: used.append(write_change_log(desk.session, Path(path), Wanted(since=since)))):
            window.tell(window.tr("Written: {path}").format(path=used[0]))

    def board(self) -> None:
        """Show who does what, and how far the experts agree."""
        from octolegis.ui.dialogs.team_board import TeamBoard

        desk = self._window.desk
        if desk is not None:
            desk.settling.emit()
            TeamBoard(desk, self._window).show()
