"""What suggestions cost on ten thousand provisions: the index, the first article, a sweep, memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from time import perf_counter

from octolegis.checklists.library import shipped
from octolegis.domain.law import Law, Outline
from octolegis.suggest.search import Search
from tests.benchmarks.gold import LAWS, Laws, outline_of
from tests.benchmarks.row import Row

FILES = ("DE-stgb.md", "DE-stpo.md", "DE-irg.md", "DE-urhg.md", "DE-ttdsg.md")
PROVISIONS = 10_000


def rows() -> Iterator[Row]:
    if not LAWS.is_dir():
        return
    laws = _laws()
    articles = [article.id for article in shipped("ets185").articles() if article.assessable]
    Search(laws).candidates(articles[0])  # the terms are compiled once in the life of the program
    start = perf_counter()
    search = Search(laws)
    yield Row("suggest: index of 10,000 provisions", perf_counter() - start, 5.0, unit="s")
    start = perf_counter()
    search.candidates("ets185/2")
    yield Row("suggest: first article", (perf_counter() - start) * 1000, 100.0)
    start = perf_counter()
    list(search.sweep(articles))
    yield Row("suggest: sweep of ETS 185", perf_counter() - start, 2.0, unit="s")
    tracemalloc.start()
    kept = Search(laws)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    yield Row("suggest: memory of the index", size / 1e6, 100.0, unit="MB")
    del kept


def _laws() -> Laws:
    """Ten thousand provisions of German laws: the language with the dearest search, for its compounds."""
    laws: Laws = {}
    left = PROVISIONS
    for name in FILES:
        provisions = outline_of(name).provisions[:left]
        left -= len(provisions)
        laws[name] = (Law(name, name, language="de"), Outline(provisions))
    return laws
