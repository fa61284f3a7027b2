"""What the experts of a case file have decided, from which the ranking learns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Place = tuple[str, str]
"""A law's id and a provision's."""


@dataclass(frozen=True)
class Knowledge:
    """Decisions by article id.

    ``mapped`` and ``rejected`` hold places; ``counterparts`` the articles of other instruments that
    ask for the same; ``terms`` what users look for beside the shipped terms, by language and article.
    """

    mapped: Mapping[str, frozenset[Place]] = field(default_factory=dict)
    rejected: Mapping[str, frozenset[Place]] = field(default_factory=dict)
    counterparts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    terms: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
