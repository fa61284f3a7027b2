"""The history: shown in a panel, or hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from shiboken6 import isValid

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.history.panel import HistoryPanel


class Deeds:
    """What is done with the history."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._panel: HistoryPanel | None = None

    def toggle(self) -> None:
        """Show the history of what is looked at and take the keys there, or hide it."""
        from octolegis.ui.views.history.panel import HistoryPanel

        desk = self._window.desk
        if desk is None:
            return
        panel = self._panel
        if panel is None or not isValid(panel) or panel.desk is not desk:
            panel = self._panel = HistoryPanel(desk, self._window)
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, panel)
            self._window.resizeDocks([panel], [260], Qt.Orientation.Vertical)
        elif panel.isVisible():
            panel.hide()
            return
        panel.stand()
