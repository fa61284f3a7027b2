"""Which provisions of a law are folded away below which heads."""

from __future__ import annotations

from collections.abc import Iterable

from octolegis.domain.law import HEADINGS, Outline, ProvisionKind

_HEADS = HEADINGS | {ProvisionKind.ARTICLE}


class Folds:
    """Rows of one law; a row that has rows below it can be folded over them."""

    def __init__(self, outline: Outline = Outline(())) -> None:  # noqa: B008
        self._provisions = outline.provisions
        self._ends, self._above = _ends([provision.depth for provision in outline.provisions])
        self.folded: set[int] = set()
        self.hidden = bytearray(len(self._ends))

    def is_foldable(self, row: int) -> bool:
        """Whether anything stands below the row."""
        return self._ends[row] > row + 1

    def is_folded(self, row: int) -> bool:
        """Whether what stands below the row is hidden by it."""
        return row in self.folded

    def is_head(self, row: int) -> bool:
        """Whether the row heads others as a reader understands it: a chapter, a section."""
        return self._provisions[row].kind in _HEADS and self.is_foldable(row)

    def end(self, row: int) -> int:
        """The row after all that stands below the row."""
        return self._ends[row]

    def set(self, rows: Iterable[int]) -> None:
        """Fold these rows and no others."""
        self.folded = {row for row in rows if self.is_foldable(row)}
        self._hide()

    def fold(self, row: int) -> None:
        """Hide what stands below the row."""
        self.set(self.folded | {row})

    def unfold(self, row: int) -> None:
        """Show what stands below the row."""
        self.set(self.folded - {row})

    def fold_all(self) -> None:
        """Leave only the outermost heads."""
        self.set(row for row in range(len(self._ends)) if self.is_head(row))

    def reveal(self, row: int) -> bool:
        """Unfold what hides the row; whether anything did."""
        if not self.hidden[row]:
            return False
        self.set(head for head in self.folded if not head < row < self._ends[head])
        return True

    def shown_for(self, row: int) -> int:
        """The row itself, or the head that is seen in its place."""
        seen = row
        while (above := self._above[row]) >= 0:
            row = above
            seen = row if row in self.folded else seen
        return seen

    def after(self, row: int) -> int:
        """The next row that is shown; one past the last where there is none."""
        return self._ends[row] if row in self.folded else row + 1

    def before(self, row: int) -> int:
        """The row shown before this one; -1 where there is none."""
        return self.shown_for(row - 1) if row > 0 else -1

    def above(self, row: int) -> int:
        """The head of the row; the row itself where it has none."""
        above = self._above[row]
        return above if above >= 0 else row

    def _hide(self) -> None:
        self.hidden = bytearray(len(self._ends))
        done = 0
        for row in sorted(self.folded):
            if row >= done:
                done = self._ends[row]
                self.hidden[row + 1 : done] = b"\x01" * (done - row - 1)


def _ends(depths: list[int]) -> tuple[list[int], list[int]]:
    """For each row the next one that does not stand below it, and its head (-1: none)."""
    ends = [len(depths)] * len(depths)
    heads = [-1] * len(depths)
    open_rows: list[int] = []
    for row, depth in enumerate(depths):
        while open_rows and depths[open_rows[-1]] >= depth:
            ends[open_rows.pop()] = row
        heads[row] = open_rows[-1] if open_rows else -1
        open_rows.append(row)
    return ends, heads
