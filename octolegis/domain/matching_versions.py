"""What became of each provision from one version of a law to the next.

``matched(old, new)`` pairs the provisions of two outlines, articles first, then what stands in each pair:

    for match in matched(old, new):
        match.old, match.new      # ids; several where it was split or merged, none where it is new or gone
        match.kind                # same, moved, renumbered, changed, split, merged, new, gone
        match.similarity          # of the words, 0 to 1

Each provision of either outline is in exactly one match. Equal words pair first, whatever their number;
then the likest, by words that tell provisions apart; then what bears one number between two that agree.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from octolegis.domain.law import HEADINGS, Outline, Provision
from octolegis.domain.likeness import Likeness, words_of
from octolegis.domain.resolving import same_number

_SURE, _LIKELY = 0.5, 0.3
"""The least likeness for a pair by words alone: while all is open, and among what is left."""
_SAME_NUMBER = 0.12
"""The least for one number, the same place and neighbours that agree."""
_PART = 0.75
"""So much of a provision's words must stand in another for it to be a part of it."""


class MatchKind(StrEnum):
    """What became of a provision. Words that differ make it ``changed``, moved and renumbered or not."""

    SAME = "same"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    CHANGED = "changed"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    GONE = "gone"


class Match(NamedTuple):
    """Provisions that correspond, by their ids; of a split or merger the nearest part comes first."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    kind: MatchKind
    similarity: float


@lru_cache(maxsize=4)
def matched(old: Outline, new: Outline) -> tuple[Match, ...]:
    """The matches in the order of the new version, what is gone after what it stood behind.

    Remembered: a version is shown before it comes in, and looked at again afterwards.
    """
    work = _Versions(old, new)
    here, there = old.upper, new.upper
    work.pair([n for n in here if n.kind in HEADINGS], [n for n in there if n.kind in HEADINGS], own=True)
    work.pair([n for n in here if n.kind not in HEADINGS], [n for n in there if n.kind not in HEADINGS])
    return tuple(work.in_order())


@dataclass
class _Level:
    """The pairs of one run of provisions, by their places in either version."""

    here: Sequence[Provision]
    there: Sequence[Provision]
    likeness: Likeness
    pairs: dict[int, int] = field(default_factory=dict)
    back: dict[int, int] = field(default_factory=dict)

    def add(self, one: int, other: int) -> None:
        """Pair two that are still free."""
        if one not in self.pairs and other not in self.back:
            self.pairs[one] = other
            self.back[other] = one

    def free(self) -> list[int]:
        """Those of the old version without a pair."""
        return [one for one in range(len(self.here)) if one not in self.pairs]

    def free_there(self) -> list[int]:
        """Those of the new version without a pair."""
        return [other for other in range(len(self.there)) if other not in self.back]


class _Versions:
    def __init__(self, old: Outline, new: Outline) -> None:
        self._old, self._new = old, new
        self._found: list[Match] = []

    def pair(self, here: Sequence[Provision], there: Sequence[Provision], *, own: bool = False) -> None:
        """Pair a run of provisions and what stands below each pair; ``own``: by their own words alone."""
        if not here and not there:
            return
        words = [words_of(self._said(self._old, node, own=own)) for node in here]
        others = [words_of(self._said(self._new, node, own=own)) for node in there]
        level = _Level(here, there, Likeness(words, others))
        _equal(level)
        _likest(level, _SURE)
        _by_number(level)
        _likest(level, _LIKELY)
        _alone_between(level)
        parts, wholes = _parts(level)
        moved = _moved(level)
        for one, other in sorted(level.pairs.items()):
            self._add(level, (one, other), parts.get(one, []), wholes.get(other, []), moved=one in moved)
            if not own:
                before = [here[each] for each in sorted((one, *wholes.get(other, [])))]
                after = [there[each] for each in sorted((other, *parts.get(one, [])))]
                self.pair(self._below(self._old, before), self._below(self._new, after))
        joined = {part for found in wholes.values() for part in found}
        taken = {part for found in parts.values() for part in found}
        for one in set(level.free()) - joined:
            self._left(self._old, here[one], own=own, gone=True)
        for other in set(level.free_there()) - taken:
            self._left(self._new, there[other], own=own, gone=False)

    def in_order(self) -> Iterator[Match]:
        """The matches as they stand in the new version, what is gone where it stood."""
        places = {node.id: place for place, node in enumerate(self._new.provisions)}
        known = {match.old[0]: places[match.new[0]] for match in self._found if match.old and match.new}
        at: dict[str, float] = {}
        last = -1.0
        for node in self._old.provisions:
            last = known.get(node.id, last)
            at[node.id] = last + 0.5
        yield from sorted(self._found, key=lambda m: places[m.new[0]] if m.new else at[m.old[0]])

    def _add(
        self, level: _Level, pair: tuple[int, int], parts: list[int], wholes: list[int], *, moved: bool
    ) -> None:
        one, other = level.here[pair[0]], level.there[pair[1]]
        likeness = level.likeness.of(*pair)
        old = (one.id, *(level.here[part].id for part in wholes))
        new = (other.id, *(level.there[part].id for part in parts))
        kind = MatchKind.SAME
        if parts or wholes:
            kind = MatchKind.SPLIT if parts else MatchKind.MERGED
        elif not level.likeness.equal(*pair):
            kind = MatchKind.CHANGED
        elif moved:
            kind = MatchKind.MOVED
        elif one.label != other.label and not same_number(one.label, other.label):
            kind = MatchKind.RENUMBERED
        self._found.append(Match(old, new, kind, round(likeness, 4)))

    def _left(self, outline: Outline, node: Provision, *, own: bool, gone: bool) -> None:
        """What has no counterpart, with all that stands in it."""
        for each in [node] if own else outline.subtree(node):
            old, new = ((each.id,), ()) if gone else ((), (each.id,))
            self._found.append(Match(old, new, MatchKind.GONE if gone else MatchKind.NEW, 0.0))

    @staticmethod
    def _below(outline: Outline, nodes: Sequence[Provision]) -> list[Provision]:
        return [each for node in nodes for each in outline.children.get(node.id, [])]

    @staticmethod
    def _said(outline: Outline, node: Provision, *, own: bool) -> str:
        words = node.text if own else "\n".join(each.text for each in outline.subtree(node))
        return f"{node.heading}\n{words}"


def _equal(level: _Level) -> None:
    """Equal words: first those that stand once, then those beside a pair, by their number, and in order.

    Codes repeat words: whole runs of articles say no more than that they were repealed.
    """
    by_words, by_words_here = _by_words(level.likeness.there), _by_words(level.likeness.here)
    for words, ones in by_words_here.items():
        if len(ones) == 1 and len(by_words.get(words, ())) == 1:
            level.add(ones[0], by_words[words][0])
    _spread(level)
    for words, ones in by_words_here.items():
        for one, other in product(ones, by_words.get(words, [])):
            if same_number(level.here[one].label, level.there[other].label):
                level.add(one, other)
    for words, ones in by_words_here.items():
        free = [one for one in ones if one not in level.pairs]
        others = [other for other in by_words.get(words, []) if other not in level.back]
        for one, other in zip(free, others, strict=False):
            level.add(one, other)


def _by_words(all_: Sequence[list[str]]) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = {}
    for place, words in enumerate(all_):
        if words:
            places.setdefault(tuple(words), []).append(place)
    return places


def _spread(level: _Level) -> None:
    """From each pair on, and back, as far as the words are equal; so the ends of both versions, too."""
    ends = {-1: -1, len(level.here): len(level.there)}
    for one, other in [*level.pairs.items(), *ends.items()]:
        for step in (1, -1):
            here, there = one + step, other + step
            while _free_and_equal(level, here, there):
                level.add(here, there)
                here, there = here + step, there + step


def _free_and_equal(level: _Level, one: int, other: int) -> bool:
    if not (0 <= one < len(level.here) and 0 <= other < len(level.there)):
        return False
    return one not in level.pairs and other not in level.back and level.likeness.equal(one, other)


def _likest(level: _Level, least: float) -> None:
    """The likest of what is free, the best first; one number, or neighbours that agree, tip the scale."""
    found = []
    free = set(level.free_there())
    for one in level.free():
        for other, likeness in level.likeness.near(one, free):
            if likeness >= least:
                bonus = 0.1 * same_number(level.here[one].label, level.there[other].label)
                found.append(
                    (likeness + bonus + 0.1 * _agrees(level, one, other), -abs(one - other), one, other)
                )
    for *_, one, other in sorted(found, reverse=True):
        level.add(one, other)


def _by_number(level: _Level) -> None:
    """One number in one place, where the words are not wholly others."""
    for one in level.free():
        for other in level.free_there():
            alike = same_number(level.here[one].label, level.there[other].label)
            if alike and _agrees(level, one, other) and level.likeness.of(one, other) >= _SAME_NUMBER:
                level.add(one, other)
                break


def _alone_between(level: _Level) -> None:
    """What stands alone between two pairs that agree, with one number or none, and some words in common."""
    for one in level.free():
        other = level.pairs.get(one - 1, -1 if one == 0 else -2) + 1
        after = level.pairs.get(one + 1, len(level.there) if one + 1 == len(level.here) else -1)
        if 0 <= other < len(level.there) and after == other + 1 and other not in level.back:
            labels = level.here[one].label, level.there[other].label
            if (labels == ("", "") or same_number(*labels)) and level.likeness.of(one, other) > 0:
                level.add(one, other)


def _agrees(level: _Level, one: int, other: int) -> bool:
    """Whether a neighbour of the one is paired with that of the other, or both stand at the same end."""
    before = level.pairs.get(one - 1) == other - 1 if one and other else one == other
    last = one + 1 == len(level.here), other + 1 == len(level.there)
    after = level.pairs.get(one + 1) == other + 1 if not any(last) else all(last)
    return before or after


def _parts(level: _Level) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Of the pairs: what else the old one became, and what else the new one was made of.

    A pair whose words are the same has neither lost nor taken up any.
    """
    changed = {one: other for one, other in level.pairs.items() if not level.likeness.equal(one, other)}
    back = {other: one for one, other in changed.items()}
    parts: dict[int, list[int]] = {}
    wholes: dict[int, list[int]] = {}
    for other in level.free_there():
        near = [one for one in (back.get(other - 1), back.get(other + 1)) if one is not None]
        holders = [one for one in near if level.likeness.part_there(other, one) >= _PART]
        for one in holders[:1]:
            parts.setdefault(one, []).append(other)
    for one in level.free():
        around = [whole for whole in (changed.get(one - 1), changed.get(one + 1)) if whole is not None]
        takers = [whole for whole in around if level.likeness.part_here(one, whole) >= _PART]
        for whole in takers[:1]:
            wholes.setdefault(whole, []).append(one)
    return parts, wholes


def _moved(level: _Level) -> set[int]:
    """The pairs that are out of the order that most keep."""
    ones = sorted(level.pairs)
    tails: list[int] = []
    before: dict[int, int | None] = {}
    ends: list[int] = []
    for one in ones:
        place = bisect_left(tails, level.pairs[one])
        before[one] = ends[place - 1] if place else None
        if place == len(tails):
            tails.append(level.pairs[one])
            ends.append(one)
        else:
            tails[place], ends[place] = level.pairs[one], one
    kept: set[int] = set()
    at = ends[-1] if ends else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return set(ones) - kept
