"""Holding a session of the working group and recording what it decides."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from octolegis.domain.amendment import AmendmentStatus
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import FindingKey
from octolegis.domain.meeting import ItemKey, Meeting, Subject, Verdict
from octolegis.domain.message import message
from octolegis.domain.richtext import EMPTY, RichText
from octolegis.domain.text import clean
from octolegis.session.commands.amendments import amendment_id
from octolegis.session.commands.findings import record_id
from octolegis.session.commands.locking import refuse_locked
from octolegis.session.commands.targets import target_name

_STATUS = {
    Verdict.ACCEPTED: AmendmentStatus.ACCEPTED,
    Verdict.REWORDED: AmendmentStatus.ACCEPTED,
    Verdict.DEFERRED: AmendmentStatus.PROPOSED,
    Verdict.REJECTED: AmendmentStatus.REJECTED,
}


class Ruling(NamedTuple):
    """What the group decides on an item: the verdict, the words agreed where it rewords, the reason."""

    verdict: Verdict
    wording: RichText = EMPTY
    reason: str = ""


def new_id() -> str:
    """The id of a session that is about to be entered."""
    from uuid import uuid4

    return uuid4().hex[:16]


def hold(assessment: Assessment, author: str, meeting: Meeting) -> Change:
    """Enter a session, or change its particulars; only differences count."""
    known = assessment.meetings.get(meeting.id)
    wanted = _particulars(meeting)
    present = _particulars(known) if known else {}
    record = f"meeting:{meeting.id}"
    edits = tuple(Edit(record, n, v) for n, v in wanted.items() if v != present.get(n))
    return Change(message("change.meeting", date=meeting.date), edits, author)


def decide(assessment: Assessment, author: str, meeting: str, item: ItemKey, ruling: Ruling) -> Change:
    """Record a decision; deciding again in the same session replaces it.

    Proposed wording takes the status that follows. Where the author of what was reworded enters the
    decision herself, the words agreed take the place of her own; another's words stay as they are beside
    them. InputError for a session or item that is not there.
    """
    if meeting not in assessment.meetings:
        raise InputError("error.unknown_meeting")
    put = _put(assessment, item)
    id = sha256(canonical([meeting, item.subject.value, item.author, item.basis.value, item.target]))[:16]
    known = assessment.decisions.get(id)
    reworded = known is not None and known.verdict is Verdict.REWORDED and known.wording == put
    before = known.before if known and reworded else put
    fields: dict[str, Json] = {
        "meeting": meeting,
        "subject": item.subject.value,
        "author": item.author,
        "basis": item.basis.value,
        "target": item.target,
        "verdict": ruling.verdict.value,
        "before": before.to_json(),
        "wording": ruling.wording.to_json() or None,
        "reason": clean(ruling.reason).strip() or None,
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
    }
    edits = [Edit(f"decision:{id}", name, value) for name, value in fields.items()]
    edits += _followed(assessment, author, item, ruling, before)
    refuse_locked(assessment, edits)
    name = message("change.decision", target=target_name(assessment, item.target))
    return Change(name, tuple(edits), author)


def moved(assessment: Assessment, old: str, new: str) -> list[Edit]:
    """The edits that bring all decisions on a target to another one."""
    found = (each for each in assessment.decisions.values() if each.item.target == old)
    return [Edit(f"decision:{decision.id}", "target", new) for decision in found]


def _particulars(meeting: Meeting) -> dict[str, Json]:
    names = ("date", "title", "place")
    said: dict[str, Json] = {name: clean(str(getattr(meeting, name))).strip() or None for name in names}
    return said | {"present": "\n".join(clean(each) for each in meeting.present) or None}


def _put(assessment: Assessment, item: ItemKey) -> RichText:
    """The words on which is decided; InputError where they are gone."""
    key = FindingKey(item.author, item.basis, item.target)
    finding = assessment.findings.get(key)
    if item.subject is Subject.RECOMMENDATION and finding is not None:
        return finding.recommendation
    amendment = assessment.amendments.get(amendment_id(key))
    if item.subject is Subject.WORDING and amendment is not None:
        return amendment.wording
    raise InputError("error.nothing_to_decide", target=item.target)


def _followed(
    assessment: Assessment, author: str, item: ItemKey, ruling: Ruling, before: RichText
) -> list[Edit]:
    """What changes at the proposal itself."""
    key = FindingKey(item.author, item.basis, item.target)
    agreed = ruling.wording if ruling.verdict is Verdict.REWORDED else before
    own = author == item.author and agreed.to_json() != _put(assessment, item).to_json()
    if item.subject is Subject.RECOMMENDATION:
        return [Edit(record_id(key), "recommendation", agreed.to_json())] if own else []
    record = f"amendment:{amendment_id(key)}"
    edits = [Edit(record, "status", _STATUS[ruling.verdict].value)]
    return [*edits, Edit(record, "wording", agreed.to_json())] if own else edits
