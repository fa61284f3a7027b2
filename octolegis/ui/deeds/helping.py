"""Help: shortcuts, guide, about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """What the Help menu does."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def shortcuts(self) -> None:
        """Show every key."""
        from octolegis.ui.dialogs.shortcuts import Shortcuts

        Shortcuts(self._window.actions_, self._window).exec()

    def guide(self) -> None:
        """Open the page of the user guide on what the keys are in, or say where it is."""
        from PySide6.QtWidgets import QApplication

        from octolegis.ui.help_topics import show, topic

        path = show(topic(QApplication.focusWidget()))
        if path:
            self._window.tell(
                self._window.tr("Open this file in a browser to read the guide: {path}").format(path=path)
            )

    def about(self) -> None:
        """Name and version."""
        from PySide6.QtWidgets import QMessageBox

        from octolegis import __version__

        text = self._window.tr(
            "Octolegis {version}\n\nAssess a country's cybercrime law against the treaties, "
            "article by article. Free software under the Apache License 2.0. "
            "It never uses the network."
        )
        QMessageBox.about(self._window, self._window.tr("About Octolegis"), text.format(version=__version__))
