"""How well the statutes of ../shared/laws are read: articles and levels found, characters lost, seconds.

``make bench-laws`` prints a line per law, then the means by language and by format.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from time import perf_counter

from octolegis.importers.reading import read_law_here
from tests.importers.expected_labels import LAWS, Expected, article_keys, expected
from tests.importers.expected_sublevels import sample, score

LINE = "{:<54} {:<9} {:<4} {:>5} {:>5} {:>7} {:>7} {:>6} {:>7}"
MEAN = "{:<10} {:>5} laws   articles {:<6}  counts ~{:<6}  levels {:<6}"


@dataclass(frozen=True)
class Reading:
    """How one law was read: F1 of articles and of levels; ``counted``: the ratio of counts of articles."""

    language: str
    format: str
    articles: float | None
    counted: float | None
    levels: float | None


def main(chosen: str = "") -> None:
    """Print a line per file: format, language, labels expected and found, F1 of articles and levels, ..."""
    print(LINE.format("law", "format", "", "want", "found", "F1", "levels", "lost", "s"))
    readings = [_measured(file, wanted, bool(chosen)) for file, wanted in _laws(chosen)]
    for name, of in (("language", "language"), ("format", "format")):
        print(f"\nmeans by {name} (a count where no labels are known)")
        for value in sorted({getattr(reading, of) for reading in readings}):
            print(_means(value, [reading for reading in readings if getattr(reading, of) == value]))
    print(_means("all", readings))


def _measured(file: Path, wanted: Expected, telling: bool) -> Reading:
    start = perf_counter()
    read = read_law_here(file.read_bytes(), file.name)
    seconds = perf_counter() - start
    left = sum(left.characters for left in read.left_out)
    found = article_keys(read.outline)
    name = str(file.relative_to(LAWS))
    labelled = sample().get(name)
    levels = score(read.outline, labelled) if labelled else None
    result = f1(wanted.keys, found) if wanted.keys else count_score(wanted.count, len(found))
    known = bool(wanted.keys or wanted.count)
    cells = (
        name,
        read.format,
        read.language[:3],
        len(wanted.keys) or wanted.count or "-",
        len(found),
        f"{'' if wanted.keys else '~'}{result:.3f}" if known else "-",
        f"{levels:.3f}" if levels is not None else "",
        read.source_characters - read.imported_characters - left,
        f"{seconds:.2f}",
    )
    print(LINE.format(*cells), flush=True)
    if telling:
        _differences(wanted, found)
    articles = result if wanted.keys else None
    return Reading(
        read.language, read.format, articles, result if known and not wanted.keys else None, levels
    )


def _means(name: str, readings: list[Reading]) -> str:
    columns = ([r.articles for r in readings], [r.counted for r in readings], [r.levels for r in readings])
    return MEAN.format(name, len(readings), *(_mean(column) for column in columns))


def _mean(values: list[float | None]) -> str:
    known = [value for value in values if value is not None]
    return f"{sum(known) / len(known):.3f}" if known else "-"


def f1(wanted: list[str], found: list[str]) -> float:
    """F1 of the labels in order."""
    matched = sum(
        block.size for block in SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    )
    return 2 * matched / (len(wanted) + len(found)) if wanted or found else 1.0


def count_score(wanted: int, found: int) -> float:
    """Where only a count is known: the smaller through the larger number."""
    return min(wanted, found) / max(wanted, found, 1)


def _laws(chosen: str) -> Iterator[tuple[Path, Expected]]:
    for file, wanted in expected():
        if chosen in str(file):
            yield file, wanted


def _differences(wanted: Expected, found: list[str]) -> None:
    if not wanted.keys:
        print("  found", " ".join(found))
        return
    for tag, a, b, c, d in SequenceMatcher(None, wanted.keys, found, autojunk=False).get_opcodes():
        if tag != "equal":
            print(f"  {tag}: wanted {wanted.keys[a:b]} after {wanted.keys[a - 1 : a]}, found {found[c:d]}")


if __name__ == "__main__":
    main(*sys.argv[1:2])
