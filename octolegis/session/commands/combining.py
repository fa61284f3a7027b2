"""Several changes that the user sees as one act."""

from __future__ import annotations

from octolegis.domain.event import Change


def combined(first: Change, *others: Change) -> Change:
    """One change under the first's name, which is undone as one."""
    changes = [change for change in (first, *others) if change.edits]
    name = changes[0].name if changes else first.name
    edits = tuple(edit for change in changes for edit in change.edits)
    blobs = tuple(blob for change in changes for blob in change.blobs)
    return Change(name, edits, first.author, blobs)
