"""Edit: undoing, finding, mapping, and taking up what was being typed when an earlier session ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from octolegis.domain.finding import Basis, FindingKey
from octolegis.domain.richtext import from_json

if TYPE_CHECKING:
    from octolegis.domain.canonical import Json
    from octolegis.ui.desk import Desk
    from octolegis.ui.main_window import MainWindow

_LINES = frozenset({"addressee", "term", "override_reason"})


class Deeds:
    """What the Edit menu does."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def undo(self) -> None:
        """Take back the last change."""
        if self._window.desk is not None:
            self._window.desk.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._window.desk is not None:
            self._window.desk.redo()

    def find(self) -> None:
        """Find words in the law."""
        if self._window.page is not None:
            self._window.page.law.find_words()

    def find_next(self) -> None:
        """To the next place."""
        if self._window.page is not None:
            self._window.page.law.find_next(1)

    def find_previous(self) -> None:
        """To the place before."""
        if self._window.page is not None:
            self._window.page.law.find_next(-1)

    def search(self) -> None:
        """To the search field over the requirements."""
        if self._window.page is not None:
            self._window.page.requirements.search.setFocus()
            self._window.page.requirements.search.selectAll()

    def filter(self) -> None:
        """Open the menu of filters."""
        if self._window.page is not None:
            self._window.page.requirements.filter.showMenu()

    def map_selection(self) -> None:
        """Rely on what is selected in the law."""
        if self._window.page is not None:
            self._window.page.law.map_selection()

    def comment(self) -> None:
        """Judge the provision stood on by itself."""
        if self._window.page is not None:
            self._window.page.law.comment_on_provision()

    def recover(self) -> None:
        """Make events of the texts that were being typed, and say so."""
        desk = self._window.desk
        if desk is None:
            return
        names = [name for draft in desk.session.drafts() if (name := _recovered(desk, draft))]
        if names:
            text = self._window.tr("Recovered what was being typed when the program ended: {names}.")
            self._window.tell(text.format(names="; ".join(names)))


def _recovered(desk: Desk, draft: tuple[str, str, Json]) -> str:
    """Take one draft up; the name of the change made, or nothing when there was nothing new in it."""
    from octolegis.ui.views.judgement.handing_in import command_for, forget

    record, field, value = draft
    if value is None or not record.startswith("finding:"):
        return ""
    author, basis, target = record.removeprefix("finding:").split(":", 2)
    key = FindingKey(author, Basis(basis), target)
    typed = str(value) if field in _LINES else from_json(value)
    command = command_for(desk, (key, field), typed)
    if desk.session.whole.is_locked(key):
        return ""  # signed off meanwhile: the draft waits until it is unlocked
    change = command()
    done = bool(change.edits) and desk.do(command)
    if done or not change.edits:
        forget(desk, (key, field))
    return desk.words.say(change.name) if done else ""
