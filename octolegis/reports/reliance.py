"""What is relied on for an article: each section of a law once, with the parts and words that count."""

from __future__ import annotations

from dataclasses import dataclass, field

from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, MappingStatus
from octolegis.reports.reading import Reading


@dataclass(frozen=True)
class Reliance:
    """A section relied on for an article or its requirements.

    ``parts`` are the subsections relied on; where there is none, the section as a whole is.
    ``provision`` is ``None`` where the law no longer has it.
    """

    law: Law
    provision: Provision | None
    parts: list[Provision] = field(default_factory=list)
    quotes: list[str] = field(default_factory=list)
    statuses: set[MappingStatus] = field(default_factory=set)


def reliances(reading: Reading, targets: list[str]) -> list[Reliance]:
    """Each section once, in the order of the mappings to any of the targets."""
    found: dict[tuple[str, str], Reliance] = {}
    wholes: set[tuple[str, str]] = set()
    for mapping in (m for target in targets for m in reading.assessment.mappings_by_target.get(target, [])):
        law = reading.assessment.laws.get(mapping.law)
        if law is None:
            continue
        outline = reading.outline(law.id)
        provision = outline.by_id.get(mapping.provision)
        section = section_of(outline, provision) if provision else None
        key = (law.id, section.id if section else "")
        reliance = found.setdefault(key, Reliance(law, section))
        _note(reliance, mapping, provision)
        if provision is section:
            wholes.add(key)
    return [_settled(reading, reliance, key in wholes) for key, reliance in found.items()]


def section_of(outline: Outline, provision: Provision) -> Provision:
    """The basic unit of the law in which the provision stands; the provision itself if in none."""
    chain = [*outline.ancestors(provision), provision]
    return next((node for node in chain if node.kind is ProvisionKind.ARTICLE), provision)


def _note(reliance: Reliance, mapping: Mapping, provision: Provision | None) -> None:
    reliance.statuses.add(mapping.status)
    if provision and provision is not reliance.provision and provision not in reliance.parts:
        reliance.parts.append(provision)
    quote = mapping.quote.text if mapping.quote else ""
    if quote and quote not in reliance.quotes:
        reliance.quotes.append(quote)


def _settled(reading: Reading, reliance: Reliance, whole: bool) -> Reliance:
    """Without the parts that a section or another part already contains, in the order of the law."""
    outline = reading.outline(reliance.law.id)
    within = {part.id for part in reliance.parts}
    parts = [
        part for part in reliance.parts if not any(above.id in within for above in outline.ancestors(part))
    ]
    ordered = sorted(parts, key=lambda part: reading.place_in_law(reliance.law.id, part))
    return Reliance(
        reliance.law, reliance.provision, [] if whole else ordered, reliance.quotes, reliance.statuses
    )
