"""Where the window, its panes and the expert stood last time; kept in the profile."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from octolegis.session import profile as profiles


class WindowState:
    """Reads and keeps named texts of the profile."""

    def __init__(self) -> None:
        self.profile = profiles.load()
        self._values = dict(self.profile.window)

    def value(self, name: str) -> str:
        """What was kept under the name, or nothing."""
        return self._values.get(name, "")

    def keep(self, name: str, value: str) -> None:
        """Keep a text under a name."""
        self._values[name] = value
        self._save(replace(self.profile, window=tuple(self._values.items())))

    def opened(self, path_profile: profiles.Profile) -> None:
        """Take over the profile in which a file has become the most recent."""
        self._save(replace(path_profile, window=tuple(self._values.items())))

    def restore(self, window: QMainWindow) -> None:
        """Put the window where it was, but never larger than the screen is today."""
        if self.value("geometry"):
            window.restoreGeometry(QByteArray.fromHex(self.value("geometry").encode("ascii")))
        room = window.screen().availableGeometry()
        window.resize(window.size().boundedTo(room.size()))
        if not room.contains(window.geometry()):
            window.move(room.topLeft())

    def restore_panes(self, splitter: QSplitter) -> None:
        """Give the panes their widths."""
        if self.value("panes"):
            splitter.restoreState(QByteArray.fromHex(self.value("panes").encode("ascii")))

    def keep_window(self, window: QMainWindow) -> None:
        """Note where the window is."""
        self.keep("geometry", window.saveGeometry().toHex().toStdString())

    def keep_panes(self, splitter: QSplitter) -> None:
        """Note the widths of the panes."""
        self.keep("panes", splitter.saveState().toHex().toStdString())

    def _save(self, profile: profiles.Profile) -> None:
        self.profile = profile
        profiles.save(profile)
