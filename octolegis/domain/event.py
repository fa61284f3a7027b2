"""Changes and their events: the truth of a case file, from which everything else can be rebuilt."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.message import Message


class Edit(NamedTuple):
    """One field of one record, and the value it shall have. ``None`` means: no value."""

    record: str
    field: str
    value: Json


class Change(NamedTuple):
    """What a command wants done: a name for the user ("Rating of Article 6") and the edits.

    ``undoes`` names the change that this one takes back, ``redoes`` the one that it does again.
    ``blobs`` are the large immutable values that the edits refer to by their SHA-256.
    """

    name: Message
    edits: tuple[Edit, ...]
    author: str
    blobs: tuple[bytes, ...] = ()
    undoes: str = ""
    redoes: str = ""


class Event(NamedTuple):
    """One field set, once, for ever.

    ``parents`` are the ids of the heads of that field which the author had seen: two events of
    which neither knows the other are both heads, and that is a conflict, shown and never dropped.
    ``at`` is the wall clock (ISO 8601, UTC), for display only: no clock decides anything.
    ``sequence`` counts from 1 on each device.
    """

    id: str
    device: str
    sequence: int
    change: str
    record: str
    field: str
    value: Json
    parents: tuple[str, ...]
    author: str
    at: str

    def body(self) -> dict[str, Json]:
        """Everything that the id is the hash of."""
        return {
            "device": self.device,
            "sequence": self.sequence,
            "change": self.change,
            "record": self.record,
            "field": self.field,
            "value": self.value,
            "parents": list(self.parents),
            "author": self.author,
            "at": self.at,
        }

    def expected_id(self) -> str:
        """SHA-256 of the canonical JSON of the body; differs from ``id`` only in a damaged file."""
        return sha256(canonical(self.body()))


class ChangeHeader(NamedTuple):
    """A change as it is kept: its events refer to it by ``id``, the hash of the rest.

    ``sequence`` is that of its first event.
    """

    id: str
    device: str
    sequence: int
    name: Message
    author: str
    at: str
    undoes: str = ""
    redoes: str = ""

    def expected_id(self) -> str:
        """SHA-256 of the canonical JSON of everything but the id."""
        body: dict[str, Json] = {
            "device": self.device,
            "sequence": self.sequence,
            "name": self.name.id,
            "arguments": [list(pair) for pair in self.name.arguments],
            "author": self.author,
            "at": self.at,
            "undoes": self.undoes,
            "redoes": self.redoes,
        }
        return sha256(canonical(body))


def head_hash(event_ids: Iterable[str]) -> str:
    """The state of a case file in one value: the hash over all event ids, in any order given."""
    return sha256("\n".join(sorted(event_ids)).encode("ascii"))
