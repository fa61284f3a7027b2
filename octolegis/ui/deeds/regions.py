"""File: regions, each in a window of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from octolegis.domain.errors import UserError
from octolegis.domain.regions.plan import Region

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.region_window import RegionWindow

REGION_ENDING = ".octoregion"


class Deeds:
    """Making and opening a region; its window goes with the one that opened it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._opened: list[RegionWindow] = []
        window.leaving.connect(self._close_all)

    def new(self) -> None:
        """Ask where the region's file shall be, make it and open it."""
        from octolegis.session.region import editing

        window = self._window
        kinds = window.tr("Regions (*.octoregion)")
        name, _ = QFileDialog.getSaveFileName(window, window.tr("New region"), "", kinds)
        if not name:
            return
        path = Path(name)
        path = path if path.suffix.lower() == REGION_ENDING else path.with_name(path.name + REGION_ENDING)
        try:
            editing.new(path, Region(instruments=("ets185",)))
        except UserError as error:
            window.refuse(error.message)
            return
        if self.open_file(path):
            self.shown()[-1].perform("region_viewing.countries")

    def open(self) -> None:
        """Ask for a region and open it."""
        window = self._window
        kinds = window.tr("Regions (*.octoregion)")
        name, _ = QFileDialog.getOpenFileName(window, window.tr("Open region"), "", kinds)
        if name:
            self.open_file(Path(name))

    def shown(self) -> list[RegionWindow]:
        """The windows of regions that are open, the latest last."""
        self._opened = [each for each in self._opened if isValid(each) and each.isVisible()]
        return self._opened

    def open_file(self, path: Path) -> bool:
        """Open a region, or bring its window forward; whether that went well."""
        from octolegis.ui.region_window import RegionWindow

        there = [each for each in self.shown() if each.desk.path.resolve() == path.resolve()]
        if there:
            there[0].come_forward()
            return True
        try:
            made = RegionWindow(path, self._window.state)
        except UserError as error:
            self._window.refuse(error.message)
            return False
        self._opened.append(made)
        self._window.state.opened(self._window.state.profile.with_recent(path))
        made.show()
        # The window that opens it may be shown for the first time after this.
        QTimer.singleShot(0, made, made.come_forward)
        return True

    def _close_all(self) -> None:
        for each in self.shown():
            each.close()
