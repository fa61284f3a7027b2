"""Places in a PDF that its outline and its links lead to."""

from __future__ import annotations

from reportlab.platypus import Flowable


class Mark(Flowable):  # type: ignore[misc]
    """A place without extent; with words it stands in the outline, the title above the headings."""

    def __init__(self, key: str, words: str = "", level: int = 1) -> None:
        super().__init__()
        self._key, self._words, self._level = key, words, level

    def wrap(self, *_: float) -> tuple[float, float]:
        """It takes no room."""
        return 0, 0

    def draw(self) -> None:
        """Make the place known, and list it."""
        self.canv.bookmarkHorizontal(self._key, 0, 0)
        if self._words:
            self.canv.addOutlineEntry(self._words, self._key, self._level, closed=False)


def gap_key(place: int) -> str:
    """The name of the place of a gap, counted from 0."""
    return f"gap-{place}"
