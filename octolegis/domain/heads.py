"""A record as its last events make it, and where its authors disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from octolegis.domain.canonical import Json, canonical

CONFLICTS = "!conflicts"
"""The pseudo-field of a record that names its fields on which copies disagree."""
DELETED = "deleted"
"""The field that says that a record is there no more."""


class Head(NamedTuple):
    """The last event of a field as far as its author had seen."""

    field: str
    value: Json
    event: str
    change: str
    parents: tuple[str, ...] = ()


def body_of(heads: Iterable[Head]) -> dict[str, Json]:
    """The fields of a record from their heads.

    What one deleted while another edited it is not gone until somebody decides: it stands there, and
    DELETED is named among its conflicts. Of what is gone nothing else is to be decided.
    """
    ordered = sorted(heads, key=lambda head: (head.change, head.event), reverse=True)
    body = {head.field: head.value for head in ordered}
    values = {(head.field, canonical([head.value])) for head in ordered}
    twice = {field for field, count in Counter(field for field, _ in values).items() if count > 1}
    if body.get(DELETED) is not None and (DELETED in twice or _edited_unseen(ordered)):
        twice.add(DELETED)
        body[DELETED] = None
    elif body.get(DELETED) is not None:
        twice.clear()
    present: dict[str, Json] = {field: value for field, value in sorted(body.items()) if value is not None}
    named: Json = [*sorted(twice)]
    return present | ({CONFLICTS: named} if twice else {})


def _edited_unseen(heads: list[Head]) -> bool:
    """Whether a field holds what the one who deleted the record had not seen.

    A deletion names all heads of the record as its parents; one that names none is taken at its word.
    """
    deletion = next(head for head in heads if head.field == DELETED)
    others = [head for head in heads if head.field != DELETED and head.change != deletion.change]
    seen = set(deletion.parents)
    return bool(seen) and any(head.event not in seen for head in others)
