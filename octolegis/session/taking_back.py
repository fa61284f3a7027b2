"""What takes a merger back: records are set to what they held before."""

from __future__ import annotations

from collections.abc import Iterator

from octolegis.domain.canonical import Json
from octolegis.domain.event import Edit
from octolegis.domain.heads import CONFLICTS, DELETED


def back(before: dict[str, dict[str, Json]], after: dict[str, dict[str, Json]]) -> Iterator[Edit]:
    """The edits that bring records back to what they held; what was not there is deleted.

    A field on which copies came to disagree is set though it shows what it did: else it stays undecided.
    """
    for record, body in after.items():
        old = before[record]
        if not old:
            yield Edit(record, DELETED, True)
            continue
        disputed = _disputed(body) - _disputed(old)
        for field in sorted({*body, *old, *disputed} - {CONFLICTS}):
            if field in disputed or body.get(field) != old.get(field):
                yield Edit(record, field, old.get(field))


def _disputed(body: dict[str, Json]) -> set[str]:
    """The fields of a record on which copies disagree."""
    fields = body.get(CONFLICTS)
    return {str(field) for field in fields} if isinstance(fields, list) else set()
