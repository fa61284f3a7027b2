"""The provision tree of a law as the case file keeps it: compact, and quick to read back."""

from __future__ import annotations

from octolegis.domain.canonical import Json, canonical
from octolegis.domain.law import Outline, Provision, ProvisionKind

_KINDS = {kind.value: kind for kind in ProvisionKind}


def outline_bytes(outline: Outline) -> bytes:
    """Canonical JSON: a list of rows, one a provision, in document order."""
    rows: list[Json] = [
        [p.id, p.parent, p.kind.value, p.label, p.heading, p.text, p.depth] for p in outline.provisions
    ]
    return canonical(rows)


def outline_from_json(rows: list[list[str]]) -> Outline:
    """The reverse, from the parsed JSON."""
    return Outline(
        tuple(
            Provision(id, parent, _KINDS[kind], label, heading, text, int(depth))
            for id, parent, kind, label, heading, text, depth in rows
        )
    )
