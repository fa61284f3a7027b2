"""The assessment as it stands, kept true record by record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from octolegis.checklists.library import in_order
from octolegis.citing import citing_form
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument
from octolegis.domain.citing import PLAIN, CitingForm
from octolegis.domain.heads import CONFLICTS, DELETED
from octolegis.domain.law import Outline
from octolegis.domain.round import RoundState
from octolegis.session import assembling
from octolegis.session.assembling import Body
from octolegis.session.consolidations import consolidation
from octolegis.session.missed import Missed
from octolegis.session.stored_values import StoredValues

KINDS = {
    "author": "authors",
    "law": "laws",
    "mapping": "mappings",
    "finding": "findings",
    "amendment": "amendments",
    "variation": "variations",
    "participation": "participations",
    "review": "reviews",
    "remark": "remarks",
    "meeting": "meetings",
    "decision": "decisions",
    "round": "rounds",
    "position": "positions",
    "text": "texts",
    "translation": "translations",
    "consolidation": "consolidations",
    "rejection": "rejections",
    "searchterm": "search_terms",
    "assignment": "assignments",
    "question": "questions",
    "answer": "answers",
    "signoff": "sign_offs",
}
"""The kinds of record, and where the assessment holds each."""


class Outlines(Mapping[str, Outline]):
    """The provision trees by the id of a law or text, each read when first asked for."""

    def __init__(
        self,
        hashes: dict[str, str],
        read: Callable[[str], Outline],
        forms: dict[str, CitingForm] | None = None,
    ) -> None:
        self._hashes = hashes
        self._read = read
        self._forms = forms or {}
        self._formed: dict[str, Outline] = {}

    def __getitem__(self, law: str) -> Outline:
        form = self._forms.get(law, PLAIN)
        if form == PLAIN:
            return self._read(self._hashes[law])
        if law not in self._formed:
            self._formed[law] = replace(self._read(self._hashes[law]), form=form)
        return self._formed[law]

    def __iter__(self) -> Iterator[str]:
        return iter(self._hashes)

    def __len__(self) -> int:
        return len(self._hashes)


class RoundStates(Mapping[str, RoundState]):
    """How things stood at the end of each round by its id, each read when first asked for."""

    def __init__(self, hashes: dict[str, str], read: Callable[[str], RoundState]) -> None:
        self._hashes = hashes
        self._read = read

    def __getitem__(self, id: str) -> RoundState:
        return self._read(self._hashes[id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._hashes)

    def __len__(self) -> int:
        return len(self._hashes)


class Snapshot:
    """Builds the Assessment from records and renews only what a change touched."""

    def __init__(self, stored: StoredValues) -> None:
        self._outline = stored.outline
        self._edition = stored.edition
        self._round_state = stored.round_state
        self.assessment = Assessment()
        self._instruments: dict[str, Instrument] = {}
        self._conflicts: dict[str, list[str]] = {}
        self._tables: dict[str, dict[Any, Any]] = {kind: {} for kind in KINDS}
        self._missed = Missed(self._tables)

    def renew(self, records: Iterable[tuple[str, Body]]) -> None:
        """Take over the present bodies of records; a body that is empty or deleted leaves."""
        touched: set[str] = set()
        details, blind = self.assessment.details, self.assessment.blind
        for record, body in records:
            kind, _, id = record.partition(":")
            if CONFLICTS in body or record in self._conflicts:
                self._note_conflicts(record, body)
            touched.add(kind)
            if kind == "assessment":
                details, blind = assembling.details(body), body.get("blind") is True
            elif kind == "instrument":
                self._renew_instrument(id, body)
            elif kind == "finding":
                self._renew_finding(id, body)
            elif kind in self._tables:
                self._renew_value(kind, id, body)
        touched |= self._missed.bring_back()
        named = {record: [*fields] for record, fields in self._conflicts.items()}
        for record in self._missed.records:
            named.setdefault(record, []).append(DELETED)
        conflicts = tuple((record, field) for record, fields in named.items() for field in fields)
        renewed = self._renewed(touched)
        self.assessment = replace(
            self.assessment, details=details, blind=blind, conflicts=conflicts, **renewed
        )

    def _note_conflicts(self, record: str, body: Body) -> None:
        fields = body.pop(CONFLICTS, None)
        if isinstance(fields, list):
            self._conflicts[record] = [str(field) for field in fields]
        else:
            self._conflicts.pop(record, None)

    def _renew_instrument(self, id: str, body: Body) -> None:
        edition = body.get("edition")
        if body.get("deleted") or not isinstance(edition, str):
            self._instruments.pop(id, None)
        else:
            self._instruments[id] = self._edition(edition)

    def _renew_value(self, kind: str, id: str, body: Body) -> None:
        table = self._tables[kind]
        self._missed.note(kind, id, body)
        if not body or body.get(DELETED):
            table.pop(id, None)
        elif kind == "variation":
            table[id] = assembling.variation(body)
        elif kind == "consolidation":
            table[id] = consolidation(id, body)
        else:
            table[id] = getattr(assembling, kind)(id, body)

    def _renew_finding(self, id: str, body: Body) -> None:
        try:
            finding = assembling.finding(id, body)
        except (ValueError, KeyError):
            return  # it does not say whose judgement it is: the check of the case file names it
        if not body or body.get("deleted"):
            self._tables["finding"].pop(finding.key, None)
        else:
            self._tables["finding"][finding.key] = finding

    def _renewed(self, touched: set[str]) -> dict[str, Any]:
        changed: dict[str, Any] = {KINDS[k]: dict(self._tables[k]) for k in touched if k in KINDS}
        if "law" in touched:
            hashes = {law.id: law.outline for law in self._tables["law"].values() if law.outline}
            forms = {law.id: citing_form(law.language) for law in self._tables["law"].values()}
            changed["outlines"] = Outlines(hashes, self._outline, forms)
        if "text" in touched:
            hashes = {text.id: text.outline for text in self._tables["text"].values() if text.outline}
            changed["text_outlines"] = Outlines(hashes, self._outline)
        if "translation" in touched:
            found = self._tables["translation"].values()
            hashes = {each.id: each.outline for each in found if each.outline}
            forms = {each.id: citing_form(each.language) for each in found}
            changed["translation_outlines"] = Outlines(hashes, self._outline, forms)
        if "round" in touched:
            hashes = {each.id: each.state for each in self._tables["round"].values() if each.state}
            changed["round_states"] = RoundStates(hashes, self._round_state)
        if "instrument" in touched:
            changed["instruments"] = tuple(self._instruments[id] for id in in_order(self._instruments))
        return changed
