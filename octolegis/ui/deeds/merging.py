"""File: bringing copies together, and deciding where they disagree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from octolegis.domain.assessment import Assessment
    from octolegis.session.merging import Copies
    from octolegis.session.taking_over import TakeOver
    from octolegis.ui.desk import Desk
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.conflicts_panel import ConflictsPanel
    from octolegis.ui.work import Watch


class Deeds:
    """What is done with the copies of others."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._panel: ConflictsPanel | None = None

    def merge(self) -> None:
        """Ask for the copies, show what they bring, and bring them in."""
        window = self._window
        kinds = window.tr("Case files (*.octolegis)")
        names, _ = QFileDialog.getOpenFileNames(window, window.tr("Merge copies"), "", kinds)
        if names:
            self.read([Path(name) for name in names])

    def read(self, others: list[Path], then: Callable[[], object] = lambda: None) -> None:
        """Compare copies with the open file, and show what they bring before anything changes.

        Once they are in, ``then`` is called.
        """
        desk = self._window.desk
        if desk is None:
            return
        desk.settling.emit()
        paths = [desk.session.present, *others]

        def read(watch: Watch) -> Copies | Assessment:
            from octolegis.session import merging, taking_over

            try:
                return merging.read(paths, watch)
            except merging.NoCommonPastError:
                if len(others) > 1:
                    raise
                return taking_over.read(others[0])

        def show(found: Copies | Assessment) -> None:
            from octolegis.session.merging import Copies

            if isinstance(found, Copies):
                self._show(found, then)
            else:
                self.offer(found, others[0].name)

        self._window.background.run_watched(self._window.tr("Comparing the copies…"), read, show)

    def conflicts(self) -> None:
        """Show where copies disagree, or hide it."""
        if self._panel is not None and self._panel.isVisible() and self._panel.has_keys:
            self._panel.hide()
            return
        self._open_panel()

    def _show(self, copies: Copies, then: Callable[[], object]) -> None:
        from octolegis.ui.dialogs.merge_copies import MergeCopies

        dialog = MergeCopies(copies, self._window.words, self._window)
        dialog.accepted.connect(lambda: self.bring_in(copies, then))
        dialog.open()

    def bring_in(
        self, copies: Copies, then: Callable[[], object], ended: Callable[[], object] = lambda: None
    ) -> None:
        """All in one step, which undo takes back; ``then`` once it is done, ``ended`` also where it fails."""
        from octolegis.session import merging

        window, desk = self._window, self._window.desk
        if desk is None:
            ended()
            return

        def done(backup: Path) -> None:
            then()
            number = len(desk.assessment.conflicts)
            if merging.loses_protection(copies):
                self._tell_unprotected(backup)
            else:
                said = window.tr("The copies are one. A backup from before is kept: {name}.")
                window.tell(said.format(name=backup.stem))
            if number:
                self._open_panel()

        self._after_backup(desk, lambda: merging.bring_in(desk.session, copies), done, ended)

    def _after_backup(
        self,
        desk: Desk,
        do: Callable[[], object],
        done: Callable[[Path], object],
        ended: Callable[[], object] = lambda: None,
    ) -> None:
        """A checked backup first; then the deed, and ``done`` where it went well."""
        from octolegis.session import backups

        window = self._window
        path, present = desk.session.path, desk.session.present

        def backup() -> Path:
            try:
                return backups.before(path, "merge", present)
            except BaseException:
                ended()
                raise

        def go_on(made: Path) -> None:
            try:
                went_well = window.desk is desk and desk.attempt(do)
            finally:
                ended()
            if went_well:
                done(made)

        window.background.run(window.tr("Making a backup…"), backup, go_on)

    def _tell_unprotected(self, backup: Path) -> None:
        """What stood in a protected copy stands in clear now."""
        window = self._window
        said = window.tr(
            "The copies are one; a backup from before is kept: {name}. "
            "One of them had a passphrase; this file has none."
        )
        protect = (window.tr("Protect &with a passphrase…"), lambda: window.perform("protecting.protect"))
        window.tell(said.format(name=backup.stem), protect)

    def offer(self, other: Assessment, name: str) -> None:
        """A file with no common past: its findings can be taken over by article."""
        from octolegis.session import taking_over
        from octolegis.ui.dialogs.take_over import TakeOverFindings

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        plans: list[TakeOver] = []
        me = desk.session.profile.author
        if desk.attempt(lambda: plans.append(taking_over.plan(desk.session.frozen(), me, other, name))):
            dialog = TakeOverFindings(plans[0], window.words, window)
            dialog.accepted.connect(lambda: self._take_over(other, name))
            dialog.open()

    def _take_over(self, other: Assessment, name: str) -> None:
        """All in one step."""
        from octolegis.session import taking_over
        from octolegis.session.starting import join

        window, desk = self._window, self._window.desk
        if desk is None:
            return

        def do() -> None:
            me = join(desk.session)
            desk.session.do(taking_over.plan(desk.session.frozen(), me, other, name).change(me))

        def done(backup: Path) -> None:
            said = window.tr("The findings are taken over. A backup from before is kept: {name}.")
            window.tell(said.format(name=backup.stem))

        self._after_backup(desk, do, done)

    def _open_panel(self) -> None:
        from octolegis.ui.views.conflicts_panel import ConflictsPanel

        desk = self._window.desk
        if desk is None:
            return
        if self._panel is None or self._panel.desk is not desk:
            if self._panel is not None:
                self._panel.deleteLater()
            self._panel = ConflictsPanel(desk, self._window)
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._panel)
            self._window.resizeDocks([self._panel], [250], Qt.Orientation.Vertical)
        self._panel.show()
        self._panel.take_keys()
