"""Proposing wording."""

from __future__ import annotations

from octolegis.domain.amendment import AmendmentKind
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import FindingKey
from octolegis.domain.message import message
from octolegis.domain.richtext import RichText
from octolegis.session.commands.targets import target_name


def amendment_id(key: FindingKey) -> str:
    """The id of an author's own proposal on a target: one per finding, so that typing again edits it."""
    return sha256(canonical([key.author, key.basis.value, key.target]))[:16]


def propose(assessment: Assessment, key: FindingKey, wording: RichText) -> Change:
    """Propose wording that answers a target; an empty wording takes the proposal back."""
    id = amendment_id(key)
    record = f"amendment:{id}"
    name = message("change.amendment", target=target_name(assessment, key.target))
    present = assessment.amendments.get(id)
    if (present.wording.to_json() if present else "") == wording.to_json():
        return Change(name, (), key.author)
    if not wording:
        return Change(name, (Edit(record, "deleted", True),), key.author)
    fields: dict[str, Json] = {"wording": wording.to_json(), "deleted": None}
    if present is None:
        fields |= _place(assessment, key)
    return Change(name, tuple(Edit(record, field, value) for field, value in fields.items()), key.author)


def _place(assessment: Assessment, key: FindingKey) -> dict[str, Json]:
    """Replace the provision where exactly one is mapped; else it is new wording, to be placed later."""
    fields: dict[str, Json] = {"target": key.target, "author": key.author, "basis": key.basis.value}
    mapped = assessment.mappings_by_target.get(key.target, [])
    if len(mapped) == 1:
        kind = AmendmentKind.REPLACE.value
        return fields | {"law": mapped[0].law, "provision": mapped[0].provision, "kind": kind}
    return fields | {"kind": AmendmentKind.NEW.value}
