"""Two versions of a law side by side, provision by provision, each by its own words."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from octolegis.domain.difference import Piece, difference
from octolegis.domain.law import Outline, Provision
from octolegis.domain.mapping import Mapping
from octolegis.domain.matching_versions import Match, MatchKind, matched
from octolegis.domain.resolving import same_number


class Shown(StrEnum):
    """Which rows of a comparison are shown."""

    ALL = "all"
    CHANGED = "changed"
    RELIED_ON = "relied-on"


class Compared(NamedTuple):
    """A provision of one version and what answers to it in the other, without what stands below.

    ``old`` and ``new`` are the ids, several where it was split or merged and none where it came or went;
    ``cited`` and ``cited_after`` how each version cites them; ``before`` and ``after`` their words.
    """

    kind: MatchKind
    old: tuple[str, ...]
    new: tuple[str, ...]
    cited: str
    cited_after: str
    before: str
    after: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The words that stayed, went and came, found when they are first asked for."""
        return _pieces(self.before, self.after)


@lru_cache(maxsize=4_096)
def _pieces(before: str, after: str) -> tuple[Piece, ...]:
    return difference(before, after)


def compared(old: Outline, new: Outline) -> tuple[Compared, ...]:
    """Every provision of both, in the order of the new version, what is gone where it stood."""
    return tuple(_compared(old, new, match) for match in matched(old, new))


class ReliedOn(NamedTuple):
    """The provisions of the earlier and of the later version on which mappings rest."""

    old: frozenset[str] = frozenset()
    new: frozenset[str] = frozenset()


_NOTHING = ReliedOn()


def relied_on(mappings: Iterable[Mapping], old: str, new: str) -> ReliedOn:
    """What mappings rest on in two laws, or rested on when they were last looked at."""
    found: dict[str, set[str]] = {old: set(), new: set()}
    for mapping in mappings:
        places = [(mapping.law, mapping.provision)]
        places += [mapping.came_from[:2]] if mapping.came_from else []
        for law, provision in places:
            if law in found:
                found[law].add(provision)
    return ReliedOn(frozenset(found[old]), frozenset(found[new]))


def shown(rows: Iterable[Compared], which: Shown, relied: ReliedOn = _NOTHING) -> list[Compared]:
    """The rows of that choice."""
    if which is Shown.ALL:
        return list(rows)
    changed = [row for row in rows if row.kind is not MatchKind.SAME]
    if which is Shown.CHANGED:
        return changed
    return [row for row in changed if relied.old & {*row.old} or relied.new & {*row.new}]


def _compared(old: Outline, new: Outline, match: Match) -> Compared:
    before = [old.by_id[id] for id in match.old]
    after = [new.by_id[id] for id in match.new]
    words, words_after = _words(before), _words(after)
    return Compared(
        _kind(match, before, after),
        match.old,
        match.new,
        _cited(old, before),
        _cited(new, after),
        words,
        words_after,
    )


def _kind(match: Match, before: list[Provision], after: list[Provision]) -> MatchKind:
    """What became of the provision's own words: a match speaks of all that stands below, too."""
    if match.kind is not MatchKind.CHANGED or _words(before).split() != _words(after).split():
        return match.kind
    labels = before[0].label, after[0].label
    return MatchKind.SAME if labels[0] == labels[1] or same_number(*labels) else MatchKind.RENUMBERED


def _cited(outline: Outline, nodes: list[Provision]) -> str:
    return "; ".join(outline.citation(node) or node.heading[:60] or node.text[:60] for node in nodes)


def _words(nodes: list[Provision]) -> str:
    """Heading and text; the labels are cited, since a new number is no new word."""
    return "\n".join(part for node in nodes for part in (node.heading, node.text) if part)
