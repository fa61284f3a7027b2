"""A reader of one article learns what was found on the corresponding one of another instrument."""

from __future__ import annotations

from octolegis.checklists.library import shipped
from octolegis.domain.finding import Rating
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import assessment, finding
from tests.reports.word_reading import lines_of

BOTH = (shipped("ets185"), shipped("un"))


def lines(*targets: str, language: str = "en") -> set[str]:
    said = [finding(target, rating=Rating.PARTLY, comment="Seen") for target in targets]
    case = assessment(said, instruments=BOTH)
    return lines_of(word_bytes(content(case, ReportOptions(language=language))))


def test_each_of_two_assessed_articles_names_the_other_with_its_rating() -> None:
    told = lines("ets185/2", "un/7")
    assert "Elsewhere: Article 7 UN (equivalent): Partly in line" in told
    assert "Elsewhere: Article 2 (equivalent): Partly in line" in told


def test_what_was_not_assessed_is_not_named() -> None:
    assert not [line for line in lines("ets185/2", "un/8") if line.startswith("Elsewhere")]


def test_the_line_is_in_the_language_of_the_report() -> None:
    told = lines("ets185/6", "un/11", language="fr")
    assert any(line.startswith("Ailleurs") and "plus large" in line for line in told)
