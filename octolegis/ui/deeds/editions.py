"""Newer editions of the checklists: offered quietly, shown whole, taken after a backup."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from octolegis.session.editions import offered

if TYPE_CHECKING:
    from octolegis.session.commands.upgrading import Plan
    from octolegis.ui.desk import Desk
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """From the banner to the upgrade."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def offer(self) -> None:
        """One quiet sentence with the way to the report."""
        desk, window = self._window.desk, self._window
        if desk is not None:
            newer = offered(desk.assessment)
            named = ", ".join(each.reference for each in desk.assessment.instruments if each.id in newer)
            words = window.tr("The program has newer editions of the checklists for {references}.")
            window.banner.say(
                "news", words.format(references=named), (window.tr("See what changes…"), self.show)
            )

    def show(self) -> None:
        """What the newer editions would change; the checklists are read in the background."""
        from octolegis.session import upgrading

        desk, window = self._window.desk, self._window
        if desk is None:
            return
        desk.settling.emit()
        # The editions are compared as they are written; a plan reads no outline, so it touches neither file
        # nor window.
        now = desk.session.assessment
        words = window.tr("Comparing the editions…")
        window.background.run(words, lambda: upgrading.plans(now), lambda plans: self._report(desk, plans))

    def _report(self, desk: Desk, plans: list[Plan]) -> None:
        from octolegis.ui.dialogs.newer_editions import NewerEditions

        window = self._window
        if window.desk is not desk:
            return
        if not plans:
            window.tell(window.tr("The case file has the newest editions that the program knows."))
            return
        dialog = NewerEditions(plans, desk.words, window)
        dialog.accepted.connect(lambda: self._take(desk, plans))
        dialog.open()

    def _take(self, desk: Desk, plans: list[Plan]) -> None:
        from octolegis.session import upgrading

        window, copies = self._window, list[Path | None]()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            done = desk.attempt(lambda: copies.append(upgrading.take(desk.session, plans)))
        finally:
            QGuiApplication.restoreOverrideCursor()
        if done and copies[0] is not None:
            self._follow(desk, plans)
            words = window.tr("Upgraded; undo takes it back. The case file as it was: {name}")
            window.tell(words.format(name=copies[0].name))

    @staticmethod
    def _follow(desk: Desk, plans: list[Plan]) -> None:
        """Look at what is looked at under its new id, where it has one."""
        for plan in plans:
            if desk.target in plan.renames:
                desk.look_at(plan.renames[desk.target])
