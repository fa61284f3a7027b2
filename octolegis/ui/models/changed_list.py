"""What changed since a date, a line a target."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from octolegis.session.history import ChangedTarget, changed_targets
from octolegis.ui.desk import Desk

Index = QModelIndex | QPersistentModelIndex

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
"""The line, and the whole of it where there is no room."""


class ChangedList(QAbstractListModel):
    """Read from the log when asked."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: list[ChangedTarget] = []

    def renew(self, since: str) -> None:
        """Look again; ``since`` is ISO 8601 in UTC."""
        found = changed_targets(self._desk.session, since)
        if found != self._found:
            self.beginResetModel()
            self._found = found
            self.endResetModel()

    def target(self, row: int) -> str:
        """Where the line leads."""
        return self._found[row].target

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES or not index.isValid():
            return None
        found = self._found[index.row()]
        authors = self._desk.assessment.authors
        names = ", ".join(authors[id].name if id in authors else id[:8] for id in found.authors)
        number = self.tr("1 change") if found.entries == 1 else self.tr("{number} changes")
        return f"{self._desk.full_name(found.target)}   {number.format(number=found.entries)}   {names}"
