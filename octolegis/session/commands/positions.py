"""Noting what the ministry answers."""

from __future__ import annotations

from collections.abc import Mapping

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Basis
from octolegis.domain.message import message
from octolegis.domain.position import Position
from octolegis.domain.richtext import RichText
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
    fields = _fields(position)
    present = assessment.positions.get(record.partition(":")[2])
    name = message("change.position", target=target_name(assessment, target))
    if present is not None and present._replace(id="") == position._replace(id=""):
        return Change(name, (), author)
    return Change(name, tuple(Edit(record, field, value) for field, value in fields.items()), author)


def moved(assessment: Assessment, subjects: Mapping[str, str]) -> list[Edit]:
    """The edits by which answers follow what they are on to its new subject, in every round."""
    edits: list[Edit] = []
    for position in assessment.positions.values():
        subject = subjects.get(position.subject, position.subject)
        id = position_id(subject, position.round)
        if subject != position.subject and id not in assessment.positions:
            fields = _fields(position._replace(subject=subject))
            edits += [Edit(f"position:{id}", name, value) for name, value in fields.items()]
            edits.append(Edit(f"position:{position.id}", "deleted", True))
    return edits


def take_out(assessment: Assessment, author: str, subject: str, round: int) -> Change:
    """Take the position of a round out again; those of other rounds stay."""
    name = message("change.position", target=target_name(assessment, target_of(assessment, subject)))
    id = position_id(subject, round)
    edits = (Edit(f"position:{id}", "deleted", True),) if id in assessment.positions else ()
    return Change(name, edits, author)


def recommended(assessment: Assessment, basis: Basis, target: str) -> str:
    """The subject of what is recommended on a target, whoever recommended it; empty where nothing is.

    What was answered in this round keeps its subject, though another finding may count by now.
    """
    last = assessment.answered(basis, target)
    if last is not None and not is_there(assessment, last.subject):
        last = None
    if last is not None and last.round == assessment.round_number:
        return last.subject
    counts = assessment.consolidated(basis, target)
    if counts is None or not counts.recommendation:
        return last.subject if last is not None else ""
    return f"finding:{counts.key.author}:{basis.value}:{target}"


def words_of(assessment: Assessment, subject: str) -> RichText:
    """The words that are to be answered."""
    kind, _, id = subject.partition(":")
    if kind == "amendment":
        return assessment.amendments[id].wording
    return assessment.findings[finding_key(id)].recommendation


def is_there(assessment: Assessment, subject: str) -> bool:
    """Whether the case file has what a position is on; it may have been taken out since."""
    kind, _, id = subject.partition(":")
    if kind == "amendment":
        return id in assessment.amendments
    return kind == "finding" and is_finding_id(id) and finding_key(id) in assessment.findings


def target_of(assessment: Assessment, subject: str) -> str:
    """On what a subject is; InputError for one that the case file does not have."""
    if not is_there(assessment, subject):
        raise InputError("error.no_such_subject", subject=subject)
    kind, _, id = subject.partition(":")
    return assessment.amendments[id].target if kind == "amendment" else finding_key(id).target


def _fields(position: Position) -> dict[str, Json]:
    return {
        "subject": position.subject,
        "round": position.round,
        "stance": position.stance.value,
        "reason": position.reason.to_json() or None,
        "wording": position.wording.to_json() or None,
        "by": clean(position.by).strip() or None,
        "date": clean(position.date).strip() or None,
        "deleted": None,
    }
