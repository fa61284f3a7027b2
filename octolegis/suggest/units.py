"""What is ranked: the articles (sections, paragraphs) of a law, each with all that stands below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from octolegis.domain.law import Outline, Provision, ProvisionKind

_ABOVE = (ProvisionKind.PART, ProvisionKind.CHAPTER, ProvisionKind.DIVISION, ProvisionKind.ANNEX)
_LONGEST_HEADING = 160
_SHORTEST_ALONE = 60
_MANY = 0.25
_BARE_LABEL = re.compile(r"[^\W\d_]*\W*\d[\w.]*\W*")
"""A heading that only repeats the label ("Članak 6.")."""
_END = re.compile(r"[.;\n]\s*([^\W\d_a-zа-яё][^.;:!?\n]{4,110}[^\W\d_]\)?)\s*$")
"""A last line, or words after the last sentence, that begin with a capital and do not end as a sentence."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A provision that can answer an article. ``place`` are the headings above it, ``body`` its nodes."""

    law: str
    provision: Provision
    heading: str
    place: str
    body: tuple[Provision, ...]
    chapter: str


def units(law: str, outline: Outline) -> list[Unit]:
    """The units of a law in document order; in a law without articles, its lowest nodes."""
    articles = [p for p in outline.provisions if p.kind is ProvisionKind.ARTICLE]
    below = {child.id for p in articles for child in outline.subtree(p) if child.id != p.id}
    owned = below | {p.id for p in articles}
    alone = [p for p in outline.provisions if p.id not in owned and _stands_alone(outline, p)]
    order = {p.id: i for i, p in enumerate(outline.provisions)}
    chosen = [p for p in articles if p.id not in below] + alone
    found = [_unit(law, outline, provision) for provision in sorted(chosen, key=lambda p: order[p.id])]
    return _with_strays(found)


def _stands_alone(outline: Outline, provision: Provision) -> bool:
    """Whether a node outside all articles has text of its own that could be an answer."""
    return not outline.children.get(provision.id) and len(provision.text) > _SHORTEST_ALONE


def _unit(law: str, outline: Outline, provision: Provision) -> Unit:
    above = outline.ancestors(provision)
    place = " \n ".join(node.heading or node.text[:_LONGEST_HEADING] for node in above)
    own = "" if _BARE_LABEL.fullmatch(provision.heading) else provision.heading
    heading = own or _first_line(provision.text)
    chapter = above[-1].id if above else ""
    return Unit(law, provision, heading, place, tuple(outline.subtree(provision)), chapter)


def _first_line(text: str) -> str:
    """A short first line that is followed by others serves as the heading."""
    line, _, rest = text.partition("\n")
    return line if rest and len(line) <= _LONGEST_HEADING else ""


def _with_strays(found: list[Unit]) -> list[Unit]:
    """Headings that stand above their label, and were read as an end of the article before, put right.

    Only where many articles of a law end so, since a last line may also be a signature or a note.
    """
    strays = [_stray_heading(unit.body[-1].text) for unit in found]
    headed = sum(bool(unit.heading) for unit in found)
    if sum(map(bool, strays)) < _MANY * len(found) or headed > len(found) / 2:
        return found
    righted = []
    for stray, unit, end in zip(["", *strays], found, strays, strict=False):
        own = unit if unit.heading or not stray else replace(unit, heading=stray.strip())
        righted.append(_without_end(own, len(end)) if end else own)
    return righted


def _stray_heading(text: str) -> str:
    last = _END.search(text)
    return last.group(1) if last and last.start() > 0 else ""


def _without_end(unit: Unit, length: int) -> Unit:
    *nodes, last = unit.body
    return replace(unit, body=(*nodes, last._replace(text=last.text.rstrip()[:-length])))
