"""Where the provisions of a law stand in the Word document from which they were read."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from typing import NamedTuple

from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.word.visible import Visible

_SHORT, _NEAR = 24, 3_000
"""What has fewer letters is looked for no farther away than this: elsewhere it may be something else."""


class Stretch(NamedTuple):
    """Atoms from ``start`` up to ``end``."""

    start: int
    end: int


class Place(NamedTuple):
    """Where a provision's typed label, its heading and its own words stand; ``None`` for what it has not."""

    label: Stretch | None
    heading: Stretch | None
    text: Stretch | None

    @property
    def start(self) -> int:
        """Where it begins."""
        return min(each.start for each in self if each is not None)

    @property
    def end(self) -> int:
        """Where its own words end."""
        return max(each.end for each in self if each is not None)


def places(visible: Visible, outline: Outline) -> dict[str, Place]:
    """The place of each provision by its id; what was not found in its order has none."""
    return _Placing(visible).places(outline)


class _Placing:
    """Compares letters alone: blanks, signs and the case of letters may have been read otherwise."""

    def __init__(self, visible: Visible) -> None:
        self._visible = visible
        letters: list[str] = []
        self._at: list[int] = []
        for at, atom in enumerate(visible.atoms):
            for letter in _letters(atom.char):
                letters.append(letter)
                self._at.append(at)
        self._letters = "".join(letters)

    def places(self, outline: Outline) -> dict[str, Place]:
        """All provisions in order; footnotes stand in a part of their own."""
        provisions = [each for each in outline.provisions if each.kind is not ProvisionKind.NOTE]
        found: dict[str, Place] = {}
        here = 0
        limits = self._limits([_letters(each.text) for each in provisions])
        for provision, limit in zip(provisions, limits, strict=True):
            place, after = self._place(provision, here, limit)
            if place is not None:
                found[provision.id] = place
                here = after
        return found

    def _limits(self, texts: list[str]) -> list[int]:
        """Up to where each may stand: to the end of the next words that occur once and keep the order."""
        once: list[tuple[int, int]] = []
        for number, text in enumerate(texts):
            at = self._letters.find(text) if len(text) >= _SHORT else -1
            if at >= 0 and self._letters.find(text, at + 1) < 0:
                once.append((number, at))
        limits = [len(self._letters)] * len(texts)
        following = len(self._letters)
        kept = dict(_in_order(once))
        for number in reversed(range(len(texts))):
            if number in kept:
                following = kept[number] + len(texts[number])
            limits[number] = following
            if number in kept:
                following = kept[number]
        return limits

    def _place(self, provision: Provision, here: int, limit: int) -> tuple[Place | None, int]:
        parts = [_letters(each) for each in (provision.label, provision.heading, provision.text)]
        for first in range(3):
            wanted = "".join(parts[first:])
            if not wanted or (first and not parts[first - 1]):
                continue
            near = limit if len(wanted) >= _SHORT else min(limit, here + _NEAR)
            at = self._letters.find(wanted, here, near)
            if at >= 0:
                return self._parted(provision, parts, first, at)
        return None, here

    def _parted(self, provision: Provision, parts: list[str], first: int, at: int) -> tuple[Place, int]:
        said = (provision.label, provision.heading, provision.text)
        stretches: list[Stretch | None] = [None] * first
        for words, letters in zip(said[first:], parts[first:], strict=True):
            stretches.append(self._stretch(words, at, at + len(letters)) if letters else None)
            at += len(letters)
        return Place(*stretches), at

    def _stretch(self, words: str, start: int, end: int) -> Stretch:
        """The atoms of some letters, with the signs that begin and end the words."""
        first, last = self._at[start], self._at[end - 1]
        lead = [char for char in words[: _first_letter(words)] if not char.isspace()]
        tail = [char for char in words[_last_letter(words) + 1 :] if not char.isspace()]
        return Stretch(self._back(first, lead), self._on(last, tail) + 1)

    def _back(self, at: int, signs: list[str]) -> int:
        """As far back as the signs stand before."""
        begin = self._visible.lines[self._visible.line_at(at)].start
        while signs and at > begin:
            step = at - 1
            while step > begin and self._visible.atoms[step].char.isspace():
                step -= 1
            if self._visible.atoms[step].char != signs[-1]:
                break
            at = step
            signs.pop()
        return at

    def _on(self, at: int, signs: list[str]) -> int:
        """As far on as the signs stand after."""
        end = self._visible.lines[self._visible.line_at(at)].end
        for sign in signs:
            step = at + 1
            while step < end and self._visible.atoms[step].char.isspace():
                step += 1
            if step >= end or self._visible.atoms[step].char != sign:
                break
            at = step
        return at


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of the pairs whose second numbers rise as the first do."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, at) in enumerate(pairs):
        place = bisect_left(tails, at)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [at]
        ends[place : place + 1] = [number]
    kept: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        kept.append(pairs[number])
        number = before[number]
    return kept[::-1]


def _letters(words: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", words).casefold() if letter.isalnum())


def _first_letter(words: str) -> int:
    return next((at for at, char in enumerate(words) if char.isalnum()), len(words))


def _last_letter(words: str) -> int:
    return next((at for at in range(len(words) - 1, -1, -1) if words[at].isalnum()), -1)
