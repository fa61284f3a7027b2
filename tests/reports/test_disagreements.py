"""What the experts' copies disagree on is told at the article concerned; internal matters stay inside."""

from __future__ import annotations

from octolegis.domain.finding import Basis, Rating
from octolegis.domain.mapping import Mapping
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import LEAD, assessment, finding
from tests.reports.word_reading import lines_of

ARTICLE, REQUIREMENT = "ets185/2", "ets185/2:access"


def lines(*conflicts: tuple[str, str], basis: Basis = Basis.AS_DRAFTED) -> set[str]:
    case = assessment(
        [finding(ARTICLE, rating=Rating.FULLY)],
        conflicts=conflicts,
        mappings={"m1": Mapping("m1", REQUIREMENT, "L1", "p1")},
    )
    return lines_of(word_bytes(content(case, ReportOptions(basis=basis))))


def test_a_disagreement_is_told_at_its_article_with_author_and_paragraph() -> None:
    told = lines((f"finding:{LEAD}:as-drafted:{REQUIREMENT}", "rating"), ("mapping:m1", "deleted"))
    assert (
        "Not agreed. The experts’ copies disagree on: the rating (2, Ana Lead); a provision relied on (2)."
        in told
    )
    assert "Not agreed" in told
    assert any(line.startswith("Points on which the experts’ copies disagree: 2.") for line in told)


def test_a_disagreement_on_the_other_basis_names_that_basis() -> None:
    told = lines((f"finding:{LEAD}:in-force:{ARTICLE}", "flag.excess"))
    assert "Not agreed. The experts’ copies disagree on: a remark (Ana Lead, Law in force)." in told


def test_a_disagreement_beyond_the_articles_is_counted_apart() -> None:
    told = lines(("assessment:", "title"))
    assert "Among them, 1 concern the particulars of the assessment, a law or an expert." in told
    assert not any(line.startswith("Not agreed") for line in told)


def test_what_experts_keep_to_themselves_is_no_disagreement_to_tell() -> None:
    told = lines((f"finding:{LEAD}:as-drafted:{ARTICLE}", "internal_note"))
    assert not any("disagree" in line for line in told)
