"""The report tells where the State stands, what its variations change, and until when they can be made."""

from __future__ import annotations

from dataclasses import replace

from octolegis.checklists.library import shipped, translated
from octolegis.domain.assessment import Assessment, VariationStatus
from octolegis.domain.finding import Rating
from octolegis.domain.mapping import Mapping
from octolegis.domain.participation import Participation, Stage
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import assessment, finding
from tests.reports.word_reading import text_of

MADE = VariationStatus.MADE


def case(**fields: object) -> Assessment:
    given: dict[str, object] = {
        "instruments": (shipped("ets185"), shipped("ets189")),
        "variations": {"ets185/6.3:reservation": MADE, "ets185/22.2:reservation": MADE},
        "participations": {"ets185": Participation(Stage.IN_FORCE, deposited="2024-03-01", note="By a law")},
        "mappings": {"m1": Mapping("m1", "ets185/4:serious-harm", "L1", "p1")},
    }
    findings = [finding(f"ets185/{n}", rating=Rating.PARTLY, reason="So it is.") for n in (4, 6)]
    return assessment(findings, **(given | fields))


def report(now: Assessment, language: str = "en") -> str:
    return text_of(word_bytes(content(now, ReportOptions(language=language))))


def test_the_status_stands_in_the_scope_and_in_the_annex() -> None:
    text = report(case())
    assert "In force; Deposited on 1 March 2024" in text
    assert "By a law" in text


def test_the_article_says_what_a_reservation_changes_and_where() -> None:
    lines = report(case()).splitlines()
    (out,) = [line for line in lines if "Nothing is expected here" in line]
    assert out.startswith("6(1)(a), 6(1)(a)(i), 6(1)(b)  Reservation made, 6(3).")
    (less,) = [line for line in lines if "Less is expected here" in line and line.startswith("6(1)(a)")]
    assert "save to the sale or supply of access data" in less


def test_the_annex_says_what_is_open_closed_made_and_carried_over() -> None:
    text = report(case())
    assert "The instrument was deposited on 1 March 2024." in text
    assert "Recorded as made; it can be withdrawn later, by notification." in text
    assert "Made under ETS 185 and carried over, since nothing else was declared." in text
    assert "Not expected: Articles 6(1)(a), 6(1)(a)(i), 6(1)(b)." in text


def test_an_element_without_its_reservation_is_told_with_its_cure() -> None:
    assert "none can be made any more: at most partly in line" in report(case())
    candidate = case(participations={"ets185": Participation(Stage.INVITED, expires="2031-05-01")})
    text = report(candidate)
    assert "at signature or deposit, by the declaration or reservation." in text
    assert "the invitation to accede expires on 1 May 2031" in text


def test_that_nothing_is_carried_over_is_told() -> None:
    otherwise = {"ets189": Participation(Stage.SIGNED, carries_over=False)}
    text = report(case(participations=otherwise))
    assert "are declared not to apply" in text
    assert "carried over, since" not in text


def test_the_french_report_says_it_in_french() -> None:
    now = case()
    french = tuple(translated(instrument, "fr") for instrument in now.instruments)
    text = report(replace(now, instruments=french), "fr")
    assert "Rien n’est attendu ici\u00a0: sans objet." in text
    assert "L’instrument a été déposé le 1er mars 2024." in text
    for english in ("Reservation made", "Closed", "expected"):
        assert english not in text
