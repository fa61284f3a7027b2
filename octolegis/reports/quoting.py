"""The provisions relied on, quoted in their own language; long ones shortened."""

from __future__ import annotations

from dataclasses import replace

from octolegis.domain.mapping import MappingStatus
from octolegis.reports.citing import citation
from octolegis.reports.content import Paragraph, Span, Style, plain
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import Reliance
from octolegis.reports.shortening import GAP, opening
from octolegis.reports.translating import in_translation

WHOLE = 1500
"""Up to so many characters a provision is quoted whole."""
_TOGETHER, _LEAST = 560, 140
"""Room for all the quotes on one article, whose section is to fill half a page, and the least for each."""
_LINE = 100
"""A line of a list takes as much room as so many characters."""
_QUOTED_PARTS = 12


def quoted(reading: Reading, found: list[Reliance], together: int = _TOGETHER) -> list[Paragraph]:
    """The sections relied on with their words; long ones are cut to the marked spans or their opening."""
    longest = max(_LEAST, min(WHOLE, together // max(1, len(found))))
    return [paragraph for reliance in found for paragraph in _quoted(reading, reliance, longest)]


def _quoted(reading: Reading, reliance: Reliance, longest: int) -> list[Paragraph]:
    blocks = [Paragraph((Span(citation(reading, reliance), bold=True),), Style.CITATION)]
    warned = [status for status in (MappingStatus.CHANGED, MappingStatus.LOST) if status in reliance.statuses]
    blocks += [plain(reading.say(f"provision.note_{status.value}"), Style.NOTE) for status in warned]
    words = _fitting(quote_lines(reading, reliance, longest, Style.QUOTE), longest)
    return blocks + words + in_translation(reading, reliance, longest)


def _fitting(quotes: list[Paragraph], longest: int) -> list[Paragraph]:
    """So many lines of a list as there is room for, the last with the sign of omission."""
    kept, room = 0, longest
    while kept < len(quotes) and (room > 0 or not kept):
        room -= max(_LINE, len(quotes[kept].text))
        kept += 1
    if kept == len(quotes):
        return quotes
    last = quotes[kept - 1]
    text = last.text.removesuffix(GAP.rstrip()) + GAP.rstrip()
    return [*quotes[: kept - 1], replace(last, spans=(Span(text),))]


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
        f"{outline.citation(part).removeprefix(label)} {outline.full_text(part)}".lstrip(" ,،").rstrip()
        for part in reliance.parts[:_QUOTED_PARTS]
    )
