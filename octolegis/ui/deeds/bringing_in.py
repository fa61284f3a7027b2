"""File: an earlier legislative profile or table of concordance is brought in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from octolegis.domain.errors import FileError

if TYPE_CHECKING:
    from octolegis.session.bringing_in import Plan
    from octolegis.ui.desk import Desk
    from octolegis.ui.main_window import MainWindow

_DOCUMENT = ".docx"
"""The ending of a file that may be a law as well."""


class Deeds:
    """From the file to the one change."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def ask(self) -> None:
        """Ask for a file, read it in the background, and show what it would bring in."""
        kinds = self._window.tr("Profiles and tables (*.docx *.xlsx *.csv)")
        words = self._window.tr("Bring in an earlier profile or table")
        name, _ = QFileDialog.getOpenFileName(self._window, words, "", kinds)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read a file and compare it with the case file, off the window's thread."""
        self._read(path, may_be_law=False)

    def read_dropped(self, path: Path) -> None:
        """The same of a file that was dropped: a document whose tables name no articles is a law."""
        self._read(path, may_be_law=path.suffix.casefold() == _DOCUMENT)

    def _read(self, path: Path, *, may_be_law: bool) -> None:
        from octolegis.session import bringing_in

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        desk.settling.emit()
        frozen, author, basis = desk.session.frozen(), desk.key.author, desk.basis

        def work() -> Plan | None:
            try:
                found, data = bringing_in.read(path)
            except FileError:
                if may_be_law:
                    return None
                raise
            return bringing_in.plan(frozen, author, (path.name, data), found, basis)

        def then(plan: Plan | None) -> None:
            if may_be_law and (plan is None or not plan.lines):
                window.perform("importing.read", path)
            elif plan is not None:
                self._show(desk, path, plan, may_be_law=may_be_law)

        words = window.tr("Reading {file}…").format(file=path.name)
        window.background.run(words, work, then)

    def _show(self, desk: Desk, path: Path, plan: Plan, *, may_be_law: bool) -> None:
        from octolegis.ui.dialogs.bring_in import BringIn

        window = self._window
        if window.desk is not desk:
            return
        if not plan.items and not plan.problems:
            window.tell(desk.words("earlier.no_new" if plan.lines else "earlier.nothing", file=path.name))
            return
        dialog = BringIn(desk, plan, window)
        dialog.as_law.setVisible(may_be_law)
        dialog.as_law.clicked.connect(dialog.reject)
        dialog.as_law.clicked.connect(lambda: window.perform("importing.read", path))
        seen = desk.session.assessment
        # What the case file has become meanwhile is compared again first.
        dialog.accepted.connect(
            lambda: (
                self._take(desk, plan, dialog.chosen) if desk.session.assessment is seen else self.read(path)
            )
        )
        dialog.open()

    def _take(self, desk: Desk, plan: Plan, chosen: set[int]) -> None:
        from octolegis.session.taking_in import bring_in

        if desk.do(lambda: bring_in(desk.assessment, plan, chosen)):
            self._window.tell(desk.words("earlier.taken", number=len(chosen)))
