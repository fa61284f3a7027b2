"""Blind mode: each expert judges without seeing what the others found, until the lead opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json

_T = TypeVar("_T")
BodyOf = Callable[[str], Mapping[str, Json]]
"""Tells the fields of a record; none where there is no such record."""
OF_AN_EXPERT = frozenset({"finding", "signoff", "amendment", "remark", "decision", "position"})
"""The kinds of record that hold what one expert found, or words about it."""


def is_hidden(assessment: Assessment, reader: str, author: str) -> bool:
    """Whether the reader may not see the findings of the author yet."""
    return assessment.blind and reader != author and not _leads(assessment, reader)


def finder(record: str, body_of: BodyOf) -> str:
    """Whose finding, wording or remark a record is, or is about; empty where the record no longer says."""
    kind, _, id = record.partition(":")
    if kind in ("finding", "signoff"):
        return id.partition(":")[0]
    body = body_of(record)
    if kind != "position":
        return str(body.get("author") or "")
    subject = str(body.get("subject") or "")
    return "" if subject.startswith("position:") else finder(subject, body_of)


def record_is_hidden(
    assessment: Assessment, reader: str, record: str, body_of: BodyOf, writer: str = ""
) -> bool:
    """Whether the reader may not see a record: for the window, the log and copies.

    ``writer`` wrote the event in question: she counts for a record that was emptied since.
    """
    kind = record.partition(":")[0]
    if kind not in OF_AN_EXPERT or not assessment.blind:
        return False
    author = finder(record, body_of) or writer
    return is_hidden(assessment, reader, author) and not (kind == "remark" and _leads(assessment, author))


def draft_is_anothers(assessment: Assessment, reader: str, record: str) -> bool:
    """Whether what waits at the place of a draft is not for the reader; minutes are everybody's."""
    kind, *place = record.split(":")
    if kind == "decision-draft":
        return is_hidden(assessment, reader, "".join(place[2:3]))
    return kind in ("finding", "remark-draft") and place[0] != reader


def seen_by(assessment: Assessment, reader: str) -> Assessment:
    """The assessment as the reader may see it; the same one where nothing is hidden."""
    hidden = {id for id in assessment.authors if is_hidden(assessment, reader, id)}
    hidden |= {key.author for key in assessment.findings if is_hidden(assessment, reader, key.author)}
    if not hidden:
        return assessment
    shown = _Shown(assessment, reader)
    return replace(
        assessment,
        findings={key: each for key, each in assessment.findings.items() if key.author not in hidden},
        amendments=shown.of("amendment", assessment.amendments),
        remarks=shown.of("remark", assessment.remarks),
        decisions=shown.of("decision", assessment.decisions),
        positions=shown.of("position", assessment.positions),
        sign_offs=shown.of("signoff", assessment.sign_offs),
        round_states={},  # they hold what was recommended then, whoever did
        conflicts=tuple(each for each in assessment.conflicts if shown.has(each[0])),
    )


class _Shown:
    """What of an assessment a reader may see."""

    def __init__(self, assessment: Assessment, reader: str) -> None:
        self._whole = assessment
        self._reader = reader

    def of(self, kind: str, all: Mapping[str, _T]) -> dict[str, _T]:
        return {id: each for id, each in all.items() if self.has(f"{kind}:{id}")}

    def has(self, record: str) -> bool:
        return not record_is_hidden(self._whole, self._reader, record, self._body)

    def _body(self, record: str) -> Mapping[str, Json]:
        """As much of a record as tells whose it is."""
        kind, _, id = record.partition(":")
        whole = self._whole
        if kind == "decision" and id in whole.decisions:
            return {"author": whole.decisions[id].item.author}
        if kind == "position" and id in whole.positions:
            return {"subject": whole.positions[id].subject}
        found = whole.remarks.get(id) if kind == "remark" else whole.amendments.get(id)
        return {"author": found.author} if found else {}


def _leads(assessment: Assessment, author: str) -> bool:
    known = assessment.authors.get(author)
    return known is not None and known.role == "lead"
