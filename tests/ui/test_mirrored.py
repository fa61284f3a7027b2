"""A window from right to left: panes, rows and marks change sides; a law keeps its own direction."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Flag, Rating
from octolegis.session.commands import findings
from octolegis.ui import theme
from octolegis.ui.main_window import MainWindow
from octolegis.ui.moments import day
from octolegis.ui.views.judgement.rating_grid import RatingButton
from octolegis.ui.views.row_room import RowRoom
from tests.ui.conftest import LAW, Show
from tests.ui.room import cramped
from tests.ui.tour import SIZE, rich_case, walk


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def middle_of(ink: QColor, image: QImage) -> float:
    """Where a colour is found, on average: 0 at the left edge, 1 at the right."""
    columns = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).rgb() == ink.rgb()
    ]
    assert columns
    return sum(columns) / len(columns) / image.width()


def row_of(window: MainWindow, target: str) -> QImage:
    """The row of an article as it is painted."""
    assert window.page is not None
    tree, model = window.page.requirements.tree, window.page.requirements.model
    place: QRect = tree.visualRect(model.index_of(target))
    return tree.viewport().grab(place).toImage()


def test_room_is_given_away_from_both_ends() -> None:
    plain, turned = (RowRoom(QRectF(0, 0, 100, 10), mirrored=mirrored) for mirrored in (False, True))
    assert (plain.lead(20).x(), turned.lead(20).x()) == (0, 80)
    assert (plain.trail(30).x(), turned.trail(30).x()) == (70, 0)
    assert (plain.rest.x(), plain.rest.right()) == (20, 70)
    assert (turned.rest.x(), turned.rest.right()) == (30, 80)


@pytest.mark.usefixtures("mirrored")
def test_panes_and_marks_change_sides(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    desk, page = window.desk, window.page
    assert desk is not None
    assert page is not None
    said: dict[str, findings.FindingValue] = {"rating": Rating.PARTLY, f"flag.{Flag.EXCESS}": True}
    desk.do(lambda: findings.set_fields(desk.assessment, desk.key, said))
    left = page.requirements.mapTo(window, page.requirements.rect().topLeft()).x()
    assert left > window.width() / 2
    row = row_of(window, "ets185/2")
    assert middle_of(theme.rating_colour(Rating.PARTLY), row) > 0.6
    assert middle_of(theme.flag_colour(Flag.EXCESS), row) < 0.4
    button = next(each for each in page.findChildren(RatingButton) if each.rating is Rating.NOT)
    assert middle_of(theme.rating_colour(Rating.NOT), button.grab().toImage()) > 0.7


@pytest.mark.usefixtures("mirrored")
def test_an_english_law_is_still_read_from_left_to_right(case: Path, show: Show) -> None:
    window = show(case)
    assert window.page is not None
    window.page.law.show_provision(LAW, "s2")
    view = window.page.law.view
    body = view._body(view.row)
    assert body is not None
    assert body.textOption().textDirection() is Qt.LayoutDirection.LeftToRight
    last = len(body.text())
    assert body.lineAt(body.lineCount() - 1).cursorToX(last)[0] > 0  # type: ignore[index]


@pytest.mark.usefixtures("mirrored")
def test_everything_fits_in_the_mirror_too(tmp_path: Path, show: Show) -> None:
    window = show(rich_case(tmp_path / "case.octolegis"))
    window.resize(*SIZE)
    found: dict[str, str] = {}

    def see(name: str, top: QWidget) -> None:
        for words in cramped(top):
            found.setdefault(words, name)

    walk(window, see)
    assert not found, "\n".join(f"{name}: {words}" for words, name in found.items())


@pytest.mark.usefixtures("mirrored")
def test_a_day_keeps_the_order_of_its_language() -> None:
    assert day("2026-11-27", "en") == "\u200e27 Nov 2026\u200e"
    assert day("2026-11-27", "ar").strip("\u200e") == day("2026-11-27", "ar")
