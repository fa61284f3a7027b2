"""File: a matrix of findings that others edited comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from octolegis.session.matrix_file import MatrixFile
    from octolegis.session.matrix_reading import Plan
    from octolegis.ui.desk import Desk
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """From the file to the one change."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def read(self) -> None:
        """Ask for a matrix, read it in the background, and show what it would change."""
        kinds = self._window.tr("Matrices (*.xlsx *.csv)")
        name, _ = QFileDialog.getOpenFileName(self._window, self._window.tr("Read a matrix back"), "", kinds)
        if name:
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Read a matrix, and show what it would change."""
        from octolegis.session.matrix_file import read_matrix

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        desk.settling.emit()
        words = window.tr("Reading the matrix…")
        window.background.run(words, lambda: read_matrix(path), lambda file: self._show(desk, file))

    def _show(self, desk: Desk, file: MatrixFile) -> None:
        from octolegis.session import matrix_reading
        from octolegis.ui.dialogs.matrix_changes import MatrixChanges

        window = self._window
        if window.desk is not desk:
            return
        plan = matrix_reading.plan(desk.assessment, desk.session.profile.author, file)
        if not plan.edits and not plan.problems:
            window.tell(desk.words("matrix.nothing"))
            return
        dialog = MatrixChanges(desk, plan, window)
        dialog.accepted.connect(lambda: self._take(desk, file, plan, over=dialog.over.isChecked()))
        dialog.open()

    def _take(self, desk: Desk, file: MatrixFile, plan: Plan, *, over: bool) -> None:
        """Take over what was shown; what somebody did meanwhile is looked at again first."""
        from octolegis.session import matrix_reading

        now = matrix_reading.plan(desk.assessment, plan.author, file)
        if now.edits != plan.edits:
            self._show(desk, file)
        elif desk.do(lambda: matrix_reading.change(desk.assessment, now, over=over)):
            number = len(now.taken(over=over))
            self._window.tell(desk.words("matrix.taken", number=number))
