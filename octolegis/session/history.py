"""Who changed what and when: on one target or in the whole case file, as the log tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from octolegis.domain import richtext
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.message import Message
from octolegis.session.assembling import finding_key, is_finding_id
from octolegis.session.change_names import tellable
from octolegis.session.commands.positions import is_there, target_of
from octolegis.session.session import Session
from octolegis.store.telling import ToldEvent
from octolegis.wording import Wording

_TERMS = frozenset({"rating", "reason_code", "priority", "work_status", "basis", "verdict", "stance"})
"""Fields whose values have words of their own, under the name of the field."""
_PLUMBING = {
    "amendment": frozenset({"target", "author", "basis", "kind", "law", "provision"}),
    "mapping": frozenset({"law", "provision"}),
    "position": frozenset({"subject", "round", "by"}),
    "decision": frozenset({"target", "author", "basis", "at", "meeting", "subject", "before"}),
    "remark": frozenset({"target", "author", "basis", "at", "answers", "closed_at", "closed_by"}),
    "question": frozenset({"target", "addressee"}),
    "answer": frozenset({"question"}),
    "assignment": frozenset({"author", "target"}),
    "signoff": frozenset({"at", "deleted"}),
    "law": frozenset({"document", "outline", "filename", "format"}),
    "translation": frozenset({"document", "outline", "filename", "format", "law"}),
    "consolidation": frozenset({"parent", "bill", "mark", "task"}),
    "text": frozenset({"document", "outline", "filename"}),
    "instrument": frozenset({"edition"}),
}
"""Fields that say where a record belongs or in what it is kept."""
_SEALED = frozenset({"outline", "document", "edition"})
"""Fields that hold the hash of something large, which says nothing to a reader."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of one record, set once.

    ``target`` is empty for what concerns no single article or requirement; ``at`` is ISO 8601 in UTC.
    ``undone`` and ``redone`` say that the change took back, or did again, an earlier one.
    """

    event: str
    name: Message
    record: str
    field: str
    target: str
    author: str
    at: str
    before: Json
    value: Json
    undone: bool = False
    redone: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are asked for; what is empty is not asked. ``since`` is an ISO date or time in UTC.

    ``seen`` are the marks of an earlier look at the log: only what came after it is asked for.
    """

    target: str = ""
    author: str = ""
    since: str = ""
    field: str = ""
    seen: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class ChangedTarget:
    """How often a target was changed, by whom, and when last."""

    target: str
    entries: int
    authors: tuple[str, ...]
    last: str


def history(session: Session, wanted: Wanted | None = None) -> list[Entry]:
    """The entries that fit, newest first."""
    wanted = wanted or Wanted()
    events = session.told_events(wanted.target, wanted.since)
    # What was removed is in the assessment no more, but its events say where it belonged.
    targets = {told.event.record: str(told.event.value) for told in events if told.event.field == "target"}
    targets |= dict(placed(session.assessment))
    found = [_entry(told, targets) for told in events if _is_new(told, wanted.seen)]
    return [entry for entry in reversed(found) if _fits(entry, wanted)]


def changed_targets(session: Session, since: str) -> list[ChangedTarget]:
    """The articles on which something changed since a time, and provisions alone; the last first.

    What changed on a requirement counts for its article.
    """
    now = session.assessment
    targets = dict(placed(now))
    found: dict[str, ChangedTarget] = {}
    for touch in reversed(session.touches(since)):
        named = "" if _is_plumbing(touch.record, touch.field) else _target_of(touch.record, targets)
        if not named:
            continue
        article = now.article(named)
        target = article.id if article else named
        known = found.get(target) or ChangedTarget(target, 0, (), touch.at)
        authors = tuple(dict.fromkeys((*known.authors, touch.author)))
        found[target] = ChangedTarget(target, known.entries + 1, authors, known.last)
    return list(found.values())


def touched_targets(session: Session, since: str | Mapping[str, int]) -> frozenset[str]:
    """The targets about which something changed since a time, or beyond the marks of an earlier look."""
    targets = dict(placed(session.assessment))
    return frozenset(_target_of(record, targets) for record in session.changed_records(since)) - {""}


def is_worth_reading(entry: Entry) -> bool:
    """Whether the entry says something by itself, rather than where a record belongs."""
    says_nothing = entry.before is None and entry.value is None
    return not says_nothing and not _is_plumbing(entry.record, entry.field)


def field_name(field: str, words: Wording, record: str = "") -> str:
    """A field in words; as it is where it has none, as in a newer version."""
    if record.startswith("position:") and field != "stance":
        return f"{field_name('stance', words)}, {field_name(field, words)}"
    name = field.partition(".")[0]
    if name == "flag":
        return _term_or(f"term.flag.{field.partition('.')[2]}", field, words)
    return _term_or(f"history.field.{name}", field, words)


def shown(entry_value: Json, field: str, words: Wording) -> str:
    """A value as a reader sees it: terms in words, rich text as its words; nothing for what is sealed."""
    if entry_value is None or field in _SEALED:
        return ""
    if isinstance(entry_value, bool):
        return words(f"history.{'yes' if entry_value else 'no'}")
    if isinstance(entry_value, str):
        return _term(entry_value, field, words)
    if isinstance(entry_value, list):
        return richtext.from_json(entry_value).plain
    if isinstance(entry_value, dict):
        return str(entry_value.get("text", ""))
    return str(entry_value)


def is_private(entry: Entry, reader: str) -> bool:
    """Whether it is the internal note of somebody else, which is not for others to read."""
    return entry.field == "internal_note" and entry.author != reader


def _term(value: str, field: str, words: Wording) -> str:
    return _term_or(f"term.{field}.{value}", value, words) if field in _TERMS else value


def _term_or(id: str, otherwise: str, words: Wording) -> str:
    try:
        return words(id)
    except KeyError:  # a newer version may know more fields and terms
        return otherwise


def _is_plumbing(record: str, field: str) -> bool:
    return field.partition(".")[0] in _PLUMBING.get(record.partition(":")[0], ())


def _entry(told: ToldEvent, targets: dict[str, str]) -> Entry:
    event, header = told.event, told.header
    return Entry(
        event.id,
        tellable(header.name),
        event.record,
        event.field,
        _target_of(event.record, targets),
        event.author,
        event.at,
        told.before,
        event.value,
        bool(header.undoes),
        bool(header.redoes),
    )


def _is_new(told: ToldEvent, seen: Mapping[str, int] | None) -> bool:
    return seen is None or told.event.sequence > seen.get(told.event.device, 0)


def _fits(entry: Entry, wanted: Wanted) -> bool:
    return (not wanted.author or entry.author == wanted.author) and (
        not wanted.field or entry.field == wanted.field
    )


def placed(assessment: Assessment) -> Iterator[tuple[str, str]]:
    """The target of each record that names one in a field of its own."""
    for mapping in assessment.mappings.values():
        yield f"mapping:{mapping.id}", mapping.target
    for amendment in assessment.amendments.values():
        yield f"amendment:{amendment.id}", amendment.target
    for remark in assessment.remarks.values():
        yield f"remark:{remark.id}", remark.target
    for decision in assessment.decisions.values():
        yield f"decision:{decision.id}", decision.item.target
    yield from _answered(assessment)
    for question in assessment.questions.values():
        yield f"question:{question.id}", question.target
    for answer in assessment.answers.values():
        asked = assessment.questions.get(answer.question)
        yield f"answer:{answer.id}", asked.target if asked else ""
    for id, assignment in assessment.assignments.items():
        yield f"assignment:{id}", assignment.target


def _answered(assessment: Assessment) -> Iterator[tuple[str, str]]:
    """The target of each answer of the ministry whose subject is still there."""
    for position in assessment.positions.values():
        if is_there(assessment, position.subject):
            yield f"position:{position.id}", target_of(assessment, position.subject)


def _target_of(record: str, targets: dict[str, str]) -> str:
    kind, _, id = record.partition(":")
    if kind in ("finding", "signoff") and is_finding_id(id):
        return finding_key(id).target
    if kind in ("variation", "review"):
        return id
    return targets.get(record, "")
