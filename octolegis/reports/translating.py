"""A law quoted in its own language is followed by its translation, where the case file has one."""

from __future__ import annotations

from octolegis.domain.law import Outline, Provision
from octolegis.domain.translation import Translation
from octolegis.reports.content import Paragraph, Span, Style, plain
from octolegis.reports.countries import language_name
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import Reliance
from octolegis.reports.shortening import opening


def in_translation(reading: Reading, reliance: Reliance, longest: int) -> list[Paragraph]:
    """What renders the section, or the parts relied on, under words that say what weight it has."""
    known = reading.translated.get(reliance.law.id)
    if known is None or reliance.provision is None:
        return []
    translation, alignment = known
    there = reading.assessment.translation_outlines[translation.id]
    wanted = reliance.parts or [reliance.provision]
    paired = (alignment.pairs.get(node.id, "") for node in wanted)
    found = [there.by_id[id] for id in paired if id in there.by_id]
    if not found:
        return []
    words = "\n".join(_words(there, node, whole=not reliance.parts) for node in found)
    lines = [line for line in opening(words, longest).split("\n") if line]
    return [
        plain(_origin(reading, translation, there.citation(found[0])), Style.NOTE),
        *(Paragraph((Span(line),), Style.QUOTE, language=translation.language) for line in lines),
    ]


def _words(outline: Outline, node: Provision, *, whole: bool) -> str:
    text = outline.full_text(node)
    if whole:
        return f"{node.heading}\n{text}" if node.heading else text
    return f"{node.label} {text}".strip()


def _origin(reading: Reading, translation: Translation, cited: str) -> str:
    """The kind, the language, whose work it is, of which state, and where the words stand in it."""
    kind = reading.term(translation.kind, "translation_kind")
    language = language_name(translation.language, reading.options.language)
    details = ", ".join(filter(None, (language, translation.source, translation.date, cited)))
    return reading.say("provision.translation", kind=kind, details=details)
