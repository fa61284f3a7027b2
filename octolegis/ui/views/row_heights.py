"""Where each row of the law begins: estimated first, true once it was looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class RowHeights:
    """Heights and tops of rows."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._measured = bytearray(len(self._heights))
        self._hidden = bytearray(len(self._heights))
        self._room = self._heights
        """The room that each row takes: none where it is hidden."""
        self._tops: list[int] = []

    def __len__(self) -> int:
        return len(self._heights)

    def hide(self, hidden: bytearray) -> None:
        """Rows with a 1 take no room; the others take theirs again."""
        self._hidden = hidden
        shown = zip(self._heights, hidden, strict=True)
        self._room = [0 if away else height for height, away in shown] if any(hidden) else self._heights
        self._tops = []

    def is_measured(self, row: int) -> bool:
        """Whether the height is the true one."""
        return bool(self._measured[row])

    def measure(self, row: int, height: int) -> None:
        """Note the true height."""
        self._measured[row] = 1
        if self._heights[row] != height:
            self._heights[row] = height
            self._room[row] = 0 if self._hidden[row] else height
            self._tops = []

    def height(self, row: int) -> int:
        """As far as known; nothing for a hidden row."""
        return self._room[row]

    def top(self, row: int) -> int:
        """Where the row begins; for one past the last, the whole height."""
        if not self._tops:
            self._tops = list(accumulate(self._room, initial=0))
        return self._tops[row]

    def row_at(self, y: int) -> int:
        """The row at a height; the nearest one outside."""
        self.top(0)
        row = min(max(0, bisect_right(self._tops, y) - 1), len(self._heights) - 1)
        while row > 0 and self._hidden[row]:
            row -= 1
        return row
