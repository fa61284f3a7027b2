"""Colours by meaning, for light and dark, and the palettes made of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from octolegis.domain.finding import Flag, Rating

_LIGHT = {
    "window": "#f3f4f6",
    "paper": "#ffffff",
    "panel": "#f8f9fb",
    "text": "#1d2530",
    "quiet": "#5b6675",
    "line": "#d5dae1",
    "button": "#ffffff",
    "accent": "#23507f",
    "on_accent": "#ffffff",
    "chosen": "#dbe7f4",
    "hit": "#ffe08a",
    "hit_now": "#ffb84d",
    "mapped": "#e8f1fb",
    "quote": "#bcd7f2",
    "accept": "#23794a",
    "near": "#5f7f1f",
    "warn": "#9c6008",
    "gap": "#b93226",
    "conflict": "#8a2b7a",
    "mute": "#64707f",
    "unassessed": "#8b95a3",
    "excess": "#6d46b0",
    "safeguard": "#0b6e83",
    "good-practice": "#23794a",
    "note": "#fff6dd",
    "notice": "#fdf3d8",
    "trouble": "#fbe3e0",
    "news": "#e2eefb",
}
_DARK = {
    "window": "#1b1f26",
    "paper": "#22272f",
    "panel": "#1f242b",
    "text": "#e4e8ee",
    "quiet": "#9aa5b4",
    "line": "#39414d",
    "button": "#2b323c",
    "accent": "#6ea8e0",
    "on_accent": "#10202f",
    "chosen": "#2f4561",
    "hit": "#6b5514",
    "hit_now": "#9a6a12",
    "mapped": "#263546",
    "quote": "#34506e",
    "accept": "#58b985",
    "near": "#a3c45a",
    "warn": "#e0a64a",
    "gap": "#ec7a6e",
    "conflict": "#d585c7",
    "mute": "#9aa5b4",
    "unassessed": "#7c8796",
    "excess": "#b49af0",
    "safeguard": "#5fc0d6",
    "good-practice": "#58b985",
    "note": "#37301c",
    "notice": "#3a331d",
    "trouble": "#46292a",
    "news": "#243a52",
}
_MEANING = {
    Rating.FULLY: "accept",
    Rating.LARGELY: "near",
    Rating.PARTLY: "warn",
    Rating.NOT: "gap",
    Rating.CONFLICT: "conflict",
    Rating.NOT_APPLICABLE: "mute",
    Rating.NOT_ASSESSED: "unassessed",
}
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
_COLOURS = {
    dark: {name: QColor(value) for name, value in table.items()}
    for dark, table in ((False, _LIGHT), (True, _DARK))
}


def is_dark() -> bool:
    """Whether the window is dark at present: the palette says, so that nothing else has to be kept."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def colour(name: str) -> QColor:
    """The colour of a meaning, in the present theme."""
    return _COLOURS[is_dark()][name]


def rating_colour(rating: Rating) -> QColor:
    """The colour of a rating; a shape and a word always stand beside it."""
    return colour(_MEANING[rating])


def paper_tint(rating: Rating) -> QColor:
    """A light ground in the colour of a rating, for paper, whatever the theme."""
    full = _COLOURS[False][_MEANING[rating]]
    mixed = [255 - (255 - part) // 5 for part in (full.red(), full.green(), full.blue())]
    return QColor(*mixed)


def flag_colour(flag: Flag) -> QColor:
    """The colour of a flag."""
    return colour(flag.value)


def take(choice: str) -> None:
    """Take the colours chosen: ``light``, ``dark``, or those of the system."""
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(_SCHEMES.get(choice, Qt.ColorScheme.Unknown))
    made = palette(hints.colorScheme() is Qt.ColorScheme.Dark or choice == "dark")
    QGuiApplication.setPalette(made)
    # Fusion draws the frame of a box darker than the window, where nobody sees it in the dark.
    made.setColor(QPalette.ColorRole.Window, made.color(QPalette.ColorRole.PlaceholderText))
    for boxed in ("QCheckBox", "QRadioButton"):
        QApplication.setPalette(made, boxed)  # type: ignore[arg-type]  # PySide takes text, not the bytes it names


def palette(dark: bool) -> QPalette:
    """Our palette, light or dark."""
    table = _COLOURS[dark]
    made = QPalette(table["button"], table["window"])
    role = QPalette.ColorRole
    for target, name in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "paper"),
        (role.AlternateBase, "panel"),
        (role.Text, "text"),
        (role.Button, "button"),
        (role.ButtonText, "text"),
        (role.BrightText, "gap"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Link, "accent"),
        (role.ToolTipBase, "paper"),
        (role.ToolTipText, "text"),
        (role.PlaceholderText, "quiet"),
        (role.Accent, "accent"),
        (role.Mid, "line"),
    ):
        made.setColor(target, table[name])
    for target in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, table["unassessed"])
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, table["line"])
    return made
