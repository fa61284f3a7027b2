"""An instrument kept as JSON is the same instrument when read back."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from octolegis.checklists.from_toml import load
from octolegis.checklists.library import shipped, shipped_ids
from octolegis.checklists.to_json import edition_json, from_json, to_json
from octolegis.domain.checklist import Instrument, Requirement, Theme
from tests.checklists.tiny import TINY


@pytest.fixture
def tiny(tmp_path: Path) -> Instrument:
    file = tmp_path / "tiny.toml"
    file.write_text(TINY, encoding="utf-8")
    return load(file)


@pytest.mark.parametrize("id", shipped_ids())
def test_a_shipped_instrument_survives_json(id: str) -> None:
    instrument = shipped(id)
    assert from_json(json.loads(json.dumps(to_json(instrument)))) == instrument


def test_values_come_back_with_their_types(tiny: Instrument) -> None:
    back = from_json(json.loads(json.dumps(to_json(tiny))))
    assert back == tiny
    article = back.article_by_id["tiny/2"]
    assert article.theme is Theme.SUBSTANTIVE
    assert isinstance(article.gaps, tuple)


def test_empty_fields_are_written_too(tiny: Instrument) -> None:
    signature = to_json(tiny)["parts"][0]["articles"][1]
    assert signature["requirements"] == []
    assert signature["explanatory_report"] == ""


def test_keys_of_a_later_program_are_passed_over(tiny: Instrument) -> None:
    assert from_json({**to_json(tiny), "colour": "blue"}) == tiny


def test_an_edition_of_an_earlier_program_is_read_with_what_it_has(tiny: Instrument) -> None:
    earlier = edition_json(tiny)
    for article in earlier["parts"][0]["articles"]:
        article["crosswalk"] = ["ETS 185 2"]
    assert from_json(earlier) == tiny
    assert from_json(earlier).retired == ()


def test_an_edition_comes_back_whole_and_changes_with_any_word(tiny: Instrument) -> None:
    assert from_json(edition_json(tiny)) == tiny
    assert edition_json(tiny) != edition_json(replace(tiny, title="Another"))


@pytest.mark.parametrize("id", shipped_ids())
def test_every_shipped_edition_comes_back_whole(id: str) -> None:
    assert from_json(edition_json(shipped(id))) == shipped(id)


LATER = {"carries_over", "uses", "matrix", "carried", "excludes", "time"}
"""Fields that editions of the first case files do not have."""


def without_later(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_later(each) for key, each in value.items() if key not in LATER}
    return [without_later(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("id", shipped_ids())
def test_an_edition_of_the_first_case_files_is_still_read(id: str) -> None:
    found = from_json(without_later(edition_json(shipped(id))))
    assert list(found.requirement_by_id) == list(shipped(id).requirement_by_id)
    assert not any(article.matrix or article.uses for article in found.articles())
    assert [_qualified(req) for req in found.variations] == [
        _qualified(req) for req in shipped(id).variations
    ]


def _qualified(requirement: Requirement) -> tuple[str, ...]:
    return requirement.variation.qualifies if requirement.variation else ()


def test_reading_back_needs_no_pydantic() -> None:
    names = "octolegis.checklists.to_json, octolegis.checklists.library"
    code = f"import sys, {names}; print('pydantic' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "False"
