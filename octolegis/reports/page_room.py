"""The room for text on the pages of a Word report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """Upright and wide pages: widths in twentieths of a point, heights in points."""

    width: int
    wide_width: int
    height: float
    wide_height: float

    def across(self, *, wide: bool) -> int:
        """The width of the text."""
        return self.wide_width if wide else self.width

    def down(self, *, wide: bool) -> float:
        """The height of the text."""
        return self.wide_height if wide else self.height


A4 = Room(9412, 14570, 700.1, 453.5)
"""The pages of our own look."""
