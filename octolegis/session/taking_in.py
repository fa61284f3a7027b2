"""Taking over what an earlier profile or table of concordance brings in, as one change."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, sha256
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import FindingKey
from octolegis.domain.law import LawStatus, Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping
from octolegis.domain.message import message
from octolegis.domain.richtext import RichText
from octolegis.session.bringing_in import Item, Plan, Quoted
from octolegis.session.commands import amendments, findings, mappings
from octolegis.session.law_lookup import Place
from octolegis.session.outline_json import outline_bytes
from octolegis.wording import wording

_FORMAT = "table"
"""The format of a law that is known only by what a table quotes of it."""


def bring_in(assessment: Assessment, plan: Plan, chosen: Iterable[int]) -> Change:
    """The change that takes the chosen items of a plan over; undone as one.

    Words of laws that the case file does not have become a law of their own, "As quoted in ...", one
    for each status, so that they can be relied on now and mapped anew once the law itself is there.
    """
    items = [plan.items[number] for number in sorted(chosen)]
    edits: list[Edit] = []
    blobs: list[bytes] = []
    for status in LawStatus:
        told = [i for i in items if isinstance(i.value, Quoted) and i.value.status is status]
        if told:
            more, outline = _quoted_law(assessment, plan, told, status)
            edits += more
            blobs += [outline, plan.data]
    for item in items:
        if isinstance(item.value, Place):
            edits += _mapped(item.target, item.value)
    edits += _findings(assessment, plan.author, items)
    return Change(message("change.brought_in", file=plan.filename), tuple(edits), plan.author, tuple(blobs))


def _mapped(target: str, place: Place) -> list[Edit]:
    id = mappings.mapping_id(target, place, None)
    return mappings.made(Mapping(id, target, place.law, place.provision, None))


def _quoted_law(
    assessment: Assessment, plan: Plan, items: list[Item], status: LawStatus
) -> tuple[list[Edit], bytes]:
    id = uuid.uuid4().hex[:10]
    quoted = list(dict.fromkeys(item.value for item in items if isinstance(item.value, Quoted)))
    ids = {each: f"q{number}" for number, each in enumerate(quoted, start=1)}
    outline = Outline(
        tuple(
            Provision(ids[each], None, ProvisionKind.ARTICLE, each.citation, "", each.text, 0)
            for each in quoted
        )
    )
    data = outline_bytes(outline)
    title = wording(assessment.details.language)("earlier.quoted_in", file=plan.filename)
    fields: dict[str, Json] = {
        "title": title,
        "status": status.value,
        "filename": plan.filename,
        "format": _FORMAT,
        "document": sha256(plan.data),
        "outline": sha256(data),
    }
    edits = [Edit(f"law:{id}", name, value) for name, value in fields.items()]
    for item in items:
        if isinstance(item.value, Quoted):
            edits += _mapped(item.target, Place(id, ids[item.value]))
    return edits, data


def _findings(assessment: Assessment, author: str, items: list[Item]) -> Iterator[Edit]:
    fields: dict[FindingKey, dict[str, findings.FindingValue]] = {}
    for item in items:
        key = FindingKey(author, item.basis, item.target)
        if item.field == "wording" and isinstance(item.value, RichText):
            yield from amendments.propose(assessment, key, item.value).edits
        elif not isinstance(item.value, Place | Quoted):
            fields.setdefault(key, {})[item.field] = item.value
    for key, values in fields.items():
        yield from findings.set_fields(assessment, key, values).edits
