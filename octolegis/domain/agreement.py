"""How far experts who judged alone agree: percent, Cohen's and Fleiss' kappa, and where they differ most.

Cohen, J. (1960), "A coefficient of agreement for nominal scales"; Fleiss, J. L. (1971), "Measuring
nominal scale agreement among many raters". Fleiss' figure is taken here over every target that two or
more experts rated, each pair of ratings on a target weighing the same within it; where all rated all,
it is his figure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument, Obligation
from octolegis.domain.finding import Basis, Rating

_PLACES = {Rating.FULLY: 4, Rating.LARGELY: 3, Rating.PARTLY: 2, Rating.NOT: 1, Rating.CONFLICT: 0}
"""Where each rating stands on the scale; "not applicable" stands beside it."""
FARTHEST = max(_PLACES.values())
"""The distance between the ends of the scale, and from any rating to "not applicable"."""


class PairAgreement(NamedTuple):
    """Two experts on what both rated; ``kappa`` is ``None`` where chance alone explains everything."""

    first: str
    second: str
    rated: int
    percent: float
    kappa: float | None


class Disagreement(NamedTuple):
    """A target on which ratings differ, by author id; ``distance`` between those farthest apart."""

    target: str
    ratings: Mapping[str, Rating]
    distance: int
    mandatory: bool


class Agreement(NamedTuple):
    """The figures of one instrument; ``percent`` and ``kappa`` are ``None`` where no two rated the same."""

    instrument: str
    rated: int
    percent: float | None
    kappa: float | None
    pairs: tuple[PairAgreement, ...]
    disagreements: tuple[Disagreement, ...]


def agreement(assessment: Assessment, instrument: Instrument, basis: Basis) -> Agreement:
    """How far the experts agree on the requirements of an instrument and on its articles."""
    rated = {target: given for target in _targets(instrument) if (given := _given(assessment, basis, target))}
    shared = {target: given for target, given in rated.items() if len(given) > 1}
    rows = [list(given.values()) for given in shared.values()]
    found = [_differing(assessment, target, given) for target, given in shared.items()]
    differing = sorted(
        (each for each in found if each.distance), key=lambda each: (-each.distance, not each.mandatory)
    )
    return Agreement(
        instrument.id, len(shared), percent(rows), fleiss(rows), _pairs(shared), tuple(differing)
    )


def cohen(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa of two raters; ``None`` without pairs, or where both always say the same one thing."""
    if not pairs:
        return None
    total = len(pairs)
    first, second = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    expected = sum(first[each] * second[each] for each in first) / total**2
    observed = sum(one == other for one, other in pairs) / total
    return _beyond_chance(observed, expected)


def fleiss(rows: Sequence[Sequence[str]]) -> float | None:
    """Fleiss' kappa; a row holds the ratings of one target, of two raters or more."""
    if not rows:
        return None
    every = Counter(rating for row in rows for rating in row)
    total = every.total()
    expected = sum((count / total) ** 2 for count in every.values())
    return _beyond_chance(sum(map(_alike, rows)) / len(rows), expected)


def percent(rows: Sequence[Sequence[str]]) -> float | None:
    """Of each hundred pairs of ratings on a target, so many are alike, on average over the targets."""
    return 100 * sum(map(_alike, rows)) / len(rows) if rows else None


def _alike(row: Sequence[str]) -> float:
    """The share of the pairs in a row that are alike."""
    return sum(count * (count - 1) for count in Counter(row).values()) / (len(row) * (len(row) - 1))


def _beyond_chance(observed: float, expected: float) -> float | None:
    return None if expected > 1 - 1e-12 else (observed - expected) / (1 - expected)


def _pairs(shared: Mapping[str, Mapping[str, Rating]]) -> tuple[PairAgreement, ...]:
    """Every two experts who rated something in common."""
    experts = list(dict.fromkeys(author for given in shared.values() for author in given))
    found = []
    for first, second in combinations(experts, 2):
        both = [
            (given[first], given[second]) for given in shared.values() if first in given and second in given
        ]
        if both:
            alike = 100 * sum(one is other for one, other in both) / len(both)
            found.append(PairAgreement(first, second, len(both), alike, cohen(both)))
    return tuple(found)


def _given(assessment: Assessment, basis: Basis, target: str) -> dict[str, Rating]:
    """What each expert rated the target; an observer's opinion is none of the experts'."""
    observers = {author.id for author in assessment.authors.values() if author.role == "observer"}
    return {
        finding.key.author: finding.rating
        for finding in assessment.findings_by_target.get((basis, target), ())
        if finding.rating is not Rating.NOT_ASSESSED and finding.key.author not in observers
    }


def _differing(assessment: Assessment, target: str, given: Mapping[str, Rating]) -> Disagreement:
    requirement = assessment.requirement(target)
    mandatory = requirement is None or requirement.obligation is Obligation.MANDATORY
    distance = max(_distance(one, other) for one, other in combinations(given.values(), 2))
    return Disagreement(target, given, distance, mandatory)


def _distance(one: Rating, other: Rating) -> int:
    if one is other:
        return 0
    if one not in _PLACES or other not in _PLACES:
        return FARTHEST
    return abs(_PLACES[one] - _PLACES[other])


def _targets(instrument: Instrument) -> list[str]:
    return [target for article in instrument.articles() for target in article.targets]
