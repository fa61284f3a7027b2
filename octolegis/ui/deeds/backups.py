"""Backups: made by themselves once a day, and brought back as a file of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from octolegis.domain.message import Message
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.banner import Offer


class Deeds:
    """What is done with backups."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def keep(self) -> None:
        """Make today's backup in the background, if there is none yet."""
        from octolegis.session import backups

        window = self._window
        if window.desk is None:
            return
        session, number = window.desk.session, window.state.backups
        path, present = session.path, session.present
        words = window.tr("Keeping a backup…")
        window.background.run(words, lambda: backups.keep(path, number, present), lambda _made: None)

    def offer(self, path: Path, trouble: Message) -> None:
        """Say why a file cannot be opened, with what is kept of it: the last work, backups."""
        from octolegis.session import backups

        window = self._window
        offers: list[Offer] = []
        kept = dict(trouble.arguments).get("kept")
        if kept is not None:
            offers.append((window.tr("&Open it"), lambda: window.open(Path(str(kept)))))
        if backups.kept(path):
            offers.append((window.tr("&Bring back a backup…"), lambda: self._choose(path)))
        window.banner.say("trouble", window.words.say(trouble), *offers)

    def restore(self) -> None:
        """Choose a backup of the case file, and open it as a file of its own."""
        if self._window.desk is not None:
            self._choose(self._window.desk.session.path)

    def _choose(self, case: Path) -> None:
        from octolegis.session import backups
        from octolegis.ui.dialogs.restore_backup import RestoreBackup

        window = self._window
        kept = backups.kept(case)
        if not kept:
            text = window.tr(
                "There is no backup of this file yet. One is made each day on which it is edited."
            )
            window.tell(text)
            return
        dialog = RestoreBackup(kept, window)
        dialog.accepted.connect(lambda: self._bring_back(case, dialog.chosen))
        dialog.open()

    def _bring_back(self, case: Path, chosen: Backup) -> None:
        from octolegis.session import backups

        window = self._window
        words = window.tr("Bringing the backup back…")
        window.background.run(words, lambda: backups.restored(case, chosen), window.open)


if TYPE_CHECKING:
    from octolegis.session.backups import Backup
