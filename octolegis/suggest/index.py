"""What each provision of the laws speaks of: concepts with their strength, found once and then only read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import log
from typing import NamedTuple

from octolegis.suggest.lexicon import Lexicon
from octolegis.suggest.matching import found_in
from octolegis.suggest.units import Unit

TYPICAL_LENGTH = 150
"""Words of an ordinary article; a longer one must say a thing more often to be about it."""
OPENING, OPENING_SHARE = 300, 0.35
"""Characters at the beginning of an article without a heading that stand in for it."""
_FEW_NODES = 3
_LEAD = re.compile(r"([^\W\d_][^.:;–—\n]{3,70}?)\s?[.:–—]")
LEAD = 0.6
"""What the heading of a paragraph counts for, beside that of an article."""
_RAREST = 7.0
PRIOR, PRIOR_SHARE = 400, 0.005
"""Provisions of an imagined law, and their share with any one term: so small laws can be compared."""


class Strength(NamedTuple):
    """How much a provision speaks of a concept: in its heading, in its text, in the headings above it.

    Each is between 0 and 1; ``weight`` says how telling the term is among all the provisions.
    """

    heading: float
    text: float
    place: float
    weight: float


@dataclass
class Index:
    """The units of all laws, and by concept the units that speak of it."""

    units: list[Unit] = field(default_factory=list)
    strengths: dict[str, dict[int, Strength]] = field(default_factory=dict)

    def of(self, concept: str) -> dict[int, Strength]:
        """The units, by number, that speak of a concept."""
        return self.strengths.get(concept, {})


class _Hit(NamedTuple):
    unit: int
    term: int
    heading: float
    text: float
    place: float


def index_of(
    laws: Iterable[tuple[Lexicon, list[Unit]]], keep_going: Callable[[], bool] = lambda: True
) -> Index:
    """Index laws, each with the lexicon of its language."""
    index = Index()
    by_lexicon: dict[int, tuple[Lexicon, list[_Hit]]] = {}
    for lexicon, units in laws:
        hits = by_lexicon.setdefault(id(lexicon), (lexicon, []))[1]
        places: dict[str, dict[int, float]] = {}
        for unit in units:
            if not keep_going():
                return index
            hits += _hits(lexicon, len(index.units), unit, places)
            index.units.append(unit)
    for lexicon, hits in by_lexicon.values():
        _weigh(index, lexicon, hits)
    return index


def body_of(unit: Unit) -> str:
    """The words of a unit below its heading, as they are searched."""
    first, *rest = unit.body
    lines = [first.text] + [" ".join(filter(None, (n.label, n.heading, n.text))) for n in rest]
    return "\n".join(line for line in lines if line)


def _hits(lexicon: Lexicon, number: int, unit: Unit, places: dict[str, dict[int, float]]) -> list[_Hit]:
    body = body_of(unit)
    heading = unit.heading
    in_heading = _in_heading(lexicon, heading) if heading else _in_opening(lexicon, body)
    for term, strength in _in_leads(lexicon, unit).items():
        in_heading[term] = max(in_heading.get(term, 0.0), strength)
    if unit.place not in places:
        places[unit.place] = _in_heading(lexicon, unit.place) if unit.place else {}
    in_place = places[unit.place]
    found, length = found_in(lexicon, body)
    in_text = {hit.term: _text_strength(hit.quality, hit.times, length) for hit in found}
    return [
        _Hit(number, term, in_heading.get(term, 0.0), in_text.get(term, 0.0), in_place.get(term, 0.0))
        for term in in_heading.keys() | in_text.keys() | in_place.keys()
    ]


def _in_heading(lexicon: Lexicon, heading: str) -> dict[int, float]:
    """A heading of few words that are all of the term's says more than one that also speaks of others."""
    found, length = found_in(lexicon, heading)
    return {
        hit.term: hit.quality * (0.4 + 0.6 * min(1.0, _size(lexicon, hit.term) / max(1, length - 1)))
        for hit in found
    }


def _in_leads(lexicon: Lexicon, unit: Unit) -> dict[int, float]:
    """A section that holds several offences heads each of its paragraphs: "(1) Illegal access. - The ..."."""
    strengths: dict[int, float] = {}
    for node in unit.body[1:] if len(unit.body) > _FEW_NODES else ():
        lead = _LEAD.match(node.text)
        heading = node.heading or (lead.group(1) if lead and not lead.group(1)[0].islower() else "")
        for term, strength in _in_heading(lexicon, heading).items() if heading else ():
            strengths[term] = max(strengths.get(term, 0.0), LEAD * strength)
    return strengths


def _size(lexicon: Lexicon, number: int) -> float:
    term = lexicon.terms[number]
    return len(term.words) * 1.3 if term.words else sum(map(len, term.strings)) / 2


def _in_opening(lexicon: Lexicon, body: str) -> dict[int, float]:
    found, _ = found_in(lexicon, body[:OPENING])
    return {hit.term: OPENING_SHARE * hit.quality for hit in found}


def _text_strength(quality: float, count: int, length: int) -> float:
    """Saturating: the second mention adds less than the first, and a long text must mention more."""
    norm = 0.4 + 0.6 * min(6.0, length / TYPICAL_LENGTH)
    return quality * count / (count + 0.6 * norm)


def _weigh(index: Index, lexicon: Lexicon, hits: list[_Hit]) -> None:
    """Keep of each concept in each unit its most telling term."""
    units = len(index.units)
    frequency: dict[int, int] = {}
    for hit in hits:
        if hit.heading or hit.text:
            frequency[hit.term] = frequency.get(hit.term, 0) + 1
    for hit in hits:
        weight = min(
            1.0, log(1 + (units + PRIOR) / (frequency.get(hit.term, 0) + 0.5 + PRIOR * PRIOR_SHARE)) / _RAREST
        )
        of_concept = index.strengths.setdefault(lexicon.terms[hit.term].concept, {})
        known = of_concept.get(hit.unit)
        found = Strength(hit.heading * weight, hit.text * weight, hit.place * weight, weight)
        of_concept[hit.unit] = _stronger(known, found) if known else found


def _stronger(a: Strength, b: Strength) -> Strength:
    return Strength(
        max(a.heading, b.heading), max(a.text, b.text), max(a.place, b.place), max(a.weight, b.weight)
    )
