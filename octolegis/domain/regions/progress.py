"""Progress: against what the region wants to reach, and between two dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from octolegis.domain.delta import Turn, falls_short, turn_of
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.regions.plan import Goal
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Standing

_ORDER = (Rating.CONFLICT, Rating.NOT, Rating.PARTLY, Rating.LARGELY, Rating.FULLY)


class Reached(NamedTuple):
    """A goal, and the countries (ids) that reach it, fall short of it, or are not assessed enough to say."""

    goal: Goal
    reached: tuple[str, ...]
    short: tuple[str, ...]
    unsaid: tuple[str, ...]


class Move(NamedTuple):
    """An article of a country that was rated otherwise at the earlier date."""

    country: str
    article: str
    before: Rating
    after: Rating
    turn: Turn


def goals(regional: Regional, basis: Basis) -> tuple[Reached, ...]:
    """Each goal of the region, in its order."""
    return tuple(_reached(regional, basis, goal) for goal in regional.region.goals)


def moves(regional: Regional, basis: Basis) -> tuple[Move, ...]:
    """What changed since the earlier date, country by country in treaty order."""
    return tuple(move for standing in regional.counted for move in _moves(regional, standing, basis))


def compared(regional: Regional) -> tuple[Standing, ...]:
    """The counted countries of which an earlier state is known; the others cannot be compared."""
    return tuple(each for each in regional.counted if each.earlier_date)


def _reached(regional: Regional, basis: Basis, goal: Goal) -> Reached:
    found: dict[str, list[str]] = {"reached": [], "short": [], "unsaid": []}
    for standing in regional.counted:
        if not goal.countries or standing.country.id in goal.countries:
            found[_how(regional, standing, basis, goal)].append(standing.country.id)
    return Reached(goal, tuple(found["reached"]), tuple(found["short"]), tuple(found["unsaid"]))


def _how(regional: Regional, standing: Standing, basis: Basis, goal: Goal) -> str:
    """A theme is reached by all of its articles; those that do not apply ask for nothing."""
    ratings = [standing.on(basis, article).rating for article in _articles(regional, goal)]
    applicable = [rating for rating in ratings if rating is not Rating.NOT_APPLICABLE]
    wanted = _ORDER.index(goal.at_least)
    if any(rating in _ORDER and _ORDER.index(rating) < wanted for rating in applicable):
        return "short"
    unsaid = not ratings or Rating.NOT_ASSESSED in applicable
    return "unsaid" if unsaid else "reached"


def _articles(regional: Regional, goal: Goal) -> list[str]:
    if goal.theme is None:
        return [goal.target]
    return [each.id for group in regional.groups if group.theme is goal.theme for each in group.articles]


def _moves(regional: Regional, standing: Standing, basis: Basis) -> Iterator[Move]:
    if not standing.earlier_date:
        return
    for article in regional.articles:
        before = standing.earlier.get((basis, article.id), Rating.NOT_ASSESSED)
        after = standing.on(basis, article.id).rating
        known = before is not Rating.NOT_ASSESSED and before is not after
        if known and (falls_short(before) or falls_short(after)):
            yield Move(standing.country.id, article.id, before, after, turn_of(before, after))
