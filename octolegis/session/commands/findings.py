"""Judging: ratings, flags, reasons, comments and recommendations."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import (
    Finding,
    FindingKey,
    Flag,
    Priority,
    Rating,
    ReasonCode,
    WorkStatus,
)
from octolegis.domain.message import Message, message
from octolegis.domain.richtext import RichText
from octolegis.domain.text import clean
from octolegis.session.commands import positions
from octolegis.session.commands.locking import refuse_locked
from octolegis.session.commands.targets import target_name

FindingValue = Rating | ReasonCode | Priority | WorkStatus | RichText | str | bool | None
"""What a field of a finding can be set to."""

_SILENT = (Rating.NOT_ASSESSED, WorkStatus.TO_DO)
"""Values that say nothing."""


def record_id(key: FindingKey) -> str:
    """The record in which a finding is kept."""
    return f"finding:{key.author}:{key.basis}:{key.target}"


def set_fields(assessment: Assessment, key: FindingKey, fields: dict[str, FindingValue]) -> Change:
    """Set fields of a finding by name (``rating``, ``flag.excess`` ...); only differences count."""
    now = assessment.findings.get(key, Finding(key))
    edits = tuple(
        Edit(record_id(key), name, _json(value))
        for name, value in fields.items()
        if _json(value) != _json(_present(now, name))
    )
    refuse_locked(assessment, edits)
    return Change(_name(assessment, key, [edit.field for edit in edits]), edits, key.author)


def said(finding: Finding) -> dict[str, FindingValue]:
    """Everything that a finding says, by the names that ``set_fields`` takes."""
    names = [name for name in Finding._fields if name not in ("key", "flags")]
    fields: dict[str, FindingValue] = {name: getattr(finding, name) for name in names}
    fields |= {f"flag.{flag}": True for flag in finding.flags}
    return {name: value for name, value in fields.items() if value and value not in _SILENT}


def moved(assessment: Assessment, old: FindingKey, new: FindingKey) -> list[Edit]:
    """The edits that bring a finding to another target, with everything that it says and what answers it."""
    fields = said(assessment.findings[old])
    brought = [Edit(record_id(new), name, _json(value)) for name, value in fields.items()]
    gone = [Edit(record_id(old), name, None) for name in fields]
    answers = positions.moved(assessment, {record_id(old): record_id(new)})
    return [*brought, *gone, *answers, *_sealed(assessment, old, new)]


def _sealed(assessment: Assessment, old: FindingKey, new: FindingKey) -> list[Edit]:
    """What was signed off stays so where it is brought."""
    seal = assessment.sign_offs.get(record_id(old).partition(":")[2])
    if seal is None:
        return []
    record, before = (record_id(key).replace("finding:", "signoff:", 1) for key in (new, old))
    return [
        Edit(record, "by", seal.by),
        Edit(record, "at", seal.at),
        Edit(record, "deleted", None),
        Edit(before, "deleted", True),
    ]


def rate(assessment: Assessment, key: FindingKey, rating: Rating) -> Change:
    """Give a rating."""
    return set_fields(assessment, key, {"rating": rating})


def flag(assessment: Assessment, key: FindingKey, flag: Flag, raised: bool) -> Change:
    """Raise or lower a flag."""
    return set_fields(assessment, key, {f"flag.{flag}": raised})


def _present(finding: Finding, name: str) -> FindingValue:
    if name.startswith("flag."):
        return Flag(name.removeprefix("flag.")) in finding.flags
    value: FindingValue = getattr(finding, name)
    return value


def _json(value: FindingValue) -> Json:
    """No value and the empty value are the same: nothing said."""
    if isinstance(value, RichText):
        return value.to_json() or None
    if isinstance(value, str):
        return clean(value) or None
    return value or None


def _name(assessment: Assessment, key: FindingKey, fields: list[str]) -> Message:
    shown = target_name(assessment, key.target)
    if len(fields) == 1:
        field = "flag" if fields[0].startswith("flag.") else fields[0]
        return message(f"change.finding.{field}", target=shown)
    return message("change.finding.several", target=shown)
