"""Parts the words of an article at the marks of its levels, at the start of lines or run on within them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from octolegis.importers.markers import Marker
from octolegis.importers.nesting import Nesting, Place, forms
from octolegis.importers.running_marks import ADJACENT, COMMA, SENTENCE, START, WEAK, Mark, marks

_AHEAD = 300
"""Marks among which the second of a level is looked for."""
_FIRST_NEEDS = {"paren": WEAK, "half": WEAK, "circled": WEAK, "degree": COMMA}
_NEXT_NEEDS = {"paren": COMMA, "half": COMMA, "circled": WEAK, "degree": COMMA}
_NUMBERS = ("digit", "kanji")


class Piece(NamedTuple):
    """Words of an article, with the mark before them and its depth (0 below the article) if any.

    ``dropped`` are signs around the mark that its label does not keep.
    """

    text: str
    depth: int | None = None
    label: str = ""
    numeric: bool = False
    dropped: str = ""


def sublevels(lines: Sequence[str], signs: bool = True) -> list[Piece]:
    """The pieces of an article in order; ``signs``: whether § numbers its paragraphs."""
    accepted = _Splitter(marks(lines), signs).accepted()
    pieces: list[Piece] = []
    for number, line in enumerate(lines):
        pieces += _pieces(line, accepted.get(number, []))
    return pieces


def _pieces(line: str, cuts: list[tuple[Marker, Place]]) -> list[Piece]:
    first = cuts[0][0].start if cuts else len(line)
    opening = line[:first].strip()
    bare = bool(cuts) and not any(char.isalnum() for char in opening)
    pieces = [Piece(opening)] if opening and not bare else []
    for index, (marker, place) in enumerate(cuts):
        end = cuts[index + 1][0].start if index + 1 < len(cuts) else len(line)
        dropped = line[marker.start : marker.end] if index or not bare else line[: marker.end]
        numeric = place.form.partition(":")[2].startswith(_NUMBERS)
        text = line[marker.end : max(end, marker.end)].strip()
        pieces.append(Piece(text, place.depth, " ".join(marker.label.split()), numeric, dropped))
    return pieces


class _Splitter:
    """Decides, mark by mark, which open a level."""

    def __init__(self, found: list[Mark], signs: bool) -> None:
        self._marks = [mark for mark in found if signs or mark.marker.shape != "sign"]
        self._nesting = Nesting()
        self._opened: dict[str, int] = {}
        self._last: Mark | None = None

    def accepted(self) -> dict[int, list[tuple[Marker, Place]]]:
        """The marks that open a level, by line."""
        cuts: dict[int, list[tuple[Marker, Place]]] = {}
        for index, mark in enumerate(self._marks):
            place = self._place(index, mark)
            if place is None:
                continue
            self._nesting.take(place)
            if place.value == 1:
                self._opened[place.form] = mark.strength
            self._last = mark
            cuts.setdefault(mark.line, []).append((mark.marker, place))
        return cuts

    def _place(self, index: int, mark: Mark) -> Place | None:
        if mark.strength == ADJACENT and not self._adjoins(mark):
            return None
        if mark.strength < WEAK:
            return None
        going_on = self._nesting.going_on(mark.marker, self._skipping(mark))
        opening = self._nesting.opening(mark.marker)
        if going_on and opening and self._begins_roman(index, mark):
            going_on = None
        if mark.marker.shape == "plain":
            return going_on or (opening if opening and self._goes_on_plainly(index) else None)
        if mark.strength == START:
            return going_on or opening or self._nesting.elsewhere(mark.marker, not mark.broken)
        if going_on is not None:
            return going_on if mark.strength >= self._needed(going_on) else None
        return opening if opening and self._begins(index, mark, opening) else None

    def _adjoins(self, mark: Mark) -> bool:
        """Whether the mark before it in the line was accepted: "(1) (a)"."""
        return (
            self._last is not None
            and self._last.line == mark.line
            and self._last.marker.end >= mark.marker.start - 3
        )

    @staticmethod
    def _skipping(mark: Mark) -> int:
        kind = mark.marker.values[0][0] if mark.marker.values else ""
        return 1 if mark.strength >= SENTENCE and not kind.startswith((*_NUMBERS, "latin", "roman")) else 0

    def _begins_roman(self, index: int, mark: Mark) -> bool:
        """Whether "(i)" after "(h)" is the Roman one: "(ii)" comes before "(j)"."""
        label = mark.marker.label.strip("()[].").lower()
        if label != "i":
            return False
        shape = mark.marker.shape
        for later in self._marks[index + 1 : index + _AHEAD]:
            name = later.marker.label.strip("()[].").lower()
            if later.marker.shape == shape and name in ("ii", "j"):
                return name == "ii"
        return False

    def _needed(self, place: Place) -> int:
        """The least that must stand before a mark that goes on with a level."""
        shape, _, kind = place.form.partition(":")
        opened = self._opened.get(place.form, START)
        if opened <= COMMA and not kind.startswith(_NUMBERS):
            return WEAK
        if shape == "paren" and kind.startswith(_NUMBERS) and opened >= ADJACENT:
            return SENTENCE
        return _NEXT_NEEDS.get(shape, SENTENCE)

    def _begins(self, index: int, mark: Mark, opening: Place) -> bool:
        """Whether a mark within a line begins a level: its second follows in good form."""
        if mark.strength == ADJACENT or mark.marker.shape in ("note", "named"):
            return True
        shape, _, kind = opening.form.partition(":")
        numbers = kind.startswith(_NUMBERS)
        least = _FIRST_NEEDS.get(shape, SENTENCE)
        if numbers and shape != "circled":
            least = max(least, COMMA if shape in ("half", "degree") else SENTENCE)
        second = self._second(index, opening)
        if second is None:
            return False
        if mark.strength < least:
            return shape == "dotted" and numbers and second >= SENTENCE
        return True

    def _goes_on_plainly(self, index: int) -> bool:
        """Whether the next number without a sign is a two."""
        later = self._marks[index + 1 : index + _AHEAD]
        following = next((mark.marker for mark in later if mark.marker.shape == "plain"), None)
        return following is not None and following.label == "2"

    def _second(self, index: int, opening: Place) -> int | None:
        """What stands before the mark with number two of the same form, before the level above goes on."""
        least = _NEXT_NEEDS.get(opening.form.partition(":")[0], SENTENCE)
        for later in self._marks[index + 1 : index + _AHEAD]:
            if later.strength >= least and (opening.form, 2) in forms(later.marker):
                return later.strength
            if later.strength >= SENTENCE and self._nesting.going_on(later.marker):
                return None
        return None
