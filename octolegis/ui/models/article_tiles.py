"""The articles of one theme as tiles of the heat map."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from octolegis.domain.coverage import ArticleState
from octolegis.wording import Wording

Index = QModelIndex | QPersistentModelIndex
TILE = Qt.ItemDataRole.UserRole


class ArticleTiles(QAbstractListModel):
    """A tile an article; the same articles with other ratings are only drawn anew."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._states: tuple[ArticleState, ...] = ()

    def show(self, states: tuple[ArticleState, ...]) -> None:
        """Show other states."""
        if states == self._states:
            return
        if [state.article.id for state in states] == [state.article.id for state in self._states]:
            self._states = states
            self.dataChanged.emit(self.index(0), self.index(len(states) - 1))
            return
        self.beginResetModel()
        self._states = states
        self.endResetModel()

    def target(self, row: int) -> str:
        """The article of a tile."""
        return self._states[row].article.id

    def row_of(self, target: str) -> int:
        """The tile of an article; -1 where it has none."""
        return next((row for row, state in enumerate(self._states) if state.article.id == target), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._states)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        state = self._states[index.row()]
        reads: dict[int, Callable[[], Any]] = {
            TILE: lambda: state,
            Qt.ItemDataRole.DisplayRole: lambda: state.article.number,
            Qt.ItemDataRole.ToolTipRole: lambda: self._told(state),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._told(state),
        }
        return reads[role]() if role in reads else None

    def _told(self, state: ArticleState) -> str:
        """Number, title, rating, flags."""
        marks = [self._words(f"term.rating.{state.rating}")]
        marks += [self._words(f"term.flag.{flag}") for flag in sorted(state.flags)]
        return f"{state.article.number} {state.article.title}: {', '.join(marks)}"
