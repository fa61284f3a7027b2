"""File: beginning, opening, importing, closing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from octolegis.domain.errors import UserError
from octolegis.paths import profile_folder

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow

CASE_ENDING = ".octolegis"
REGION_ENDING = ".octoregion"
COPY_ENDING = ".octocopy"
MAY_BE_TABLES = (".docx", ".xlsx", ".csv")
"""Endings of files that may be an earlier profile or table of concordance."""


class Deeds:
    """What the File menu does."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def new_assessment(self) -> None:
        """Ask for the particulars, make the case file and open it."""
        from octolegis.session.starting import instrument_choices, new_case
        from octolegis.ui.dialogs.new_assessment import NewAssessment

        window = self._window
        answer = NewAssessment(instrument_choices(), window.state.profile, window).answer()
        if answer is None:
            return
        window.state.known_as(answer.name, answer.organisation)
        try:
            session = new_case(answer.path, answer.details, answer.instruments, window.state.profile)
        except UserError as error:
            window.refuse(error.message)
            return
        if not window.take(session):
            return
        for law in answer.laws:
            window.perform("importing.read", law)

    def open_case(self) -> None:
        """Ask for a case file and open it."""
        kinds = self._window.tr("Case files (*.octolegis)")
        name, _ = QFileDialog.getOpenFileName(self._window, self._window.tr("Open"), "", kinds)
        if name:
            self._window.open(Path(name))

    def open_sample(self) -> None:
        """Open the sample in the user's own folder; it is made there on first use."""
        folder = profile_folder() / "sample"
        case = folder / f"sample{CASE_ENDING}"
        if case.exists():
            self._window.open(case)
            return

        def made() -> Path:
            from octolegis.session.demo import build

            return build(folder).case

        self._window.background.run(self._window.tr("Making the sample…"), made, self._window.open)

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Files were dropped: a case file is opened; others are laws or earlier tables for the open one."""
        window = self._window
        cases = [path for path in paths if path.suffix == CASE_ENDING]
        regions = [path for path in paths if path.suffix == REGION_ENDING]
        sent = [path for path in paths if path.suffix == COPY_ENDING]
        laws = [path for path in paths if path.suffix not in (CASE_ENDING, REGION_ENDING, COPY_ENDING)]
        for path in (*cases[:1], *regions, *sent[:1]):
            window.open(path)
        if laws and window.desk is None:
            window.tell(window.tr("Open or start an assessment first; then drop the law into it."))
        elif window.desk is not None and window.desk.editable:
            for path in laws:
                may_be_table = path.suffix.casefold() in MAY_BE_TABLES
                window.perform("bringing_in.read_dropped" if may_be_table else "importing.read", path)

    def close_case(self) -> None:
        """Close the case file."""
        if self._window.may_leave(self._window.close_case):
            self._window.close_case()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()
