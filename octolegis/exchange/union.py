"""The logs of several copies as one: every entry of each, unchanged, and what that means.

No entry is added and none is changed, so the order in which copies are brought together never matters, nor
whether one is brought in twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from octolegis.domain.canonical import Json
from octolegis.domain.event import ChangeHeader, Event
from octolegis.domain.heads import CONFLICTS, Head, body_of


@dataclass(frozen=True)
class Log:
    """The changes and events of a case file by their ids. ``case`` is the identity that copies share."""

    case: str
    headers: dict[str, ChangeHeader]
    events: dict[str, Event]


@dataclass(frozen=True)
class Union:
    """What two or more copies hold together, and what each brings that the first has not."""

    logs: Sequence[Log]

    @cached_property
    def headers(self) -> dict[str, ChangeHeader]:
        """All changes."""
        return {id: header for log in self.logs for id, header in log.headers.items()}

    @cached_property
    def events(self) -> dict[str, Event]:
        """All events."""
        return {id: event for log in self.logs for id, event in log.events.items()}

    @property
    def shares_a_past(self) -> bool:
        """Whether each copy has something in common with another, and all hang together."""
        joined, waiting = [self.logs[0]], list(self.logs[1:])
        while waiting:
            near = [log for log in waiting if any(_related(log, other) for other in joined)]
            if not near:
                return False
            joined += near
            waiting = [log for log in waiting if log not in near]
        return True

    def brought(self, log: Log) -> list[ChangeHeader]:
        """The changes of a copy that the first has not."""
        return [header for id, header in log.headers.items() if id not in self.logs[0].headers]

    def by_author(self, log: Log) -> Counter[str]:
        """How many changes of each author a copy brings."""
        return Counter(header.author for header in self.brought(log))

    @cached_property
    def heads(self) -> dict[tuple[str, str], list[Event]]:
        """The last events of each field of each record; several where copies disagree."""
        named = {
            (event.record, event.field, parent) for event in self.events.values() for parent in event.parents
        }
        found: dict[tuple[str, str], list[Event]] = {}
        for event in self.events.values():
            if (event.record, event.field, event.id) not in named:
                found.setdefault((event.record, event.field), []).append(event)
        return found

    @cached_property
    def bodies(self) -> dict[str, dict[str, Json]]:
        """The records as they stand together."""
        by_record: dict[str, list[Head]] = {}
        for (record, field), events in self.heads.items():
            found = by_record.setdefault(record, [])
            found += [Head(field, each.value, each.id, each.change, each.parents) for each in events]
        return {record: body_of(heads) for record, heads in by_record.items()}

    @property
    def conflicts(self) -> list[tuple[str, str]]:
        """The (record, field) pairs on which copies disagree; ``deleted``: it is deleted and edited."""
        found: list[tuple[str, str]] = []
        for record in sorted(self.bodies):
            fields = self.bodies[record].get(CONFLICTS)
            found += [(record, str(field)) for field in fields] if isinstance(fields, list) else []
        return found


def _related(one: Log, other: Log) -> bool:
    return bool(one.case) and one.case == other.case


def doubled(union: Union) -> set[str]:
    """Devices that gave one number to two events: copies of a program that did not tell copies apart."""
    seen: dict[tuple[str, int], str] = {}
    events = union.events.values()
    return {
        event.device
        for event in events
        if seen.setdefault((event.device, event.sequence), event.id) != event.id
    }
