"""How the levels below an article nest, told apart by the form of their marks."""

from __future__ import annotations

from dataclasses import dataclass

from octolegis.importers.markers import Marker, inserted

_DEEPEST = 6
_MISSING = 8
"""How many numbers may be missing before one that opens a line."""
_UNNUMBERED_FIRST = "wide:digit"
"""The form of Japanese paragraphs, of which the first bears no number: ２ never stands below its items."""
_LATE = ("paren", "half", "dotted", "sign", "degree", "wide")
"""Shapes of which a level may begin with another number than one, its beginning repealed or lost."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark belongs: ``depth`` 0 right below the article, its form and number.

    ``otherwise``: further forms that its first number may be of ("aa" is followed by "ab" or by "bb").
    """

    depth: int
    form: str
    value: int
    otherwise: frozenset[str] = frozenset()


class Nesting:
    """The open levels below an article."""

    def __init__(self) -> None:
        self._levels: list[Place] = []

    def going_on(self, marker: Marker, skipping: int = 0) -> Place | None:
        """Where the mark goes on with an open level, the deepest first; ``skipping`` numbers may lack."""
        for level in reversed(self._levels):
            for form, value in forms(marker):
                step = value - level.value if form == level.form or form in level.otherwise else -1
                if 1 <= step <= 1 + skipping or (step == 0 and inserted(marker.label)):
                    return Place(level.depth, form, value)
        return None

    def opening(self, marker: Marker) -> Place | None:
        """Where the mark opens a level with its number one."""
        if marker.shape in ("note", "named"):
            return Place(0, *forms(marker)[0])
        known = {level.form for level in self._levels}
        for form, value in forms(marker):
            if value == 1 and form not in known and len(self._levels) < _DEEPEST:
                same = frozenset(other for other, number in forms(marker) if number == 1)
                return Place(len(self._levels), form, value, same)
        return None

    def elsewhere(self, marker: Marker, begun_late: bool = True) -> Place | None:
        """A mark out of its order at a line's start: a later or repeated number, or a level begun late."""
        for level in self._levels:
            for form, value in forms(marker):
                if form == level.form:
                    fits = 0 <= value - level.value <= _MISSING or value == 1
                    return Place(level.depth, form, value) if fits else None
        form, value = forms(marker)[0]
        late = begun_late and marker.shape in _LATE and value < 60 and len(self._levels) < _DEEPEST
        depth = 0 if form == _UNNUMBERED_FIRST else len(self._levels)
        return Place(depth, form, value) if late else None

    def take(self, place: Place) -> None:
        """Open the level, closing those below and beside it."""
        del self._levels[place.depth :]
        self._levels.append(place)


def forms(marker: Marker) -> list[tuple[str, int]]:
    """The forms of the mark, with its number in each."""
    return [(f"{marker.shape}:{kind}", value) for kind, value in marker.values]
