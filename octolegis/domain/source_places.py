"""Where the provisions of an outline stand in the text from which they were read."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.domain.law import Outline, Provision

_BEGINNINGS = ((48, 20_000), (24, 4_000), (12, 600))
"""Letters by which the beginning or end of a provision is told (the head of a page may stand close to it).

And how many letters away a beginning may be: what is farther off is another place, and what was read in
another order stays unfound.
"""
_BETWEEN = 2_000
"""Letters that may stand between the words of one provision."""


class Span(NamedTuple):
    """Characters of the text, from ``start`` up to ``end``."""

    start: int
    end: int


class SourcePlaces:
    """The text as it was read, prepared once; outlines of it change while a person corrects them."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = [(at, char.casefold()[:1]) for at, char in enumerate(text) if char.isalnum()]
        self._letters = "".join(char for _, char in found)
        self._at = [at for at, _ in found]

    def of(self, outline: Outline) -> dict[str, Span]:
        """The span of each provision by its id; what stands elsewhere than its order says has none."""
        spans: dict[str, Span] = {}
        place = 0
        for provision in outline.provisions:
            start, end = self._found(provision, place)
            if end > start:
                spans[provision.id] = Span(self._at[start], self._at[end - 1] + 1)
                place = end
        return spans

    def _found(self, provision: Provision, place: int) -> tuple[int, int]:
        """Letters from and to: with its label and heading as printed, else the text alone."""
        whole = _letters(f"{provision.label}{provision.heading}{provision.text}")
        for length, far in _BEGINNINGS:
            for wanted in filter(None, (whole, _letters(provision.text))):
                start = self._letters.find(wanted[:length], place, place + far)
                if start >= 0:
                    return start, self._end(wanted, start)
        return 0, 0

    def _end(self, wanted: str, start: int) -> int:
        """The end of the words; where something stands between them (a page's head), of the last ones."""
        end = start + len(wanted)
        if self._letters.startswith(wanted, start):
            return end
        for length, _ in _BEGINNINGS:
            tail = wanted[-length:]
            last = self._letters.find(tail, start, end + _BETWEEN)
            if last >= 0:
                return last + len(tail)
        return start + min(len(wanted), _BEGINNINGS[-1][0])


def _letters(words: str) -> str:
    return "".join(char.casefold()[:1] for char in words if char.isalnum())
