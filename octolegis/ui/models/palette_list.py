"""Everything that can be done or gone to from the palette, narrowed by what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from octolegis.domain.word_match import match

KEYS = Qt.ItemDataRole.UserRole
KIND = Qt.ItemDataRole.UserRole + 1
_MOST = 200
"""More rows than anyone reads: typing one more letter is quicker."""


class Entry(NamedTuple):
    """One thing to do: what it is called, of what kind it is, its keys, and the deed."""

    name: str
    kind: str
    keys: str
    act: Callable[[], object]


class PaletteList(QAbstractListModel):
    """The entries that answer to what is typed, best first; among equals in the order they were given."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._all = list(entries)
        self.shown = self._all[:_MOST]

    def narrow(self, typed: str) -> None:
        """Keep what answers to the words."""
        ranked = [
            (distance, number)
            for number, entry in enumerate(self._all)
            if (distance := match(typed, f"{entry.name} {entry.kind}")) is not None
        ]
        self.beginResetModel()
        self.shown = [self._all[number] for _, number in sorted(ranked)[:_MOST]]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        entry = self.shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.name, entry.kind, entry.keys) if part)
        return {int(KEYS): entry.keys, int(KIND): entry.kind}.get(role)
