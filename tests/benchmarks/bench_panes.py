"""What hands feel in a case file of 10,000 provisions and 2,000 requirements, beside Qt's own views."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median, quantiles
from time import process_time

from PySide6.QtWidgets import QApplication

from octolegis.session.searching import Everywhere
from octolegis.ui import app
from octolegis.ui.dialogs.search_everywhere import SearchEverywhere
from octolegis.ui.main_window import MainWindow
from octolegis.ui.models.narrowing import read
from octolegis.ui.views.work_page import WorkPage
from tests.benchmarks import large_workbench
from tests.benchmarks.bare_views import bare_filter, bare_scroll, bare_text
from tests.benchmarks.bench_window import own_profile
from tests.benchmarks.row import Row

Acts = Sequence[Callable[[], None]]
WORDS = "computer system data"


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder, own_profile(Path(folder)):
        path = Path(folder) / "large.octolegis"
        large_workbench.build(path)
        app.application()
        window = app.shown(path)
        sys.excepthook = sys.__excepthook__
        while window.desk is None or not window.desk.target or window.page is None:
            QApplication.processEvents()
        yield from _felt("turning to another article", _turns(window))
        yield from _filtering(window.page)
        yield from _typing(window, window.page)
        yield from _reading(window.page)
        window.close()


def _felt(name: str, acts: Acts, most: float = 50.0) -> Iterator[Row]:
    """The median and the slow end, against what a hand still takes for at once."""
    found = _each(acts)
    yield Row(name, median(found), most)
    yield Row("  and one in twenty of them", quantiles(found, n=20)[-1], 2 * most)


def _turns(window: MainWindow) -> Acts:
    desk = window.desk
    assert desk is not None
    articles = [a.id for i in desk.assessment.instruments for a in i.articles()][::4][:60]
    return [partial(_then_shown, partial(desk.look_at, target)) for target in articles]


def _filtering(page: WorkPage) -> Iterator[Row]:
    pane = page.requirements
    criteria = cycle(("rating:gaps", "duty:mandatory", "theme:procedural\nrating:gaps", "flag:excess", ""))
    acts: Acts = [partial(_then_shown, partial(pane.narrow, read(next(criteria)))) for _ in range(40)]
    acts[0]()
    yield from _felt("filtering 2,000 requirements", acts)
    articles = [
        (article.title, [requirement.text for requirement in article.requirements])
        for instrument in page.desk.assessment.instruments
        for article in instrument.articles()
    ]
    ours = median(_each(acts))
    with bare_filter(articles, (pane.tree.width(), pane.tree.height())) as filtered:
        floor = median(_each([filtered] * 40))
    yield Row("  the same beside a bare tree of the rows, unfolded", ours, floor, goal=1.5)


def _typing(window: MainWindow, page: WorkPage) -> Iterator[Row]:
    field = page.requirements.search
    keys = [WORDS[:end] for end in range(1, len(WORDS) + 1)]
    field.setText("x")
    yield from _felt(
        "a key in the search for requirements",
        [partial(_then_shown, partial(field.setText, typed)) for typed in keys],
    )
    field.clear()
    box = SearchEverywhere(page.desk, Everywhere(page.desk.session), window)
    box.show()
    acts = [partial(_then_shown, partial(box.field.setText, typed)) for typed in keys]
    yield Row("the first key in the search everywhere", _each(acts[:1])[0], 150.0)
    yield from _felt("a key in the search everywhere", acts)
    box.close()


def _reading(page: WorkPage) -> Iterator[Row]:
    law, view = page.law, page.law.view
    id = next(iter(page.desk.assessment.laws))
    texts = [f"{p.label} {p.heading} {p.text}" for p in page.desk.assessment.outlines[id].provisions]
    size = view.viewport().width(), view.viewport().height()
    opened = _each([partial(_then_shown, partial(law.model.show_law, id))] * 7)
    yield Row("first text of a law of 1,000 pages", median(opened), 150.0)
    with bare_text(texts, size) as whole:
        yield Row("  the same beside Qt's text editor", median(opened), median(_each([whole] * 3)))
    frames = _each([partial(_scrolled, page)] * 200)
    yield Row("one frame while scrolling it", median(frames), 16.0)
    with bare_scroll(texts, size) as scrolled:
        yield Row(
            "  the same beside a bare list of the texts", median(frames), median(_each([scrolled] * 200))
        )
    folds = cycle((True, False))
    acts: Acts = [partial(_then_shown, partial(view.fold_all, folded=next(folds))) for _ in range(20)]
    yield from _felt("folding and unfolding all of it", acts)
    law.find_words()
    assert law.find_bar is not None
    field = law.find_bar.field
    keys = [WORDS[:end] for end in range(1, len(WORDS) + 1)]
    _then_shown(partial(field.setText, "x"))
    yield from _felt(
        "a key in finding in it", [partial(_then_shown, partial(field.setText, typed)) for typed in keys]
    )


def _scrolled(page: WorkPage) -> None:
    view = page.law.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 120)
    view.viewport().repaint()


def _then_shown(act: Callable[[], object]) -> None:
    act()
    QApplication.processEvents()


def _each(acts: Acts) -> list[float]:
    """The milliseconds of each act, as the processor counts them: none of them waits for a disk.

    So a busy machine does not make slow what is not.
    """
    found = []
    for act in acts:
        start = process_time()
        act()
        found.append((process_time() - start) * 1000)
    return found
