"""The French of the checklists keeps to the glossary, save where a person decided otherwise."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from octolegis.checklists import library
from tests.checklists.glossary_breaches import breaches

REVIEWED = tomllib.loads((Path(__file__).parent / "glossary_reviewed.toml").read_text("utf-8"))


@pytest.mark.parametrize("id", library.shipped_ids())
def test_a_term_of_the_glossary_is_rendered_as_the_glossary_says(id: str) -> None:
    found = sorted({f"{place}: {term}" for place, term in breaches(id)})
    assert found == sorted(REVIEWED.get(id, {}).get("other_words", []))


def test_a_text_without_the_term_is_a_breach(monkeypatch: pytest.MonkeyPatch) -> None:
    original = library.shipped("ets189")
    monkeypatch.setattr(library, "translated", lambda instrument, _: instrument)
    assert original.id == "ets189"
    assert len(list(breaches("ets189"))) > 50
