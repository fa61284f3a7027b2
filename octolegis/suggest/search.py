"""The search over the laws of a case file: candidates for an article, articles for a provision, the sweep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from math import exp

from octolegis.domain.law import Law, Outline
from octolegis.domain.suggestion import Candidate, Reason, ReasonKind
from octolegis.suggest.concepts import concepts
from octolegis.suggest.explaining import marks, reasons
from octolegis.suggest.focus import best_node, named_in
from octolegis.suggest.index import index_of
from octolegis.suggest.knowledge import Knowledge, Place
from octolegis.suggest.languages import lexicon_for
from octolegis.suggest.lexicon import Lexicon
from octolegis.suggest.ranking import Ranking, Scored
from octolegis.suggest.units import Unit, units

MIDDLE, SLOPE = 1.85, 1.6
"""A logistic curve over the ranking score: nine of ten true pairs of the measured laws reach 0.5."""
CONVINCING = 0.5
"""The least score of a suggestion that is proposed."""
_MAPPED_AS_COUNTERPART = 8.0
_NEAR_MAPPED = 0.4
_NEIGHBOURHOOD = 3
_MORE = 5
"""Units beyond those asked for among which a requirement may find its own."""


class Search:
    """An index of some laws, and what is asked of it; made in the background, then asked at once."""

    def __init__(
        self,
        laws: Mapping[str, tuple[Law, Outline]],
        knowledge: Knowledge | None = None,
        keep_going: Callable[[], bool] = lambda: True,
    ) -> None:
        self._knowledge = knowledge or Knowledge()
        self._lexicons: dict[str, Lexicon] = {}
        parts: list[tuple[Lexicon, list[Unit]]] = []
        for id, (law, outline) in laws.items():
            found = units(id, outline)
            sample = "\n".join(f"{unit.heading} {unit.provision.text}" for unit in found[:300])
            self._lexicons[id] = lexicon_for(law.language, sample, self._extra_terms())
            parts.append((self._lexicons[id], found))
        self._index = index_of(parts, keep_going)
        self._ranking = Ranking(self._index)
        self._lessons: dict[str, dict[int, list[tuple[float, Reason]]]] = {}
        self._unit_of = {
            (unit.law, node.id): number for number, unit in enumerate(self._index.units) for node in unit.body
        }

    def learn(self, knowledge: Knowledge) -> None:
        """Take over newer decisions; terms of users need a new index."""
        self._knowledge = knowledge
        self._lessons.clear()

    def candidates(self, article: str, top: int = 10) -> list[Candidate]:
        """The provisions that may answer an article, best first, without those mapped or rejected."""
        away = self._units(self._knowledge.mapped, article) | self._units(self._knowledge.rejected, article)
        found = [scored for scored in self._ranked(article) if scored.unit not in away][:top]
        return [self._candidate(article, scored) for scored in found]

    def for_requirement(self, article: str, requirement: tuple[str, str], top: int = 10) -> list[Candidate]:
        """The provisions for a requirement, given by id and English text, of its article.

        In each the node that speaks most of what the requirement names stands for the whole; units
        that speak of it come before those that do not.
        """
        target, text = requirement
        focus = named_in(text)
        known = self._knowledge
        away = self._units(known.rejected, target) | self._units(known.rejected, article)
        away |= self._units(known.mapped, target)
        found: list[Candidate] = []
        for scored in [each for each in self._ranked(article) if each.unit not in away][: top + _MORE]:
            unit = self._index.units[scored.unit]
            node, spoken = best_node(self._lexicons[unit.law], unit, focus)
            candidate = self._candidate(article, scored)._replace(target=target, provision=node)
            share = spoken / len(focus) if focus else 1.0
            found.append(candidate._replace(score=round(candidate.score * (0.75 + 0.25 * share), 3)))
        found.sort(key=lambda candidate: -candidate.score)
        return [each._replace(convincing=each.score >= CONVINCING) for each in found[:top]]

    def articles_for(
        self, law: str, provision: str, articles: Iterable[str], top: int = 5
    ) -> list[Candidate]:
        """The articles that a provision, or the article around it, may answer, best first."""
        number = self._unit_of.get((law, provision))
        found: list[tuple[str, Scored]] = []
        for article in articles if number is not None else ():
            found += [(article, scored) for scored in self._ranked(article) if scored.unit == number]
        found.sort(key=lambda pair: -pair[1].score)
        return [self._candidate(article, scored) for article, scored in found[:top]]

    def sweep(self, articles: Iterable[str], law: str = "", most: int = 3) -> Iterator[Candidate]:
        """The convincing suggestions for each article in turn, of one law or of all."""
        for article in articles:
            for candidate in self.candidates(article, top=30 if law else most)[: 30 if law else most]:
                if candidate.convincing and law in {"", candidate.law}:
                    yield candidate

    def _ranked(self, article: str) -> list[Scored]:
        """The ranking with what was learnt from the mappings of the case file."""
        ranked = self._ranking.ranked(article)
        bonus = self._learnt(article)
        if not bonus:
            return ranked
        known = {scored.unit for scored in ranked}
        first = concepts().profiles_of(article)[:1]
        ranked += [Scored(unit, profile) for unit in bonus if unit not in known for profile in first]
        for scored in ranked:
            scored.score += sum(value for value, _ in bonus.get(scored.unit, ()))
        return sorted(ranked, key=lambda scored: (-scored.score, scored.unit))

    def _learnt(self, article: str) -> dict[int, list[tuple[float, Reason]]]:
        """What mappings for counterparts, and for articles of the same place, add to which unit."""
        if article not in self._lessons:
            self._lessons[article] = self._lesson(article)
        return self._lessons[article]

    def _lesson(self, article: str) -> dict[int, list[tuple[float, Reason]]]:
        bonus: dict[int, list[tuple[float, Reason]]] = {}
        for other in self._knowledge.counterparts.get(article, ()):
            for unit in self._units(self._knowledge.mapped, other):
                reason = Reason(ReasonKind.COUNTERPART, words=(other,))
                bonus.setdefault(unit, []).append((_MAPPED_AS_COUNTERPART, reason))
        for unit, labels in self._near_mapped(article).items():
            bonus.setdefault(unit, []).append((_NEAR_MAPPED, Reason(ReasonKind.NEIGHBOUR, words=labels)))
        return bonus

    def _near_mapped(self, article: str) -> dict[int, tuple[str, ...]]:
        """The units beside those that were mapped for articles looked for in the same place of the law."""
        places = {profile.place for profile in concepts().profiles_of(article)}
        near: dict[int, tuple[str, ...]] = {}
        for other in self._knowledge.mapped:
            if other == article or not places & {p.place for p in concepts().profiles_of(other)}:
                continue
            for unit in self._units(self._knowledge.mapped, other):
                label = self._index.units[unit].provision.label
                for beside in range(unit - _NEIGHBOURHOOD, unit + _NEIGHBOURHOOD + 1):
                    if beside != unit and self._together(unit, beside):
                        near[beside] = (*near.get(beside, ()), label)
        return {unit: tuple(dict.fromkeys(labels))[:3] for unit, labels in near.items()}

    def _together(self, unit: int, beside: int) -> bool:
        if not 0 <= beside < len(self._index.units):
            return False
        one, other = self._index.units[unit], self._index.units[beside]
        return one.law == other.law and one.chapter == other.chapter

    def _units(self, places: Mapping[str, frozenset[Place]], article: str) -> set[int]:
        found = (self._unit_of.get(place) for place in places.get(article, ()))
        return {unit for unit in found if unit is not None}

    def _candidate(self, article: str, scored: Scored) -> Candidate:
        unit = self._index.units[scored.unit]
        lexicon = self._lexicons[unit.law]
        learnt = tuple(reason for _, reason in self._learnt(article).get(scored.unit, ()))
        score = 1 / (1 + exp(-SLOPE * (scored.score - MIDDLE)))
        return Candidate(
            target=article,
            law=unit.law,
            provision=unit.provision.id,
            score=round(score, 3),
            convincing=score >= CONVINCING,
            reasons=(*learnt, *reasons(lexicon, unit, scored)),
            marks=marks(lexicon, unit, scored),
        )

    def _extra_terms(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """Users' terms under the name concept of the article that they were given for."""
        extra: dict[str, dict[str, tuple[str, ...]]] = {}
        for language, by_article in self._knowledge.terms.items():
            for article, words in by_article.items():
                for profile in concepts().profiles_of(article)[:1]:
                    by_concept = extra.setdefault(language, {})
                    by_concept[profile.heading[0]] = (*by_concept.get(profile.heading[0], ()), *words)
        return extra
