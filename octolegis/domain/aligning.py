"""Laying two language versions of a law side by side, provision by provision.

Numbers are compared without the word before them ("Статья 159", "Article 159"), in the order of the law;
what stands unnumbered, or is lettered in another alphabet, between two that agree is taken in its order when
there are as many of a kind on either side, and is named for review.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.official_text import number_key

_LEVELS = {ProvisionKind.SUBSECTION: "below", ProvisionKind.POINT: "below", ProvisionKind.OTHER: "below"}
_number = lru_cache(maxsize=20_000)(number_key)
"""Remembered: a law of ten thousand provisions has a few hundred labels."""

Nodes = list[Provision]


@dataclass(frozen=True)
class Alignment:
    """What belongs together, and the review list.

    ``pairs``: the translation's provision by that of the law. ``by_order``: those of the law that were
    paired by their place alone. ``alone``, ``alone_there``: the topmost ones of either that have no pair.
    """

    pairs: dict[str, str]
    by_order: tuple[str, ...]
    alone: tuple[str, ...]
    alone_there: tuple[str, ...]


def aligned(law: Outline, translation: Outline, decided: Mapping[str, str] | None = None) -> Alignment:
    """Pair the provisions; what a person ``decided`` counts before all else."""
    work = _Work(law, translation, decided or {})
    work.pair_all()
    return work.result()


class _Work:
    """The pairs found so far."""

    def __init__(self, law: Outline, translation: Outline, decided: Mapping[str, str]) -> None:
        self._law, self._translation = law, translation
        known = translation.by_id
        self._decided = {
            one: other for one, other in decided.items() if one in law.by_id and (not other or other in known)
        }
        self._taken = frozenset(filter(None, self._decided.values()))
        self._upper, self._upper_there = law.upper, translation.upper
        self._run = {node.id for node in self._upper}
        self._run_there = {node.id for node in self._upper_there}
        self._pairs: dict[str, str] = {}
        self._by_order: list[str] = []

    def pair_all(self) -> None:
        """What was decided first, then the run of headings and articles with all below them."""
        for one, other in self._decided.items():
            if other:
                self._match(self._law.by_id[one], self._translation.by_id[other])
        self.pair(self._upper, self._upper_there)

    def pair(self, here: Nodes, there: Nodes) -> None:
        """Pair two runs of provisions of one level, and what stands below each pair."""
        here = [node for node in here if node.id not in self._decided]
        there = [node for node in there if node.id not in self._taken]
        matcher = SequenceMatcher(
            None, [_key(p, "here") for p in here], [_key(p, "there") for p in there], autojunk=False
        )
        for act, start, end, start_there, end_there in matcher.get_opcodes():
            gap, gap_there = here[start:end], there[start_there:end_there]
            if act == "equal":
                for one, other in zip(gap, gap_there, strict=True):
                    self._match(one, other)
            elif act == "replace":
                self._by_place(gap, gap_there)

    def _by_place(self, here: Nodes, there: Nodes) -> None:
        """As many of one kind on either side: the first is the first."""
        for level in dict.fromkeys(map(_level, here)):
            ones = [node for node in here if _level(node) == level]
            others = [node for node in there if _level(node) == level]
            if len(ones) == len(others):
                for one, other in zip(ones, others, strict=True):
                    self._by_order.append(one.id)
                    self._match(one, other)

    def _match(self, one: Provision, other: Provision) -> None:
        self._pairs[one.id] = other.id
        below = [node for node in self._law.children.get(one.id, ()) if node.id not in self._run]
        below_there = [
            node for node in self._translation.children.get(other.id, ()) if node.id not in self._run_there
        ]
        if below and below_there:
            self.pair(below, below_there)

    def result(self) -> Alignment:
        there = set(self._pairs.values())
        alone = _topmost(self._law, self._pairs)
        return Alignment(
            self._pairs,
            tuple(self._by_order),
            tuple(id for id in alone if self._decided.get(id) != ""),
            _topmost(self._translation, there),
        )


def _level(node: Provision) -> str:
    return _LEVELS.get(node.kind, node.kind.value)


def _key(node: Provision, side: str) -> tuple[str, str]:
    """What must agree; unlabelled provisions agree with none but by their place."""
    number = _number(node.label) if node.label else f"\0{side}\0{node.id}"
    return _level(node), number


def _topmost(outline: Outline, paired: Iterable[str]) -> tuple[str, ...]:
    """The provisions without a pair, none whose parent has none either."""
    found = set(paired)
    alone = {node.id for node in outline.provisions if node.id not in found}
    return tuple(p.id for p in outline.provisions if p.id in alone and p.parent not in alone)
