"""The command palette: everything the menus do, every article, law and recent file, by name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from octolegis.ui.desk import Desk
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.models.palette_list import Entry


class Deeds:
    """Ask what to do, and do it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def palette(self) -> None:
        """Show the palette over the window."""
        from octolegis.ui.dialogs.palette import Palette

        window = self._window
        entries = [*self._actions(), *self._places(), *self._recent()]
        chosen = Palette(entries, window).choose()
        if chosen is not None:
            chosen.act()

    def _actions(self) -> Iterator[Entry]:
        """What can be done now, by menu; what cannot is left out rather than offered in vain."""
        from octolegis.ui.models.palette_list import Entry

        actions = self._window.actions_
        aside = (actions.recent.menuAction(), actions.actions["palette"])
        for menu in actions.menus.values():
            for action in menu.actions():
                if not action.isSeparator() and action.isEnabled() and action not in aside:
                    yield Entry(_said(action.text()), _said(menu.title()), _keys(action), action.trigger)

    def _places(self) -> Iterator[Entry]:
        """The articles and laws of the case file."""
        from octolegis.ui.models.palette_list import Entry

        desk = self._window.desk
        if desk is None:
            return
        for instrument in desk.assessment.instruments:
            for article in instrument.articles():
                if article.assessable:
                    name = f"{desk.name(article.id)} – {article.title}"
                    yield Entry(name, self._window.tr("Article"), "", partial(desk.look_at, article.id))
        current = desk.assessment.current_laws
        kinds = {True: self._window.tr("Law"), False: self._window.tr("Earlier version of a law")}
        for law in sorted(desk.assessment.laws.values(), key=lambda law: law.id not in current):
            name = f"{law.title} ({law.version})" if law.version else law.title
            yield Entry(name, kinds[law.id in current], "", partial(_show, desk, law.id))

    def _recent(self) -> Iterator[Entry]:
        from octolegis.ui.models.palette_list import Entry

        for path in self._window.state.profile.recent:
            open_it = partial(self._window.open, Path(path))
            yield Entry(Path(path).stem, self._window.tr("Recent file"), "", open_it)


def _show(desk: Desk, law: str) -> None:
    outline = desk.assessment.outlines[law]
    first = next(iter(outline.provisions), None)
    if first is not None:
        desk.law_asked.emit(law, first.id)


def _said(words: str) -> str:
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
