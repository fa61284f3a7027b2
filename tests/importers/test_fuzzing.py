"""A few damaged files of every format; thousands are read by ``python -m tests.importers.fuzz``."""

from __future__ import annotations

import sys

import pytest

from tests.importers.fuzz_mutants import FORMATS, mutant, seed_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the runner counts on signals")


def test_damaged_files_of_every_format_are_read_or_refused() -> None:
    from tests.importers.fuzz import run

    assert [found for found in run(8 * len(FORMATS), seed=1, size=1000) if found[1].startswith("!")] == []


def test_a_mutant_can_be_made_again() -> None:
    assert mutant(3, 40) == mutant(3, 40)
    assert mutant(3, 40) != mutant(4, 40)


def test_the_undamaged_laws_are_read() -> None:
    from octolegis.importers.reading_here import read_law_here

    for name in set(FORMATS):
        assert read_law_here(seed_file(name), f"law.{name}").outline.provisions
