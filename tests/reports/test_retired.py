"""What a later edition retired stays in the report with all that was said, and counts no more."""

from __future__ import annotations

import json
from dataclasses import replace

from octolegis.checklists.library import shipped
from octolegis.checklists.upgrade import merged
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument
from octolegis.domain.finding import Rating
from octolegis.domain.review import Review
from octolegis.reports.json_export import assessment_json
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import SECOND, assessment, finding
from tests.reports.word_reading import lines_of

ACCESS, INTENT = "ets185/2:access", "ets185/2:intentional"


def without(instrument: Instrument, id: str) -> Instrument:
    """The next edition, which does not have the requirement."""
    parts = tuple(
        replace(
            part,
            articles=tuple(
                replace(a, requirements=tuple(r for r in a.requirements if r.id != id)) for a in part.articles
            ),
        )
        for part in instrument.parts
    )
    return merged(instrument, replace(instrument, edition=instrument.edition + 1, parts=parts))


def upgraded() -> Assessment:
    said = [
        finding(ACCESS, rating=Rating.NOT, comment="No offence of access", recommendation="Add one"),
        finding(ACCESS, author=SECOND, rating=Rating.PARTLY, comment="I see one"),
        finding(INTENT, rating=Rating.FULLY),
    ]
    review = {INTENT: Review(INTENT, "Earlier words", 2)}
    return assessment(said, instruments=(without(shipped("ets185"), ACCESS),), reviews=review)


def test_all_that_was_said_on_it_stands_in_the_annex_and_is_no_recommendation() -> None:
    told = lines_of(word_bytes(content(upgraded(), ReportOptions())))
    assert "Retired from the checklist" in told
    assert "ETS 185 2 (last asked by edition 1): Access to a computer system" in told
    assert any("No offence of access" in line for line in told)
    assert any("I see one" in line for line in told)
    assert sum("Add one" in line for line in told) == 1
    assert "Provisions beyond the instruments" not in told


def test_a_judgement_not_yet_read_again_says_so() -> None:
    told = lines_of(word_bytes(content(upgraded(), ReportOptions())))
    assert any("Reworded in edition 2; judged by the earlier words" in line for line in told)


def test_the_json_has_both() -> None:
    record = json.loads(json.dumps(assessment_json(upgraded())))
    assert record["instruments"][0]["retired"] == [
        {"id": ACCESS, "citation": "2", "text": "Access to a computer system", "edition": 1}
    ]
    assert record["reviews"][INTENT]["before"] == "Earlier words"
    assert any(each["target"] == ACCESS for each in record["findings"])
