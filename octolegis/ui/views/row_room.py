"""The room of a painted row, given away from its ends; from right to left the ends are exchanged."""

from __future__ import annotations

from PySide6.QtCore import QRectF


class RowRoom:
    """What is left of a row. Words need no mirroring: a painter knows the direction of its window."""

    def __init__(self, whole: QRectF, *, mirrored: bool) -> None:
        self.rest = QRectF(whole)
        self._mirrored = mirrored

    def lead(self, width: float) -> QRectF:
        """Take room where reading begins."""
        return self._from_right(width) if self._mirrored else self._from_left(width)

    def trail(self, width: float) -> QRectF:
        """Take room where reading ends."""
        return self._from_left(width) if self._mirrored else self._from_right(width)

    def _from_left(self, width: float) -> QRectF:
        taken = QRectF(self.rest.x(), self.rest.y(), width, self.rest.height())
        self.rest.setLeft(taken.right())
        return taken

    def _from_right(self, width: float) -> QRectF:
        taken = QRectF(self.rest.right() - width, self.rest.y(), width, self.rest.height())
        self.rest.setRight(taken.left())
        return taken
