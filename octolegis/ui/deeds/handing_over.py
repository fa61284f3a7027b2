"""File: sending a copy to a colleague, and receiving one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from octolegis.domain.assessment import Assessment
    from octolegis.session.merging import Copies
    from octolegis.session.receiving import Received
    from octolegis.session.sending import Prepared
    from octolegis.ui.dialogs.send_copy import SendCopy
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """What goes out and what comes in."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def send(self) -> None:
        """Ask what goes to whom."""
        from octolegis.ui.dialogs.send_copy import SendCopy

        desk = self._window.desk
        if desk is None:
            return
        desk.settling.emit()
        dialog = SendCopy(desk, self._window)
        dialog.accepted.connect(lambda: self._send(dialog))
        dialog.open()

    def receive(self) -> None:
        """Ask for a copy, and show what is inside."""
        window = self._window
        kinds = window.tr("Copies that were sent (*.octocopy)")
        name, _ = QFileDialog.getOpenFileName(window, window.tr("Receive a copy"), "", kinds)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Look whether it is locked, then show what is inside."""
        from octolegis.session import receiving

        words = self._window.tr("Looking into the copy…")
        self._window.background.run(
            words,
            lambda: receiving.is_locked(path),
            lambda locked: self._ask(path) if locked else self._look(path, ""),
        )

    def _send(self, dialog: SendCopy) -> None:
        from octolegis.session import sending

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        scope, receiver, word = dialog.scope, dialog.receiver, dialog.lock.word
        output = self._asked(dialog.to.currentText().strip())
        made: list[Prepared] = []
        if output is None or not desk.attempt(
            lambda: made.append(sending.prepared(desk.session, scope, receiver))
        ):
            return

        def write() -> Path:
            try:
                made[0].write(output, word)
            finally:
                made[0].close()
            return output

        said = window.tr("Written: {path}")
        words = window.tr("Locking the copy…") if word else window.tr("Writing the copy…")
        window.background.run(words, write, lambda path: window.tell(said.format(path=path)))

    def _asked(self, name: str) -> Path | None:
        from octolegis.domain.text import file_stem
        from octolegis.session.sending import ENDING

        window = self._window
        if window.desk is None:
            return None
        case = window.desk.session.path
        proposed = case.with_name(
            f"{case.stem} {file_stem(name)}{ENDING}" if name else f"{case.stem}{ENDING}"
        )
        kinds = window.tr("Copies that were sent (*.octocopy)")
        while True:
            path, _ = QFileDialog.getSaveFileName(window, window.tr("Send a copy"), str(proposed), kinds)
            if not path or Path(path).suffix:
                return Path(path) if path else None
            # Whether to replace a file was asked for the name as it was typed.
            proposed = Path(f"{path}{ENDING}")
            if not proposed.exists():
                return proposed

    def _ask(self, path: Path) -> None:
        """Ask for the passphrase of a locked copy; whoever mistypes it asks again by opening it again."""
        from octolegis.ui.dialogs.passphrase import Passphrase

        window = self._window
        trouble = window.tr("{name} is locked. Its passphrase comes from the sender.").format(name=path.name)
        dialog = Passphrase(trouble, window)
        dialog.setWindowTitle(window.tr("Receive a copy"))
        dialog.accepted.connect(lambda: self._look(path, dialog.word))
        dialog.open()

    def _look(self, path: Path, word: str) -> None:
        from octolegis.session import merging, receiving

        window, desk = self._window, self._window.desk
        if desk is not None:
            desk.settling.emit()
        here = (desk.session.present, desk.session.identity()) if desk else None

        def look() -> tuple[Received, Copies | None]:
            found = receiving.received(path, word, window.words.language)
            try:
                related = here is not None and here[1] == found.manifest.case
                return found, merging.read([here[0], found.case]) if here and related else None
            except BaseException:
                found.close()
                raise

        window.background.run(window.tr("Looking into the copy…"), look, lambda outcome: self._show(*outcome))

    def _show(self, received: Received, copies: Copies | None) -> None:
        from octolegis.ui.dialogs.receive_copy import ReceiveCopy

        window = self._window
        other = window.desk is not None and copies is None
        dialog = ReceiveCopy(received, copies, window.words, window, is_other_case=other)
        dialog.rejected.connect(received.close)
        dialog.accepted.connect(lambda: self._take(dialog.apart, received, copies))
        dialog.open()

    def _take(self, apart: bool, received: Received, copies: Copies | None) -> None:
        if not apart and copies is not None:
            self._window.perform("merging.bring_in", copies, lambda: None, received.close)
            return
        if not apart:
            self._take_over(received)
            return
        path = self._where(received)
        try:
            if path is not None and self._saved(received, path):
                self._window.open(path)
        finally:
            received.close()

    def _take_over(self, received: Received) -> None:
        """The findings of another case, by article, after a preview."""
        from octolegis.session import taking_over

        window = self._window

        def read() -> Assessment:
            try:
                return taking_over.read(received.case)
            finally:
                received.close()

        words = window.tr("Looking into the copy…")
        window.background.run(
            words, read, lambda other: window.perform("merging.offer", other, received.name)
        )

    def _saved(self, received: Received, path: Path) -> bool:
        from octolegis.domain.errors import UserError

        try:
            received.save_as(path)
        except UserError as error:
            self._window.refuse(error.message)
            return False
        return True

    def _where(self, received: Received) -> Path | None:
        window = self._window
        proposed = received.path.with_suffix(".octolegis")
        kinds = window.tr("Case files (*.octolegis)")
        name, _ = QFileDialog.getSaveFileName(window, window.tr("Receive a copy"), str(proposed), kinds)
        return Path(name) if name else None
