"""The ready-to-report list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from octolegis.domain.readiness import Unready, unready
from octolegis.ui.desk import Desk

Index = QModelIndex | QPersistentModelIndex

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
"""The line, and the whole of it where there is no room."""


class ReadyList(QAbstractListModel):
    """What to look at before the report leaves; made anew when asked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._found: list[Unready] = []

    def renew(self, desk: Desk | None) -> None:
        """Look again."""
        found = unready(desk.assessment, desk.basis) if desk else []
        if found == self._found and desk is self._desk:
            return
        self.beginResetModel()
        self._desk, self._found = desk, found
        self.endResetModel()

    def target(self, row: int) -> str:
        """Where the item of a row leads."""
        return self._found[row].target

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES or not index.isValid() or self._desk is None:
            return None
        item = self._found[index.row()]
        return f"{self._desk.full_name(item.target)}   {self._desk.words.say(item.message)}"
