"""Searching the whole case file, and going to what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from octolegis.session.commands.targets import provision_of
from octolegis.session.searching import Everywhere, Found, Group
from octolegis.ui.views.texts_list import TEXTS

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """One box for everything."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._everywhere: Everywhere | None = None

    def everywhere(self) -> None:
        """Search requirements, laws and everything that was said."""
        from octolegis.ui.dialogs.search_everywhere import SearchEverywhere

        desk = self._window.desk
        if desk is None:
            return
        desk.settling.emit()
        if self._everywhere is None or self._everywhere.session is not desk.session:
            self._everywhere = Everywhere(desk.session, lambda: desk.assessment)
        dialog = SearchEverywhere(desk, self._everywhere, self._window)
        dialog.chosen.connect(self._go)
        dialog.open()

    def _go(self, found: Found, typed: str) -> None:
        """To what was found: the provision with the words marked, or the text of the finding."""
        desk, page = self._window.desk, self._window.page
        if desk is None or page is None:
            return
        place = provision_of(found.target)
        if found.group is Group.LAW and place is not None:
            page.law.show_words(*place, typed)
            return
        desk.judge_on(found.basis)
        desk.look_at(found.target)
        fields = [text.name for text in TEXTS]
        if page.judgement.sheet is not None and found.field in fields:
            page.judgement.sheet.write(fields.index(found.field))
        else:
            page.requirements.setFocus()
