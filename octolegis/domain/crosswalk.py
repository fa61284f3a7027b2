"""Crosswalks: what an article or requirement of one instrument is to that of another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """What the target asks of domestic law, seen from where one stands.

    ``equivalent``: the same, options aside. ``broader``: all of it and more. ``narrower``: a part of
    it. ``related``: each asks something that the other does not, or of other things.
    """

    EQUIVALENT = "equivalent"
    BROADER = "broader"
    NARROWER = "narrower"
    RELATED = "related"

    @property
    def inverse(self) -> Relation:
        """The relation seen from the other side."""
        return _INVERSE.get(self, self)


_INVERSE = {Relation.BROADER: Relation.NARROWER, Relation.NARROWER: Relation.BROADER}


@dataclass(frozen=True, slots=True)
class Link:
    """A way from one article or requirement to another, with the reason in words.

    ``to_confirm`` lists what was not read in the official texts.
    """

    origin: str
    target: str
    relation: Relation
    reason: str
    to_confirm: tuple[str, ...] = ()

    @property
    def inverse(self) -> Link:
        """The way back."""
        return Link(self.target, self.origin, self.relation.inverse, self.reason, self.to_confirm)


class Crosswalk:
    """All links, each of which leads both ways."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._from: dict[str, list[Link]] = {}
        for link in links:
            self._from.setdefault(link.origin, []).append(link)
            self._from.setdefault(link.target, []).append(link.inverse)

    def from_(self, origin: str) -> tuple[Link, ...]:
        """The links of an article or requirement, in the order of the file."""
        return tuple(self._from.get(origin, ()))

    def between(self, origin: str, target: str) -> Link | None:
        """The link that leads from one to the other, if there is one."""
        return next((link for link in self._from.get(origin, ()) if link.target == target), None)
