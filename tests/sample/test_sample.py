"""The sample is whole: its law reads, its findings stand on it, and they obey the rules of a report."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from octolegis.checklists import library
from octolegis.domain.checklist import Article, Instrument, Obligation, Requirement, VariationForm
from octolegis.domain.finding import Flag, Priority, Rating, ReasonCode
from octolegis.domain.law import Outline, ProvisionKind
from octolegis.domain.rating_rule import suggested
from octolegis.paths import resource

ROOT = Path(__file__).resolve().parents[2]
FOLDER = resource("sample")
SHORT = {Rating.PARTLY, Rating.NOT, Rating.CONFLICT}
Entry = dict[str, Any]


@cache
def assessment() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "assessment.toml").read_text(encoding="utf-8"))


@cache
def outline() -> Outline:
    from octolegis.importers.reading import read_law_here

    file = FOLDER / str(assessment()["law"]["file"])
    return read_law_here(file.read_bytes(), file.name).outline


@cache
def convention() -> Instrument:
    return library.shipped("ets185")


@cache
def findings() -> dict[str, Entry]:
    """The findings on articles and requirements, by target."""
    return {entry["target"]: entry for entry in assessment()["finding"] if "target" in entry}


def ratings() -> dict[str, Rating]:
    return {target: Rating(entry["rating"]) for target, entry in findings().items()}


def mapped(target: str) -> list[str]:
    return [entry["label"] for entry in assessment()["mapping"] if entry["target"] == target]


def own_and_requirements(article: Article) -> list[str]:
    return [article.id, *(requirement.id for requirement in article.requirements)]


def words(label: str) -> str:
    return outline().full_text(outline().labelled(label)[0])


def test_the_word_file_is_what_the_source_makes(tmp_path: Path) -> None:
    fresh = tmp_path / "law.docx"
    builder = ROOT / "packaging" / "build_sample_law.py"
    subprocess.run([sys.executable, str(builder), str(fresh)], check=True)
    with zipfile.ZipFile(fresh) as new, zipfile.ZipFile(FOLDER / "draft-law.docx") as kept:
        assert {name: new.read(name) for name in new.namelist()} == {
            name: kept.read(name) for name in kept.namelist()
        }


def test_the_law_reads_into_its_68_sections_by_their_automatic_numbers() -> None:
    sections = [p for p in outline().provisions if p.kind is ProvisionKind.ARTICLE]
    assert [p.label for p in sections] == [str(number) for number in range(1, 69)]
    assert sections[6].heading == "Data interference"
    assert outline().path(sections[6]) == "Part II > Division 1 > 7"


def test_no_number_of_the_law_is_typed() -> None:
    with zipfile.ZipFile(FOLDER / "draft-law.docx") as package:
        text = package.read("word/document.xml").decode()
    body = text[text.index("BE IT ENACTED") :]
    assert ">(1)" not in body
    assert ">(a)" not in body


def test_every_cited_provision_exists_once() -> None:
    keys = ("label", "target_label", "wording_label")
    entries = [*assessment()["mapping"], *assessment()["finding"]]
    labels = {entry[key] for entry in entries for key in keys if key in entry}
    found = {label: len(outline().labelled(label)) for label in labels}
    assert {label: count for label, count in found.items() if count != 1} == {}


def test_every_target_is_in_the_checklist() -> None:
    targets = {entry["target"] for entry in assessment()["mapping"]} | set(findings())
    assert targets - set(convention().article_of) == set()


def test_no_target_is_judged_twice() -> None:
    assert len(findings()) == len([entry for entry in assessment()["finding"] if "target" in entry])


def test_everything_that_can_be_assessed_is_rated() -> None:
    asked = {t for a in convention().articles() if a.assessable for t in own_and_requirements(a)}
    assert asked - set(findings()) == set()
    assert Rating.NOT_ASSESSED not in ratings().values()


def test_each_variation_is_one_that_the_convention_permits() -> None:
    permitted = {id for id, req in convention().requirement_by_id.items() if req.variation is not None}
    assert {entry["id"] for entry in assessment()["variation"]} == permitted


def test_a_shortfall_has_its_reason_and_a_recommendation_or_none_needed() -> None:
    for target, entry in findings().items():
        rating = Rating(entry["rating"])
        if rating in SHORT or rating is Rating.LARGELY:
            assert entry.get("reason"), target
        if rating in SHORT:
            assert entry.get("recommendation") or entry.get("reason_code") == "no-recommendation", target


def test_what_is_not_applicable_says_why_and_what_is_in_line_says_where() -> None:
    for target, entry in findings().items():
        if entry["rating"] == "not-applicable":
            assert entry.get("reason_code") in ("option-not-used", "not-relevant"), target
        if entry["rating"] == "fully":
            assert mapped(target) or mapped(target.partition("@")[0]), target


def test_an_excess_or_a_safeguard_concern_has_a_recommendation_or_none_needed() -> None:
    for entry in assessment()["finding"]:
        if {"excess", "safeguard"} & set(entry.get("flags", [])):
            assert entry.get("recommendation") or entry.get("reason_code") == "no-recommendation", entry


def test_every_word_of_a_list_is_known() -> None:
    for entry in assessment()["finding"]:
        assert {Flag(flag) for flag in entry.get("flags", [])} <= set(Flag)
        if "priority" in entry:
            assert Priority(entry["priority"])
        if "reason_code" in entry:
            assert ReasonCode(entry["reason_code"])


def test_where_an_article_departs_from_the_suggestion_the_expert_says_why() -> None:
    for article in convention().articles():
        suggestion = (
            suggested(article, ratings(), restricting(article)).rating if article.assessable else None
        )
        entry = findings().get(article.id, {})
        departs = suggestion is not None and suggestion is not ratings()[article.id]
        assert bool(entry.get("override_reason")) == departs, article.id


def restricting(article: Article) -> tuple[Requirement, ...]:
    """Elements of the article that the law has and no declaration or reservation covers."""
    made = {entry["id"] for entry in assessment()["variation"] if entry["status"] == "made"}
    found = {
        req.id: req for each in article.requirements for req in convention().variations_on.get(each.id, ())
    }
    return tuple(
        req
        for req in found.values()
        if req.variation and req.variation.form is not VariationForm.OPTION
        if req.id not in made and mapped(req.id)
    )


def test_an_unmade_declaration_leaves_a_restricting_element_partly_in_line() -> None:
    made = {entry["id"] for entry in assessment()["variation"] if entry["status"] == "made"}
    for id, requirement in convention().requirement_by_id.items():
        variation = requirement.variation
        if variation is None or variation.form is VariationForm.OPTION or id in made:
            continue
        assert ratings()[id] in SHORT | {Rating.NOT_APPLICABLE}, id


@pytest.mark.parametrize(
    ("target", "label", "absent"),
    [
        ("ets185/1.c.i:communication-provider", "2(1)(m)(i)", "any entity"),
        ("ets185/2:without-right", "5", "without right"),
        ("ets185/4.1:suppression", "7", "suppress"),
        ("ets185/6.1.a.ii:access-data", "9", "password"),
        ("ets185/6.1.a:use-intent", "9", "with the intent"),
        ("ets185/9.2.b:apparent-minor", "2(1)(c)", "appears to be"),
        ("ets185/10.2:related-rights", "17", "performer"),
        ("ets185/12.2:lack-of-supervision", "20", "supervision"),
        ("ets185/14.2.c:electronic-evidence", "23", "electronic"),
        ("ets185/16.2:max-90-days", "25", "ninety"),
        ("ets185/16.3:confidentiality", "25", "confidential"),
        ("ets185/17.1.b:partial-disclosure", "26", "disclose"),
        ("ets185/18.1.b:provider-offering-services", "27", "offers"),
        ("ets185/19.3.d:inaccessible", "31", "inaccessible"),
        ("ets185/20.4:safeguards", "35", "judge"),
        ("ets185/21.4:safeguards", "36", "judge"),
        ("ets185/29.7:sixty-days", "53", "sixty"),
    ],
)
def test_each_gap_left_in_the_law_is_rated_as_a_gap(target: str, label: str, absent: str) -> None:
    assert absent not in words(label)
    assert ratings()[target] in SHORT


def test_the_safeguards_missing_from_the_powers_are_flagged() -> None:
    powers = " ".join(words(str(number)) for number in range(23, 43))
    assert "proportiona" not in powers
    assert "safeguard" in findings()["ets185/15.1:proportionality"]["flags"]
    assert "safeguard" in findings()["ets185/21"]["flags"]


def test_the_false_news_offence_is_judged_as_a_provision_alone() -> None:
    alone = {entry["target_label"]: entry for entry in assessment()["finding"] if "target_label" in entry}
    assert "false or misleading" in words("16")
    assert "excess" in alone["16"]["flags"]
    assert "delete section 16" in alone["16"]["recommendation"]


def test_what_is_largely_met_names_the_provision_that_falls_short() -> None:
    for id, requirement in convention().requirement_by_id.items():
        if requirement.obligation is Obligation.MANDATORY and ratings()[id] is Rating.LARGELY:
            assert mapped(id), id
