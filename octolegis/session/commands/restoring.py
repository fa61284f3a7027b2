"""Bringing back what a field held earlier."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.message import message
from octolegis.session.assembling import finding_key, is_finding_id
from octolegis.session.commands.targets import target_name

RESTORABLE = ("finding", "amendment", "variation", "assessment")
"""The kinds of record of which a field can be set back by itself, with nothing else to go with it."""


def restore(assessment: Assessment, author: str, place: tuple[str, str], value: Json) -> Change:
    """Give a field (record, field) the value that it had; one change, which undo takes back.

    InputError for the finding of another expert, and for a record that hangs together with others.
    """
    record, field = place
    kind, _, id = record.partition(":")
    if kind not in RESTORABLE:
        raise InputError("error.not_restorable")
    if _owner(assessment, kind, id) not in ("", author):
        raise InputError("error.not_your_finding")
    name = message("change.restored", target=_named(assessment, kind, id))
    edits = [Edit(record, field, value)]
    if kind == "amendment" and field == "wording":
        edits.append(Edit(record, "deleted", None if value else True))
    return Change(name, tuple(edits), author)


def is_restorable(assessment: Assessment, author: str, record: str) -> bool:
    """Whether the fields of a record may be set back by that author."""
    kind, _, id = record.partition(":")
    return kind in RESTORABLE and _owner(assessment, kind, id) in ("", author)


def _owner(assessment: Assessment, kind: str, id: str) -> str:
    """Whose it is; nobody's where it is shared."""
    if kind == "finding" and is_finding_id(id):
        return finding_key(id).author
    amendment = assessment.amendments.get(id) if kind == "amendment" else None
    return amendment.author if amendment else ""


def _named(assessment: Assessment, kind: str, id: str) -> str:
    if kind == "finding" and is_finding_id(id):
        return target_name(assessment, finding_key(id).target)
    if kind == "amendment" and id in assessment.amendments:
        return target_name(assessment, assessment.amendments[id].target)
    return target_name(assessment, id) if kind == "variation" else assessment.details.title
