"""Reading the law: from law to law, what is folded, and what rests on the provision stood on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.law_pane import LawPane


class Deeds:
    """What the View menu does with the law."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def next_law(self) -> None:
        """To the tab after this one."""
        if self._pane is not None:
            self._pane.laws.turn(1)

    def previous_law(self) -> None:
        """To the tab before this one."""
        if self._pane is not None:
            self._pane.laws.turn(-1)

    def fold_all(self) -> None:
        """Leave only the outermost heads; where something is folded already, show everything."""
        if self._pane is not None:
            self._pane.view.fold_all(folded=not self._pane.view.folds.folded)

    def resting(self) -> None:
        """Offer what rests on the provision stood on."""
        if self._pane is not None:
            self._pane.show_resting()

    @property
    def _pane(self) -> LawPane | None:
        return self._window.page.law if self._window.page else None
