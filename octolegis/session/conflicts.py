"""Where copies disagree: what each says, what all had before, and deciding it."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.domain.canonical import Json
from octolegis.domain.event import Change, Event
from octolegis.domain.heads import DELETED
from octolegis.session.assembling import finding_key, is_finding_id
from octolegis.session.commands import conflicts as commands
from octolegis.session.commands.targets import target_name
from octolegis.session.history import field_name, placed, shown
from octolegis.session.session import Session
from octolegis.wording import Wording

_TEXTS = frozenset({"reason", "comment", "recommendation", "internal_note", "wording"})
"""Fields that hold words with their look."""


class Side(NamedTuple):
    """What one of those who disagree says: the value, in words, by whom and when (ISO 8601, UTC)."""

    value: Json
    text: str
    author: str
    at: str


class Conflict(NamedTuple):
    """A field of a record on which copies disagree; ``old`` is what all had seen, if anything.

    ``target`` is where it belongs; ``name`` says what it is about, ``field_name`` which field.
    """

    record: str
    field: str
    target: str
    name: str
    field_name: str
    old: Side
    sides: tuple[Side, ...]

    @property
    def is_text(self) -> bool:
        """Whether the words of several can be made into one text."""
        return self.field in _TEXTS


def open_conflicts(session: Session, words: Wording) -> list[Conflict]:
    """All that is to be decided, in the order of the records."""
    return [_conflict(session, record, field, words) for record, field in session.assessment.conflicts]


def decide(session: Session, conflict: Conflict, value: Json) -> Change:
    """The change by which a value counts from now on; the others stay in the history."""
    author = session.profile.author
    return commands.decide(session.assessment, author, (conflict.record, conflict.field), value)


def _conflict(session: Session, record: str, field: str, words: Wording) -> Conflict:
    events = [event for event, _ in session.history(record)]
    named = {parent for event in events for parent in event.parents if event.field == field}
    heads = [event for event in events if event.field == field and event.id not in named]
    sides = [_side(session, event, words) for event in heads]
    if field == DELETED and len(sides) < 2:
        sides.append(_kept(session, events, words))
    before = _before(events, heads)
    old = _side(session, before, words) if before else Side(None, "", "", "")
    target = _target(session, record)
    name = target_name(session.assessment, target) if target else _title(session, record, words)
    return Conflict(record, field, target, name, _field(record, field, words), old, tuple(sides))


def _side(session: Session, event: Event, words: Wording) -> Side:
    if event.field == DELETED:
        text = words(f"conflict.{'removed' if event.value else 'kept'}")
    else:
        text = shown(event.value, event.field, words) or words("conflict.nothing")
    return Side(event.value, text, _name(session, event.author), event.at)


def _kept(session: Session, events: list[Event], words: Wording) -> Side:
    """The side of the one who edited what another deleted: the last of the edits of others."""
    edits = [event for event in events if event.field != DELETED]
    last = edits[-1] if edits else None
    said = words("conflict.kept")
    return Side(None, said, _name(session, last.author) if last else "", last.at if last else "")


def _before(events: list[Event], heads: list[Event]) -> Event | None:
    """The latest event that all heads had seen."""
    by_id = {event.id: event for event in events}
    seen = [_ancestors(by_id, head) for head in heads]
    common = set.intersection(*seen) if seen else set()
    found = [event for event in events if event.id in common]
    return found[-1] if found else None


def _ancestors(by_id: dict[str, Event], head: Event) -> set[str]:
    found: set[str] = set()
    waiting = [head]
    while waiting:
        for parent in waiting.pop().parents:
            event = by_id.get(parent)
            if event is not None and event.field == head.field and parent not in found:
                found.add(parent)
                waiting.append(event)
    return found


def _name(session: Session, author: str) -> str:
    known = session.assessment.authors.get(author)
    return known.name if known and known.name else author[:8]


def _target(session: Session, record: str) -> str:
    now = session.assessment
    kind, _, id = record.partition(":")
    if kind == "finding" and is_finding_id(id):
        return finding_key(id).target
    if kind in ("variation", "review"):
        return id
    return dict(placed(now)).get(record, "")


def _title(session: Session, record: str, words: Wording) -> str:
    kind, _, id = record.partition(":")
    law = session.assessment.laws.get(id)
    if kind == "law" and law is not None:
        return law.title
    try:
        return words(f"conflict.kind.{kind}")
    except KeyError:
        return record


def _field(record: str, field: str, words: Wording) -> str:
    kind = record.partition(":")[0]
    said = field_name(field, words)
    try:
        about = words(f"conflict.kind.{kind}")
    except KeyError:
        return said
    return about if field == DELETED or said == about else words("conflict.of", field=said, record=about)
