"""Articles that several countries share are named by their numbers, and no other article with them."""

from __future__ import annotations

import re

import pytest

from octolegis.checklists import library
from octolegis.domain.regions.plan import Region
from octolegis.domain.regions.regional import Group, Regional
from octolegis.reports.regions.telling import articles_named
from octolegis.wording import wording

SHIPPED = Regional(Region(), tuple(library.shipped(id) for id in library.shipped_ids()))
TO = {"en": "to", "fr": "à"}


def named(group: Group, told: str, to: str) -> list[str]:
    """The numbers of the assessable articles that a reader understands, spans filled in."""
    order = [each.number for each in group.instrument.articles() if each.assessable]
    known = "|".join(sorted(map(re.escape, order), key=len, reverse=True))
    found = []
    for first, last in re.findall(rf"(?<![\\w.])({known})(?: {to} ({known}))?(?![\\w.])", told):
        found += order[order.index(first) : order.index(last or first) + 1]
    return found


@pytest.mark.parametrize("language", TO)
@pytest.mark.parametrize("group", SHIPPED.groups, ids=lambda each: f"{each.instrument.id}-{each.theme}")
def test_the_articles_named_are_those_of_the_theme_and_no_other(group: Group, language: str) -> None:
    told = articles_named(wording(language), SHIPPED, tuple(each.id for each in group.articles))
    told = told.replace(group.instrument.reference, "")
    assert named(group, told, TO[language]) == [each.number for each in group.articles], told


def test_procedural_powers_leave_out_the_article_on_safeguards() -> None:
    targets = tuple(f"ets185/{number}" for number in (14, *range(16, 22)))
    assert articles_named(wording("en"), SHIPPED, targets) == "Articles 14 and 16 to 21 of ETS 185"
    assert articles_named(wording("fr"), SHIPPED, targets) == "Articles 14 et 16 à 21 (ETS 185)"
    assert articles_named(wording("en"), SHIPPED, targets[:3]) == "Articles 14, 16 and 17 of ETS 185"
