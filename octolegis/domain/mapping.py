"""Mappings: the provision, or a quoted span of it, that is relied on for an article or requirement."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class MappingStatus(StrEnum):
    """What became of a mapping when a new version of the law came in."""

    KEPT = "kept"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"


class Quote(NamedTuple):
    """A span of a provision's text: its words, a little context, and an offset in code points.

    The offset serves only to tell repeated quotes apart.
    """

    text: str
    before: str = ""
    after: str = ""
    start: int = 0


class Origin(NamedTuple):
    """Where a mapping stood when it was last looked at: in an earlier version of the law."""

    law: str
    provision: str
    quote: Quote | None = None


class Mapping(NamedTuple):
    """A provision relied on for a target (an article or requirement id).

    ``came_from`` is set by a new version of the law, until someone says that the mapping holds.
    """

    id: str
    target: str
    law: str
    provision: str
    quote: Quote | None = None
    status: MappingStatus = MappingStatus.KEPT
    came_from: Origin | None = None
