"""Where the window, its panes and the expert stood last time; kept in the profile."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from octolegis.session import profile as profiles

_FILE = "file:"


class WindowState:
    """Reads and keeps named texts of the profile."""

    def __init__(self) -> None:
        self.profile = profiles.load()
        self._values = dict(self.profile.window)

    def value(self, name: str) -> str:
        """What was kept under the name, or nothing."""
        return self._values.get(name, "")

    @property
    def backups(self) -> int:
        """How many backups of each case file are kept."""
        said = self.value("backups")
        return int(said) if said.isdecimal() else profiles.BACKUPS

    def keep(self, name: str, value: str) -> None:
        """Keep a text under a name."""
        self._values[name] = value
        self._save(replace(self.profile, window=tuple(self._values.items())))

    def of_file(self, path: Path) -> dict[str, str]:
        """What was kept of a case file: where one stood, what was filtered."""
        try:
            kept = json.loads(self.value(_of(path)) or "{}")
        except ValueError:
            return {}
        return {str(name): str(value) for name, value in kept.items()} if isinstance(kept, dict) else {}

    def keep_of_file(self, path: Path, values: dict[str, str]) -> None:
        """Keep texts by name for a case file; of files that are no longer recent nothing is kept."""
        recent = {_of(Path(each)) for each in self.profile.recent}
        for name in [name for name in self._values if name.startswith(_FILE) and name not in recent]:
            del self._values[name]
        self.keep(_of(path), json.dumps({**self.of_file(path), **values}, ensure_ascii=False))

    def opened(self, path_profile: profiles.Profile) -> None:
        """Take over the profile in which a file has become the most recent."""
        self._save(replace(path_profile, window=tuple(self._values.items())))

    def known_as(self, name: str, organisation: str) -> None:
        """Take over what the user calls herself; a name left empty changes nothing."""
        if name:
            self._save(replace(self.profile, name=name, organisation=organisation))

    def own(self, profile: profiles.Profile) -> None:
        """Take over what the user changed of her profile, but for what the window remembers."""
        self._save(replace(profile, window=tuple(self._values.items())))

    @property
    def scale(self) -> int:
        """The size of the type, in per cent of the system's."""
        kept = self.value("scale")
        return int(kept) if kept.isdecimal() else 100

    def speak(self, language: str) -> None:
        """Take a language (BCP 47) for the window and for what the program says elsewhere."""
        self.profile = replace(self.profile, language=language)
        self.keep("language", language)

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


def _of(path: Path) -> str:
    return f"{_FILE}{path.resolve()}"
