"""Articles are found however a country's drafters write them; the samples are our own words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from octolegis.domain.law import ProvisionKind
from octolegis.importers.reading import read_law_here
from tests.importers.expected_labels import LAWS
from tests.importers.expected_sublevels import sample, score

TRADITIONS: dict[str, list[str]] = json.loads(
    (Path(__file__).parent / "traditions.json").read_text(encoding="utf-8")
)
"""By language or drafter: the lines of a law, a tilde after each article's label."""


@pytest.mark.parametrize("name", TRADITIONS)
def test_articles_are_found_in_every_tradition(name: str) -> None:
    lines = TRADITIONS[name]
    law = read_law_here("\n".join(lines).replace("~", "").encode(), "law.txt")
    found = [p.label for p in law.outline.provisions if p.kind is ProvisionKind.ARTICLE]
    assert found == [line.partition("~")[0] for line in lines if "~" in line]


@pytest.mark.skipif(not LAWS.is_dir(), reason="the statutes are not here")
@pytest.mark.parametrize("name", ["derived/KE-cmca-2018.txt", "derived/PL-kodeks-karny.txt", "RU-uk-rf.html"])
def test_levels_below_the_article_are_found_as_a_reader_sees_them(name: str) -> None:
    outline = read_law_here((LAWS / name).read_bytes(), name).outline
    assert score(outline, sample()[name]) >= 0.93
