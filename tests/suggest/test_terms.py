"""The data of the search: concepts, profiles and the terms of each language hold together."""

from __future__ import annotations

import pytest

from octolegis.checklists.library import shipped, shipped_ids
from octolegis.suggest.concepts import concepts
from octolegis.suggest.terms import languages, missing, mistakes, terms


def test_profiles_name_only_concepts_and_places_that_exist() -> None:
    known = concepts()
    for profile in known.profiles:
        assert profile.concepts() <= set(known.meaning), profile.name
        assert profile.place in known.places
    for place in known.places.values():
        assert {*place.marks, *place.others} <= set(known.meaning)


def test_every_assessable_article_of_every_shipped_instrument_can_be_looked_for() -> None:
    served = {article for profile in concepts().profiles for article in profile.articles}
    all_articles = {
        article.id: article.assessable for id in shipped_ids() for article in shipped(id).articles()
    }
    assert served <= set(all_articles)
    assert {id for id, assessable in all_articles.items() if assessable} <= served


@pytest.mark.parametrize("language", languages())
def test_a_language_has_a_list_for_every_concept_and_no_mistake(language: str) -> None:
    assert missing(language) == []
    assert list(mistakes(language)) == []
    assert terms(language).name
