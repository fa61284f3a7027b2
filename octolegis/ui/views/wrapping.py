"""Cells of a table that show whole sentences, on as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

_LINES = 8
"""So many lines of a cell are shown; its tip has the rest."""
_PAD = 8


class Wrapping(QStyledItemDelegate):
    """Gives a row the height of its longest cell at the present width; rows that span are one line."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        view.setWordWrap(True)
        view.setItemDelegate(self)
        view.header().sectionResized.connect(view.scheduleDelayedItemsLayout)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        plain = super().sizeHint(option, index)
        spans = self._view.isFirstColumnSpanned(index.row(), index.parent())
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if spans or not text:
            return plain
        width = self._view.columnWidth(index.column()) - _PAD
        metrics = self._view.fontMetrics()
        box = metrics.boundingRect(QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap.value, text)
        height = min(box.height(), metrics.lineSpacing() * _LINES) + 4
        return QSize(width, max(plain.height(), height))
