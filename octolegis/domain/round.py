"""Rounds: the work on one version of a law, from its arrival to that of the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from octolegis.domain.finding import Basis, Finding, Flag, Priority, Rating
from octolegis.domain.richtext import EMPTY, RichText


class Round(NamedTuple):
    """A round that has ended, since ``law`` came in as the next version of the law that it ``follows``.

    ``number`` counts from 1; ``ended`` is a date (ISO 8601); ``state`` is the SHA-256 of how things stood.
    """

    id: str
    number: int
    ended: str = ""
    law: str = ""
    follows: str = ""
    state: str = ""


class Stood(NamedTuple):
    """What counted for a target when a round ended: the consolidated finding of then."""

    basis: Basis
    target: str
    rating: Rating = Rating.NOT_ASSESSED
    flags: frozenset[Flag] = frozenset()
    priority: Priority | None = None
    recommendation: RichText = EMPTY


@dataclass(frozen=True)
class RoundState:
    """How all targets stood when a round ended; ``head`` is the hash of the data of then."""

    head: str = ""
    stood: tuple[Stood, ...] = ()

    @cached_property
    def by_target(self) -> dict[tuple[Basis, str], Stood]:
        """What counted for each target on each basis; a target that nobody had judged is not there."""
        return {(each.basis, each.target): each for each in self.stood}


def stood(findings: Iterable[Finding]) -> tuple[Stood, ...]:
    """The findings that count, as the state of a round keeps them, in the order of their targets."""
    return tuple(
        Stood(f.key.basis, f.key.target, f.rating, f.flags, f.priority, f.recommendation)
        for f in sorted(findings, key=lambda each: (each.key.target, each.key.basis))
        if not f.is_empty
    )
