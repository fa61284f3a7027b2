"""The provisions relied on, quoted in their own language."""

from __future__ import annotations

from dataclasses import dataclass, field

from octolegis.domain.law import Law, Provision
from octolegis.domain.mapping import Mapping, MappingStatus
from octolegis.reports.content import Paragraph, Span, Style, plain
from octolegis.reports.reading import Reading

WHOLE = 1500
"""Up to so many characters a provision is quoted whole."""
GAP = " […] "


@dataclass(frozen=True)
class Reliance:
    """A provision relied on for an article or its requirements, with the spans that were marked."""

    law: Law
    provision: Provision | None
    quotes: list[str] = field(default_factory=list)
    statuses: list[MappingStatus] = field(default_factory=list)


def reliances(reading: Reading, targets: list[str]) -> list[Reliance]:
    """Each provision once, in the order of the mappings to any of the targets."""
    found: dict[tuple[str, str], Reliance] = {}
    mappings = [m for target in targets for m in reading.assessment.mappings_by_target.get(target, [])]
    for mapping in mappings:
        law = reading.assessment.laws.get(mapping.law)
        if law is not None:
            provision = reading.outline(law.id).by_id.get(mapping.provision)
            reliance = found.setdefault((mapping.law, mapping.provision), Reliance(law, provision))
            _note(reliance, mapping)
    return list(found.values())


def _note(reliance: Reliance, mapping: Mapping) -> None:
    reliance.statuses.append(mapping.status)
    quote = mapping.quote.text if mapping.quote else ""
    if quote and quote not in reliance.quotes:
        reliance.quotes.append(quote)


def citation(reading: Reading, law: Law, provision: Provision | None) -> str:
    """How the report cites a provision: "Section 4, Illegal access, Cybercrime Bill"."""
    if provision is None:
        return reading.say("provision.lost", law=law.title)
    label = reading.outline(law.id).citation(provision) or provision.text[:60]
    parts = [label, provision.heading if provision.heading != label else "", _short_title(reading, law)]
    return ", ".join(part for part in parts if part)


def _short_title(reading: Reading, law: Law) -> str:
    return law.title if len(reading.assessment.laws) > 1 else ""


def quoted(reading: Reading, reliance: Reliance) -> list[Paragraph]:
    """The citation and the words of a provision; a long one is cut to the marked spans or its opening."""
    law, provision = reliance.law, reliance.provision
    blocks = [Paragraph((Span(citation(reading, law, provision), bold=True),), Style.CITATION)]
    warned = [status for status in (MappingStatus.CHANGED, MappingStatus.LOST) if status in reliance.statuses]
    blocks += [plain(reading.say(f"provision.note_{status.value}"), Style.NOTE) for status in warned]
    text = excerpt(reading, reliance, WHOLE)
    return blocks + [
        Paragraph((Span(line),), Style.QUOTE, language=law.language) for line in text.split("\n") if line
    ]


def excerpt(reading: Reading, reliance: Reliance, longest: int) -> str:
    """The provision's words if no longer than ``longest``, else the marked spans, else its opening."""
    provision = reliance.provision
    text = reading.outline(reliance.law.id).full_text(provision) if provision else ""
    if text and len(text) <= longest:
        return text
    return opening(GAP.join(reliance.quotes) or text, longest)


def opening(text: str, longest: int) -> str:
    """The text, cut between two words where it is too long, with the sign of omission."""
    if len(text) <= longest:
        return text
    kept = text[:longest]
    return (kept[: kept.rfind(" ")] if " " in kept[longest // 2 :] else kept).rstrip() + GAP.rstrip()
