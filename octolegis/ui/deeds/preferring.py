"""Preferences: asked for, kept in the profile, and taken at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from octolegis.ui import theme

if TYPE_CHECKING:
    from octolegis.ui.dialogs.preferences import Wishes
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """What a user wants of the program."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def ask(self) -> None:
        """Show the preferences; what is changed is taken when they are accepted."""
        from octolegis.ui.dialogs.preferences import Preferences

        dialog = Preferences(self._present(), self._window)
        dialog.accepted.connect(lambda: self.take(dialog.wishes))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, wishes: Wishes) -> None:
        """Keep what is wished for; only what differs is done, and the window made anew where it must be."""
        window, before = self._window, self._present()
        state = window.state
        state.own(
            replace(
                state.profile,
                name=wishes.name or before.name,
                organisation=wishes.organisation,
                score_preset=wishes.score_preset,
            )
        )
        for name, wanted, had in (
            ("theme", wishes.theme, before.theme),
            ("scale", str(wishes.scale), str(before.scale)),
            ("direction", wishes.direction, before.direction),
            ("backups", str(wishes.backups), str(before.backups)),
        ):
            if wanted != had:
                state.keep(name, wanted)
        if wishes.language != before.language:
            state.speak(wishes.language)
        if (wishes.language, wishes.scale, wishes.direction) != (
            before.language,
            before.scale,
            before.direction,
        ):
            window.come_back()
        elif wishes.theme != before.theme:
            theme.take(wishes.theme)
            window.redraw()

    def _present(self) -> Wishes:
        from octolegis.ui.dialogs.preferences import Wishes

        state = self._window.state
        profile = state.profile
        return Wishes(
            profile.language,
            state.value("theme"),
            state.scale,
            state.value("direction"),
            profile.name,
            profile.organisation,
            profile.score_preset,
            state.backups,
        )
