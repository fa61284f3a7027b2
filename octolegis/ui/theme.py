"""Colours by meaning in the present theme, and the palettes made of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from octolegis.domain.finding import Flag, Rating
from octolegis.ui.colours import THEMES

_MEANING = {
    Rating.FULLY: "accept",
    Rating.LARGELY: "near",
    Rating.PARTLY: "warn",
    Rating.NOT: "gap",
    Rating.CONFLICT: "conflict",
    Rating.NOT_APPLICABLE: "mute",
    Rating.NOT_ASSESSED: "unassessed",
}
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "contrast": Qt.ColorScheme.Dark}
_COLOURS = {theme: {name: QColor(value) for name, value in table.items()} for theme, table in THEMES.items()}
_BY_WINDOW = {table["window"].rgb(): theme for theme, table in _COLOURS.items()}
_FRAMED = ("QCheckBox", "QRadioButton")
_FRAMED_IN_CONTRAST = (
    *_FRAMED,
    "QPushButton",
    "QToolButton",
    "QComboBox",
    "QLineEdit",
    "QAbstractSpinBox",
    "QTextEdit",
    "QPlainTextEdit",
    "QAbstractItemView",
)


def present() -> str:
    """The theme of the window: the palette says, so that nothing else has to be kept."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return _BY_WINDOW.get(window.rgb()) or ("dark" if window.lightness() < 128 else "light")


def colour(name: str) -> QColor:
    """The colour of a meaning, in the present theme."""
    return _COLOURS[present()][name]


def rating_colour(rating: Rating) -> QColor:
    """The colour of a rating; a shape and a word always stand beside it."""
    return colour(_MEANING[rating])


def paper_tint(rating: Rating) -> QColor:
    """A light ground in the colour of a rating, for paper, whatever the theme."""
    full = _COLOURS["light"][_MEANING[rating]]
    mixed = [255 - (255 - part) // 5 for part in (full.red(), full.green(), full.blue())]
    return QColor(*mixed)


def flag_colour(flag: Flag) -> QColor:
    """The colour of a flag."""
    return colour(flag.value)


def take(choice: str) -> None:
    """Take the colours chosen: ``light``, ``dark``, ``contrast``, or those of the system."""
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(_SCHEMES.get(choice, Qt.ColorScheme.Unknown))
    theme = choice if choice in THEMES else _of_the_system()
    made = palette(theme)
    QGuiApplication.setPalette(made)
    # Fusion draws the frame of a box darker than the window, where nobody sees it in the dark.
    made.setColor(QPalette.ColorRole.Window, made.color(QPalette.ColorRole.PlaceholderText))
    for framed in _FRAMED_IN_CONTRAST:
        mine = made if theme == "contrast" or framed in _FRAMED else QGuiApplication.palette()
        QApplication.setPalette(mine, framed)  # type: ignore[arg-type]  # PySide takes text, not the bytes it names


def _of_the_system() -> str:
    hints = QGuiApplication.styleHints()
    asked = hints.accessibility()
    if asked.contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def palette(theme: str) -> QPalette:
    """Our palette in a theme."""
    table = _COLOURS[theme]
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
