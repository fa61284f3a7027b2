"""Suggestions as a list: for what is looked at, or a whole sweep with what was decided on each."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from octolegis.domain.suggestion import Candidate, Reason, ReasonKind
from octolegis.ui.desk import Desk

Index = QModelIndex | QPersistentModelIndex
CANDIDATE = Qt.ItemDataRole.UserRole
DECISION = Qt.ItemDataRole.UserRole + 1
WHY = Qt.ItemDataRole.UserRole + 2
_REASONS = 4


class Decision(StrEnum):
    """What the expert did with a suggestion."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    LATER = "later"


class SuggestionList(QAbstractListModel):
    """``sweeping`` says that the rows are of many articles, so that each names its own."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: list[Candidate] = []
        self._decisions: list[Decision] = []
        self.sweeping = False

    def show(self, found: list[Candidate], *, sweeping: bool = False) -> None:
        """Show other suggestions, nothing decided on them."""
        self.beginResetModel()
        self._found, self.sweeping = found, sweeping
        self._decisions = [Decision.OPEN] * len(found)
        self.endResetModel()

    def candidate(self, row: int) -> Candidate:
        """The suggestion in a row."""
        return self._found[row]

    def decide(self, row: int, decision: Decision) -> None:
        """Note what was done with a row."""
        self._decisions[row] = decision
        self.dataChanged.emit(self.index(row), self.index(row))

    def decided(self) -> int:
        """How many rows are decided on."""
        return sum(decision in {Decision.ACCEPTED, Decision.REJECTED} for decision in self._decisions)

    def next_open(self, row: int) -> int:
        """The next row that is not decided on, round the end, those put off last; -1 when all are."""
        for wanted in (Decision.OPEN, Decision.LATER):
            for step in range(1, len(self._found) + 1):
                at = (row + step) % len(self._found)
                if self._decisions[at] is wanted:
                    return at
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        candidate = self._found[index.row()]
        reads: dict[int, Callable[[], Any]] = {
            CANDIDATE: lambda: candidate,
            DECISION: lambda: self._decisions[index.row()],
            WHY: lambda: self.why(candidate),
            Qt.ItemDataRole.DisplayRole: lambda: self._title(candidate),
            Qt.ItemDataRole.ToolTipRole: lambda: self._whole(candidate),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._whole(candidate),
        }
        return reads[role]() if role in reads else None

    def why(self, candidate: Candidate) -> str:
        """The reasons in one line: in which part of the law which words stand."""
        told = [self._reason(reason) for reason in candidate.reasons[:_REASONS]]
        return "  ·  ".join(dict.fromkeys(filter(None, told)))

    def _whole(self, candidate: Candidate) -> str:
        return f"{self._title(candidate)}\n{self.why(candidate)}"

    def _title(self, candidate: Candidate) -> str:
        outline = self._desk.assessment.outlines.get(candidate.law)
        provision = outline.by_id.get(candidate.provision) if outline else None
        if outline is None or provision is None:
            return candidate.provision
        named = f"{outline.citation(provision)}  {provision.heading or provision.text[:90]}".rstrip()
        if self._is_of_another_target(candidate):
            return f"{self._desk.name(candidate.target)}  ←  {named}"
        return named

    def _is_of_another_target(self, candidate: Candidate) -> bool:
        return self.sweeping or candidate.target != self._desk.target

    def _reason(self, reason: Reason) -> str:
        if reason.kind is ReasonKind.COUNTERPART:
            words = ", ".join(map(self._desk.name, reason.words))
        else:
            words = ", ".join(f"“{word}”" for word in reason.words[:2])
        return f"{self._desk.words(f'term.reason.{reason.kind}')}: {words}" if words else ""
