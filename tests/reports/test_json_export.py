"""The JSON export is complete, and keeps internal notes at home."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from octolegis.domain.official_text import OfficialText
from octolegis.domain.participation import Participation
from octolegis.domain.review import Review
from octolegis.paths import data_folder
from octolegis.reports.json_export import assessment_json
from tests.reports.builders import demonstration


def test_everything_is_there_and_is_json() -> None:
    case = demonstration()
    record = json.loads(json.dumps(assessment_json(case)))
    assert len(record["findings"]) == len(case.findings)
    assert len(record["mappings"]) == len(case.mappings)
    assert (
        record["laws"][0]["provisions"][1]["text"] == "A person who enters a system of another is punished."
    )
    assert record["variations"] == {"ets185/4:serious-harm": "intended"}
    assert record["results"]["as-drafted"]["articles"]["ets185/2"]["rating"] == "largely"
    assert record["results"]["as-drafted"]["score"]["assessed"] == 7


def test_rich_text_keeps_its_form() -> None:
    found = assessment_json(demonstration())["findings"][0]
    assert found["comment"][1] == {
        "kind": "bullet",
        "runs": [["no exception for ", ""], ["authorised testing", "b"]],
    }


def test_internal_notes_leave_only_on_request() -> None:
    case = demonstration()
    assert "SECRET" not in json.dumps(assessment_json(case))
    assert "SECRET" in json.dumps(assessment_json(case, internal_notes=True))


_NAMED = {"variations", "participations", "reviews", "articles", "cells", "counts", "results"}
"""Tables whose keys are ids and ratings."""


def keys_of(value: Any, above: str = "") -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from keys_of(each, above)
    elif isinstance(value, dict):
        for key, each in value.items():
            if above not in _NAMED:
                yield key
            yield from keys_of(each, "" if above in _NAMED and above != "results" else key)


def test_every_key_is_explained() -> None:
    case = replace(
        demonstration(),
        participations={"ets185": Participation()},
        reviews={"ets185/2": Review("ets185/2", "before", 2)},
        texts={"ets185:en": OfficialText("ets185:en", "ets185", "en", "Convention")},
    )
    told = (data_folder("docs") / "json.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"`([a-z_]+)`", told))
    assert set(keys_of(assessment_json(case))) <= explained
