"""The team: findings side by side, tasks, agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

    def board(self) -> None:
        """Show who does what, and how far the experts agree."""
        from octolegis.ui.dialogs.team_board import TeamBoard

        desk = self._window.desk
        if desk is not None:
            desk.settling.emit()
            TeamBoard(desk, self._window).show()
