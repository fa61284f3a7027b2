"""What would happen, line by line under heads, before it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from octolegis.ui.scale import px
from octolegis.ui.views.wrapping import Wrapping


class PreviewTree(QTreeWidget):
    """Columns of the widths given, the last as wide as there is room; sentences are shown whole."""

    def __init__(self, columns: Sequence[str], widths: Sequence[int], name: str) -> None:
        super().__init__()
        self.setHeaderLabels(list(columns))
        self.setAccessibleName(name)
        Wrapping(self)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, px(width))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(len(widths), QHeaderView.ResizeMode.Stretch)

    def head(self, text: str) -> QTreeWidgetItem:
        """A head in bold over all columns, below the others."""
        top = QTreeWidgetItem(self, [text])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        top.setFirstColumnSpanned(True)
        return top

    def counted(self, text: str, number: int) -> QTreeWidgetItem:
        """A head that tells how many lines are below it, unfolded; hidden where there are none."""
        top = self.head(f"{text} ({number})")
        top.setExpanded(True)
        top.setHidden(not number)
        return top
