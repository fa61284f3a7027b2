"""Carrying findings between instruments."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """What leads from one instrument to another."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def carry(self) -> None:
        """Show what carrying the finding over would do, and do it when that is wanted."""
        from octolegis.session.crosswalking import links_within
        from octolegis.ui.dialogs.carry_over import CarryOver

        window, desk = self._window, self._window.desk
        if desk is None or not desk.target:
            return
        desk.settling.emit()
        links = links_within(desk.assessment, desk.target, desk.session.profile.language)
        if not links:
            words = window.tr(
                "No other instrument of this case file has anything that corresponds to {target}."
            )
            window.tell(words.format(target=desk.name(desk.target)))
            return
        dialog = CarryOver(desk, links, window)
        dialog.carried.connect(self._carried)
        dialog.open()

    def _carried(self, target: str) -> None:
        desk = self._window.desk
        if desk is not None:
            words = self._window.tr("Carried over to {target}. Undo takes it back.").format(
                target=desk.name(target)
            )
            go = (self._window.tr("Go there"), lambda: desk.look_at(target))
            self._window.banner.say("news", words, go)
