"""Language versions of the law shown: adding one, and seeing it below the law."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from octolegis.domain.law import Law
    from octolegis.session.imports import ReadLaw
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """What is done with translations of laws."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def add(self) -> None:
        """Ask for the file of a language version of the law shown."""
        window = self._window
        if self._law is None:
            window.tell(window.tr("Import the law first; then add a translation of it."))
            return
        kinds = window.tr("Laws (*.docx *.odt *.rtf *.pdf *.html *.xml *.json *.md *.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(window, window.tr("Add a translation"), "", kinds)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read the file in the background, then show what fits and what does not."""
        law = self._law
        if law is None:
            return

        def work() -> tuple[ReadLaw, bytes]:
            from octolegis.session import imports

            return imports.read(path)

        words = self._window.tr("Reading {file}…").format(file=path.name)
        self._window.background.run(words, work, lambda found: self._offer(law, path, *found))

    def show(self) -> None:
        """Show the translation below the law, or hide it."""
        if self._window.page is not None:
            self._window.page.law.toggle_translation()

    @property
    def _law(self) -> Law | None:
        page = self._window.page
        return page.law.model.law if page is not None else None

    def _offer(self, law: Law, path: Path, read: ReadLaw, data: bytes) -> None:
        from octolegis.session import translating
        from octolegis.ui.dialogs.add_translation import AddTranslation

        desk = self._window.desk
        outline = desk.assessment.outlines.get(law.id) if desk is not None else None
        if desk is None or outline is None:
            return
        given = AddTranslation(law, outline, read, desk.words, self._window).answer()
        if given is None:
            return
        named = replace(given, filename=path.name)
        added = desk.attempt(lambda: translating.add(desk.session, read, data, named))
        if added and self._window.page is not None:
            self._window.page.law.toggle_translation(shown=True)
