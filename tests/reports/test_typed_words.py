"""Each field that a person types into is found again where a reader looks for it, in Word, Excel and JSON."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest
from openpyxl import load_workbook

from octolegis.domain.amendment import Amendment, AmendmentKind
from octolegis.domain.assessment import Assessment, Details
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.law import Law
from octolegis.domain.mapping import Mapping
from octolegis.domain.participation import Participation, Stage
from octolegis.domain.richtext import rich
from octolegis.reports.kinds import MAKERS
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from octolegis.wording import wording
from tests.reports.builders import LEAD, assessment, finding
from tests.reports.written_text import word_text

_FIELDS = ("reason", "comment", "recommendation", "override_reason", "addressee", "term")


def _said(prefix: str) -> dict[str, Any]:
    return {name: f"{prefix}typed-{name}" for name in _FIELDS}


def unmistakable() -> Assessment:
    """An assessment in which every field that a person types into holds words of its own."""
    article = finding("ets185/2", rating=Rating.PARTLY, **_said(""))
    requirement = finding("ets185/2:access", rating=Rating.NOT, **_said("req-"))
    alone = finding("law:L1#p4", **_said("alone-"))
    wording = rich("typed-wording")
    given: dict[str, Any] = {name: f"typed-{name}" for name in _PARTICULARS}
    return assessment(
        [article, requirement, alone],
        details=Details(country="MD", **given),
        laws={"L1": _LAW},
        mappings={"m": Mapping("m", "ets185/2", "L1", "p1")},
        amendments={
            "x": Amendment(
                "x", "ets185/2", LEAD, wording, Basis.AS_DRAFTED,
                AmendmentKind.REPLACE, "L1", "p2", rich("typed-why"),
            )
        },
        participations={"ets185": Participation(Stage.SIGNED, note="typed-remark")},
    )  # fmt: skip


_LAW = Law("L1", "typed-law", "en", version="typed-version", source="typed-source", notes="typed-notes")
_PARTICULARS = (
    *("title", "reference", "requested_by", "prepared_by", "place", "version_date"),
    *("background", "next_steps", "disclaimer", "contact"),
)
_ARTICLE, _BEYOND = "Article 2 – Illegal access", "Section 9, False information"
PLACED = [
    *((f"typed-{name}", "") for name in _PARTICULARS if name not in ("background", "next_steps")),
    ("typed-background", "Background and request"),
    ("typed-next_steps", "Next steps"),
    *((f"typed-{name}", "Laws examined") for name in ("law", "version", "source", "notes")),
    *((f"typed-{name}", _ARTICLE) for name in (*_FIELDS, "wording", "why")),
    *((f"req-typed-{name}", _ARTICLE) for name in _FIELDS),
    *((f"alone-typed-{name}", _BEYOND) for name in _FIELDS),
    ("typed-remark", "Annex D"),
]


def test_each_typed_word_stands_under_the_heading_where_a_reader_looks_for_it() -> None:
    under: dict[str, str] = {}
    heading = ""
    for line in word_text(word_bytes(content(unmistakable(), ReportOptions()))).split("\n"):
        heading = line.lstrip("# ") if line.startswith("#") else heading
        under[heading] = f"{under.get(heading, '')}\n{line}"
    for words, place in PLACED:
        held = [text for name, text in under.items() if (place in name if place else not name)]
        assert any(re.search(rf"(?<![\w-]){words}\b", text) for text in held), (words, place)


def test_each_typed_word_stands_in_the_row_of_its_target_in_the_matrix() -> None:
    book = load_workbook(io.BytesIO(MAKERS["matrix"][".xlsx"](unmistakable(), ReportOptions())))
    values = [[str(cell) for cell in row] for row in book.worksheets[0].iter_rows(values_only=True)]
    heads = next(row for row in values if "Reason" in row and "Comment" in row)
    named = {field: heads.index(wording()(f"report.matrix_column.{field}")) for field in _FIELDS}
    for prefix in ("typed-", "req-typed-", "alone-typed-"):
        (row,) = [row for row in values if row[named["comment"]] == f"{prefix}comment"]
        assert [row[place] for place in named.values()] == [f"{prefix}{field}" for field in _FIELDS]
    assert any("typed-wording" in value for row in values for value in row)


def test_each_typed_word_stands_under_its_key_in_json() -> None:
    record = json.loads(MAKERS["json"][".json"](unmistakable(), ReportOptions()))
    assert {name: record["details"][name] for name in _PARTICULARS} == {n: f"typed-{n}" for n in _PARTICULARS}
    for target, prefix in (("ets185/2", ""), ("ets185/2:access", "req-"), ("law:L1#p4", "alone-")):
        (found,) = [one for one in record["findings"] if one["target"] == target]
        assert {name: found[name] for name in _FIELDS} == {n: f"{prefix}typed-{n}" for n in _FIELDS}
    assert record["laws"][0] | {"title": "typed-law", "notes": "typed-notes"} == record["laws"][0]
    assert (
        record["amendments"][0] | {"wording": "typed-wording", "reason": "typed-why"}
        == record["amendments"][0]
    )
    assert record["participations"]["ets185"]["note"] == "typed-remark"


@pytest.mark.parametrize("kind", ["recommendations", "opinion"])
def test_the_reports_that_hold_all_findings_hold_every_typed_word(kind: str) -> None:
    text = word_text(MAKERS[kind][".docx"](unmistakable(), ReportOptions()))
    missing = [words for words, _ in PLACED if not re.search(rf"(?<![\w-]){words}\b", text)]
    assert missing == ([] if kind == "recommendations" else ["typed-remark"])
