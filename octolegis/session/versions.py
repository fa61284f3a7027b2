"""The next version of a law: shown before it comes in, brought in, and told to scripts and screens."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.law import Law, Outline
from octolegis.domain.mapping import Mapping, MappingStatus
from octolegis.domain.message import Message, message
from octolegis.importers.reading import ReadLaw
from octolegis.session.commands import laws, versions
from octolegis.session.commands.targets import target_name
from octolegis.session.commands.teamwork import must_see_all
from octolegis.session.commands.versions import Update
from octolegis.session.session import Session

__all__ = ["Arrived", "Update", "bring_in", "preview", "summary", "told"]


class Arrived(NamedTuple):
    """The file of a new version as it was read, and what is said of it."""

    read: ReadLaw
    data: bytes
    filename: str
    given: Law


def preview(assessment: Assessment, law: str, outline: Outline) -> Update:
    """What the new version would do to what rests on the law; InputError where it has a later one."""
    return versions.plan(assessment, law, ("", outline))


def bring_in(session: Session, law: str, arrived: Arrived) -> Update:
    """Put the new version into the case file, searchable, with all that rests on the one before."""
    must_see_all(session.assessment, session.profile.author)
    now = session.assessment
    given = versions.given(now.laws[law], arrived.given)
    id, added = laws.add(session.profile.author, arrived.read, arrived.data, arrived.filename, given)
    planned = versions.plan(now, law, (id, arrived.read.outline))
    today = datetime.now(UTC).date().isoformat()
    session.do(versions.update(added, planned, head=session.head(), today=today))
    session.index(session.assessment.laws[id].outline)
    return planned


def summary(update: Update) -> Message:
    """How many mappings are kept, moved, changed and lost."""
    return message("versions.summary", **{status.value: update.count(status) for status in MappingStatus})


class Row(NamedTuple):
    """What became of one mapping: where it stood and where it stands, as the law cites it."""

    mapping: str
    target: str
    before: str
    after: str | None
    provision: str | None
    quote: str | None


def rows(update: Update, status: MappingStatus) -> list[Row]:
    """The mappings of which this became, in the order of the version before."""
    places = {node.id: at for at, node in enumerate(update.versions.old.provisions)}
    before = update.assessment.mappings
    found = [each for each in update.mappings if each.status is status]
    found.sort(key=lambda each: (places.get(before[each.id].provision, 0), each.target))
    return [_row(update, each) for each in found]


class FollowedRow(NamedTuple):
    """What the new version made of one proposal: the place before, and a value of ``Adoption``."""

    target: str
    before: str
    adoption: str


def followed_rows(update: Update) -> list[FollowedRow]:
    """The proposals of which the new version shows whether they were adopted."""
    present = update.assessment.amendments
    return [
        FollowedRow(each.target, cited(update.versions.old, present[each.id].provision), each.adoption)
        for each in update.amendments
        if each.adoption != present[each.id].adoption
    ]


def told(update: Update) -> dict[str, Json]:
    """What became of each mapping, by its status, for scripts."""
    found: dict[str, Json] = {
        status.value: [row._asdict() for row in rows(update, status)] for status in MappingStatus
    }
    left: Json = [target_name(update.assessment, old) for old, new in update.targets.items() if not new]
    followed: Json = [row._asdict() for row in followed_rows(update)]
    return {**found, "amendments": followed, "comments_left": left}


def cited(outline: Outline, id: str) -> str:
    """How a provision is cited; its id where it is not there."""
    node = outline.by_id.get(id)
    return outline.citation(node) if node is not None else id


def _row(update: Update, mapping: Mapping) -> Row:
    before = update.assessment.mappings[mapping.id]
    lost = mapping.status is MappingStatus.LOST
    return Row(
        mapping.id,
        mapping.target,
        cited(update.versions.old, before.provision),
        None if lost else cited(update.versions.new, mapping.provision),
        None if lost else mapping.provision,
        mapping.quote.text if mapping.quote else None,
    )
