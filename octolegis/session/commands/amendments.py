"""Proposing wording."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple
from uuid import uuid4

from octolegis.domain.amendment import Amendment, AmendmentKind, AmendmentStatus
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import FindingKey
from octolegis.domain.message import message
from octolegis.domain.richtext import RichText
from octolegis.session.commands import positions
from octolegis.session.commands.locking import must_be_open
from octolegis.session.commands.targets import target_name

AmendmentValue = RichText | AmendmentKind | AmendmentStatus | str
"""What a field of an amendment can be set to."""


def amendment_id(key: FindingKey) -> str:
    """The id of an author's own proposal on a target: one per finding, so that typing again edits it."""
    return sha256(canonical([key.author, key.basis.value, key.target]))[:16]


_FOLLOWING = frozenset({"status", "adoption"})
"""What becomes of a proposal, which goes on after its words are signed off."""
_OF_ITS_OWN = ("reason", "status", "alternative_to", "adoption")
"""What a new proposal begins without."""


class Place(NamedTuple):
    """Where proposed wording goes: what it does to which provision of which law."""

    kind: AmendmentKind
    law: str
    provision: str


def propose(assessment: Assessment, key: FindingKey, wording: RichText, place: Place | None = None) -> Change:
    """Propose wording that answers a target; an empty wording takes the proposal back.

    Without a place a new proposal replaces the one provision that is mapped, or is new wording.
    """
    id = amendment_id(key)
    record = f"amendment:{id}"
    name = message("change.amendment", target=target_name(assessment, key.target))
    present = assessment.amendments.get(id)
    if (present.wording.to_json() if present else "") == wording.to_json():
        return Change(name, (), key.author)
    must_be_open(assessment, key)
    if not wording:
        return Change(name, (Edit(record, "deleted", True),), key.author)
    fields: dict[str, Json] = {"wording": wording.to_json(), "deleted": None}
    if present is None:
        # What was said of a proposal that was taken back is not said of this one.
        fields |= _origin(key) | dict.fromkeys(_OF_ITS_OWN)
    if present is None or place is not None:
        fields |= _placed(place or _usual_place(assessment, key))
    return Change(name, tuple(Edit(record, field, value) for field, value in fields.items()), key.author)


def add(
    assessment: Assessment, key: FindingKey, wording: RichText, place: Place, alternative_to: str = ""
) -> tuple[str, Change]:
    """A further proposal of an author, beside the usual one: its id and the Change."""
    must_be_open(assessment, key)
    id = uuid4().hex[:16]
    fields = _origin(key) | _placed(place)
    fields |= {"wording": wording.to_json(), "alternative_to": alternative_to or None}
    name = message("change.amendment", target=target_name(assessment, key.target))
    edits = tuple(
        Edit(f"amendment:{id}", field, value) for field, value in fields.items() if value is not None
    )
    return id, Change(name, edits, key.author)


def alter(assessment: Assessment, author: str, id: str, fields: dict[str, AmendmentValue]) -> Change:
    """Set fields of a proposal by name (wording, reason, status, adoption, kind, law, provision)."""
    present = known(assessment, id)
    values = {name: _json(value) for name, value in fields.items()}
    now = {name: _json(getattr(present, name)) for name in fields}
    edits = tuple(
        Edit(f"amendment:{id}", name, value) for name, value in values.items() if value != now[name]
    )
    if any(edit.field not in _FOLLOWING for edit in edits):
        must_be_open(assessment, key_of(present))
    return Change(message("change.amendment", target=target_name(assessment, present.target)), edits, author)


def take_back(assessment: Assessment, author: str, id: str) -> Change:
    """Take a proposal back; those beside which it was offered stay."""
    present = known(assessment, id)
    must_be_open(assessment, key_of(present))
    name = message("change.amendment_removed", target=target_name(assessment, present.target))
    return Change(name, (Edit(f"amendment:{id}", "deleted", True),), author)


def key_of(amendment: Amendment) -> FindingKey:
    """The key of the finding to which a proposal belongs."""
    return FindingKey(amendment.author, amendment.basis, amendment.target)


def known(assessment: Assessment, id: str) -> Amendment:
    """The proposal with the id; InputError where there is none."""
    if id not in assessment.amendments:
        raise InputError("error.no_such_amendment", amendment=id)
    return assessment.amendments[id]


def place_of(assessment: Assessment, amendment: Amendment) -> tuple[int, str]:
    """Its place in the order of its law, and how it is cited; after all others where the law has it not."""
    outline = assessment.outlines.get(amendment.law)
    node = outline.by_id.get(amendment.provision) if outline else None
    if outline is None or node is None:
        return len(outline.by_id) if outline else 0, ""
    return list(outline.by_id).index(node.id), outline.citation(node)


def starting_words(assessment: Assessment, law: str, provision: str) -> str:
    """The words of a provision as proposed wording begins with: labels, headings and all below it."""
    outline = assessment.outlines[law]
    node = outline.by_id[provision]
    head = " ".join(filter(None, (node.label, node.heading)))
    own = f"{head}\n{node.text}" if node.heading and node.text else f"{head} {node.text}".strip()
    below = [each for each in outline.subtree(node) if each.id != node.id]
    lines = [" ".join(filter(None, (each.label, each.heading, each.text))) for each in below]
    return "\n".join(filter(None, (own, *lines)))


def brought(assessment: Assessment, planned: list[Amendment]) -> list[Edit]:
    """The edits by which proposals, known by their ids, become as planned, on other targets too.

    The usual proposal of a finding goes by that finding, so on another target it gets another id, which
    its alternatives then name. Where its author has one there already, it stays where it is.
    """
    ids = {after.id: _id_on(assessment, after) for after in planned}
    said = {**assessment.amendments} | {each.id: each for each in planned}
    renamed = {f"amendment:{old}": f"amendment:{new}" for old, new in ids.items() if new}
    edits = positions.moved(assessment, renamed)
    for before in assessment.amendments.values():
        id, beside = ids.get(before.id, before.id), said[before.id].alternative_to
        after = said[before.id]._replace(id=id or before.id, alternative_to=ids.get(beside) or beside)
        edits += _become(before, after if id else after._replace(target=before.target))
    return edits


def _become(before: Amendment, after: Amendment) -> list[Edit]:
    fields = _fields(after)
    if after.id != before.id:
        brought = [Edit(f"amendment:{after.id}", name, value) for name, value in fields.items()]
        gone = Edit(f"amendment:{before.id}", "deleted", True)
        return [*brought, Edit(f"amendment:{after.id}", "deleted", None), gone]
    now = _fields(before)
    return [
        Edit(f"amendment:{after.id}", name, value) for name, value in fields.items() if value != now[name]
    ]


def as_edits(amendment: Amendment) -> list[Edit]:
    """The edits that make a proposal, or bring it back."""
    record = f"amendment:{amendment.id}"
    # What an earlier one of that id said went with it.
    made = [Edit(record, name, value) for name, value in _fields(amendment).items()]
    return [*made, Edit(record, "deleted", None)]


def _json(value: AmendmentValue) -> Json:
    if isinstance(value, RichText):
        return value.to_json() or None
    return (value.value if isinstance(value, StrEnum) else value) or None


def _id_on(assessment: Assessment, after: Amendment) -> str:
    """The id that a proposal bears on its planned target; "" where that is another's."""
    present = assessment.amendments[after.id]
    if present.target == after.target or present.id != amendment_id(key_of(present)):
        return after.id
    id = amendment_id(key_of(after))
    return "" if id in assessment.amendments else id


def _fields(amendment: Amendment) -> dict[str, Json]:
    return {name: _json(value) for name, value in amendment._asdict().items() if name != "id"}


def _origin(key: FindingKey) -> dict[str, Json]:
    return {"target": key.target, "author": key.author, "basis": key.basis.value}


def _placed(place: Place) -> dict[str, Json]:
    return {"kind": place.kind.value, "law": place.law or None, "provision": place.provision or None}


def _usual_place(assessment: Assessment, key: FindingKey) -> Place:
    mapped = assessment.mappings_by_target.get(key.target, [])
    if len(mapped) == 1:
        return Place(AmendmentKind.REPLACE, mapped[0].law, mapped[0].provision)
    return Place(AmendmentKind.NEW, "", "")
