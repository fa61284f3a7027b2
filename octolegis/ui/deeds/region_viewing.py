"""The window of a region: reading again, narrowing, turning to the other basis, going."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from octolegis.domain.finding import Basis

if TYPE_CHECKING:
    from octolegis.ui.region_window import RegionWindow


class Deeds:
    """What its View menu does, and the rest that changes nothing."""

    def __init__(self, window: RegionWindow) -> None:
        self._window = window

    def read_again(self) -> None:
        """Read the region's file and every case file as they are now."""
        self._window.desk.read()

    def close(self) -> None:
        """Close the window; the case files' own windows stay."""
        self._window.close()

    def matrix(self) -> None:
        """To the matrix."""
        self._window.pages.setCurrentWidget(self._window.matrix)
        self._window.stand()

    def beside(self) -> None:
        """The countries selected in the matrix side by side; those of last time where it has but one."""
        window = self._window
        chosen = window.matrix.table.selected_countries()
        if len(chosen) > 1:
            window.beside.choose(chosen)
        window.pages.setCurrentWidget(window.beside)
        window.stand()

    def summary(self) -> None:
        """To the page on the region as a whole."""
        self._window.pages.setCurrentWidget(self._window.summary)
        self._window.stand()

    def countries(self) -> None:
        """To the list of the countries."""
        self._window.pages.setCurrentWidget(self._window.countries)
        self._window.stand()

    def narrow(self) -> None:
        """To the field that narrows the matrix."""
        self.matrix()
        self._window.matrix.bar.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def everything(self) -> None:
        """Narrow nothing any more."""
        self._window.matrix.bar.clear()
        self.matrix()

    def other_basis(self) -> None:
        """From the law in force to what the drafts would make, or back."""
        now = self._window.desk.basis
        self._window.desk.judge_on(next(basis for basis in Basis if basis is not now))

    def guide(self) -> None:
        """Open the page of the user guide on what the keys are in, or say where it is."""
        from PySide6.QtWidgets import QApplication

        from octolegis.ui.help_topics import show, topic

        path = show(topic(QApplication.focusWidget() or self._window))
        if path:
            text = self._window.tr("Open this file in a browser to read the guide: {path}")
            self._window.tell(text.format(path=path))
