"""Suggestions: the panel below the law, and the sweep."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.suggestions.panel import SuggestionsPanel


class Deeds:
    """What the suggestions' actions do."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def toggle(self) -> None:
        """Show what may answer what is looked at, or hide it."""
        panel = self._panel()
        if panel is not None and panel.isVisible() and panel.view.hasFocus():
            panel.hide()
        elif panel is not None:
            panel.show()
            panel.view.setFocus()

    def sweep(self) -> None:
        """Go through the suggestions for every article."""
        panel = self._panel()
        if panel is not None:
            panel.show()
            panel.sweep()

    def _panel(self) -> SuggestionsPanel | None:
        page = self._window.page
        if page is None:
            return None
        if page.law.suggestions is None:
            from octolegis.ui.views.suggestions.panel import SuggestionsPanel

            panel = SuggestionsPanel(page.desk, self._window.background.run)
            page.law.add_suggestions(panel)
        return page.law.suggestions
