"""The provisions of a law as rows that are being corrected."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from octolegis.domain.law import Outline, ProvisionKind

Index = QModelIndex | QPersistentModelIndex
_STEP = "    "
_SHOWN = 160
"""Characters of a text in its row."""


class OutlineRows(QAbstractListModel):
    """A row for each provision, indented by its level."""

    def __init__(self, names: dict[ProvisionKind, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.outline = Outline(())

    def show(self, outline: Outline) -> None:
        """Show an outline in place of the one before."""
        self.beginResetModel()
        self.outline = outline
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.outline.provisions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        here = self.outline.provisions[index.row()]
        words = " ".join(filter(None, (here.label, here.heading, here.text[:_SHOWN].replace("\n", " "))))
        return f"{_STEP * here.depth}[{self._names[here.kind]}]  {words}"
