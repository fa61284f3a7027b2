"""The ministry's answer to what is recommended or proposed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from octolegis.session.commands import positions
from octolegis.session.commands.amendments import amendment_id

if TYPE_CHECKING:
    from octolegis.domain.position import Position
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """From the subject in hand to the position on it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def ask(self, subject: str = "") -> None:
        """Ask what the ministry answers to a subject, else to the one in hand."""
        from octolegis.ui.dialogs.ministry_position import MinistryPosition

        window, desk = self._window, self._window.desk
        if desk is None or not desk.editable:
            return
        desk.settling.emit()
        chosen = subject or self._in_hand()
        if not chosen:
            window.tell(
                window.tr("Nothing is recommended or proposed here yet that the ministry could answer.")
            )
            return
        dialog = MinistryPosition(desk, chosen, window)
        dialog.accepted.connect(lambda: self._note(chosen, dialog.position))
        dialog.open()

    def _note(self, subject: str, position: Position | None) -> None:
        desk = self._window.desk
        if desk is None:
            return
        author, now = desk.session.profile.author, desk.assessment
        if position is None:
            desk.do(lambda: positions.take_out(now, author, subject, now.round_number))
        else:
            desk.do(lambda: positions.take(now, author, position))

    def _in_hand(self) -> str:
        """The proposal in the panel that has the keys, else what is said under the tab that is shown."""
        desk, page = self._window.desk, self._window.page
        if desk is None or page is None:
            return ""
        amendment = self._window.perform("proposing.in_hand")
        if amendment:
            return f"amendment:{amendment}"
        sheet = page.judgement.sheet
        own = amendment_id(desk.key)
        if sheet is not None and sheet.texts.shows_wording and own in desk.assessment.amendments:
            return f"amendment:{own}"
        return positions.recommended(desk.assessment, desk.basis, desk.target)
