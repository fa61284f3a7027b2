"""What rests on a law, on its next version: kept, moved, changed or lost, and never dropped.

*kept*: the same words in the same place; *moved*: the same words, cited otherwise; *changed*: other words,
or other words before them in the article; *lost*: nothing in the new version answers to the provision, so
the mapping stays on the old one until someone maps it again or drops it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, MappingStatus, Origin, Quote
from octolegis.domain.matching_versions import Match, matched

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Versions:
    """Two versions of a law, by their ids and outlines, and what became of each provision."""

    old_law: str
    new_law: str
    old: Outline
    new: Outline

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """The provisions of both versions, paired."""
        return matched(self.old, self.new)

    @cached_property
    def _of_old(self) -> dict[str, Match]:
        return {id: match for match in self.matches for id in match.old}

    @cached_property
    def said(self) -> frozenset[str]:
        """All that the new version says, text by text and heading by heading, as ``bare`` words."""
        nodes = self.new.provisions
        texts = [text for node in nodes for text in (node.text, node.heading, *node.text.split("\n"))]
        return frozenset(map(bare, texts)) - {""}

    def after(self, provision: str) -> tuple[str, ...]:
        """The provisions of the new version that answer to one of the old, the nearest first."""
        match = self._of_old.get(provision)
        if match is None:
            return ()
        if len(match.new) > 1 and match.old[0] == provision:
            return match.new
        return match.new[:1]

    def same_words(self, before: Provision, after: Provision) -> bool:
        """Whether a provision says the same, with all below it and the words that lead into it."""
        if _words(self.old, before) != _words(self.new, after):
            return False
        return _led_in(self.old, before) == _led_in(self.new, after)


def carried(mappings: Iterable[Mapping], versions: Versions) -> list[Mapping]:
    """The mappings on the old version as they stand once there is the new one, in their order.

    A mapping that was still to be looked at stays so, and stays compared with what was last looked at.
    """
    return [_carried(each, versions) for each in mappings if each.law == versions.old_law]


def _carried(mapping: Mapping, versions: Versions) -> Mapping:
    before = versions.old.by_id.get(mapping.provision)
    found = [versions.new.by_id[id] for id in versions.after(mapping.provision)]
    came_from = mapping.came_from or Origin(mapping.law, mapping.provision, mapping.quote)
    if before is None or not found:
        return mapping._replace(status=MappingStatus.LOST)
    after = _holding(found, mapping.quote)
    quote = _quote(after, mapping.quote)
    status = _status(versions, (before, after), found)
    if mapping.status is MappingStatus.CHANGED:
        status = MappingStatus.CHANGED
    elif mapping.status is MappingStatus.MOVED and status is MappingStatus.KEPT:
        status = MappingStatus.MOVED
    placed = Mapping(mapping.id, mapping.target, versions.new_law, after.id, quote, status)
    return placed._replace(came_from=None if status is MappingStatus.KEPT else came_from)


def _status(versions: Versions, pair: tuple[Provision, Provision], found: list[Provision]) -> MappingStatus:
    before, after = pair
    if len(found) > 1 or not versions.same_words(before, after):
        return MappingStatus.CHANGED
    if versions.old.citation(before) != versions.new.citation(after):
        return MappingStatus.MOVED
    return MappingStatus.KEPT


def _holding(found: list[Provision], quote: Quote | None) -> Provision:
    """Of the parts of a split, the one in which the quoted words stand; else the nearest."""
    holders = [node for node in found if quote is not None and quote.text in node.text]
    return holders[0] if holders else found[0]


def _quote(after: Provision, quote: Quote | None) -> Quote | None:
    """The quote where its words stand now; words that are gone stay quoted, to be looked at."""
    if quote is None or quote.text not in after.text:
        return quote
    places = [place for place in range(len(after.text)) if after.text.startswith(quote.text, place)]
    start = min(places, key=lambda place: (_context(after.text, place, quote), abs(place - quote.start)))
    return quote._replace(start=start)


def _context(text: str, place: int, quote: Quote) -> int:
    """0 where the words around are those that stood around the quote, else 1 or 2."""
    before = text[:place].endswith(quote.before)
    after = text[place + len(quote.text) :].startswith(quote.after)
    return 2 - before - after


def bare(text: str) -> str:
    """The words of a text, without signs and case."""
    return " ".join(_WORD.findall(text.casefold()))


def _words(outline: Outline, node: Provision) -> str:
    """What a provision says, numbers aside, since they may have changed without it."""
    return " ".join(" ".join(f"{each.heading} {each.text}" for each in outline.subtree(node)).split())


def _led_in(outline: Outline, node: Provision) -> str:
    """The words above a provision in its article that lead into it."""
    chain = [*outline.ancestors(node), node]
    at = next((i for i, each in enumerate(chain) if each.kind is ProvisionKind.ARTICLE), len(chain))
    return " ".join(" ".join(each.text for each in chain[at:-1]).split())
