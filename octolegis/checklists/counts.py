"""How much an instrument asks, in numbers."""

from __future__ import annotations

from collections import Counter
from typing import TypedDict

from octolegis.domain.checklist import ON_THE_ARTICLE, Article, Instrument, Obligation, Requirement


class Counts(TypedDict):
    """Numbers of an instrument.

    ``guidance`` and ``gaps_in`` count articles and requirements that have some, ``explanatory_report``
    articles with paragraphs of it; ``gaps``, ``model_points``, ``notifications`` and
    ``to_confirm`` the items themselves.
    ``whole`` counts the assessable articles with requirements, guidance, reference and a common gap.
    """

    articles: int
    assessable: int
    requirements: int
    by_obligation: dict[str, int]
    guidance: int
    gaps: int
    gaps_in: int
    explanatory_report: int
    model_points: int
    variations: int
    notifications: int
    whole: int
    to_confirm: int


def counts(instrument: Instrument) -> Counts:
    """Count articles, requirements and open doubts."""
    articles = list(instrument.articles())
    requirements = [each for article in articles for each in article.requirements]
    obligations = Counter(each.obligation for each in requirements)
    everywhere: list[Article | Requirement] = [*articles, *requirements]
    return Counts(
        articles=len(articles),
        assessable=sum(1 for article in articles if article.assessable),
        requirements=len(requirements),
        by_obligation={obligation.value: obligations[obligation] for obligation in Obligation},
        guidance=sum(1 for each in everywhere if each.guidance),
        gaps=sum(len(each.gaps) for each in everywhere),
        gaps_in=sum(1 for each in everywhere if each.gaps),
        explanatory_report=sum(1 for each in articles if each.explanatory_report not in ("", ON_THE_ARTICLE)),
        model_points=sum(len(each.model_points) for each in articles),
        variations=sum(1 for each in requirements if each.variation),
        notifications=sum(len(each.notifications) for each in articles),
        whole=sum(1 for each in articles if each.assessable and _is_whole(each)),
        to_confirm=sum(len(each.to_confirm) for each in everywhere),
    )


def texts_by_key(instrument: Instrument) -> dict[str, int]:
    """How many places have a text of each kind that can be translated."""
    from octolegis.checklists.translation import texts

    return dict(Counter(str(place[-1]) for place in texts(instrument)))


def _is_whole(article: Article) -> bool:
    gaps = article.gaps or any(each.gaps for each in article.requirements)
    return bool(article.requirements and article.guidance and article.explanatory_report and gaps)
