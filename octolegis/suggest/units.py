"""What is ranked: the articles (sections, paragraphs) of a law, each with all that stands below it."""

from __future__ import annotations

from dataclasses import dataclass

from octolegis.domain.law import Outline, Provision, ProvisionKind

_ABOVE = (ProvisionKind.PART, ProvisionKind.CHAPTER, ProvisionKind.DIVISION, ProvisionKind.ANNEX)
_LONGEST_HEADING = 160


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
    owned = {node.id for article in articles for node in outline.subtree(article)}
    alone = [p for p in outline.provisions if p.id not in owned and _stands_alone(outline, p)]
    order = {p.id: i for i, p in enumerate(outline.provisions)}
    nested = {child.id for p in articles for child in outline.subtree(p) if child.id != p.id}
    chosen = [p for p in articles if p.id not in nested] + alone
    return [_unit(law, outline, p) for p in sorted(chosen, key=lambda p: order[p.id])]


def _stands_alone(outline: Outline, provision: Provision) -> bool:
    """Whether a node outside all articles has text of its own that could be an answer."""
    return bool(provision.text) and not outline.children.get(provision.id) and len(provision.text) > 60


def _unit(law: str, outline: Outline, provision: Provision) -> Unit:
    above = outline.ancestors(provision)
    place = " \n ".join(node.heading or node.text[:_LONGEST_HEADING] for node in above)
    heading = provision.heading or _first_line(provision.text)
    chapter = above[-1].id if above else ""
    return Unit(law, provision, heading, place, tuple(outline.subtree(provision)), chapter)


def _first_line(text: str) -> str:
    """A short first line that is followed by others serves as the heading."""
    line, _, rest = text.partition("\n")
    return line if rest and len(line) <= _LONGEST_HEADING else ""
