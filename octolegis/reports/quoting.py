"""The provisions relied on, cited together by section and quoted in their own language."""

from __future__ import annotations

from dataclasses import dataclass, field

from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, MappingStatus
from octolegis.reports.content import Paragraph, Span, Style, plain
from octolegis.reports.reading import Reading

WHOLE = 1500
"""Up to so many characters a provision is quoted whole."""
_TOGETHER, _LEAST = 3000, 300
"""Room for all the quotes on one article, and the least for each."""
_QUOTED_PARTS = 12
GAP = " […] "


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
        section = _section(outline, provision) if provision else None
        key = (law.id, section.id if section else "")
        reliance = found.setdefault(key, Reliance(law, section))
        _note(reliance, mapping, provision)
        if provision is section:
            wholes.add(key)
    return [_settled(reading, reliance, key in wholes) for key, reliance in found.items()]


def _section(outline: Outline, provision: Provision) -> Provision:
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


def citation(reading: Reading, reliance: Reliance) -> str:
    """How the report cites a section: "Section 4(1)(a), (2), Illegal access, Cybercrime Bill"."""
    law, provision = reliance.law, reliance.provision
    if provision is None:
        return reading.say("provision.lost", law=law.title)
    outline = reading.outline(law.id)
    label = outline.citation(provision) or provision.text[:60]
    steps = [outline.citation(part).removeprefix(label) for part in reliance.parts]
    cited = _with_unit(reading, label) + ", ".join(step for step in steps if step)
    heading = provision.heading if provision.heading != label else ""
    title = law.title if len(reading.assessment.laws) > 1 else ""
    return ", ".join(part for part in (cited, heading, title) if part)


def place(reading: Reading, law: Law, provision: Provision) -> str:
    """The provision within its law: "Section 4(1)"."""
    return _with_unit(reading, reading.outline(law.id).citation(provision))


def _with_unit(reading: Reading, label: str) -> str:
    """A bare number needs the unit's name, which the law itself leaves unsaid."""
    return reading.say("provision.bare", label=label) if label[:1].isdigit() else label


def quoted(reading: Reading, found: list[Reliance]) -> list[Paragraph]:
    """The sections relied on with their words; long ones are cut to the marked spans or their opening."""
    longest = max(_LEAST, min(WHOLE, _TOGETHER // max(1, len(found))))
    return [paragraph for reliance in found for paragraph in _quoted(reading, reliance, longest)]


def _quoted(reading: Reading, reliance: Reliance, longest: int) -> list[Paragraph]:
    blocks = [Paragraph((Span(citation(reading, reliance), bold=True),), Style.CITATION)]
    warned = [status for status in (MappingStatus.CHANGED, MappingStatus.LOST) if status in reliance.statuses]
    blocks += [plain(reading.say(f"provision.note_{status.value}"), Style.NOTE) for status in warned]
    return blocks + quote_lines(reading, reliance, longest, Style.QUOTE)


def quote_lines(reading: Reading, reliance: Reliance, longest: int, style: Style) -> list[Paragraph]:
    """The words of a section or of its parts, a paragraph per line, in the language of the law."""
    lines = excerpt(reading, reliance, longest).split("\n")
    return [Paragraph((Span(line),), style, language=reliance.law.language) for line in lines if line]


def excerpt(reading: Reading, reliance: Reliance, longest: int) -> str:
    """The words if no longer than ``longest``, else the marked spans, else the opening."""
    text = _words(reading, reliance)
    if text and len(text) <= longest:
        return text
    return opening(GAP.join(reliance.quotes) or text, longest)


def _words(reading: Reading, reliance: Reliance) -> str:
    outline = reading.outline(reliance.law.id)
    if reliance.provision is None:
        return ""
    if not reliance.parts:
        return outline.full_text(reliance.provision)
    label = outline.citation(reliance.provision)
    return "\n".join(
        f"{outline.citation(part).removeprefix(label)} {outline.full_text(part)}".strip()
        for part in reliance.parts[:_QUOTED_PARTS]
    )


def opening(text: str, longest: int) -> str:
    """The text, cut between two words where it is too long, with the sign of omission."""
    if len(text) <= longest:
        return text
    kept = text[:longest]
    return (kept[: kept.rfind(" ")] if " " in kept[longest // 2 :] else kept).rstrip() + GAP.rstrip()
