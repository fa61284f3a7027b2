"""The provisions of one law in document order, and what of them is relied on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping
from octolegis.ui.desk import Desk
from octolegis.ui.models.writing_direction import is_right_to_left

Index = QModelIndex | QPersistentModelIndex
HEADINGS = frozenset(
    {
        ProvisionKind.PART,
        ProvisionKind.TITLE,
        ProvisionKind.CHAPTER,
        ProvisionKind.DIVISION,
        ProvisionKind.ANNEX,
    }
)


class ProvisionList(QAbstractListModel):
    """One law; says for each provision which articles rest on it and whether the one looked at does."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.law: Law | None = None
        self.outline = Outline(())
        self.levels: list[int] = []
        self.right_to_left = False
        self._rows: dict[str, int] = {}
        self._mapped: dict[str, dict[str, Mapping]] = {}
        self._place: dict[str, str] = {}
        self._relied: frozenset[str] = frozenset()
        desk.bridge.changed.connect(self._renew)
        desk.target_changed.connect(self._renew_relied)

    def show_law(self, law: str) -> None:
        """Turn to a law of the case file; one that is not there shows nothing."""
        self.beginResetModel()
        now = self._desk.assessment
        self.law = now.laws.get(law)
        self.outline = now.outlines[law] if law in now.outlines else Outline(())
        self._rows = {provision.id: row for row, provision in enumerate(self.outline.provisions)}
        self.levels = _levels(self.outline)
        self.right_to_left = is_right_to_left(self.law.language if self.law else "", self.outline)
        self._mapped = {}
        self._place = {}
        for mapping in now.mappings.values():
            self._take(mapping)
        self._relied = self._relied_now()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.outline.provisions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index.row())
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        provision = self.provision(index.row())
        return " ".join(part for part in (provision.label, provision.heading, provision.text) if part)

    def provision(self, row: int) -> Provision:
        """The provision in a row."""
        return self.outline.provisions[row]

    def row_of(self, provision: str) -> int:
        """The row of a provision; -1 when the law does not have it."""
        return self._rows.get(provision, -1)

    def articles_on(self, row: int) -> list[str]:
        """The numbers of the articles that rest on the provision, in treaty order."""
        found = self._mapped.get(self.provision(row).id)
        if not found:
            return []
        articles = (self._desk.assessment.article(mapping.target) for mapping in found.values())
        numbers = {article.number for article in articles if article is not None}
        return sorted(numbers, key=lambda number: (len(number), number))

    def is_relied_on(self, row: int) -> bool:
        """Whether what is looked at rests on the provision."""
        return self.provision(row).id in self._relied

    def relied_rows(self) -> list[int]:
        """The rows that what is looked at rests on: its own, else those of its requirements, in order."""
        own = self._desk.assessment.mappings_by_target.get(self._desk.target, ())
        law = self.law.id if self.law else ""
        provisions = {mapping.provision for mapping in own if mapping.law == law} or self._relied
        return sorted(row for row in map(self.row_of, provisions) if row >= 0)

    def quotes_in(self, row: int) -> list[tuple[int, int]]:
        """The quoted spans of the provision's text, in code points."""
        quotes = [m.quote for m in self._mapped.get(self.provision(row).id, {}).values() if m.quote]
        return [(quote.start, quote.start + len(quote.text)) for quote in quotes]

    def _tip(self, row: int) -> str | None:
        """Everything that rests on the provision, by name."""
        found = self._mapped.get(self.provision(row).id, {})
        targets = dict.fromkeys(mapping.target for mapping in found.values())
        return "\n".join(map(self._desk.name, targets)) or None

    def _renew(self, records: frozenset[str]) -> None:
        touched = set()
        for record in records:
            kind, _, id = record.partition(":")
            if kind == "mapping":
                touched |= {self._drop(id), self._take(self._desk.assessment.mappings.get(id))}
        if touched:
            self._relied = self._relied_now()
            self._tell(touched)

    def _renew_relied(self) -> None:
        before, self._relied = self._relied, self._relied_now()
        self._tell(before ^ self._relied)

    def _relied_now(self) -> frozenset[str]:
        """What the target rests on in this law; an article rests on what its requirements do."""
        now = self._desk.assessment
        targets = {self._desk.target}
        article = self._desk.article
        if article is not None and article.id == self._desk.target:
            targets |= set(article.targets)
        law = self.law.id if self.law else ""
        return frozenset(
            m.provision for target in targets for m in now.mappings_by_target.get(target, ()) if m.law == law
        )

    def _take(self, mapping: Mapping | None) -> str:
        if mapping is None or self.law is None or mapping.law != self.law.id:
            return ""
        self._mapped.setdefault(mapping.provision, {})[mapping.id] = mapping
        self._place[mapping.id] = mapping.provision
        return mapping.provision

    def _drop(self, id: str) -> str:
        provision = self._place.pop(id, "")
        self._mapped.get(provision, {}).pop(id, None)
        return provision

    def _tell(self, provisions: set[str] | frozenset[str]) -> None:
        for row in (self.row_of(provision) for provision in provisions):
            if row >= 0:
                self.dataChanged.emit(self.index(row), self.index(row))


def _levels(outline: Outline) -> list[int]:
    """How far each provision is indented: an article not at all, what stands in it by its depth there."""
    levels: dict[str, int] = {}
    for provision in outline.provisions:
        apart = provision.kind in HEADINGS or provision.kind is ProvisionKind.ARTICLE
        above = -1 if provision.parent is None else levels.get(provision.parent, -1)
        levels[provision.id] = -1 if apart else above + 1
    return [max(0, level) for level in levels.values()]
