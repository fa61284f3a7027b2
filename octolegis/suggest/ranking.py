"""Ranks the provisions for an article: heading, core, context, what speaks against it, and its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from octolegis.suggest.concepts import Place, Profile, concepts
from octolegis.suggest.index import Index, Strength


@dataclass(frozen=True)
class Weights:
    """What each kind of sign counts for; chosen on half of the jurisdictions, reported on the other half."""

    heading_name: float = 2.4
    text_name: float = 1.4
    place_name: float = 0.5
    core_text: float = 1.2
    core_heading: float = 0.36
    core_missing: float = 0.5
    context: float = 0.35
    against_heading: float = 1.2
    against_text: float = 0.3
    place_mark: float = 0.2
    place_other: float = 0.25
    rival: float = 0.15
    early: float = 0.8
    code_of_offences: float = 0.35
    no_code_of_offences: float = 0.35


WEIGHTS = Weights()
_COMPARED, _BEHIND = 40, 0.9
"""Units of a profile that are compared with its rivals, and what the others are lowered by."""
_PUNISHMENT = "punishment"
_FEW, _MOST = 0.12, 0.6
"""Shares of punishing provisions: below, a law is no code of offences; above, it is little else."""
_LONG, _GENERAL_PART = 100, 0.45
"""Provisions of a code long enough to have a general part, and the share of it within which that stands."""
_NOTHING = Strength(0.0, 0.0, 0.0, 0.0)


@dataclass(slots=True)
class Scored:
    """A unit with its score for a profile, and the concepts that made it, with their shares."""

    unit: int
    profile: Profile
    score: float = 0.0
    shares: dict[str, float] = field(default_factory=dict)


class Ranking:
    """The scores of the units of an index, each profile's computed once."""

    def __init__(self, index: Index, weights: Weights = WEIGHTS) -> None:
        self.index = index
        self.weights = weights
        self._scored: dict[str, dict[int, Scored]] = {}
        self._alone: dict[tuple[str, int], float] = {}

    def ranked(self, article: str) -> list[Scored]:
        """The units that may answer an article, best first; of several profiles the best counts."""
        best: dict[int, Scored] = {}
        for profile in concepts().profiles_of(article):
            for scored in self._settled(profile):
                known = best.get(scored.unit)
                if known is None or known.score < scored.score:
                    best[scored.unit] = scored
        return sorted(best.values(), key=lambda scored: (-scored.score, scored.unit))

    def _settled(self, profile: Profile) -> Iterator[Scored]:
        """The scores, less what a provision owes to another profile of the same place that it fits better."""
        rivals = [
            (each, [self.index.of(name) for name in each.heading]) for each in concepts().rivals_of(profile)
        ]
        first = sorted(self.by(profile).values(), key=lambda scored: -scored.score)
        for scored in first[:_COMPARED]:
            unit = scored.unit
            named = (rival for rival, names in rivals if any(unit in name for name in names))
            strongest = max((self._rival_score(rival, unit) for rival in named), default=0.0)
            score = scored.score - self.weights.rival * max(0.0, strongest - scored.score)
            yield Scored(scored.unit, profile, score * profile.weight, scored.shares)
        for scored in first[_COMPARED:]:
            yield Scored(scored.unit, profile, scored.score * profile.weight * _BEHIND, scored.shares)

    def _rival_score(self, profile: Profile, unit: int) -> float:
        key = profile.name, unit
        if key not in self._alone:
            self._alone[key] = self._score(profile, concepts().places[profile.place], unit).score
        return self._alone[key]

    def by(self, profile: Profile) -> dict[int, Scored]:
        """Every unit that has the name of the profile or any of its core, with its own score."""
        if profile.name not in self._scored:
            self._scored[profile.name] = dict(self._first(profile))
        return self._scored[profile.name]

    def _first(self, profile: Profile) -> Iterator[tuple[int, Scored]]:
        place = concepts().places[profile.place]
        of = self.index.of
        named = {unit for concept in profile.heading for unit in of(concept)}
        at_core = {unit for group in profile.core for concept in group for unit in of(concept)}
        for unit in named | at_core:
            scored = self._score(profile, place, unit)
            if scored.score > 0:
                yield unit, scored

    def _score(self, profile: Profile, place: Place, unit: int) -> Scored:
        shares = self._named(profile, unit)
        covered = self._add_core(profile, unit, shares)
        for concept in profile.context:
            found = self._strength(concept, unit)
            if found is not _NOTHING:
                share = self.weights.context * max(found.text, found.heading)
                shares[concept] = shares.get(concept, 0.0) + share
        factor = 1 - self.weights.core_missing * (1 - covered)
        factor *= self._fit_of_law(place, unit)
        total = sum(shares.values()) * factor - self._against(profile, unit) + self._in_place(place, unit)
        return Scored(unit, profile, total, shares)

    def _fit_of_law(self, place: Place, unit: int) -> float:
        """A code of offences also names powers, and a code of procedure lists offences: both weigh less."""
        share = self._punishing[self.index.units[unit].law]
        punishes = self._spoken(_PUNISHMENT, unit)
        if place.name == "offence" and share < _FEW and not punishes:
            return 1 - self.weights.no_code_of_offences
        if place.name in {"power", "cooperation"} and share > _MOST and punishes:
            return 1 - self.weights.code_of_offences
        return 1.0

    @cached_property
    def _punishing(self) -> dict[str, float]:
        """The share of provisions with the formula of a sanction, by law."""
        units = Counter(unit.law for unit in self.index.units)
        punishing = Counter(
            unit.law for number, unit in enumerate(self.index.units) if self._spoken(_PUNISHMENT, number)
        )
        return {law: punishing[law] / count for law, count in units.items()}

    def _strength(self, concept: str, unit: int) -> Strength:
        return self.index.of(concept).get(unit, _NOTHING)

    def _named(self, profile: Profile, unit: int) -> dict[str, float]:
        """The share of the strongest name; names do not add up."""
        w = self.weights
        best, by = 0.0, ""
        for concept in profile.heading:
            found = self._strength(concept, unit)
            share = w.heading_name * found.heading + w.text_name * found.text + w.place_name * found.place
            if share > best:
                best, by = share, concept
        return {by: best} if by else {}

    def _add_core(self, profile: Profile, unit: int, shares: dict[str, float]) -> float:
        """Add the shares of the core; returns the part of it that is spoken of at all."""
        covered = 0
        for group in profile.core:
            best, by = 0.0, ""
            for concept in group:
                found = self._strength(concept, unit)
                share = self.weights.core_text * found.text + self.weights.core_heading * found.heading
                if share > best:
                    best, by = share, concept
            if by:
                covered += 1
                shares[by] = shares.get(by, 0.0) + best
        return covered / max(1, len(profile.core))

    def _against(self, profile: Profile, unit: int) -> float:
        found = [self._strength(concept, unit) for concept in profile.against]
        w = self.weights
        return sum(w.against_heading * each.heading + w.against_text * each.text for each in found)

    def _in_place(self, place: Place, unit: int) -> float:
        early = self.weights.early * self._earliness(unit) if place.name == "general-part" else 0.0
        marked = any(self._spoken(concept, unit) for concept in place.marks)
        elsewhere = any(self._spoken(concept, unit) for concept in place.others)
        return self.weights.place_mark * marked - self.weights.place_other * elsewhere + early

    def _earliness(self, unit: int) -> float:
        """1 at the beginning of a long code of offences, where its general part stands, falling to 0."""
        law = self.index.units[unit].law
        first, count = self._extent[law]
        if count < _LONG or self._punishing[law] < _FEW:
            return 0.0
        return max(0.0, 1 - (unit - first) / count / _GENERAL_PART)

    @cached_property
    def _extent(self) -> dict[str, tuple[int, int]]:
        """The number of the first unit of each law, and how many it has."""
        first: dict[str, int] = {}
        for number, unit in enumerate(self.index.units):
            first.setdefault(unit.law, number)
        units = Counter(unit.law for unit in self.index.units)
        return {law: (start, units[law]) for law, start in first.items()}

    def _spoken(self, concept: str, unit: int) -> bool:
        found = self._strength(concept, unit)
        return found.text > 0 or found.heading > 0
