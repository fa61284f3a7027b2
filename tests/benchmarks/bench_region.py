"""Twenty countries, real statutes and 300 findings each, read into one matrix, beside reading their rows."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter

from octolegis.domain.finding import Basis
from octolegis.domain.regions.anonymous import anonymised
from octolegis.domain.regions.criteria import conclusions
from octolegis.domain.regions.patterns import patterns
from octolegis.domain.regions.regional import Regional
from octolegis.exchange.region_file import read_region, region_bytes
from octolegis.session.region.reading import read
from octolegis.session.region.reporting import KINDS, RegionOptions, endings, write_report
from octolegis.store import casefile
from tests import regions
from tests.benchmarks.bench_window import own_profile
from tests.benchmarks.row import Row, compared

COUNTRIES, FINDINGS = 20, 300


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder, own_profile(Path(folder)):
        path = regions.region(Path(folder), COUNTRIES, FINDINGS, real=True)
        ours, floor = compared(partial(read, path), partial(_bodies, path), rounds=5)
        yield Row("20 countries of 300 findings into the matrix", ours, 3000.0)
        yield Row("the same, beside reading the rows of their records", ours, floor, 25.0)
        yield Row("memory for that, with the program", _megabytes(path), 300.0, unit="MB")
        yield Row("memory for 100 countries", _megabytes(_hundred(path)), 300.0, unit="MB")
        yield Row("100 countries", _milliseconds(partial(read, _hundred(path))), 15_000.0)
        regional = read(path)
        yield Row("patterns, conclusions and no names of 20", _milliseconds(partial(_sum, regional)), 200.0)
        for kind in KINDS:
            to_write = partial(_write, regional, kind, Path(folder))
            yield Row(f"20 countries as a file: {kind}", _milliseconds(to_write), 10_000.0)


def _bodies(path: Path) -> None:
    for country in read_region(path).countries:
        file = casefile.looked_into(path.parent / country.file)
        list(file.bodies())
        file.close()


def _hundred(path: Path) -> Path:
    """A region of five times as many countries."""
    plan = read_region(path)
    many = tuple(replace(each, id=f"{each.id}{n}") for n in range(5) for each in plan.countries)
    large = path.with_name("hundred.octoregion")
    large.write_bytes(region_bytes(replace(plan, countries=many)))
    return large


def _sum(regional: Regional) -> None:
    for basis in Basis:
        patterns(anonymised(regional), basis)
        for standing in regional.standings:
            conclusions(regional, standing, basis)


def _write(regional: Regional, kind: str, folder: Path) -> None:
    options = RegionOptions(article="ets185/16" if kind == "article" else "")
    write_report(regional, kind, folder / f"report{endings(kind)[0]}", options)


def _megabytes(path: Path) -> float:
    measured = str(Path(__file__).with_name("measured.py"))
    command = [sys.executable, measured, "-m", "octolegis", "region", "status", str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(told.stdout.split()[1])


def _milliseconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
