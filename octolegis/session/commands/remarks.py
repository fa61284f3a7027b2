"""Remarking on a finding, answering, closing."""

from __future__ import annotations

from datetime import UTC, datetime

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import FindingKey
from octolegis.domain.message import Message, message
from octolegis.domain.remark import Remark
from octolegis.domain.text import clean
from octolegis.session.commands.targets import target_name


def make(assessment: Assessment, key: FindingKey, text: str) -> Change:
    """Begin a thread on what a key names, in the name of its author; nothing for an empty text."""
    fields: dict[str, Json] = {"target": key.target, "basis": key.basis.value}
    return _made(assessment, key.author, key.target, fields | {"text": clean(text).strip()})


def answer(assessment: Assessment, author: str, id: str, text: str) -> Change:
    """Answer in the thread that a remark began; a closed thread is open again."""
    first = _known(assessment, id)
    fields: dict[str, Json] = {"target": first.target, "basis": first.basis.value, "answers": first.id}
    change = _made(assessment, author, first.target, fields | {"text": clean(text).strip()})
    if first.is_open or not change.edits:
        return change
    return Change(change.name, (*change.edits, *_closing(first.id, None, None)), author)


def close(assessment: Assessment, author: str, id: str) -> Change:
    """Say that a thread is settled."""
    first = _known(assessment, id)
    name = message("change.remark.closed", target=target_name(assessment, first.target))
    return Change(name, _closing(first.id, author, _now()) if first.is_open else (), author)


def reopen(assessment: Assessment, author: str, id: str) -> Change:
    """Take up a closed thread again."""
    first = _known(assessment, id)
    name = message("change.remark.reopened", target=target_name(assessment, first.target))
    return Change(name, () if first.is_open else _closing(first.id, None, None), author)


def take_back(assessment: Assessment, author: str, id: str) -> Change:
    """Take one's own remark back, with the answers to it."""
    remark = _known(assessment, id)
    if remark.author != author:
        raise InputError("error.not_your_remark")
    gone = [remark.id, *(each.id for each in assessment.remarks.values() if each.answers == remark.id)]
    name = message("change.remark.removed", target=target_name(assessment, remark.target))
    return Change(name, tuple(Edit(f"remark:{each}", "deleted", True) for each in gone), author)


def moved(assessment: Assessment, old: str, new: str) -> list[Edit]:
    """The edits that bring all remarks on a target to another one."""
    return [
        Edit(f"remark:{remark.id}", "target", new)
        for remark in assessment.remarks.values()
        if remark.target == old
    ]


def _made(assessment: Assessment, author: str, target: str, fields: dict[str, Json]) -> Change:
    from uuid import uuid4

    record = f"remark:{uuid4().hex[:16]}"
    name = _name(assessment, target)
    if not fields["text"]:
        return Change(name, (), author)
    fields |= {"author": author, "at": _now()}
    return Change(name, tuple(Edit(record, field, value) for field, value in fields.items()), author)


def _closing(id: str, author: str | None, at: str | None) -> tuple[Edit, ...]:
    return (Edit(f"remark:{id}", "closed_by", author), Edit(f"remark:{id}", "closed_at", at))


def _known(assessment: Assessment, id: str) -> Remark:
    if id not in assessment.remarks:
        raise InputError("error.unknown_remark")
    return assessment.remarks[id]


def _name(assessment: Assessment, target: str) -> Message:
    return message("change.remark.made", target=target_name(assessment, target))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
