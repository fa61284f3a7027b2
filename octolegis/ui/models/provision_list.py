"""The provisions of one law in document order, and what of them is relied on."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from octolegis.domain.amending import Mark
from octolegis.domain.coverage import article_state
from octolegis.domain.finding import Rating
from octolegis.domain.law import HEADINGS, Law, Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping
from octolegis.ui.desk import Desk
from octolegis.ui.models.writing_direction import is_right_to_left

Index = QModelIndex | QPersistentModelIndex


class Note(NamedTuple):
    """An article that rests on a provision.

    ``target`` is what to go to: the one requirement that does, else the article.
    ``own``: what is looked at is among it. ``suggested``: the rating is not yet the expert's own.
    """

    target: str
    number: str
    words: str
    rating: Rating
    suggested: bool
    own: bool


class ProvisionList(QAbstractListModel):
    """One law; says for each provision which articles rest on it and whether the one looked at does.

    ``noted`` when what the notes in the margin say has changed, and nothing else.
    """

    noted = Signal()

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
        self._notes: dict[int, list[Note]] = {}
        self._ratings: dict[str, tuple[Rating, bool]] = {}
        self._places: dict[str, int] = {}
        self._mapped_rows: list[int] | None = None
        desk.bridge.changed.connect(self._renew)
        desk.target_changed.connect(self._renew_relied)
        desk.basis_changed.connect(self._rate_anew)

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
        self._mapped_rows = None
        self._forget_notes()
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
        parts = [provision.label, provision.heading, provision.text]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts += [self.mark_words(index.row()), *(note.words for note in self.notes_on(index.row()))]
        return " ".join(part for part in parts if part)

    def provision(self, row: int) -> Provision:
        """The provision in a row."""
        return self.outline.provisions[row]

    def row_of(self, provision: str) -> int:
        """The row of a provision; -1 when the law does not have it."""
        return self._rows.get(provision, -1)

    def notes_on(self, row: int) -> list[Note]:
        """The articles that rest on the provision, in treaty order."""
        known = self._notes.get(row)
        if known is None:
            known = self._notes[row] = self._read_notes(row)
        return known

    def mapped_in(self, start: int, end: int) -> int:
        """How many of these provisions are relied on for anything."""
        if self._mapped_rows is None:
            self._mapped_rows = sorted(self.row_of(id) for id, found in self._mapped.items() if found)
        return bisect_left(self._mapped_rows, end) - bisect_left(self._mapped_rows, start)

    def targets_in(self, start: int, end: int) -> dict[str, list[int]]:
        """What rests on these provisions, each target with their rows, in treaty order."""
        found: dict[str, list[int]] = {}
        for row in range(start, end):
            for mapping in self._mapped.get(self.provision(row).id, {}).values():
                rows = found.setdefault(mapping.target, [])
                if row not in rows:
                    rows.append(row)
        return {target: found[target] for target in sorted(found, key=self._order_of_target)}

    def _order_of_target(self, target: str) -> tuple[int, int]:
        article = self._desk.assessment.article(target)
        if article is None:
            return len(self._places), 0
        return self._order(article.id), article.targets.index(target)

    def is_relied_on(self, row: int) -> bool:
        """Whether what is looked at rests on the provision."""
        return self.provision(row).id in self._relied

    def relied_rows(self) -> list[int]:
        """The rows that what is looked at rests on: its own, else those of its requirements, in order."""
        own = self._desk.assessment.mappings_by_target.get(self._desk.target, ())
        law = self.law.id if self.law else ""
        provisions = {mapping.provision for mapping in own if mapping.law == law} or self._relied
        return sorted(row for row in map(self.row_of, provisions) if row >= 0)

    def quotes_in(self, row: int) -> list[tuple[int, int, bool]]:
        """The quoted spans of the text in code points, and whether what is looked at rests on each.

        What is looked at comes last, to be drawn over the others.
        """
        found = self._mapped.get(self.provision(row).id)
        if not found:
            return []
        own = self._targets()
        quotes = [(m.quote, m.target in own) for m in found.values() if m.quote]
        spans = [(quote.start, quote.start + len(quote.text), mine) for quote, mine in quotes]
        return sorted(spans, key=lambda span: span[2])

    def mark_on(self, row: int) -> Mark | None:
        """What a bill did to the provision, in a text that was made by applying one."""
        made_of = self._desk.assessment.consolidations.get(self.law.id) if self.law else None
        return made_of.marks.get(self.provision(row).id) if made_of else None

    def mark_words(self, row: int) -> str:
        """The same in words: "replaced by Section 3"; nothing where nothing was done."""
        mark = self.mark_on(row)
        if mark is None or self.law is None:
            return ""
        from octolegis.session.amending import mark_words

        return mark_words(self._desk.assessment, self.law.id, mark, self._desk.words)

    def _read_notes(self, row: int) -> list[Note]:
        found = self._mapped.get(self.provision(row).id)
        if not found:
            return []
        now, own = self._desk.assessment, self._targets()
        targets: dict[str, list[str]] = {}
        for mapping in found.values():
            article = now.article(mapping.target)
            if article is not None:
                targets.setdefault(article.id, []).append(mapping.target)
        return [self._note(article, targets[article], own) for article in sorted(targets, key=self._order)]

    def _note(self, id: str, targets: list[str], own: set[str]) -> Note:
        now, basis = self._desk.assessment, self._desk.basis
        article, instrument = now.article(id), now.instrument_of(id)
        if id not in self._ratings and article is not None:
            state = article_state(now, basis, article)
            self._ratings[id] = state.rating, state.given is Rating.NOT_ASSESSED
        rating, suggested = self._ratings.get(id, (Rating.NOT_ASSESSED, False))
        number, reference = article.number if article else "", instrument.reference if instrument else ""
        words = self.tr("{reference} Art. {number}").format(reference=reference, number=number)
        single = targets[0] if len(set(targets)) == 1 else id
        return Note(single, number, words.strip(), rating, suggested, not own.isdisjoint(targets))

    def _order(self, article: str) -> int:
        """Where an article stands among all."""
        if not self._places:
            ids = (a.id for i in self._desk.assessment.instruments for a in i.articles())
            self._places = {id: place for place, id in enumerate(ids)}
        return self._places.get(article, 0)

    def _tip(self, row: int) -> str | None:
        """Everything that rests on the provision, by name."""
        found = self._mapped.get(self.provision(row).id, {})
        targets = dict.fromkeys(mapping.target for mapping in found.values())
        mark = self.mark_words(row)
        return "\n".join(([mark] if mark else []) + [self._desk.name(target) for target in targets]) or None

    def _renew(self, records: frozenset[str]) -> None:
        touched = set()
        self._forget_notes()
        if any(record.startswith("instrument:") for record in records):
            self._places = {}
        for record in records:
            kind, _, id = record.partition(":")
            if kind == "mapping":
                touched |= {self._drop(id), self._take(self._desk.assessment.mappings.get(id))}
        if touched:
            self._relied = self._relied_now()
            self._mapped_rows = None
            self._tell(touched)
        elif self._mapped and any(record.startswith("finding:") for record in records):
            self.noted.emit()

    def _forget_notes(self) -> None:
        self._notes = {}
        self._ratings = {}

    def _rate_anew(self) -> None:
        self._forget_notes()
        self.noted.emit()

    def _renew_relied(self) -> None:
        self._notes = {}
        before, self._relied = self._relied, self._relied_now()
        self._tell(before ^ self._relied)

    def _targets(self) -> set[str]:
        """What is looked at; an article with all that can be judged of it."""
        article = self._desk.article
        whole = article is not None and article.id == self._desk.target
        return {self._desk.target, *(article.targets if article is not None and whole else ())}

    def _relied_now(self) -> frozenset[str]:
        """What the target rests on in this law; an article rests on what its requirements do."""
        now = self._desk.assessment
        law = self.law.id if self.law else ""
        return frozenset(
            m.provision
            for target in self._targets()
            for m in now.mappings_by_target.get(target, ())
            if m.law == law
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
