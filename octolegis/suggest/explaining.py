"""Why a provision is suggested: the words of the law that led to it, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from octolegis.domain.suggestion import Mark, Reason, ReasonKind
from octolegis.suggest.lexicon import Lexicon
from octolegis.suggest.matching import found_in
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
    for node in unit.body:
        for concept, words in _words(lexicon, f"{node.heading}\n{node.text}").items():
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


def _words(lexicon: Lexicon, text: str) -> dict[str, list[str]]:
    """By concept the words of a text that stand for it, the longest finds first."""
    by_concept: dict[str, list[str]] = {}
    found, _ = found_in(lexicon, text) if text else ([], 0)
    for hit in sorted(found, key=lambda hit: -hit.quality * len(lexicon.terms[hit.term].text)):
        first = hit.spans[: max(1, len(hit.spans) // hit.times)]
        words = " ".join(text[first[0][0] : first[-1][1]].split())
        by_concept.setdefault(lexicon.terms[hit.term].concept, []).append(words)
    return by_concept


def _spans(lexicon: Lexicon, text: str, concepts: set[str]) -> Iterator[tuple[int, int]]:
    found, _ = found_in(lexicon, text) if text else ([], 0)
    for hit in found:
        if lexicon.terms[hit.term].concept in concepts:
            yield from hit.spans
