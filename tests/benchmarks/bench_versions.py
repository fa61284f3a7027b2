"""A law of 1,000 provisions and its next version: aligned, compared in the window, and reviewed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import perf_counter

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QMainWindow

from octolegis.domain.comparing import compared
from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.domain.matching_versions import matched
from octolegis.session import imports, versions
from octolegis.session.commands import mappings
from octolegis.session.session import Session
from octolegis.ui import app
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.compare_versions import CompareVersions
from octolegis.ui.views.versions.review_panel import ReviewPanel
from octolegis.ui.work import Background
from tests.benchmarks.bench_window import own_profile
from tests.benchmarks.row import Row
from tests.casefiles import case, law_read

PROVISIONS, MAPPED = 1_000, 200


def rows() -> Iterator[Row]:
    chance = Random(11)
    with tempfile.TemporaryDirectory() as folder, own_profile(Path(folder)):
        app.application()
        old = _law(chance)
        new = Outline(tuple(_edited(node, chance) for node in old.provisions if chance.random() > 0.03))
        start = perf_counter()
        compared(old, new)
        yield Row("1,000 provisions aligned with their next version", _since(start), 2000.0)
        desk = Desk(_prepared(Path(folder) / "versions.octolegis", old, new))
        window = QMainWindow()
        yield Row("the comparison of them, from the key to the words", _comparison(desk, window), 300.0)
        yield Row("200 mappings left to be looked at, shown", _review(desk, window), 300.0)
        window.close()
        desk.close()


def _law(chance: Random) -> Outline:
    words = [f"w{rank}" for rank in range(900)]
    weights = [1 / (rank + 1) for rank in range(900)]
    article = ProvisionKind.ARTICLE
    return Outline(
        tuple(
            Provision(f"p{n}", None, article, f"Section {n}", f"Heading {n}", text, 0)
            for n in range(1, PROVISIONS + 1)
            for text in [" ".join(chance.choices(words, weights, k=60))]
        )
    )


def _edited(node: Provision, chance: Random) -> Provision:
    return node._replace(text=f"{node.text} and more") if chance.random() < 0.3 else node


def _prepared(path: Path, old: Outline, new: Outline) -> Session:
    session = case(path)
    law = imports.add_law(session, law_read(old), b"first", "one.txt", Law("", "Act"))
    author = session.profile.author
    target = session.assessment.instruments[0].articles()
    article = next(iter(target)).id
    for node in old.provisions[:MAPPED]:
        session.do(mappings.add(session.assessment, author, article, (law, node.id)))
    versions.bring_in(session, law, versions.Arrived(law_read(new), b"second", "two.txt", Law("", "")))
    return session


def _comparison(desk: Desk, window: QMainWindow) -> float:
    first, second = desk.assessment.laws
    matched.cache_clear()
    start = perf_counter()
    dialog = CompareVersions(desk, (first, second), Background(window), window)
    dialog.show()
    # A window that waits sleeps: a busy one would take the time of the thread that compares.
    while not dialog.rows:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()
    took = _since(start)
    dialog.close()
    return took


def _review(desk: Desk, window: QMainWindow) -> float:
    start = perf_counter()
    panel = ReviewPanel(desk, window)
    window.show()
    panel.stand()
    QApplication.processEvents()
    took = _since(start)
    assert panel.list.topLevelItemCount() > MAPPED // 10
    return took


def _since(start: float) -> float:
    return (perf_counter() - start) * 1000
