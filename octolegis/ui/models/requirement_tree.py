"""The requirements as a Qt tree with each one's rating, flags and progress."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from octolegis.domain.checklist import Article, Requirement
from octolegis.domain.finding import WorkStatus
from octolegis.domain.matrix import AT
from octolegis.domain.text import search_key
from octolegis.ui.desk import Desk
from octolegis.ui.models.narrowing import Criteria, Narrowing
from octolegis.ui.models.row_states import RowStates
from octolegis.ui.models.tree_nodes import Node, State, search_keys, show, tree

Index = QModelIndex | QPersistentModelIndex
NODE = Qt.ItemDataRole.UserRole
STATE = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2


class RequirementTree(QAbstractItemModel):
    """Instrument > part > article > requirement; filtered by sets of targets, never by a proxy."""

    refiltered = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = ""
        self.criteria: Criteria = frozenset()
        self._keys: dict[str, str] = {}
        self._passed: set[str] | None = None
        self._states = RowStates(desk)
        self._counting = False
        self._answers: dict[int, Callable[[Node], Any]] = {
            NODE: lambda node: node,
            STATE: self.state,
            COUNT: self._counted,
            Qt.ItemDataRole.DisplayRole: lambda node: f"{node.label} {node.words}",
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.AccessibleTextRole: lambda node: (
                f"{node.label} {node.words}. {self._state_words(node)}"
            ),
        }
        self._read_instruments()
        desk.bridge.changed.connect(self._renew)
        desk.basis_changed.connect(self._renew_all)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        node = self._node(parent)
        if column != 0 or not 0 <= row < len(node.shown):
            return QModelIndex()
        return self.createIndex(row, 0, node.shown[row].number)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = self._node(index).parent if index.isValid() else None
        return self._index(above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._node(parent).shown) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        answer = self._answers.get(role)
        return answer(self._nodes[index.internalId()]) if answer else None

    def index_of(self, target: str) -> QModelIndex:
        """Where a target stands; invalid when it is filtered out or no row."""
        node = self._by_target.get(target)
        return self._index(node) if node is not None else QModelIndex()

    def search(self, words: str) -> None:
        """Show only what has all the words."""
        self._words = search_key(words).strip()
        self._apply()

    def narrow(self, criteria: Criteria) -> None:
        """Show only what the criteria let through; none: everything."""
        if criteria != self.criteria:
            self.criteria = criteria
            self._apply()

    @property
    def found(self) -> int:
        """How many articles and requirements pass for their own sake."""
        return len(self._by_target) if self._passed is None else len(self._passed)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is filtered out."""
        return bool(self._words) or bool(self.criteria)

    def state(self, node: Node) -> State | None:
        """The judgement on the row, read once until a change touches it."""
        return self._states.of(node) if node.target else None

    def count_heads(self) -> None:
        """Say of each instrument and part how many of its articles are assessed, from now on.

        That asks for every article, and the first sight of the window need not wait for it.
        """
        if not self._counting:
            self._counting = True
            self._tell_all()

    def _counted(self, node: Node) -> str:
        """How many of the articles below a head are assessed; nothing where that is not counted yet."""
        if not self._counting or node.target:
            return ""
        assessed, total = self._states.counted(node)
        return f"{assessed}/{total}" if total else ""

    def _renew(self, records: frozenset[str]) -> None:
        """Read again what findings touched, and nothing else."""
        if any(record.startswith("instrument:") for record in records):
            self.beginResetModel()
            self._read_instruments()
            self._passed = self._wanted()
            show(self._root, self._passed)
            self.endResetModel()
            self.refiltered.emit()
            return
        if any(record.startswith(("variation:", "mapping:")) for record in records):
            self._forget_states()
        for record in records:
            if record.startswith("finding:"):
                self._renew_target(record.split(":", 3)[3])
            elif record.startswith("review:"):
                self._renew_target(record.partition(":")[2])

    def _renew_target(self, target: str) -> None:
        node = self._by_target.get(target.partition(AT)[0])
        article = self._desk.assessment.article(target)
        if article is not None and AT in target:
            self._renew_target(article.id)
        while node is not None and node.parent is not None:
            self._states.forget(node)
            index = self._index(node)
            if index.isValid():
                self.dataChanged.emit(index, index)
            node = node.parent

    def _forget_states(self) -> None:
        """A variation, or a provision relied on for one, may change many suggestions."""
        self._states.clear()
        self._tell_all()

    def _tell_all(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def _renew_all(self) -> None:
        self._states.clear()
        if self.criteria:
            self._apply()
        else:
            self._tell_all()
            self.refiltered.emit()

    def _apply(self) -> None:
        self.beginResetModel()
        self._passed = self._wanted()
        show(self._root, self._passed)
        self.endResetModel()
        self.refiltered.emit()

    def _wanted(self) -> set[str] | None:
        if not self.is_narrowed:
            return None
        if self._words and not self._keys:
            self._keys = search_keys(self._root)
        words = self._words.split()
        found = [
            node
            for target, node in self._by_target.items()
            if not words or all(word in self._keys[target] for word in words)
        ]
        if not self.criteria:
            return {node.target for node in found}
        narrowing = Narrowing(self.criteria, self._desk)
        return {node.target for node in found if narrowing.passes(node, self._states.of(node))}

    def _read_instruments(self) -> None:
        now = self._desk.assessment
        judged = {target for _, target in now.findings_by_target} | {*now.mappings_by_target}
        judged |= {*now.amendments_by_target}
        self._root = tree(now.instruments, self.tr("Retired, no longer asked"), judged)
        self._nodes = list(self._root.below())
        self._by_target = {node.target: node for node in self._nodes if node.target}
        self._states.clear()
        self._keys = {}
        self._passed = None

    def _node(self, index: Index) -> Node:
        return self._nodes[index.internalId()] if index.isValid() else self._root

    def _index(self, node: Node) -> QModelIndex:
        above = node.parent
        if above is None or node.row >= len(above.shown) or above.shown[node.row] is not node:
            return QModelIndex()
        return self.createIndex(node.row, 0, node.number)

    def _tip(self, node: Node) -> str:
        words = self._state_words(node)
        return "\n".join(line for line in (f"{node.label}  {node.words}", words) if line)

    def _state_words(self, node: Node) -> str:
        """What the row shows by marks, in words; of an article also how far this user has come herself."""
        state = self.state(node)
        if state is None:
            count = self._counted(node)
            return self.tr("{count} articles assessed").format(count=count) if count else ""
        if not _is_assessable(node):
            return ""
        say = self._desk.words
        parts = [say(f"term.rating.{state.rating}")]
        if isinstance(node.value, Requirement):
            parts.append(say(f"term.kind.{node.value.kind}"))
            parts.append(say(f"term.obligation.{node.value.obligation}"))
        parts += [say(f"term.flag.{flag}") for flag in sorted(state.flags)]
        if state.work is not WorkStatus.TO_DO:
            parts.append(say(f"term.work_status.{state.work}"))
        own = self._states.own(node)
        if own is not None:
            words = self.tr("assessed by yourself: {own} of {total}")
            parts.append(words.format(own=own, total=state.total))
        if state.reworded:
            parts.append(self.tr("reworded, to be read again"))
        return " · ".join(parts)


def _is_assessable(node: Node) -> bool:
    return not isinstance(node.value, Article) or node.value.assessable
