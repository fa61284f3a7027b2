"""How much an instrument asks, in numbers."""

from __future__ import annotations

from collections import Counter
from typing import TypedDict

from octolegis.domain.checklist import Instrument, Obligation


class Counts(TypedDict):
    """Numbers of an instrument; ``to_confirm`` counts the open doubts, not the places that have them."""

    articles: int
    assessable: int
    requirements: int
    by_obligation: dict[str, int]
    to_confirm: int


def counts(instrument: Instrument) -> Counts:
    """Count articles, requirements and open doubts."""
    articles = list(instrument.articles())
    requirements = [each for article in articles for each in article.requirements]
    obligations = Counter(each.obligation for each in requirements)
    doubts = [each.to_confirm for each in articles] + [each.to_confirm for each in requirements]
    return Counts(
        articles=len(articles),
        assessable=sum(1 for article in articles if article.assessable),
        requirements=len(requirements),
        by_obligation={obligation.value: obligations[obligation] for obligation in Obligation},
        to_confirm=sum(len(each) for each in doubts),
    )
