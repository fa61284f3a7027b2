"""The JSON export is complete, and keeps internal notes at home."""

from __future__ import annotations

import json

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
