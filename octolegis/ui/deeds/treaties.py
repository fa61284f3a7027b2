"""Official texts of treaties."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from octolegis.session.treaty_texts import Read
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """What is done with the treaties' own words."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def attach_text(self) -> None:
        """Ask for a file, read it, and show what was found in it."""
        window = self._window
        kinds = window.tr("Texts (*.docx *.pdf *.html *.htm *.md *.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(window, window.tr("Attach an official text"), "", kinds)
        if not name:
            return
        path = Path(name)

        def read() -> tuple[Read, bytes]:
            from octolegis.session import imports

            return imports.read(path)

        words = window.tr("Reading {file}…").format(file=path.name)
        window.background.run(words, read, lambda found: self._offer(path, *found))

    def _offer(self, path: Path, law: Read, data: bytes) -> None:
        from octolegis.session import texts
        from octolegis.ui.dialogs.attach_text import AttachText

        desk = self._window.desk
        if desk is None:
            return
        instruments = desk.assessment.instruments
        looked_at = desk.assessment.instrument_of(desk.target)
        dialog = AttachText(law, instruments, desk.words, self._window)
        if looked_at is not None:
            dialog.choose(looked_at.id)
        answer = dialog.answer()
        if answer is None:
            return

        def attach() -> None:
            given = texts.text_of(answer.instrument, answer.language, answer.title, path.name)
            texts.attach(desk.session, given, answer.split, data, keep=answer.keep)

        if desk.attempt(attach):
            told = self._window.tr("Attached. Unfold “Official text” beside the requirement to read it.")
            self._window.tell(told)
