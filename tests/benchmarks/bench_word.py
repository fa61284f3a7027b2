"""A Word report of 120 pages beside serialising and zipping the same XML, in time and in memory."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from octolegis.checklists.library import shipped
from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Rating
from octolegis.reports.content import Cell, Column, Heading, Section, Table, cell, plain
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from tests.benchmarks.row import Row, compared
from tests.reports.builders import assessment, finding

ROWS, FINDINGS = 768, 2_000
WORDS = "The draft reaches the conduct but not the mental element; the reason is set out below. " * 3


def rows() -> Iterator[Row]:
    report = content(assessment([]), ReportOptions())
    table = Table(tuple(Column(f"Column {i}", 1) for i in range(4)), tuple(_row(i) for i in range(ROWS)))
    section = Section("long", (Heading("A long table", 1, "s_long"), plain(WORDS), table))
    report = replace(report, sections=(section,))
    written = word_bytes(report)
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        tree = etree.fromstring(package.read("word/document.xml"))
    ours, floor = compared(lambda: word_bytes(report), lambda: _zipped(tree), rounds=9)
    yield Row(f"Word report of {ROWS} rows x 4 in about 120 pages", ours, floor, goal=4.0)
    yield Row(f"memory of a Word report of {FINDINGS} findings", _peak(), 200, unit="MB")


def _row(number: int) -> tuple[Cell, ...]:
    return (
        cell(f"Article {number}", bold=True),
        cell(WORDS + str(number)),
        cell(WORDS),
        cell("Partly in line", Rating.PARTLY),
    )


def _zipped(tree: etree._Element) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", etree.tostring(tree, encoding="UTF-8", xml_declaration=True))
    return stream.getvalue()


def large() -> Assessment:
    """An assessment of 2,000 findings: on every requirement of all instruments, and on provisions."""
    ids = ("ets185", "ets189", "cets224", "cets201", "cets210", "cets223", "un")
    instruments = tuple(shipped(id) for id in ids)
    targets = [r.id for one in instruments for article in one.articles() for r in article.requirements]
    targets += [article.id for one in instruments for article in one.articles() if article.assessable]
    targets += [f"law:L1#p{i}" for i in range(FINDINGS)]
    said = [
        finding(target, rating=Rating.PARTLY, reason=WORDS, comment=WORDS, recommendation=WORDS)
        for target in targets[:FINDINGS]
    ]
    return assessment(said, instruments=instruments)


def _peak() -> float:
    """The most memory that a process of its own needs for the report, in megabytes."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.bench_word"], check=True, capture_output=True, text=True
    )
    return float(run.stdout)


if __name__ == "__main__":
    import resource

    word_bytes(content(large(), ReportOptions()))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
