"""Real statutes: labels found, nothing lost. The whole table is tests/benchmarks/bench_laws.py."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest

from octolegis.importers.reading import read_law_here
from tests.importers.expected_labels import LAWS, article_keys, expected

THRESHOLDS = {
    "derived/KE-cmca-2018-flat.docx": 0.985,
    "derived/JP-keiho.txt": 0.985,
    "derived/HU-btk.txt": 0.985,
    "derived/PL-kodeks-karny.txt": 0.985,
    "derived/MA-code-penal-livre3-ar.txt": 0.985,
    "derived/GE-criminal-code.txt": 0.985,
    "PH-ra-10175.html": 0.985,
}
COUNTED = {
    "DE-stpo.md": 680,
    "CZ-topo.md": 48,
    "UY-ley-20327-ciberdelincuencia.md": 11,
    "AR-ley-26388.md": 15,
}
KNOWN = {str(file.relative_to(LAWS)): wanted for file, wanted in expected()}


@pytest.mark.skipif(not KNOWN, reason="the statutes are not here")
@pytest.mark.parametrize("name", sorted({*THRESHOLDS, *COUNTED}))
def test_a_statute_is_split_at_its_articles(name: str) -> None:
    read = read_law_here((LAWS / name).read_bytes(), name)
    found = article_keys(read.outline)
    assert read.source_characters == read.imported_characters + sum(left.characters for left in read.left_out)
    if name in COUNTED:
        assert len(found) == COUNTED[name]
        return
    matches = SequenceMatcher(None, KNOWN[name].keys, found, autojunk=False).get_matching_blocks()
    score = 2 * sum(block.size for block in matches) / (len(KNOWN[name].keys) + len(found))
    assert score >= THRESHOLDS[name]
