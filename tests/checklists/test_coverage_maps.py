"""The shipped checklists leave out no fact of their treaties and every permitted variation is there."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from octolegis.checklists.library import shipped
from octolegis.domain.checklist import Article, VariationForm

MAPS = Path(__file__).parents[1] / "provisions_map"
FACTS = Path(__file__).parents[3] / "shared" / "treaty-facts.json"
MAPPED = sorted(path.name.removesuffix("_coverage.json") for path in MAPS.glob("*_coverage.json"))
MOST_FACTS = 4
"""A requirement that answers more facts than this cannot be rated as one."""

PERMITTED = {
    (VariationForm.DECLARATION, "Article 40", "2"): 3,
    (VariationForm.DECLARATION, "Article 40", "3"): 2,
    (VariationForm.DECLARATION, "Article 40", "6(1)(b)"): 1,
    (VariationForm.DECLARATION, "Article 40", "7"): 1,
    (VariationForm.DECLARATION, "Article 40", "9(3)"): 1,
    (VariationForm.DECLARATION, "Article 40", "27(9)(e)"): 1,
    (VariationForm.RESERVATION, "Article 42", "4(2)"): 1,
    (VariationForm.RESERVATION, "Article 42", "6(3)"): 1,
    (VariationForm.RESERVATION, "Article 42", "9(4)"): 4,
    (VariationForm.RESERVATION, "Article 42", "10(3)"): 1,
    (VariationForm.RESERVATION, "Article 42", "11(3)"): 1,
    (VariationForm.RESERVATION, "Article 42", "14(3)(a)"): 1,
    (VariationForm.RESERVATION, "Article 42", "14(3)(b)"): 1,
    (VariationForm.RESERVATION, "Article 42", "22(2)"): 1,
    (VariationForm.RESERVATION, "Article 42", "29(4)"): 1,
    (VariationForm.RESERVATION, "Article 42", "41(1)"): 1,
}
"""The closed lists of Articles 40 and 42, with the number of elements that can be chosen apart."""


def coverage(id: str) -> dict[str, list[str]]:
    """The facts that each requirement, or informational article, answers; none of its own: empty."""
    mapped: dict[str, list[str]] = json.loads((MAPS / f"{id}_coverage.json").read_text(encoding="utf-8"))
    return mapped


def facts(id: str) -> dict[str, list[str]]:
    """The ids of the treaty's facts by article number; skips where the inventory is not at hand."""
    if not FACTS.exists():
        pytest.skip("the inventory of treaty facts is not at hand")
    articles = json.loads(FACTS.read_text(encoding="utf-8"))["arts"]
    return {
        article["article"]: [element["id"] for element in article["elements"]]
        for article in articles
        if article["instrument"] == id.upper()
    }


def must_be_covered(id: str, article: Article) -> bool:
    """Whole treaties that were read in full; of the Second Protocol only what has requirements."""
    return id != "cets224" or bool(article.requirements)


@pytest.mark.parametrize("id", MAPPED)
def test_every_requirement_of_an_assessable_article_is_in_the_map(id: str) -> None:
    mapped = coverage(id)
    assessable = [article for article in shipped(id).articles() if article.assessable]
    assert [req.id for article in assessable for req in article.requirements if req.id not in mapped] == []


@pytest.mark.parametrize("id", MAPPED)
def test_the_map_names_requirements_and_informational_articles_alone(id: str) -> None:
    checklist = shipped(id)
    informational = {article.id for article in checklist.articles() if not article.assessable}
    assert coverage(id).keys() - checklist.requirement_by_id.keys() - informational == set()


@pytest.mark.parametrize("id", MAPPED)
def test_no_requirement_answers_more_facts_than_can_be_rated_as_one(id: str) -> None:
    requirements = shipped(id).requirement_by_id
    crowded = [
        key for key, listed in coverage(id).items() if key in requirements and len(listed) > MOST_FACTS
    ]
    assert crowded == []


@pytest.mark.parametrize("id", MAPPED)
def test_every_fact_of_the_treaty_is_answered(id: str) -> None:
    known = facts(id)
    answered = {fact for listed in coverage(id).values() for fact in listed}
    expected = [
        fact
        for article in shipped(id).articles()
        if must_be_covered(id, article)
        for fact in known[article.number]
    ]
    assert [fact for fact in expected if fact not in answered] == []


@pytest.mark.parametrize("id", MAPPED)
def test_every_article_of_the_inventory_is_in_the_checklist(id: str) -> None:
    assert facts(id).keys() - {article.number for article in shipped(id).articles()} == set()


@pytest.mark.parametrize("id", MAPPED)
def test_the_map_invents_no_fact(id: str) -> None:
    known = {fact for listed in facts(id).values() for fact in listed}
    assert {fact for listed in coverage(id).values() for fact in listed} - known == set()


def test_the_convention_permits_the_declarations_and_reservations_of_its_closed_lists_and_no_other() -> None:
    found: Counter[tuple[VariationForm, str, str]] = Counter()
    for requirement in shipped("ets185").requirement_by_id.values():
        variation = requirement.variation
        if variation is not None and variation.form is not VariationForm.OPTION:
            found[(variation.form, variation.clause, requirement.paragraph)] += 1
    assert dict(found) == PERMITTED


RELATED_RESERVATIONS = {
    "cets201": ["20(3)", "20(3)", "20(4)", "21(2)", "24(3)", "25(3)", "25(5)"],
    "cets210": ["33, 78(3)", "34, 78(3)", "35, 78(2)"],
    "cets223": [],
    "un": ["11(3)", "23(3)"],
}
"""The reservations of the related standards by the paragraph that permits them."""


@pytest.mark.parametrize("id", RELATED_RESERVATIONS)
def test_the_reservations_of_a_related_standard_are_there_and_no_other(id: str) -> None:
    requirements = shipped(id).requirement_by_id.values()
    varied = [each for each in requirements if each.variation and each.variation.form != "option"]
    assert sorted(each.paragraph for each in varied) == RELATED_RESERVATIONS[id]
    assert {each.obligation.value for each in varied} <= {"optional"}


@pytest.mark.parametrize("id", MAPPED)
def test_each_permitted_variation_says_how_far_it_may_go(id: str) -> None:
    requirements = shipped(id).requirement_by_id
    varied = {id: req.variation for id, req in requirements.items() if req.variation is not None}
    assert [id for id, variation in varied.items() if not variation.limits.strip()] == []
