"""The annexes of a team: answers to the questionnaire, and how far the experts agree."""

from __future__ import annotations

from dataclasses import replace

from octolegis.domain.assessment import Assessment, Author
from octolegis.domain.finding import Basis, Finding, FindingKey, Rating
from octolegis.domain.question import Answer, Question
from octolegis.reports.content import Section, Table
from octolegis.reports.left_out import left_out_of
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import demonstration


def annex(assessment: Assessment, key: str, language: str = "en") -> Section | None:
    report = content(assessment, ReportOptions(language=language, sections_off=frozenset()))
    assert word_bytes(report)
    return next((section for section in report.sections if section.key == key), None)


def cells(section: Section | None) -> list[str]:
    assert section is not None
    tables = [block for block in section.blocks if isinstance(block, Table)]
    return [
        paragraph.text
        for table in tables
        for row in table.rows
        for each in row
        for paragraph in each.paragraphs
    ]


def test_without_a_team_there_is_neither_annex() -> None:
    assert annex(demonstration(), "annex-f") is None
    alone = replace(demonstration(), findings=dict(list(demonstration().findings.items())[:1]))
    assert annex(alone, "annex-g") is None


def test_answers_stand_beside_their_question_with_respondent_and_date() -> None:
    now = demonstration()
    target = now.instruments[0].articles().__iter__().__next__().id
    asked = {
        "q": Question("q", target, "police", "How often?"),
        "r": Question("r", target, "judges", "Not answered?"),
    }
    said = {"a": Answer("a", "q", "Cyber unit", "2026-11-24", "Weekly.\nSince 2019.")}
    found = cells(annex(replace(now, questions=asked, answers=said), "annex-f"))
    assert found[1:] == ["How often?", "Cyber unit (2026-11-24)", "Weekly.", "Since 2019."]


def rated_by_two() -> Assessment:
    """Xenia and Yves, far apart on one requirement."""
    now = demonstration()
    target = next(requirement for i in now.instruments for requirement in i.requirement_by_id)
    rated = {
        FindingKey(who, Basis.AS_DRAFTED, target): rating
        for who, rating in (("x", Rating.FULLY), ("y", Rating.NOT))
    }
    return replace(
        now,
        authors={"x": Author("x", "Xenia"), "y": Author("y", "Yves")},
        findings={key: Finding(key, rating) for key, rating in rated.items()},
    )


def test_the_figures_and_disagreements_are_told_where_two_rated() -> None:
    found = cells(annex(rated_by_two(), "annex-g", "fr"))
    assert "Xenia – Yves" in found
    assert "0 %" in found
    assert any("Xenia :" in text.replace("\u00a0", " ").replace("\u202f", " ") for text in found)


def test_how_far_the_experts_agree_is_no_part_of_a_report_unless_asked_for() -> None:
    both = rated_by_two()
    assert "annex-g" not in [section.key for section in content(both, ReportOptions()).sections]
    (told,) = [
        each for each in left_out_of("recommendations", both, ReportOptions()) if "sections" in each.id
    ]
    assert "Annex G" in dict(told.arguments)["sections"]
    alone = replace(both, findings={})
    assert not [
        each for each in left_out_of("recommendations", alone, ReportOptions()) if "sections" in each.id
    ]
