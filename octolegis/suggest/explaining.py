"""Why a provision is suggested: the words of the law that led to it, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from octolegis.domain.suggestion import Mark, Reason, ReasonKind
from octolegis.suggest.lexicon import Lexicon
from octolegis.suggest.matching import Found, found_in
from octolegis.suggest.ranking import Scored
from octolegis.suggest.units import Unit

_WORDS = 3
"""Finds of one concept that are told."""
_TELLING = 0.05
"""Share of the score below which a concept is not worth telling."""


def reasons(lexicon: Lexicon, unit: Unit, scored: Scored) -> tuple[Reason, ...]:
    """The reasons in the order of what they counted for."""
    wanted = sorted(scored.shares, key=lambda concept: -scored.shares[concept])
    wanted = [concept for concept in wanted if scored.shares[concept] >= _TELLING]
    in_heading = _words(lexicon, unit.heading)
    in_place = _words(lexicon, unit.place)
    in_text: dict[str, list[str]] = {}
    for text in [text for node in unit.body for text in (node.heading, node.text)]:
        for concept, words in _words(lexicon, text).items():
            in_text.setdefault(concept, []).extend(words)
    told: list[Reason] = []
    for concept in wanted:
        sources = (
            (ReasonKind.HEADING, in_heading),
            (ReasonKind.TERMS, in_text),
            (ReasonKind.PLACE, in_place if concept in scored.profile.heading else {}),
        )
        for kind, found in sources:
            if concept in found:
                told.append(Reason(kind, concept, tuple(dict.fromkeys(found[concept]))[:_WORDS]))
                break
    return tuple(told)


def marks(lexicon: Lexicon, unit: Unit, scored: Scored) -> tuple[Mark, ...]:
    """The spans in the provisions of the unit that led to the suggestion, without overlaps."""
    found: list[Mark] = []
    for node in unit.body:
        for in_heading, text in ((True, node.heading), (False, node.text)):
            spans = sorted(set(_spans(lexicon, text, set(scored.shares))))
            end = 0
            for start, stop in spans:
                if start >= end:
                    found.append(Mark(node.id, start, stop, in_heading))
                    end = stop
    return tuple(found)


@lru_cache(maxsize=512)
def _found(lexicon: Lexicon, text: str) -> tuple[Found, ...]:
    """What is in a text: asked for the words told, and again for the places marked."""
    return tuple(found_in(lexicon, text)[0]) if text else ()


def _words(lexicon: Lexicon, text: str) -> dict[str, list[str]]:
    """By concept the words of a text that stand for it, the longest finds first."""
    by_concept: dict[str, list[str]] = {}
    for hit in sorted(
        _found(lexicon, text), key=lambda hit: -hit.quality * len(lexicon.terms[hit.term].text)
    ):
        first = hit.spans[: max(1, len(hit.spans) // hit.times)]
        words = " ".join(text[first[0][0] : first[-1][1]].split())
        by_concept.setdefault(lexicon.terms[hit.term].concept, []).append(words)
    return by_concept


def _spans(lexicon: Lexicon, text: str, concepts: set[str]) -> Iterator[tuple[int, int]]:
    for hit in _found(lexicon, text):
        if lexicon.terms[hit.term].concept in concepts:
            yield from hit.spans
