"""Noting what the ministry answers."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.message import message
from octolegis.domain.position import Position
from octolegis.domain.text import clean
from octolegis.session.assembling import finding_key, is_finding_id
from octolegis.session.commands.targets import target_name


def position_id(subject: str, round: int) -> str:
    """The id of the position on a subject in a round: one each, the same on every machine."""
    return sha256(canonical([subject, round]))[:16]


def take(assessment: Assessment, author: str, position: Position) -> Change:
    """Note a position; InputError where the case file does not have its subject."""
    target = target_of(assessment, position.subject)
    record = f"position:{position_id(position.subject, position.round)}"
    fields: dict[str, Json] = {
        "subject": position.subject,
        "round": position.round,
        "stance": position.stance.value,
        "reason": position.reason.to_json() or None,
        "wording": position.wording.to_json() or None,
        "by": clean(position.by).strip() or None,
        "date": clean(position.date).strip() or None,
        "deleted": None,
    }
    present = assessment.positions.get(record.partition(":")[2])
    name = message("change.position", target=target_name(assessment, target))
    if present is not None and present._replace(id="") == position._replace(id=""):
        return Change(name, (), author)
    return Change(name, tuple(Edit(record, field, value) for field, value in fields.items()), author)


def target_of(assessment: Assessment, subject: str) -> str:
    """On what a subject is; InputError for one that the case file does not have."""
    kind, _, id = subject.partition(":")
    if kind == "amendment" and id in assessment.amendments:
        return assessment.amendments[id].target
    if kind == "finding" and is_finding_id(id) and finding_key(id) in assessment.findings:
        return finding_key(id).target
    raise InputError("error.no_such_subject", subject=subject)
