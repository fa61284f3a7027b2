"""Opinion, profile and tables of concordance: what each promises its reader."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from octolegis.checklists.library import shipped
from octolegis.domain.amendment import Amendment
from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Basis, Priority, Rating, ReasonCode
from octolegis.domain.mapping import Mapping
from octolegis.domain.richtext import rich
from octolegis.reports.concordance import concordance, missing
from octolegis.reports.content import Heading, Paragraph, Report, Table
from octolegis.reports.opinion import opinion
from octolegis.reports.options import ReportOptions
from octolegis.reports.profile import profile
from octolegis.reports.reading import Reading
from octolegis.reports.recommendations import content
from octolegis.reports.reverse import reverse
from octolegis.reports.to_word import word_bytes
from octolegis.wording import wording
from tests.reports.builders import LEAD, assessment, demonstration, finding
from tests.reports.word_reading import text_of


def headings(report: Report) -> list[str]:
    return [
        block.text for section in report.sections for block in section.blocks if isinstance(block, Heading)
    ]


def table(report: Report, key: str) -> list[list[str]]:
    """The cells of the first table of a section as text."""
    section = next(section for section in report.sections if section.key == key)
    found = next(block for block in section.blocks if isinstance(block, Table))
    return [["\n".join(p.text for p in cell.paragraphs) for cell in row] for row in found.rows]


def row(report: Report, key: str, name: str) -> list[str]:
    return next(row for row in table(report, key) if row[0] == name)


def test_the_opinion_follows_the_draft_and_not_the_treaty() -> None:
    mapped = {
        "m1": Mapping("m1", "ets185/4", "L1", "p1"),
        "m2": Mapping("m2", "ets185/2", "L1", "p4"),
    }
    said = [finding("ets185/2", rating=Rating.PARTLY), finding("ets185/4", rating=Rating.NOT)]
    found = headings(opinion(assessment(said, mappings=mapped), ReportOptions()))
    order = ["Section 4, Illegal access", "Article 4 – Data interference"]
    order += ["Section 9, False information", "Article 2 – Illegal access"]
    assert [text for text in found if text in order] == order
    assert any(text.endswith("Comments on Cybercrime Bill") for text in found)


def test_an_article_is_commented_on_once_and_pointed_to_elsewhere() -> None:
    text = text_of(word_bytes(opinion(demonstration(), ReportOptions())))
    comment = "Section 4 punishes intentional access to the whole or any part of a system."
    report = opinion(demonstration(), ReportOptions())
    said = [block for section in report.sections for block in section.blocks if isinstance(block, Paragraph)]
    assert [block.text for block in said].count(comment) == 1
    assert "answers Article 2 (Illegal access) as well: see the comment at Section 4" in text


def test_what_no_instrument_asks_has_a_chapter_of_the_opinion() -> None:
    found = headings(opinion(demonstration(), ReportOptions()))
    beyond = next(i for i, text in enumerate(found) if text.endswith("Provisions beyond the instruments"))
    assert found[beyond + 1].startswith("Section 9, False information")


def test_the_profile_has_the_rows_of_the_form() -> None:
    found = table(profile(demonstration(), ReportOptions()), "profile-ets185")
    numbers = [cells[0].split(" – ")[0].removeprefix("Article ") for cells in found]
    wanted = [str(n) for n in (1, *range(2, 14), *range(14, 23), *range(24, 36), 42)]
    assert numbers == wanted
    assert len(numbers) == 35


def test_the_neutral_profile_rates_nothing_and_quotes_the_law() -> None:
    text = text_of(word_bytes(profile(demonstration(), ReportOptions())))
    assert "A person who enters a system of another is punished." in text
    words = wording("en")
    for rating in Rating:
        assert words(f"term.rating.{rating.value}") not in text
    for typed in ("punishes intentional access", "Insert “without right”"):
        assert typed not in text


def test_the_profile_shows_the_ratings_on_request() -> None:
    text = text_of(word_bytes(profile(demonstration(), ReportOptions(ratings=True))))
    assert "Rating: Largely in line (Excess)" in text
    assert "How to read the ratings" in text


@pytest.mark.parametrize(
    ("fields", "state", "how", "when", "why"),
    [
        ({"rating": Rating.FULLY, "recommendation": "Keep it."}, "Fully transposed", "", "", "Keep it."),
        (
            {"rating": Rating.PARTLY, "recommendation": "Add it.", "term": "2027", "reason": "It lacks."},
            "Partially transposed",
            "Add it.",
            "2027",
            "It lacks.",
        ),
        ({"rating": Rating.NOT}, "Not transposed", *["[to be completed]"] * 3),
        ({"rating": Rating.CONFLICT}, "Not transposed: in conflict", *["[to be completed]"] * 3),
        (
            {"rating": Rating.NOT_APPLICABLE, "reason_code": ReasonCode.NOT_RELEVANT},
            "Not relevant",
            "",
            "",
            "Not relevant to this State",
        ),
        (
            {"rating": Rating.NOT_APPLICABLE, "reason_code": ReasonCode.OPTION_NOT_USED},
            "Discretionary, not used",
            "",
            "",
            "Option not used",
        ),
        ({"rating": Rating.NOT_APPLICABLE}, "Not relevant", "", "", "[to be completed]"),
        ({}, "Not assessed", "", "", ""),
    ],
)
def test_the_form_demands_by_its_state(
    fields: dict[str, Any], state: str, how: str, when: str, why: str
) -> None:
    case = assessment([finding("ets185/2", **fields)])
    cells = row(concordance(case, ReportOptions()), "concordance-ets185", "Article 2")
    assert cells[5:] == [state, how, when, why]


def test_every_article_of_the_treaty_has_a_row() -> None:
    found = {cells[0] for cells in table(concordance(demonstration(), ReportOptions()), "concordance-ets185")}
    for article in shipped("ets185").articles():
        assert f"Article {article.number}" in found


def test_rows_that_lack_what_is_demanded_are_counted() -> None:
    case = assessment([finding("ets185/2", rating=Rating.NOT), finding("ets185/3", rating=Rating.FULLY)])
    assert missing(Reading(case, ReportOptions())) == 1


def test_existing_and_proposed_law_stand_apart_with_their_signs() -> None:
    report = concordance(demonstration(), ReportOptions(split=True))
    cells = row(report, "concordance-ets185", "Article 2")
    assert "Статья 272" in cells[2]
    assert cells[4] == "0  Not transposed"
    assert cells[7] == "-/+  Partially transposed"


def test_the_reverse_table_lists_every_provision_of_a_draft_with_the_authority() -> None:
    found = table(reverse(demonstration(), ReportOptions()), "reverse-L1")
    assert [cells[0].split("\n")[0] for cells in found] == ["Section 4", "Section 4", "Section 9"]
    assert found[0][2] == "Article 2"
    assert found[0][6] == "Ministry of Justice"
    bare = table(reverse(assessment([]), ReportOptions()), "reverse-L1")
    assert {cells[3] for cells in bare} == {"Answers no article of the instruments."}


def two(case: Assessment) -> Assessment:
    return replace(case, instruments=(shipped("ets185"), shipped("ets189")))


def test_an_instrument_of_which_nothing_was_assessed_yields_no_empty_chapter() -> None:
    report = content(two(demonstration()), ReportOptions())
    assert not any("First Additional Protocol" in text for text in headings(report))
    assert "Not assessed in this version: " in text_of(word_bytes(report))


@pytest.mark.parametrize("make", [opinion, profile, concordance, reverse])
def test_an_empty_assessment_is_no_obstacle(make: object) -> None:
    assert callable(make)
    for case in (Assessment(), assessment([])):
        for basis in Basis:
            assert word_bytes(make(case, ReportOptions(basis=basis))).startswith(b"PK")


def test_wording_alone_has_priority_addressee_and_time_in_the_table_of_recommendations() -> None:
    said = finding("ets185/3", priority=Priority.HIGH, addressee="Parliament", term="by May")
    wording = Amendment("w1", "ets185/3", LEAD, rich("Interception is punished."))
    report = content(assessment([said], amendments={"w1": wording}), ReportOptions())
    assert table(report, "recommendations")[0][-3:] == ["High", "Parliament", "by May"]
