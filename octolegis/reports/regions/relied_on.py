"""What a country's law says on an article: each provision cited and quoted in its own language."""

from __future__ import annotations

from collections.abc import Iterable

from octolegis.domain.regions.standing import LawRead, Reliance, Standing
from octolegis.reports.content import Paragraph, Span, Style
from octolegis.reports.countries import language_name
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.shortening import opening

_QUOTED, _LEAST = 700, 160
"""Characters quoted of all that one country has on an article, and the least of each provision."""
_PROVISIONS = 6


def provisions(
    reading: RegionReading,
    standing: Standing,
    relied: Iterable[Reliance],
    lead: str = "",
    longest: int = _QUOTED,
) -> list[Paragraph]:
    """Those provisions, each once, the long ones cut; ``lead`` stands before the first citation."""
    found = _distinct(relied)
    each_longest = max(_LEAST, longest // max(1, min(len(found), _PROVISIONS)))
    blocks: list[Paragraph] = []
    for reliance in found[:_PROVISIONS]:
        law = standing.laws.get(reliance.law)
        blocks.append(_citation(reading, reliance, law, lead))
        blocks += _quote(reliance, law, each_longest)
        lead = ""
    if len(found) > _PROVISIONS:
        more = "; ".join(cited(reading, standing, found[_PROVISIONS:]))
        blocks.append(Paragraph((Span(reading.introduced(reading.say("also"), more)),), Style.NOTE))
    return blocks


def cited(reading: RegionReading, standing: Standing, relied: Iterable[Reliance]) -> list[str]:
    """A line for each law: its title and the places relied on, each once."""
    places: dict[str, list[str]] = {}
    for each in relied:
        found = places.setdefault(each.law, [])
        if each.citation not in found:
            found.append(each.citation)
    return [reading.introduced(standing.laws[law].title, "; ".join(found)) for law, found in places.items()]


def _distinct(found: Iterable[Reliance]) -> list[Reliance]:
    """Each provision once: its longest words, since a span that they hold says no more."""
    best: dict[tuple[str, str], Reliance] = {}
    for each in found:
        known = best.get((each.law, each.citation))
        if known is None or len(each.text) > len(known.text):
            best[each.law, each.citation] = each
    return list(best.values())


def _citation(reading: RegionReading, reliance: Reliance, law: LawRead | None, lead: str) -> Paragraph:
    title = law.title if law else ""
    language = language_name(law.language, reading.options.language) if law and law.language else ""
    status = reading.term(law.status, "law_status").lower() if law else ""
    where = ", ".join(filter(None, (reliance.citation, title)))
    known = ", ".join(filter(None, (language, status)))
    spans = [Span(reading.introduced(lead, "").rstrip() + " ", bold=True)] if lead else []
    spans.append(Span(f"{where} ({known})" if known else where, italic=True))
    return Paragraph(tuple(spans), Style.CITATION, with_next=True)


def _quote(reliance: Reliance, law: LawRead | None, longest: int) -> list[Paragraph]:
    text = opening(reliance.text, longest)
    language = law.language if law else ""
    lines = [line for line in text.split("\n") if line.strip()]
    return [Paragraph((Span(line),), Style.QUOTE, language=language) for line in lines]
