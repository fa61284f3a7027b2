"""The two Protocols as checklists: what they permit, and that nothing of the inventory is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from octolegis.checklists.library import shipped
from octolegis.domain.checklist import Obligation, VariationForm
from octolegis.domain.finding import Rating
from octolegis.domain.rating_rule import suggested

ROOT = Path(__file__).parents[2]
FACTS = ROOT.parent / "shared" / "treaty-facts.json"
COVERAGE = ROOT / "tests" / "provisions_map"
INVENTORY = {"ets189": "ETS189", "cets224": "CETS224"}

PERMITTED = {
    ("ets189", VariationForm.DECLARATION): {"5(2)(a)", "6(2)(a)"},
    ("ets189", VariationForm.RESERVATION): {"3(2)", "3(3)", "5(2)(b)", "6(2)(b)", "8(1), 12(2)"},
    ("ets189", VariationForm.OPTION): set(),
    ("cets224", VariationForm.DECLARATION): {
        "7(2)(b)", "7(8)", "8(4)", "8(11)", "9(1)(b)", "9(5)", "10(9)", "12(3)", "18(2)",
    },
    ("cets224", VariationForm.RESERVATION): {"7(9)(a)", "7(9)(b)", "8(13)", "17(1)"},
    ("cets224", VariationForm.OPTION): {"7(5)(a)"},
}  # fmt: skip


def covered(id: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads((COVERAGE / f"{id}_coverage.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize(("id", "form"), PERMITTED)
def test_the_permitted_variations_are_the_closed_list_of_the_treaty(id: str, form: VariationForm) -> None:
    requirements = shipped(id).requirement_by_id.values()
    found = {each.paragraph for each in requirements if each.variation and each.variation.form is form}
    assert found == PERMITTED[id, form]


@pytest.mark.parametrize("id", INVENTORY)
def test_a_variation_is_never_demanded(id: str) -> None:
    carriers = [each for each in shipped(id).requirement_by_id.values() if each.variation]
    assert {each.obligation for each in carriers} == {Obligation.OPTIONAL}


@pytest.mark.parametrize("number", ["5", "6"])
def test_using_neither_of_the_two_limits_is_full_compliance(number: str) -> None:
    article = shipped("ets189").article_by_id[f"ets189/{number}"]
    ratings = {
        each.id: Rating.FULLY if each.obligation is Obligation.MANDATORY else Rating.NOT_APPLICABLE
        for each in article.requirements
    }
    assert suggested(article, ratings).rating is Rating.FULLY


def test_partner_agreements_on_data_are_no_alternative_to_the_paragraphs_of_article_14() -> None:
    article = shipped("cets224").article_by_id["cets224/14"]
    assert all(each.obligation is not Obligation.ONE_OF for each in article.requirements)
    mandatory = {
        each.paragraph.split("(")[1] for each in article.requirements if each.obligation == "mandatory"
    }
    assert mandatory == {f"{number})" for number in range(1, 16)}


def test_every_article_of_the_second_protocol_says_that_it_was_recalled() -> None:
    silent = [
        each.id for each in shipped("cets224").articles() if "recalled" not in " ".join(each.to_confirm)
    ]
    assert silent == []


@pytest.mark.parametrize("id", INVENTORY)
def test_the_paragraph_cited_agrees_with_the_id(id: str) -> None:
    for requirement in shipped(id).requirement_by_id.values():
        dotted = requirement.id.split("/")[1].split(":")[0]
        number, *points = dotted.split(".")
        assert requirement.paragraph.startswith(number + "".join(f"({point})" for point in points))


@pytest.mark.parametrize("id", INVENTORY)
def test_every_requirement_and_every_other_article_is_in_the_map(id: str) -> None:
    instrument = shipped(id)
    others = {each.id for each in instrument.articles() if not each.assessable}
    assert set(covered(id)) == set(instrument.requirement_by_id) | others


@pytest.mark.skipif(not FACTS.is_file(), reason="the inventory of treaty facts is not at hand")
@pytest.mark.parametrize("id", INVENTORY)
def test_every_element_of_the_inventory_is_covered(id: str) -> None:
    articles = json.loads(FACTS.read_text(encoding="utf-8"))["arts"]
    mine = [article for article in articles if article["instrument"] == INVENTORY[id]]
    elements = {element["id"] for article in mine for element in article["elements"]}
    assert {element for found in covered(id).values() for element in found} == elements
