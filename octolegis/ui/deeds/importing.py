"""Bringing laws in: from a file or from the clipboard, with the choices that the file leaves."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from octolegis.domain.errors import FileError

if TYPE_CHECKING:
    from octolegis.session.imports import Choices, ReadLaw, SourceText
    from octolegis.ui.dialogs.import_law import ImportLaw
    from octolegis.ui.dialogs.outline_editor import OutlineEditor
    from octolegis.ui.main_window import MainWindow

_STOPPED = "import.stopped"


class Deeds:
    """Import and paste of the File menu."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._waiting: list[tuple[str, str, ReadLaw, bytes]] = []
        self._offering = False

    def import_law(self) -> None:
        """Ask for a law's file and read it."""
        window = self._window
        kinds = window.tr(
            "Laws (*.docx *.doc *.odt *.rtf *.pdf *.html *.htm *.xml *.akn *.json *.md *.txt);;All files (*)"
        )
        name, _ = QFileDialog.getOpenFileName(window, window.tr("Import law"), "", kinds)
        if name:
            self.read(Path(name))

    def paste_law(self) -> None:
        """Read what was copied elsewhere: as a page with its headings if it is one, else as text."""
        clip = _copied()
        if clip is not None and clip.hasHtml() and clip.html().strip():
            # What is copied from a word processor or a page names no encoding that could be trusted.
            self._read_bytes(clip.html().encode("utf-8", "replace"), self._window.tr("pasted.html"))
        elif clip is not None and clip.hasText() and clip.text().strip():
            self._read_bytes(clip.text().encode("utf-8", "replace"), self._window.tr("pasted.txt"))
        else:
            self._window.tell(self._window.tr("Copy the text of the law first; then paste it here."))

    def correct_law(self) -> None:
        """Correct how the law shown was split; one change, what rests on it follows."""
        from octolegis.session.commands import laws
        from octolegis.ui.dialogs.outline_editor import OutlineEditor

        desk, page = self._window.desk, self._window.page
        law = page.law.model.law if page is not None else None
        if desk is None or law is None:
            return
        now = desk.assessment
        dialog = OutlineEditor(
            now.outlines[law.id],
            desk.words,
            self._window,
            mappings=tuple(each for each in now.mappings.values() if each.law == law.id),
            bound=laws.judged_by_themselves(now, law.id),
        )
        self._show_source(dialog, lambda: desk.session.document(law.document), law.filename)
        if dialog.answer():
            author = desk.key.author
            desk.do(lambda: laws.correct(desk.assessment, author, law.id, dialog.outline, dialog.mappings))

    def read(self, path: Path, follows: str = "") -> None:
        """Read a law's file in the background, then show what was found.

        ``follows`` is the id of the law of which it is the next version.
        """
        from octolegis.session import imports

        self._start(path.name, lambda watch: imports.read(path, progress=watch), follows)

    def _read_bytes(self, data: bytes, filename: str) -> None:
        from octolegis.session import imports

        self._start(filename, lambda watch: (imports.read_bytes(data, filename, progress=watch), data))

    def _start(self, filename: str, read: Reading, follows: str = "") -> None:
        from octolegis.ui.reading_watch import ReadingWatch

        words = self._window.tr("Reading {file}…").format(file=filename)
        watch = ReadingWatch(words, self._window)

        def work() -> tuple[ReadLaw, bytes] | None:
            try:
                return read(watch)
            except FileError as error:
                if error.message.id == _STOPPED:
                    return None
                raise
            finally:
                watch.end()

        def then(found: tuple[ReadLaw, bytes] | None) -> None:
            if found is not None:
                self._waiting.append((follows, filename, *found))
                self._offer_in_turn()

        self._window.background.run(words, work, then)

    def _offer_in_turn(self) -> None:
        """One dialog at a time, however many laws were read meanwhile."""
        if self._offering:
            return
        self._offering = True
        try:
            while self._waiting:
                self._offer(*self._waiting.pop(0))
        finally:
            self._offering = False

    def _offer(self, follows: str, filename: str, read: ReadLaw, data: bytes) -> None:
        from octolegis.session.imports import add_law
        from octolegis.ui.dialogs.import_law import ImportLaw

        desk = self._window.desk
        if desk is None:
            return
        dialog = ImportLaw(read, desk.words, self._window)
        dialog.chosen.connect(partial(self._again, dialog, data, filename))
        dialog.correct.clicked.connect(partial(self._correct_found, dialog, data, filename))
        self._show_source(dialog, lambda: data, filename)
        before = desk.assessment.laws.get(follows)
        if before is not None:
            dialog.follow_on(before)
        given = dialog.answer()
        if given is not None and before is not None:
            from octolegis.session.versions import Arrived

            arrived = Arrived(dialog.found, data, filename, given)  # type: ignore[arg-type]
            self._window.perform("versions.arrived", follows, arrived)
        elif given is not None:
            desk.attempt(lambda: add_law(desk.session, dialog.found, data, filename, given))  # type: ignore[arg-type]

    def _show_source(
        self,
        dialog: ImportLaw | OutlineEditor,
        document: Callable[[], bytes],
        filename: str,
        choices: Choices | None = None,
    ) -> None:
        """Read the file's text in the background, and show it beside the outline."""
        from octolegis.session import imports

        desk, data = self._window.desk, b""

        def kept() -> None:
            nonlocal data
            data = document()

        # The case file is read in the window's thread; what is in it is parsed in another.
        if desk is None or not desk.attempt(kept):
            return

        def then(found: SourceText) -> None:
            if not dialog.over:
                dialog.show_source(found.lines, found.pages)

        chosen = choices or imports.Choices()
        words = self._window.tr("Reading {file}…").format(file=filename)
        self._window.background.run(words, lambda: imports.source(data, filename, chosen), then)

    def remove_law(self) -> None:
        """Take the law shown out of the case file, after a sentence that says what goes with it."""
        from PySide6.QtWidgets import QMessageBox

        from octolegis.session.commands import laws

        window, desk, page = self._window, self._window.desk, self._window.page
        law = page.law.model.law if page is not None else None
        if desk is None or law is None:
            return
        desk.settling.emit()
        ask = QMessageBox(window)
        ask.setWindowTitle(window.tr("Remove the law"))
        ask.setIcon(QMessageBox.Icon.Warning)
        ask.setTextFormat(Qt.TextFormat.PlainText)
        ask.setText(desk.words.say(laws.goes_with(desk.assessment, law.id)))
        ask.setInformativeText(window.tr("Undo brings all of it back."))
        remove = ask.addButton(window.tr("&Remove the law"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = ask.addButton(QMessageBox.StandardButton.Cancel)
        ask.setDefaultButton(cancel)
        ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove.clicked.connect(lambda: desk.do(lambda: laws.remove(desk.assessment, desk.key.author, law.id)))
        ask.open()

    def _correct_found(self, dialog: ImportLaw, data: bytes, filename: str) -> None:
        """Correct what was read before it comes in."""
        from octolegis.session import imports
        from octolegis.ui.dialogs.outline_editor import OutlineEditor

        desk = self._window.desk
        if desk is None:
            return
        editor = OutlineEditor(dialog.found.outline, desk.words, dialog)
        choices: Choices = imports.Choices(dialog.revisions.currentData(), dialog.column.currentData())
        self._show_source(editor, lambda: data, filename, choices)
        if editor.answer():
            dialog.show_found(replace(dialog.found, outline=editor.outline))  # type: ignore[type-var]

    def _again(self, dialog: ImportLaw, data: bytes, filename: str, revisions: str, column: int) -> None:
        """Read the same bytes as was now chosen, and show that in the dialog."""
        from octolegis.session import imports

        choices: Choices = imports.Choices(revisions, column)
        words = self._window.tr("Reading {file}…").format(file=filename)

        def then(found: ReadLaw) -> None:
            if not dialog.over:
                dialog.show_found(found)
                self._show_source(dialog, lambda: data, filename, choices)

        self._window.background.run(words, lambda: imports.read_bytes(data, filename, choices), then)


def _copied() -> QMimeData | None:
    """What the clipboard holds; some systems answer with nothing at all."""
    return QGuiApplication.clipboard().mimeData()


if TYPE_CHECKING:
    from collections.abc import Callable

    from octolegis.ui.reading_watch import ReadingWatch

    Reading = Callable[[ReadingWatch], tuple[ReadLaw, bytes]]
