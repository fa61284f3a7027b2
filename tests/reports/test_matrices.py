"""The matrix of powers is a table of the report, and nothing said in a cell is lost."""

from __future__ import annotations

import pytest

from octolegis.checklists.library import shipped
from octolegis.domain.assessment import Assessment, Details, VariationStatus
from octolegis.domain.finding import Flag, Rating
from octolegis.reports.content import Table
from octolegis.reports.json_export import assessment_json
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import assessment, finding
from tests.reports.word_reading import text_of

GROUNDS = "ets185/15.2:grounds@ets185/18"
SCOPE = "ets185/14.2.b:other-computer-offences@ets185/20"


def case() -> Assessment:
    return assessment(
        [
            finding(
                GROUNDS,
                rating=Rating.NOT,
                flags=frozenset({Flag.SAFEGUARD}),
                reason="No grounds are named.",
                comment="See the code.",
                recommendation="Name the grounds.",
            ),
            finding(SCOPE, rating=Rating.PARTLY, reason="Only for grave offences."),
        ],
        instruments=tuple(shipped(id) for id in ("ets185", "cets224")),
        variations={"ets185/14.3.a:traffic-data-list": VariationStatus.MADE},
        details=Details(title="T", country="MD", human_rights="ICCPR; African Charter"),
    )


def test_the_matrix_stands_on_a_wide_page_with_the_ratings_of_its_cells() -> None:
    report = content(case(), ReportOptions())
    annex = next(section for section in report.sections if section.key == "annex-c")
    assert annex.wide
    tables = {block.alternative: block for block in annex.blocks if isinstance(block, Table)}
    safeguards = tables["Matrix: Article 15 – Conditions and safeguards"]
    assert (len(safeguards.rows), len(safeguards.columns)) == (6, 9)
    production = safeguards.rows[2]
    assert production[0].paragraphs[0].text == "Article 18"
    assert [cell.paragraphs[0].text for cell in production].count("Not in line\nSafeguard concern") == 1
    collection = tables["Matrix: Article 14 – Scope of procedural provisions"].rows[4]
    assert collection[2].paragraphs[0].text == "Partly in line\naltered by the reservation of 14(3)(a)"
    assert "Matrix: Article 13 CETS 224 – Conditions and safeguards" not in tables


@pytest.mark.parametrize(
    "words",
    [
        "15(2) – Article 18",
        "No grounds are named.",
        "See the code.",
        "Name the grounds.",
        "Only for grave offences.",
        "Human-rights treaties that bind the State: ICCPR; African Charter.",
        "in the matrix of Article 15 – Conditions and safeguards, in Annex C",
    ],
)
def test_what_is_said_in_a_cell_stands_at_its_article(words: str) -> None:
    assert words in text_of(word_bytes(content(case(), ReportOptions())))


def test_the_export_has_the_matrix_and_the_rating_of_every_cell() -> None:
    record = assessment_json(case())
    article = next(a for a in record["instruments"][0]["articles"] if a["id"] == "ets185/15")
    assert GROUNDS in article["matrix"]["cells"]
    cells = record["results"]["as-drafted"]["cells"]
    assert (cells[GROUNDS], cells[SCOPE]) == ("not", "partly")
    assert cells["ets185/15.2:grounds@cets224/7"] == "not-assessed"
