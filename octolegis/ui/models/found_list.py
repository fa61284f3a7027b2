"""What a search through the whole case file found, group by group."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from octolegis.session.searching import Found, Group, Results

Index = QModelIndex | QPersistentModelIndex
FOUND = Qt.ItemDataRole.UserRole
_ENOUGH = 200


class Row(NamedTuple):
    """A find with its name, or the head of a group (``found`` is ``None``)."""

    name: str
    found: Found | None = None


class FoundList(QAbstractListModel):
    """A head for each group, its finds below it; heads cannot be chosen."""

    def __init__(self, name: Callable[[Found], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.rows: list[Row] = []

    def show_results(self, results: list[Results]) -> None:
        """In place of what was found before."""
        self.beginResetModel()
        self.rows = []
        for each in results:
            self.rows.append(Row(self._head(each)))
            self.rows += [Row(self._name(found), found) for found in each.found]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        head = index.isValid() and self.rows[index.row()].found is None
        return Qt.ItemFlag.NoItemFlags if head else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == FOUND:
            return row.found
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}: {row.found.text}" if row.found else row.name
        return None

    def _head(self, results: Results) -> str:
        count = f"{results.total}+" if results.total >= _ENOUGH else str(results.total)
        words = {
            Group.REQUIREMENTS: self.tr("Requirements"),
            Group.LAW: self.tr("Laws"),
            Group.COMMENTS: self.tr("Reasons and comments"),
            Group.RECOMMENDATIONS: self.tr("Recommendations and wording"),
            Group.REMARKS: self.tr("Remarks"),
            Group.NOTES: self.tr("Notes"),
        }[results.group]
        if results.total > len(results.found):
            return self.tr("{group}: the first {shown} of {all}").format(
                group=words, shown=len(results.found), all=count
            )
        return f"{words}: {count}"
