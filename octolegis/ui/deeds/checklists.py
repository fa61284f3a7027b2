"""Checklists: writing own ones, and adding an instrument to the assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog

if TYPE_CHECKING:
    from octolegis.session.checklist_draft import Draft
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """What is done with checklists."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def library(self) -> None:
        """Show the checklists that there are, to write, copy and publish."""
        from octolegis.ui.dialogs.checklist_library import ChecklistLibrary

        dialog = ChecklistLibrary(self._window.words, self._write, self._window)
        dialog.exec()
        dialog.deleteLater()

    def add_instrument(self) -> None:
        """Assess against one more instrument."""
        from octolegis.session.starting import add_instrument, instrument_choices

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        present = {each.id for each in desk.assessment.instruments}
        choices = {title: id for id, title in instrument_choices() if id not in present}
        if not choices:
            window.tell(window.tr("The assessment has every instrument that there is a checklist for."))
            return
        words = window.tr("Assess against one more instrument:")
        title, chosen = QInputDialog.getItem(
            window, window.tr("Add instrument"), words, list(choices), 0, False
        )
        if chosen:
            desk.attempt(lambda: add_instrument(desk.session, choices[title]))

    def _write(self, draft: Draft) -> None:
        from octolegis.ui.dialogs.checklist_editor import ChecklistEditor

        editor = ChecklistEditor(draft, self._window.words, self._window)
        editor.exec()
        editor.deleteLater()
