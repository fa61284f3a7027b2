"""Finds terms in a text: all words of a phrase near one another, in any order."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from octolegis.suggest.folding import UNBROKEN, folded_in_place
from octolegis.suggest.lexicon import Lexicon, Term

_SLACK = 3
"""Words that may stand between those of a phrase, on either side."""
_LOOSE = 0.8
_INCOMPLETE = 0.7
_MOST = 8
"""Finds of one term that are counted in one text."""


class Found(NamedTuple):
    """A term in a text: how well (1 is whole and close), how often, and where it stands."""

    term: int
    quality: float
    times: int
    spans: tuple[tuple[int, int], ...]


class Words(NamedTuple):
    """The places in a text that the terms may need: by term word, the positions in order; and the spans."""

    positions: dict[int, list[int]]
    spans: dict[int, tuple[int, int]]
    length: int


def found_in(lexicon: Lexicon, text: str) -> tuple[list[Found], int]:
    """The terms in a text, and its length in words."""
    if lexicon.language in UNBROKEN:
        return _strings_in(lexicon, text), max(1, len(text) // 2)
    words = _words(lexicon, text)
    found = []
    for number in {number for word in words.positions for number in lexicon.by_word.get(word, ())}:
        match = _phrase(lexicon.terms[number], words)
        if match:
            found.append(Found(number, *match))
    return found, words.length


def _words(lexicon: Lexicon, text: str) -> Words:
    positions: dict[int, list[int]] = {}
    spans: dict[int, tuple[int, int]] = {}
    position = -1
    for position, match in enumerate(lexicon.pattern.finditer(text)):
        for word in lexicon.words_of(match.group()):
            positions.setdefault(word, []).append(position)
            spans[position] = match.span()
    return Words(positions, spans, position + 1)


def _phrase(term: Term, words: Words) -> tuple[float, int, tuple[tuple[int, int], ...]] | None:
    present = [word for word in term.words if word in words.positions]
    wanted = len(term.words)
    if len(present) < (wanted if wanted < 5 else wanted - wanted // 4):
        return None
    if wanted == 1:
        places = words.positions[present[0]][:_MOST]
        return 1.0, len(words.positions[present[0]]), tuple(words.spans[place] for place in places)
    return _near(present, wanted, words)


def _near(
    present: list[int], wanted: int, words: Words
) -> tuple[float, int, tuple[tuple[int, int], ...]] | None:
    """The closest places where the words of a phrase stand together, around the rarest of them."""
    pivot = min(present, key=lambda word: len(words.positions[word]))
    others = [words.positions[word] for word in present if word != pivot]
    best, count, spans = 0.0, 0, []
    for place in words.positions[pivot][:_MOST]:
        around = _together(place, others, wanted + _SLACK)
        if around is None:
            continue
        count += 1
        tight = max(around) - min(around) <= wanted + _SLACK
        best = max(best, (1.0 if tight else _LOOSE) * (1.0 if len(present) == wanted else _INCOMPLETE))
        spans += [words.spans[each] for each in sorted(around)]
    return (best, count, tuple(spans)) if count else None


def _together(place: int, others: list[list[int]], reach: int) -> set[int] | None:
    taken = {place}
    for positions in others:
        near = _nearest(positions, place, taken)
        if near is None or abs(near - place) > reach:
            return None
        taken.add(near)
    return taken


def _nearest(positions: list[int], place: int, taken: set[int]) -> int | None:
    at = bisect_left(positions, place)
    nearby = [each for each in positions[max(0, at - 2) : at + 3] if each not in taken]
    return min(nearby, key=lambda each: abs(each - place), default=None)


def _strings_in(lexicon: Lexicon, text: str) -> list[Found]:
    plain = folded_in_place(text)
    openings = lexicon.by_opening
    seen = {number for at in range(len(plain)) for number in openings.get(plain[at : at + 2], ())}
    seen |= {number for key in openings if len(key) == 1 and key in plain for number in openings[key]}
    found = []
    for number in seen:
        match = _string(lexicon.terms[number].strings, plain)
        if match:
            found.append(Found(number, *match))
    return found


def _string(strings: tuple[str, ...], text: str) -> tuple[float, int, tuple[tuple[int, int], ...]] | None:
    count, spans, start = 0, [], text.find(strings[0])
    while start >= 0 and count < _MOST:
        rest = [_near_string(each, text, start) for each in strings[1:]]
        if min(rest, default=0) >= 0:
            count += 1
            spans += [(at, at + len(each)) for at, each in zip([start, *rest], strings, strict=True)]
        start = text.find(strings[0], start + 1)
    return (1.0 if len(strings) == 1 else _LOOSE + 0.1, count, tuple(spans)) if count else None


def _near_string(string: str, text: str, place: int, reach: int = 30) -> int:
    return text.find(string, max(0, place - reach), place + reach + len(string))
