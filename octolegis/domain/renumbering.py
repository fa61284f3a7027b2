"""Choosing which numbers are articles: all that are numbered alike go to one level at once."""

from __future__ import annotations

from octolegis.domain.label_patterns import pattern_of
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.outline_correcting import Corrected, nested, stays

LADDER = (
    ProvisionKind.PART,
    ProvisionKind.TITLE,
    ProvisionKind.CHAPTER,
    ProvisionKind.DIVISION,
    ProvisionKind.ARTICLE,
    ProvisionKind.SUBSECTION,
    ProvisionKind.POINT,
)
"""The levels from the top of a law down."""


def numbered_as(outline: Outline, pattern: str, kind: ProvisionKind) -> Corrected:
    """All that are numbered like this are of one level, and stand where that level stands."""
    rows: list[Provision] = []
    shift, until = 0, -1
    for node in outline.provisions:
        if node.depth <= until:
            shift, until = 0, -1
        depth, called = node.depth + shift, node.kind
        if node.label and pattern_of(node.label) == pattern:
            depth, called = _depth_for(rows, kind, node.depth), kind
            shift, until = depth - node.depth, node.depth
        highest = rows[-1].depth + 1 if rows else 0
        rows.append(node._replace(kind=called, depth=max(0, min(depth, highest))))
    return Corrected(nested(outline, rows), stays)


def _depth_for(rows: list[Provision], kind: ProvisionKind, present: int) -> int:
    """One below the nearest open level that stands above the kind; its own where kinds have no order."""
    if kind not in LADDER:
        return present
    rank = LADDER.index(kind)
    limit = len(rows)
    for row in reversed(rows):
        if row.depth < limit:
            limit = row.depth
            if row.kind in LADDER and LADDER.index(row.kind) < rank:
                return row.depth + 1
    return 0
