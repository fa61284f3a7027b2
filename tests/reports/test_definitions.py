"""A definition that falls short is named at each article that rests on it."""

from __future__ import annotations

from octolegis.checklists.library import shipped
from octolegis.domain.finding import Rating
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import assessment, finding
from tests.reports.word_reading import text_of


def report(rating: Rating, language: str = "en") -> str:
    now = assessment(
        [
            finding("ets185/1.a:computer-system", rating=rating, reason="Only stand-alone machines."),
            finding("ets185/2", rating=Rating.FULLY),
            finding("ets185/5", rating=Rating.PARTLY, reason="Too narrow."),
            finding("cets224/14", rating=Rating.PARTLY, reason="Too narrow."),
        ],
        instruments=tuple(shipped(id) for id in ("ets185", "cets224")),
    )
    return text_of(word_bytes(content(now, ReportOptions(language=language))))


def test_it_is_named_with_its_rating_also_where_the_article_is_fully_in_line() -> None:
    text = report(Rating.PARTLY)
    assert "Definitions on which this article rests and which fall short" in text
    assert "Computer system (Article 1(a)): Partly in line" in text
    assert "(Article 1(a)) : Partiellement conforme" in report(Rating.PARTLY, "fr").replace("\u00a0", " ")


def test_nothing_is_said_of_a_definition_that_is_in_line() -> None:
    for rating in (Rating.FULLY, Rating.NOT_ASSESSED, Rating.NOT_APPLICABLE):
        assert "which fall short" not in report(rating)
