"""A region of 100 countries and 60 articles in its window, beside Qt's own table of as many cells."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import process_time

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from octolegis.checklists import library
from octolegis.domain.checklist import Part
from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.domain.regions.plan import Country, Region
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Cell, Standing, State
from octolegis.session.region import editing
from octolegis.ui import app
from octolegis.ui.region_window import RegionWindow
from octolegis.ui.window_state import WindowState
from tests.benchmarks.bench_window import own_profile
from tests.benchmarks.row import Row

COUNTRIES, ARTICLES = 100, 60
FRAME = 16.0
"""Milliseconds that a frame may take at sixty in a second."""


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder, own_profile(Path(folder)):
        app.application()
        sys.excepthook = sys.__excepthook__
        window = shown(Path(folder) / "large.octoregion")
        table = window.matrix.table
        names = f"{table.matrix.rowCount()} countries and {table.matrix.columnCount()} articles"
        frames = _each([partial(_scrolled, table, step) for step in _steps()])
        yield Row(f"a frame while scrolling {names}", median(frames), FRAME)
        yield Row("  and one in twenty of them", quantiles(frames, n=20)[-1], FRAME)
        with_bare = _bare(table)
        floor = median(_each([partial(_scrolled, with_bare, step) for step in _steps()]))
        yield Row("  the same beside Qt's own table", median(frames), floor, goal=2.0)
        with_bare.close()
        table.write_words(True)
        frames = _each([partial(_scrolled, table, step) for step in _steps()])
        yield Row("  with the ratings in words", median(frames), FRAME)
        yield Row("an arrow key, the finding beside it", median(_each(_walk(window))), 50.0)
        yield Row("a key in the filter", median(_each(_typing(window))), 50.0)
        yield Row("turning to the other basis", median(_each(_turns(window))), 50.0)
        window.close()


def shown(path: Path) -> RegionWindow:
    """A window on a reading that was made up: what reading costs is measured elsewhere."""
    editing.new(path, Region("Large", instruments=("ets185", "ets189", "cets224", "un")))
    window = RegionWindow(path, WindowState())
    window.show()
    while window.background.is_busy:
        QApplication.processEvents()
    regional = made_up()
    window.desk._take((regional, regional))
    QApplication.processEvents()
    return window


def made_up() -> Regional:
    """Ratings by chance on the first sixty articles of four instruments."""
    chance = Random(1)
    instruments = tuple(library.shipped(id) for id in ("ets185", "ets189", "cets224", "un"))
    all_ = Regional(Region(), instruments).articles[:ARTICLES]
    kept = {article.id for article in all_}
    cut = tuple(replace(i, parts=tuple(_cut(part, kept) for part in i.parts)) for i in instruments)
    standings = tuple(_standing(number, kept, chance) for number in range(COUNTRIES))
    return Regional(Region(countries=tuple(each.country for each in standings)), cut, standings)


def _cut(part: Part, kept: set[str]) -> Part:
    return replace(part, articles=tuple(article for article in part.articles if article.id in kept))


def _standing(number: int, articles: set[str], chance: Random) -> Standing:
    cells = {
        (basis, article): Cell(
            chance.choice(list(Rating)),
            chance.random() < 0.5,
            frozenset(flag for flag in Flag if chance.random() < 0.2),
            number,
            100,
        )
        for basis in Basis
        for article in articles
    }
    return Standing(Country(f"c{number}", name=f"Country {number}"), State.READ, counts=True, cells=cells)


def _steps() -> list[tuple[int, int]]:
    """Down, then across, then both, as a wheel does it."""
    return [(60, 0)] * 40 + [(0, 60)] * 40 + [(-40, -40)] * 40


def _scrolled(table: QTableView, step: tuple[int, int]) -> None:
    for bar, by in zip((table.verticalScrollBar(), table.horizontalScrollBar()), step, strict=True):
        bar.setValue(bar.value() + by)
    table.viewport().repaint()
    table.horizontalHeader().viewport().repaint()
    table.verticalHeader().viewport().repaint()


def _bare(like: QTableView) -> QTableView:
    """Qt's own table and model with as many cells of as many pixels."""
    rows, columns = like.model().rowCount(), like.model().columnCount()
    model = QStandardItemModel(rows, columns)
    for row in range(rows):
        for column in range(columns):
            model.setItem(row, column, QStandardItem("Fully"))
    table = QTableView()
    model.setParent(table)
    table.setModel(model)
    table.horizontalHeader().setDefaultSectionSize(like.horizontalHeader().defaultSectionSize())
    table.verticalHeader().setDefaultSectionSize(like.verticalHeader().defaultSectionSize())
    for mode in (table.setHorizontalScrollMode, table.setVerticalScrollMode):
        mode(QTableView.ScrollMode.ScrollPerPixel)
    table.resize(like.size())
    table.show()
    QApplication.processEvents()
    return table


def _walk(window: RegionWindow) -> list[Callable[[], None]]:
    from PySide6.QtTest import QTest

    window.matrix.stand()
    keys = cycle((Qt.Key.Key_Down, Qt.Key.Key_Right))
    return [partial(_then_shown, partial(QTest.keyClick, window.matrix.table, next(keys))) for _ in range(60)]


def _typing(window: RegionWindow) -> list[Callable[[], None]]:
    field = window.matrix.bar.text
    return [partial(_then_shown, partial(field.setText, "country 12"[:end])) for end in (*range(1, 11), 0)]


def _turns(window: RegionWindow) -> list[Callable[[], None]]:
    return [partial(_then_shown, window.actions_["other_basis"].trigger) for _ in range(10)]


def _then_shown(act: Callable[[], object]) -> None:
    act()
    QApplication.processEvents()


def _each(acts: Sequence[Callable[[], None]]) -> list[float]:
    """The milliseconds of each act, as the processor counts them."""
    found = []
    for act in acts:
        start = process_time()
        act()
        found.append((process_time() - start) * 1000)
    return found
