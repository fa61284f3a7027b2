"""A definition is judged once; what it lacks is told wherever the term is used."""

from __future__ import annotations

import pytest

from octolegis.checklists.library import shipped, translated
from octolegis.domain.assessment import Assessment
from octolegis.domain.definitions import definitions
from octolegis.domain.finding import Basis, Finding, FindingKey, Rating
from octolegis.domain.readiness import unready

DRAFT = Basis.AS_DRAFTED
ALL = ("ets185", "ets189", "cets224")


def case(ratings: dict[str, Rating], *ids: str) -> Assessment:
    found = [Finding(FindingKey("me", DRAFT, id), rating) for id, rating in ratings.items()]
    return Assessment(
        instruments=tuple(shipped(id) for id in ids or ALL), findings={one.key: one for one in found}
    )


def terms(now: Assessment, article: str) -> dict[str, Rating]:
    found = now.article(article)
    assert found is not None
    return {f"{one.term} {one.paragraph}": one.rating for one in definitions(now, DRAFT, found)}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_definition_that_an_article_uses_is_found_and_named(language: str) -> None:
    now = Assessment(instruments=tuple(translated(shipped(id), language) for id in ALL))
    for instrument in now.instruments:
        for article in instrument.articles():
            found = definitions(now, DRAFT, article)
            assert len(found) == len(article.uses), article.id
            assert all(len(one.term) < 35 for one in found)


def test_a_production_order_rests_on_four_definitions() -> None:
    assert list(terms(case({}), "ets185/18")) == [
        "Computer system 1(a)",
        "Computer data 1(b)",
        "Service provider 1(c)",
        "Subscriber information 18(3)",
    ]


def test_a_limb_that_is_missing_tells_on_every_article_that_uses_the_term() -> None:
    now = case(
        {
            "ets185/1.c.i:communication-provider": Rating.FULLY,
            "ets185/1.c.ii:processing-provider": Rating.NOT,
        }
    )
    for article in ("ets185/18", "ets185/20", "cets224/7"):
        assert terms(now, article)["Service provider 1(c)"] is Rating.PARTLY
    assert terms(now, "ets185/18")["Computer data 1(b)"] is Rating.NOT_ASSESSED


def test_an_interpretive_reading_does_not_lower_a_definition() -> None:
    now = case({"ets185/1.a:computer-system": Rating.FULLY, "ets185/1.a:modern-devices": Rating.NOT})
    assert terms(now, "ets185/2")["Computer system 1(a)"] is Rating.FULLY


def test_a_rating_of_the_article_of_definitions_serves_where_no_term_is_rated() -> None:
    now = case({"ets185/1": Rating.LARGELY, "ets185/1.b:computer-data": Rating.NOT})
    found = terms(now, "ets185/2")
    assert (found["Computer system 1(a)"], found["Computer data 1(b)"]) == (Rating.LARGELY, Rating.NOT)


def test_a_protocol_without_its_convention_shows_no_definition() -> None:
    assert terms(case({}, "ets189"), "ets189/3") == {}


def test_fully_in_line_on_a_definition_that_is_not_is_asked_about() -> None:
    short = {"ets185/1.d:traffic-data": Rating.PARTLY}
    asked = [
        dict(item.message.arguments)["term"]
        for item in unready(case(short | {"ets185/20": Rating.FULLY}), DRAFT)
        if str(item.message.id) == "ready.definition"
    ]
    assert asked == ["Traffic data 1(d)"]
    rated_down = unready(case(short | {"ets185/20": Rating.LARGELY}), DRAFT)
    assert "ready.definition" not in [str(item.message.id) for item in rated_down]
