"""The article's rating as its requirements suggest it; the expert may always decide otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from octolegis.domain.checklist import Article, Obligation, Requirement, RequirementKind, Theme
from octolegis.domain.finding import Rating

_MET = {Rating.FULLY, Rating.LARGELY, Rating.PARTLY}
_LESSER = {RequirementKind.QUALIFIER, RequirementKind.SAFEGUARD, RequirementKind.CONDITION}


class Suggestion(NamedTuple):
    """A suggested rating (``None``: not yet) and whether the flag *excess* is proposed.

    ``undeclared`` are the variations for want of which the rating is at most partly in line.
    """

    rating: Rating | None
    excess: bool = False
    undeclared: tuple[Requirement, ...] = ()


def suggested(
    article: Article, ratings: Mapping[str, Rating], undeclared: tuple[Requirement, ...] = ()
) -> Suggestion:
    """Suggest the article's rating from the ratings of its requirements, by requirement id.

    The rule: any conflict leads to conflict; a mandatory requirement unassessed, to no suggestion;
    every mandatory one fully met, to fully; none met at all, to not in line; one missing or partly
    met, to at most partly; only qualifiers or safeguards short, to largely; "without right" missing,
    to at most largely with the flag *excess* proposed. Optional requirements never lower. An article
    on safeguards (ETS 185 Article 15) is judged by them as another is by its conduct and powers. With
    an ``undeclared`` restricting element, one without its declaration or reservation, the article is
    at most partly in line.
    """
    found = _suggested(article, ratings)
    if undeclared and found.rating in (Rating.FULLY, Rating.LARGELY):
        return Suggestion(Rating.PARTLY, found.excess, undeclared)
    return found


def _suggested(article: Article, ratings: Mapping[str, Rating]) -> Suggestion:
    if Rating.CONFLICT in (ratings.get(req.id) for req in article.requirements):
        return Suggestion(Rating.CONFLICT)
    binding = list(_binding(article.requirements, ratings))
    if not binding or any(rating is Rating.NOT_ASSESSED for _, rating in binding):
        return Suggestion(None)
    applicable = [(req, rating) for req, rating in binding if rating is not Rating.NOT_APPLICABLE]
    if not applicable:
        return Suggestion(Rating.NOT_APPLICABLE)
    return _weighed(applicable, article)


def _binding(
    requirements: Iterable[Requirement], ratings: Mapping[str, Rating]
) -> Iterable[tuple[Requirement, Rating]]:
    """Each mandatory requirement, and each one-of group once, with its best rating."""
    groups: dict[str, list[Requirement]] = {}
    for req in requirements:
        if req.obligation is Obligation.MANDATORY:
            yield req, ratings.get(req.id, Rating.NOT_ASSESSED)
        elif req.obligation is Obligation.ONE_OF:
            groups.setdefault(req.group, []).append(req)
    for members in groups.values():
        yield members[0], _best([ratings.get(req.id, Rating.NOT_ASSESSED) for req in members])


_BEST_FIRST = (
    Rating.FULLY,
    Rating.LARGELY,
    Rating.PARTLY,
    Rating.NOT_ASSESSED,
    Rating.NOT,
    Rating.NOT_APPLICABLE,
)


def _best(ratings: list[Rating]) -> Rating:
    return min(ratings, key=_BEST_FIRST.index)


def _weighed(applicable: Sequence[tuple[Requirement, Rating]], article: Article) -> Suggestion:
    short = [(req, rating) for req, rating in applicable if rating is not Rating.FULLY]
    of_safeguards = article.theme is Theme.SAFEGUARDS or all(_is_lesser(req) for req, _ in applicable)
    core = [(req, rating) for req, rating in short if of_safeguards or not _is_lesser(req)]
    excess = any(req.kind is RequirementKind.WITHOUT_RIGHT and rating is Rating.NOT for req, rating in short)
    if not short:
        return Suggestion(Rating.FULLY)
    if not any(rating in _MET for _, rating in applicable):
        return Suggestion(Rating.NOT, excess)
    if any(rating is not Rating.LARGELY for _, rating in core):
        return Suggestion(Rating.PARTLY, excess)
    return Suggestion(Rating.LARGELY, excess)


def _is_lesser(requirement: Requirement) -> bool:
    """Whether its shortfall leaves the article largely in line: qualifiers, safeguards, "without right"."""
    return requirement.kind in _LESSER or requirement.kind is RequirementKind.WITHOUT_RIGHT
