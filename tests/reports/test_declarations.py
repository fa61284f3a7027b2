"""Declarations, reservations and authorities: what is open, closed or called for, and who is to be named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from octolegis.checklists.library import shipped
from octolegis.domain.assessment import Assessment, VariationStatus
from octolegis.domain.checklist import Instrument
from octolegis.domain.finding import Finding, Rating
from octolegis.domain.participation import Participation, Stage
from octolegis.reports.content import bookmark_of
from octolegis.reports.declaration_rows import Group, permitted
from octolegis.reports.declarations import declarations
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import assessment, finding
from tests.reports.word_reading import W, body_of
from tests.reports.written_text import word_text

DEPOSITED = {"ets185": Participation(Stage.DEPOSITED, deposited="2020-03-01")}


def groups(case: Assessment, instrument: Instrument) -> dict[str, Group]:
    return {one.requirement.id: one.group for one in permitted(Reading(case, ReportOptions()), instrument)}


def case(said: list[Finding] | None = None, **fields: object) -> Assessment:
    return assessment(said or [], **fields)


@pytest.mark.parametrize(
    ("said", "made", "standing", "wanted"),
    [
        ([], {}, {}, Group.OPEN),
        ([finding("ets185/4:serious-harm", rating=Rating.FULLY)], {}, {}, Group.DECIDE),
        ([finding("ets185/4.1:deletion", rating=Rating.NOT)], {}, {}, Group.DECIDE),
        ([finding("ets185/4.1:deletion", rating=Rating.FULLY)], {}, {}, Group.OPEN),
        ([], {"ets185/4:serious-harm": VariationStatus.INTENDED}, {}, Group.DECIDE),
        ([], {"ets185/4:serious-harm": VariationStatus.MADE}, DEPOSITED, Group.MADE),
        ([finding("ets185/4:serious-harm", rating=Rating.FULLY)], {}, DEPOSITED, Group.CLOSED),
    ],
)
def test_a_reservation_stands_where_ratings_choices_and_the_deposit_put_it(
    said: list[Finding], made: dict[str, VariationStatus], standing: dict[str, Participation], wanted: Group
) -> None:
    found = case(said, variations=made, participations=standing)
    assert groups(found, shipped("ets185"))["ets185/4:serious-harm"] is wanted


def test_a_gap_never_calls_for_a_declaration_which_only_adds_elements() -> None:
    found = case([finding("ets185/2:access", rating=Rating.NOT)])
    assert groups(found, shipped("ets185"))["ets185/2:security-measures"] is Group.OPEN


def test_what_was_made_under_the_convention_is_told_under_the_protocol_that_carries_it_over() -> None:
    protocol = shipped("ets189")
    both = (shipped("ets185"), protocol)
    found = case(instruments=both, variations={"ets185/22.2:reservation": VariationStatus.MADE})
    assert groups(found, protocol)["ets185/22.2:reservation"] is Group.MADE
    refused = {"ets189": Participation(carries_over=False)}
    assert "ets185/22.2:reservation" not in groups(replace(found, participations=refused), protocol)


def written(found: Assessment) -> str:
    return word_text(word_bytes(declarations(found, ReportOptions())))


def section(text: str, heading: str) -> str:
    return text.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def test_each_effect_is_named_by_its_paragraphs() -> None:
    text = section(written(case()), "Open as well")
    assert "Not expected: Article 11(2)." in text
    assert "One more element permitted: Article 2." in text


def test_what_is_no_longer_open_says_that_only_an_amendment_helps() -> None:
    harm = finding("ets185/4:serious-harm", rating=Rating.FULLY)
    gap = finding("ets185/4.1:deletion", rating=Rating.NOT)
    text = section(written(case([harm, gap], participations=DEPOSITED)), "No longer open")
    assert text.startswith("The instrument was deposited on 1 March 2020.")
    assert "only an amendment of the law cures it" in text
    assert "Can no longer reach what falls short: Article 4(1) (not in line)." in text


def test_every_decision_and_every_authority_leads_to_a_form_that_the_state_completes() -> None:
    found = case([finding("ets185/4:serious-harm", rating=Rating.FULLY)])
    root = body_of(word_bytes(declarations(found, ReportOptions())))
    asked = ["ets185/4:serious-harm", *(req.id for req in shipped("ets185").designations)]
    names = {node.get(f"{W}name") for node in root.iter(f"{W}bookmarkStart")}
    links = {node.get(f"{W}anchor") for node in root.iter(f"{W}hyperlink")}
    assert len(asked) > 1
    for id in asked:
        assert bookmark_of(f"form {id}") in names & links


def test_a_form_proposes_no_words() -> None:
    text = written(case([finding("ets185/4:serious-harm", rating=Rating.FULLY)]))
    assert "| Words of the text | [to be completed]" in text


def test_the_authorities_to_be_named_stand_with_what_the_law_says_of_them() -> None:
    said = [finding("ets185/35.1:contact-point", rating=Rating.PARTLY)]
    text = section(written(case(said)), "Authorities and contact points to be named")
    assert "35(1) | A point of contact available 24 hours a day" in text
    assert "Partly in line" in text


def test_articles_of_which_points_are_unconfirmed_are_named_before_anything_is_filed() -> None:
    text = written(case(instruments=(shipped("cets224"),)))
    assert "compare them with the official text before anything is filed: Articles" in text
