"""File: the passphrase of a case file, asked for on opening, given, changed and taken away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from octolegis.domain.message import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from octolegis.session.protecting import Apart
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """What is done with passphrases."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def ask(self, trouble: Message, then: Callable[[], object]) -> None:
        """Ask for a passphrase, saying why; then go on, which may ask again."""
        # Once the window is there: at the start it is not yet.
        QTimer.singleShot(0, self._window, lambda: self._ask(trouble, then))

    def protect(self) -> None:
        """Ask for the passphrase that the open file shall have, or whether it shall have none."""
        from octolegis.session.protecting import is_protected
        from octolegis.ui.dialogs.protect_case import ProtectCase

        desk = self._window.desk
        if desk is None:
            return
        dialog = ProtectCase(is_protected(desk.session.path), self._window)
        dialog.accepted.connect(lambda: self._rewrite(dialog.word))
        dialog.open()

    def _ask(self, trouble: Message, then: Callable[[], object]) -> None:
        from octolegis.session.protecting import unlock
        from octolegis.ui.dialogs.passphrase import Passphrase

        # The folder would only make the sentence long.
        named = message(trouble.id, path=Path(dict(trouble.arguments)["path"]).name)
        dialog = Passphrase(self._window.words.say(named), self._window)
        dialog.accepted.connect(lambda: unlock(dialog.word))
        dialog.accepted.connect(then)
        dialog.open()

    def _rewrite(self, word: str) -> None:
        """Close the file, write it anew, open it again."""
        from octolegis.domain.errors import UserError
        from octolegis.session import protecting

        window = self._window
        if window.desk is None:
            return
        path = window.desk.session.path
        if not window.may_leave(lambda: self._rewrite(word)) or not window.close_case():
            return

        def rewritten() -> tuple[Apart, Message | None]:
            try:
                if word:
                    return protecting.protect(path, word), None
                protecting.unprotect(path)
            except UserError as error:
                return protecting.Apart((), ()), error.message
            return protecting.Apart((), ()), None

        def then(outcome: tuple[Apart, Message | None]) -> None:
            apart, trouble = outcome
            window.open(path)
            if trouble is not None:
                window.refuse(trouble)
            else:
                # Opening the file may have brought the work in.
                self._tell(word, apart._replace(work=tuple(path for path in apart.work if path.exists())))

        words = window.tr("Writing the file anew…")
        window.background.run(words, rewritten, then)

    def _tell(self, word: str, apart: Apart) -> None:
        """What is protected now, and what could not be, with the offer to delete that."""
        from octolegis.session import protecting

        window = self._window
        if not word:
            window.tell(window.tr("The file opens without a passphrase now. Its backups keep theirs."))
        elif not any(apart):
            window.tell(window.tr("The file and its backups open only with the passphrase now."))
        else:
            said = window.tr("These could not be protected and are still in clear: {names}")
            # What holds work may be all there is of it.
            kept = window.tr("Work that is not in the file yet is still in clear, and is kept: {names}")
            told = [
                words.format(names=", ".join(path.name for path in paths))
                for words, paths in ((said, apart.backups), (kept, apart.work))
                if paths
            ]
            delete = (window.tr("&Delete them"), lambda: protecting.removed(apart.backups))
            window.tell("\n".join(told), *([delete] if apart.backups else []))
