"""The line that unfolds what is below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton


class FoldButton(QToolButton):
    """Checked while unfolded; its arrow shows so."""

    def __init__(self, told: str = "") -> None:
        super().__init__()
        self.setAutoRaise(True)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setToolTip(told)
        self.toggled.connect(self._turn)
        self._turn(unfolded=False)

    def _turn(self, unfolded: bool) -> None:
        self.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
