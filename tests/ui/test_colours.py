"""What is written can be read in every theme: contrast as WCAG reckons it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.ui import theme
from octolegis.ui.colours import GROUNDS, INKS, MARKED, THEMES
from octolegis.ui.views.overview.heat_map import TINT
from tests.ui.conftest import Show

LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
"""What a text needs: WCAG level AA, and AAA in high contrast."""

GRAPHIC = 3.0
"""What a mark needs to be seen."""


def luminance(ink: QColor) -> float:
    parts = (ink.redF(), ink.greenF(), ink.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4) for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(first: QColor, second: QColor) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def mixed(ink: QColor, ground: QColor, alpha: int) -> QColor:
    """An ink laid thinly over a ground."""
    pairs = zip(ink.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]  # a tuple, in truth
    return QColor(*(round((over * alpha + under * (255 - alpha)) / 255) for over, under in pairs))


@pytest.fixture(params=sorted(THEMES))
def chosen(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Each theme, taken."""
    name = str(request.param)
    theme.take(name)
    assert theme.present() == name
    yield name
    theme.take("light")


def test_every_ink_can_be_read_on_every_ground_it_stands_on(chosen: str) -> None:
    found = {
        (ink, ground): ratio(theme.colour(ink), theme.colour(ground)) for ink in INKS for ground in GROUNDS
    }
    found |= {("text", ground): ratio(theme.colour("text"), theme.colour(ground)) for ground in MARKED}
    found["on_accent", "accent"] = ratio(theme.colour("on_accent"), theme.colour("accent"))
    assert not {pair: round(value, 2) for pair, value in found.items() if value < LEAST[chosen]}


def test_the_words_of_a_tile_can_be_read_on_its_tint(chosen: str) -> None:
    for rating in Rating:
        tile = mixed(theme.rating_colour(rating), theme.colour("window"), TINT)
        for ink in ("text", "quiet"):
            assert ratio(theme.colour(ink), tile) >= LEAST[chosen], (rating, ink)


def test_every_mark_is_seen_on_the_row_stood_on(chosen: str) -> None:
    for rating in Rating:
        for ground in ("paper", "window", "chosen"):
            assert ratio(theme.rating_colour(rating), theme.colour(ground)) >= GRAPHIC, (rating, ground)


def test_qt_is_given_pairs_that_can_be_read(chosen: str) -> None:
    palette, role = QGuiApplication.palette(), QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    )
    for ink, ground in pairs:
        assert ratio(palette.color(ink), palette.color(ground)) >= LEAST[chosen], (ink, ground)
    off = QPalette.ColorGroup.Disabled
    assert ratio(palette.color(off, role.Text), palette.color(off, role.Base)) >= GRAPHIC


def test_in_high_contrast_lines_and_frames_are_seen(qapp: QApplication, qtbot: QtBot) -> None:
    theme.take("contrast")
    assert ratio(theme.colour("line"), theme.colour("paper")) >= 7
    button = QPushButton("Map")
    qtbot.addWidget(button)
    button.resize(90, 30)
    seen = button.grab().toImage()
    edge = max(luminance(seen.pixelColor(45, y)) for y in range(4))
    assert edge > luminance(QColor("#808080"))
    theme.take("light")
    assert QApplication.palette(button) == QGuiApplication.palette()


def test_high_contrast_is_chosen_in_the_menu_and_kept(show: Show, qtbot: QtBot) -> None:
    window = show(None)
    window.actions_.actions["theme_contrast"].trigger()
    assert window.state.value("theme") == "contrast"
    black = QColor(Qt.GlobalColor.black)
    qtbot.waitUntil(lambda: window.palette().color(QPalette.ColorRole.Window) == black)
    window.actions_.actions["theme_light"].trigger()
