"""Patterns across countries: "9 of 14 lack Articles 16 and 17", "excess on content offences in 5"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from enum import StrEnum
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from octolegis.domain.checklist import Article, Part
from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.domain.regions.regional import Group, Regional
from octolegis.domain.regions.standing import Cell, Reliance, Standing


class PatternKind(StrEnum):
    """What several countries have in common."""

    LACKING = "lacking"
    PARTLY = "partly"
    CONFLICT = "conflict"
    EXCESS = "excess"
    SAFEGUARD = "safeguard"
    GOOD_PRACTICE = "good-practice"
    IN_LINE = "in-line"


class Pattern(NamedTuple):
    """Of ``among`` countries that were rated there, those in ``countries`` (ids) share it.

    ``targets`` are the articles next to one another to which it applies to the same countries, or one
    requirement; ``part`` is set where it is about a chapter or title as a whole.
    """

    kind: PatternKind
    targets: tuple[str, ...]
    countries: tuple[str, ...]
    among: int
    part: Part | None = None


_BY_RATING = {
    PatternKind.LACKING: frozenset({Rating.NOT}),
    PatternKind.PARTLY: frozenset({Rating.PARTLY}),
    PatternKind.CONFLICT: frozenset({Rating.CONFLICT}),
    PatternKind.IN_LINE: frozenset({Rating.FULLY, Rating.LARGELY}),
}
_BY_FLAG = {
    PatternKind.EXCESS: Flag.EXCESS,
    PatternKind.SAFEGUARD: Flag.SAFEGUARD,
    PatternKind.GOOD_PRACTICE: Flag.GOOD_PRACTICE,
}
_SILENT = frozenset({Rating.NOT_ASSESSED, Rating.NOT_APPLICABLE})
_Holders = tuple[str, ...]


def patterns(regional: Regional, basis: Basis, least: int = 2) -> tuple[Pattern, ...]:
    """The patterns that at least so many countries share, theme by theme in treaty order, none ranked."""
    found = [each for group in regional.groups for each in _of_group(regional, basis, group)]
    return tuple(each for each in found if len(each.countries) >= least)


def worth_telling(regional: Regional) -> int:
    """So many countries make a pattern where nobody says otherwise: a third of them, and two at least."""
    return max(2, -(-len(regional.counted) // 3))


def requirement_patterns(
    regional: Regional, basis: Basis, article: Article, least: int = 2
) -> tuple[Pattern, ...]:
    """The patterns on the requirements of one article."""
    found = []
    for requirement in article.requirements:
        rated = [
            each
            for each in regional.counted
            if each.requirements.get((basis, requirement.id), Rating.NOT_ASSESSED) not in _SILENT
        ]
        for kind, ratings in _BY_RATING.items():
            holders = tuple(e.country.id for e in rated if e.requirements[basis, requirement.id] in ratings)
            found.append(Pattern(kind, (requirement.id,), holders, len(rated)))
    return tuple(each for each in found if len(each.countries) >= least)


def praised(regional: Regional, basis: Basis, article: str) -> tuple[tuple[str, Reliance], ...]:
    """The provisions of good practice on an article, each with its country (id).

    Those relied on for what bears the flag; where nothing was, those relied on for the article as a whole.
    What was relied on for another requirement alone is none: it may be what conflicts with the treaty.
    """
    shown = regional.article(article)
    targets = frozenset(shown.targets if shown else ())
    found = []
    for standing in regional.counted:
        if Flag.GOOD_PRACTICE in standing.on(basis, article).flags:
            relied = standing.relied_on(basis, article)
            flagged = {each for each in targets if _is_praised(standing, basis, each)}
            found += [(standing.country.id, each) for each in _praised(relied, article, flagged)]
    return tuple(found)


def _is_praised(standing: Standing, basis: Basis, target: str) -> bool:
    said = standing.said.get((basis, target))
    return said is not None and Flag.GOOD_PRACTICE in said.flags


def _praised(relied: tuple[Reliance, ...], article: str, flagged: Collection[str]) -> list[Reliance]:
    exact = [each for each in relied if each.target in flagged]
    whole = [each for each in relied if each.target == article]
    is_on_the_article = article in flagged or not flagged
    return exact or whole or (list(relied) if is_on_the_article else [])


def _of_group(regional: Regional, basis: Basis, group: Group) -> Iterator[Pattern]:
    for kind, ratings in _BY_RATING.items():
        yield from _runs(regional, basis, group, kind, partial(_is_rated_so, ratings))
    for kind, flag in _BY_FLAG.items():
        yield from _runs(regional, basis, group, kind, partial(_is_flagged, flag))
        yield from _of_parts(regional, basis, group, kind)


def _runs(
    regional: Regional, basis: Basis, group: Group, kind: PatternKind, holds: Callable[[Cell], bool]
) -> Iterator[Pattern]:
    """One pattern for neighbouring articles that the same countries share, of as many that were rated."""
    shared = [
        ((_holders(regional, basis, a.id, holds), _rated(regional, basis, [a.id])), a.id)
        for a in group.articles
    ]
    for (countries, among), run in groupby(shared, key=itemgetter(0)):
        if countries:
            articles = tuple(article for _, article in run)
            yield Pattern(kind, articles, countries, max(among, len(countries)))


def _of_parts(regional: Regional, basis: Basis, group: Group, kind: PatternKind) -> Iterator[Pattern]:
    """A flag on any article of a title, where the title has several and no single article says as much."""
    by_part = groupby(group.articles, key=lambda article: regional.part(article.id))
    for part, members in by_part:
        articles = [article.id for article in members]
        each = [set(_flagged(regional, basis, article, _BY_FLAG[kind])) for article in articles]
        anyone = set().union(*each)
        if len(articles) > 1 and all(len(one) < len(anyone) for one in each):
            countries = tuple(s.country.id for s in regional.counted if s.country.id in anyone)
            among = _rated(regional, basis, articles)
            yield Pattern(kind, tuple(articles), countries, max(among, len(countries)), part)


def _flagged(regional: Regional, basis: Basis, article: str, flag: Flag) -> _Holders:
    return _holders(regional, basis, article, partial(_is_flagged, flag))


def _is_flagged(flag: Flag, cell: Cell) -> bool:
    return flag in cell.flags


def _is_rated_so(ratings: frozenset[Rating], cell: Cell) -> bool:
    return cell.rating in ratings


def _holders(regional: Regional, basis: Basis, article: str, holds: Callable[[Cell], bool]) -> _Holders:
    return tuple(s.country.id for s in regional.counted if holds(s.on(basis, article)))


def _rated(regional: Regional, basis: Basis, articles: Sequence[str]) -> int:
    """How many countries were rated on any of the articles."""
    return sum(any(_is_rated(each, basis, one) for one in articles) for each in regional.counted)


def _is_rated(standing: Standing, basis: Basis, article: str) -> bool:
    return standing.on(basis, article).rating not in _SILENT
