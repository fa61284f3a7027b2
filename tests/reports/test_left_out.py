"""What a report does not show is told before it is saved, in the language of whoever saves it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from octolegis.checklists.library import shipped
from octolegis.cli.main import run
from octolegis.domain.assessment import Assessment, Details, ReportStatus
from octolegis.domain.finding import Basis, Rating
from octolegis.reports.left_out import left_out_of_summary, left_out_of_word
from octolegis.reports.options import ReportOptions
from octolegis.session.reporting import left_out, unprintable
from octolegis.wording import wording
from tests.reports.builders import assessment, demonstration, finding


def told(case: Assessment, kind: str, language: str = "en") -> list[str]:
    return [wording(language).say(message) for message in left_out(case, kind)]


def test_nothing_is_told_where_nothing_is_left_out() -> None:
    case = assessment([finding("ets185/2", rating=Rating.PARTLY, reason="Short.")])
    assert told(case, "recommendations") == []
    assert told(case, "summary") == []


def test_internal_notes_are_counted_and_not_shown() -> None:
    sentence = "Internal notes that the report does not show: 1."
    assert sentence in told(demonstration(), "recommendations")
    assert sentence in told(demonstration(), "summary")
    assert "Notes internes que le rapport ne montre pas\u00a0: 1." in told(demonstration(), "summary", "fr")


def test_the_summary_tells_of_the_other_basis_and_of_other_experts() -> None:
    sentences = told(demonstration(), "summary")
    assert any("Law in force" in sentence and ": 1." in sentence for sentence in sentences)
    assert any(sentence.startswith("Findings of other experts") for sentence in sentences)


def test_gaps_beyond_four_pages_are_counted() -> None:
    long = "The provision falls short in several respects. " * 60
    articles = [
        article
        for id in ("ets185", "ets189", "cets224")
        for article in shipped(id).articles()
        if article.assessable
    ]
    case = assessment(
        [finding(a.id, rating=Rating.PARTLY, reason=long, recommendation=long) for a in articles],
        instruments=(shipped("ets185"), shipped("ets189"), shipped("cets224")),
    )
    ids = {message.id: dict(message.arguments) for message in left_out_of_summary(case, ReportOptions())}
    assert 0 < int(ids["report.left_out.gaps"]["number"]) < len(articles)


def test_characters_that_the_pdf_lacks_are_named_and_word_lacks_none() -> None:
    case = assessment([], details=Details(title="Law قانون 😀", country="MD"))
    assert "😀" in unprintable(case, "summary")
    assert unprintable(case, "recommendations") == []
    assert any("😀 (U+1F600)" in sentence for sentence in told(case, "summary"))


def test_sections_that_are_off_are_named_as_the_report_names_them() -> None:
    options = ReportOptions(Basis.AS_DRAFTED, sections_off=frozenset({"overview", "annex-b", "summary"}))
    sentences = [wording("en").say(one) for one in left_out_of_word(assessment([]), options)]
    assert len(sentences) == 1
    for name in ("Overview", "Annex B", "Executive summary"):
        assert name in sentences[0]


def test_points_to_confirm_are_listed_in_a_draft_and_counted_elsewhere() -> None:
    case = assessment([finding("ets185/2", rating=Rating.PARTLY)])
    shared = dataclasses.replace(case, details=case.details._replace(status=ReportStatus.SHARED))
    assert told(case, "recommendations") == []
    assert any("Points of the checklists" in sentence for sentence in told(shared, "recommendations"))


def test_the_command_line_tells_it_beside_the_path(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    case, pdf = tmp_path / "case.octolegis", tmp_path / "summary.pdf"
    assert run(["new", str(case), "--country", "MD", "--title", "Law 😀", "--instrument", "ets185"]) == 0
    capfd.readouterr()
    assert run(["report", str(case), "--kind", "summary", "--output", str(pdf)]) == 0
    shown = capfd.readouterr()
    assert shown.out.strip() == str(pdf)
    assert "U+1F600" in shown.err
