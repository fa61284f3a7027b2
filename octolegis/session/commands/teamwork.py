"""The lead's acts: assigning articles, adopting a finding, signing off, and who sees what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Finding, FindingKey
from octolegis.domain.message import message
from octolegis.session.commands import findings
from octolegis.session.commands.amendments import Place, propose
from octolegis.session.commands.combining import combined
from octolegis.session.commands.targets import target_name

_OWN = ("internal_note", "work_status")
"""What of a finding is its author's own affair, and does not go over when it is adopted."""


def leads(assessment: Assessment, author: str) -> bool:
    """Whether the author is the lead; everybody is where there is none."""
    by_role = [each.id for each in assessment.authors.values() if each.role == "lead"]
    return not by_role or author in by_role


def must_see_all(assessment: Assessment, author: str) -> None:
    """InputError for who, in blind mode, would leave behind the findings that she does not see."""
    if assessment.blind and not leads(assessment, author):
        raise InputError("error.blind_carries_not")


def assign(assessment: Assessment, by: str, to: str, articles: Iterable[str], due: str = "") -> Change:
    """Give articles to an expert to judge, by a day if one is named (ISO 8601)."""
    _must_lead(assessment, by)
    _must_know(assessment, to)
    named = [_known_article(assessment, target) for target in articles]
    fields: dict[str, Json] = {"due": _day(due) or None, "deleted": None}
    edits: list[Edit] = []
    for target in named:
        present = assessment.assignments.get(f"{to}:{target}")
        if present is not None and present.due == (fields["due"] or ""):
            continue
        record = f"assignment:{to}:{target}"
        wanted = {"author": to, "target": target, **fields} if present is None else fields
        edits += [Edit(record, name, value) for name, value in wanted.items()]
    return Change(message("change.team.assigned", name=_name(assessment, to)), tuple(edits), by)


def take_back(assessment: Assessment, by: str, to: str, articles: Iterable[str]) -> Change:
    """Take articles from an expert; what she found on them stays."""
    _must_lead(assessment, by)
    ids = [f"{to}:{target}" for target in articles]
    edits = tuple(Edit(f"assignment:{id}", "deleted", True) for id in ids if id in assessment.assignments)
    return Change(message("change.team.taken_back", name=_name(assessment, to)), edits, by)


def adopt(assessment: Assessment, by: str, key: FindingKey) -> Change:
    """Make an expert's finding the lead's own, which is the one that counts; hers stays as it is."""
    _must_lead(assessment, by)
    found = assessment.findings.get(key)
    mine = FindingKey(by, key.basis, key.target)
    name = message("change.team.adopted", target=target_name(assessment, key.target))
    if found is None or key.author == by:
        return Change(name, (), by)
    blank = findings.said(assessment.findings[mine]) if mine in assessment.findings else {}
    wanted: dict[str, findings.FindingValue] = dict.fromkeys(blank)
    wanted |= findings.said(found)
    kept = {field: value for field, value in wanted.items() if field not in _OWN}
    changes = [findings.set_fields(assessment, mine, kept), *_wording_of(assessment, mine, key)]
    return combined(*changes)._replace(name=name)


def sign_off(assessment: Assessment, by: str, key: FindingKey) -> Change:
    """Settle a finding: nobody edits it until it is unlocked."""
    _must_lead(assessment, by)
    name = message("change.team.signed_off", target=target_name(assessment, key.target))
    if assessment.is_locked(key):
        return Change(name, (), by)
    if assessment.findings.get(key, Finding(key)).is_empty:
        raise InputError("error.nothing_to_sign_off", target=target_name(assessment, key.target))
    return Change(name, _signing(key, by, datetime.now(UTC).isoformat(timespec="seconds")), by)


def unlock(assessment: Assessment, by: str, key: FindingKey) -> Change:
    """Open a finding again that was signed off."""
    _must_lead(assessment, by)
    name = message("change.team.unlocked", target=target_name(assessment, key.target))
    return Change(name, _signing(key, None, None) if assessment.is_locked(key) else (), by)


def set_blind(assessment: Assessment, by: str, *, blind: bool) -> Change:
    """Let each expert see her own findings only, or open them to all."""
    _must_lead(assessment, by)
    name = message(f"change.team.{'blind' if blind else 'opened'}")
    edits = (Edit("assessment:", "blind", blind or None),) if assessment.blind is not blind else ()
    return Change(name, edits, by)


def _signing(key: FindingKey, by: str | None, at: str | None) -> tuple[Edit, ...]:
    record = f"signoff:{key.author}:{key.basis}:{key.target}"
    return (
        Edit(record, "by", by),
        Edit(record, "at", at),
        Edit(record, "deleted", None if by else True),
    )


def _wording_of(assessment: Assessment, mine: FindingKey, key: FindingKey) -> list[Change]:
    """The wording that the adopted finding proposes, as the lead's own proposal."""
    proposed = [
        each
        for each in assessment.amendments_by_target.get(key.target, ())
        if each.author == key.author and each.basis is key.basis
    ]
    places = [(each, Place(each.kind, each.law, each.provision)) for each in proposed]
    return [propose(assessment, mine, each.wording, place) for each, place in places]


def _must_lead(assessment: Assessment, author: str) -> None:
    if not leads(assessment, author):
        raise InputError("error.lead_only")


def _must_know(assessment: Assessment, author: str) -> None:
    if author not in assessment.authors:
        known = ", ".join(each.name for each in assessment.authors.values()) or "-"
        raise InputError("error.unknown_author", name=author, known=known)


def _known_article(assessment: Assessment, target: str) -> str:
    article = assessment.article(target)
    if article is None or article.id != target:
        raise InputError("error.unknown_target", target=target)
    return target


def _name(assessment: Assessment, author: str) -> str:
    known = assessment.authors.get(author)
    return known.name if known else author[:8]


def _day(given: str) -> str:
    try:
        return date.fromisoformat(given).isoformat() if given else ""
    except ValueError:
        raise InputError("error.date", value=given[:40]) from None
