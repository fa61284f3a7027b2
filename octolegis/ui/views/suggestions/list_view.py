"""The list of suggestions, gone through with single keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

_ACCEPT = {Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_REJECT = {Qt.Key.Key_R, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_LATER = {Qt.Key.Key_L, Qt.Key.Key_Space}


class SuggestionView(QListView):
    """A or Enter asks to accept, R or Delete to reject, L or the space bar to leave it for later."""

    accept_asked = Signal()
    reject_asked = Signal()
    later_asked = Signal()
    stood_on = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def row(self) -> int:
        """The row stood on; -1 for none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Stand on a row."""
        if row >= 0:
            self.setCurrentIndex(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        asked = {
            **dict.fromkeys(_ACCEPT, self.accept_asked),
            **dict.fromkeys(_REJECT, self.reject_asked),
            **dict.fromkeys(_LATER, self.later_asked),
            Qt.Key.Key_Escape: self.left,
        }.get(Qt.Key(event.key()))
        if plain and asked is not None:
            asked.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: object, previous: object) -> None:
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        self.stood_on.emit(self.row)
