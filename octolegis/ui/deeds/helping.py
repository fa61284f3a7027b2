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
        """Name, version and terms, and the way to the licences of all that is bundled."""
        from octolegis.ui.dialogs.about import About

        About(self._window).open()
