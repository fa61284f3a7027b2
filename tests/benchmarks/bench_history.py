"""The log told in a case file with 2,000 requirements judged, the overview, and the difference by words."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication

from octolegis.domain.difference import difference
from octolegis.session.history import Wanted, history
from octolegis.session.session import open_case
from octolegis.ui import app
from octolegis.ui.desk import Desk
from octolegis.ui.models.history_table import HistoryTable
from octolegis.ui.views.overview.page import OverviewPage
from tests.benchmarks import large_workbench
from tests.benchmarks.bench_window import own_profile
from tests.benchmarks.row import Row


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder, own_profile(Path(folder)):
        path = Path(folder) / "large.octolegis"
        large_workbench.build(path)
        app.application()
        desk = Desk(open_case(path))
        targets = cycle([a.id for i in desk.assessment.instruments for a in i.articles()])
        told = _median(lambda: history(desk.session, Wanted(next(targets))), 40)
        yield Row("the history of what one turns to", told, 50.0)
        yield Row("the history of the whole case file", _median(lambda: history(desk.session)), 1000.0)
        yield Row("a key in its search", _key_in_search(desk), 50.0)
        yield Row("the overview, built and shown", _median(lambda: _shown(desk)), 500.0)
        yield Row("the difference of two texts of 2,500 words", _median(_compared), 200.0)
        desk.close()


def _median(act: Callable[[], object], rounds: int = 7) -> float:
    found = []
    for _ in range(rounds):
        start = perf_counter()
        act()
        found.append((perf_counter() - start) * 1000)
    return median(found)


def _key_in_search(desk: Desk) -> float:
    table = HistoryTable(desk)
    table.renew(Wanted())
    table.narrow("the")
    words = cycle(("c", "co", "com", "comp", "compu"))
    return _median(lambda: table.narrow(next(words)), 20)


def _shown(desk: Desk) -> None:
    page = OverviewPage(desk)
    page.resize(1366, 700)
    page.show()
    QApplication.processEvents()
    page.close()
    page.deleteLater()


def _compared() -> None:
    """Words as frequent as in a language: the n-th an n-th as often as the first."""
    chance = Random(3)
    lexicon = [f"w{rank}" for rank in range(800)]
    words = chance.choices(lexicon, [1 / (rank + 1) for rank in range(800)], k=2500)
    changed = [word if chance.random() > 0.05 else "other" for word in words]
    difference(" ".join(words), " ".join(changed))
