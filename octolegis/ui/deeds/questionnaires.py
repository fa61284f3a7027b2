"""The questionnaire: shown, written as a form, its replies read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from octolegis.session.questionnaires import Matched
    from octolegis.ui.dialogs.reply_preview import ReplyPreview
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """What is done with the questionnaire of a country visit."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def show(self) -> None:
        """Show the questions and answers."""
        from octolegis.ui.dialogs.questionnaire import Questionnaire

        desk = self._window.desk
        if desk is None:
            return
        desk.settling.emit()
        dialog = Questionnaire(desk, self._window)
        dialog.write_asked.connect(self._ask_where)
        dialog.read_asked.connect(self._ask_which)
        dialog.show()

    def write(self, path: Path) -> None:
        """Write the form."""
        from octolegis.session.questionnaires import write_form

        window, desk = self._window, self._window.desk
        used: list[Path] = []
        if desk is not None and desk.attempt(lambda: used.append(write_form(desk.session, path))):
            window.tell(window.tr("Written: {path}").format(path=used[0]))

    def read(self, path: Path) -> None:
        """Show what a reply holds, and take it over when that is wanted."""
        from octolegis.session.questionnaires import read_form
        from octolegis.ui.dialogs.reply_preview import ReplyPreview

        window, desk = self._window, self._window.desk
        found: list[Matched] = []
        if desk is None or not desk.attempt(lambda: found.append(read_form(desk.assessment, path))):
            return
        dialog = ReplyPreview(desk, found[0], window)
        dialog.accepted.connect(lambda: self._take_in(dialog))
        dialog.open()

    def _take_in(self, dialog: ReplyPreview) -> None:
        from octolegis.session.commands import questions

        desk = self._window.desk
        if desk is not None:
            desk.do(lambda: questions.take_in(desk.assessment, desk.key.author, dialog.value()))

    def _ask_where(self) -> None:
        window, desk = self._window, self._window.desk
        if desk is None:
            return
        case = desk.session.path
        name = str(case.with_name(f"{case.stem} {window.words('report.kind.questionnaire')}.docx"))
        path, _ = QFileDialog.getSaveFileName(
            window, window.tr("Save"), name, window.tr("Word files (*.docx)")
        )
        if path:
            self.write(Path(path))

    def _ask_which(self) -> None:
        window, desk = self._window, self._window.desk
        if desk is None:
            return
        path, _ = QFileDialog.getOpenFileName(
            window, window.tr("Open"), str(desk.session.path.parent), window.tr("Word files (*.docx)")
        )
        if path:
            self.read(Path(path))
