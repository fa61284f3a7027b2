"""A published edition never changes: case files elsewhere rest on it."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

from octolegis.checklists.library import shipped, shipped_ids
from tests.checklists.publishing import as_text, objections, register, with_new
from tests.tiny_instrument import instrument

CHANGES = Path(__file__).parents[2] / "CHANGELOG.md"
TINY = instrument()
CHANGED = replace(TINY, short_title="Another")
PUBLISHED = with_new([TINY], {})


def test_no_shipped_edition_differs_from_what_was_published_under_its_number() -> None:
    assert objections(map(shipped, shipped_ids()), register()) == []


def test_what_is_released_is_published() -> None:
    newest = next(line for line in CHANGES.read_text(encoding="utf-8").splitlines() if line.startswith("## "))
    if "unreleased" not in newest:
        missing = [id for id in shipped_ids() if str(shipped(id).edition) not in register().get(id, {})]
        assert missing == [], "make publish"


def test_a_changed_edition_needs_a_new_number_once_it_was_published() -> None:
    assert objections([CHANGED], {}) == []
    assert objections([TINY], PUBLISHED) == []
    assert objections([CHANGED], PUBLISHED) == [
        "x1: edition 1 is published and was changed; raise its number"
    ]
    assert objections([replace(CHANGED, edition=2)], PUBLISHED) == []


def test_a_number_never_goes_back() -> None:
    published = with_new([replace(TINY, edition=3)], PUBLISHED)
    assert objections([replace(TINY, edition=2)], published) == [
        "x1: edition 3 is published, and this is edition 2"
    ]


def test_publishing_adds_and_never_overwrites() -> None:
    again = with_new([CHANGED, replace(CHANGED, edition=2)], PUBLISHED)
    assert again["x1"]["1"] == PUBLISHED["x1"]["1"]
    assert set(again["x1"]) == {"1", "2"}
    assert tomllib.loads(as_text(again)) == again
    assert tomllib.loads(as_text({})) == {}
