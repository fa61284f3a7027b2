"""How well the statutes of ../shared/laws are read: labels found, characters lost, seconds."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from time import perf_counter

from octolegis.importers.reading import read_law_here
from tests.importers.expected_labels import LAWS, Expected, article_keys, expected

LINE = "{:<52} {:<9} {:<3} {:>5} {:>5} {:>7} {:>6} {:>7}"


def main(chosen: str = "") -> None:
    """Print a line per file: format, language, labels expected and found, F1, characters lost, seconds."""
    print(LINE.format("law", "format", "", "want", "found", "F1", "lost", "s"))
    for file, wanted in _laws(chosen):
        start = perf_counter()
        read = read_law_here(file.read_bytes(), file.name)
        seconds = perf_counter() - start
        lost = (
            read.source_characters - read.imported_characters - sum(left.characters for left in read.left_out)
        )
        found = article_keys(read.outline)
        name = str(file.relative_to(LAWS))
        score = f1(wanted.keys, found) if wanted.keys else count_score(wanted.count, len(found))
        want = len(wanted.keys) or wanted.count
        mark = "" if wanted.keys else "~"
        cells = (
            name,
            read.format,
            read.language[:3],
            want,
            len(found),
            f"{mark}{score:.3f}",
            lost,
            f"{seconds:.2f}",
        )
        print(LINE.format(*cells), flush=True)
        if chosen:
            _differences(wanted, found)


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
