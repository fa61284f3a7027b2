"""Bringing back what a field held earlier."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.message import message
from octolegis.session.assembling import finding_key, is_finding_id
from octolegis.session.commands.locking import refuse_locked
from octolegis.session.commands.targets import target_name

_WHOLE = ("finding", "amendment", "variation", "assessment")
"""The kinds of record of which any field can be set back by itself."""


class Spot(NamedTuple):
    """A field of a record, the target that it concerns, and who set it, as the history tells them."""

    record: str
    field: str
    target: str
    by: str


def restore(assessment: Assessment, author: str, spot: Spot, value: Json) -> Change:
    """Give a field the value that it had; one change, which undo takes back.

    InputError for what is another expert's, and for a record that hangs together with others.
    """
    if not _stands_by_itself(spot):
        raise InputError("error.not_restorable")
    if _owner(assessment, spot) not in ("", author):
        raise InputError("error.not_your_finding")
    refuse_locked(assessment, [Edit(spot.record, spot.field, value)])
    named = target_name(assessment, spot.target) if spot.target else assessment.details.title
    edits = [Edit(spot.record, spot.field, value)]
    if spot.record.startswith("amendment:") and spot.field == "wording":
        edits.append(Edit(spot.record, "deleted", None if value else True))
    return Change(message("change.restored", target=named), tuple(edits), author)


def is_restorable(assessment: Assessment, author: str, spot: Spot) -> bool:
    """Whether the field may be set back by that author."""
    return _stands_by_itself(spot) and _owner(assessment, spot) in ("", author)


def _stands_by_itself(spot: Spot) -> bool:
    """A mapping can come back as it was, while its law or its target cannot change under it."""
    kind = spot.record.partition(":")[0]
    return kind in _WHOLE or (kind == "mapping" and spot.field == "deleted")


def _owner(assessment: Assessment, spot: Spot) -> str:
    """Whose it is; nobody's where it is shared. A proposal that was withdrawn is the last writer's."""
    kind, _, id = spot.record.partition(":")
    if kind == "finding" and is_finding_id(id):
        return finding_key(id).author
    if kind != "amendment":
        return ""
    amendment = assessment.amendments.get(id)
    return amendment.author if amendment else spot.by
