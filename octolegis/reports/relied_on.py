"""What the law says on an article: the sections relied on, each quoted once in the report."""

from __future__ import annotations

from dataclasses import replace

from octolegis.domain.checklist import Article
from octolegis.reports.citing import numbers
from octolegis.reports.content import Paragraph, Span, Style, plain
from octolegis.reports.directions import run_on
from octolegis.reports.quoting import Quotes, quoted
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import Reliance, reliances

_QUOTED = 3
"""Of more provisions than this, those relied on for single requirements are named and not quoted."""


def run_in(reading: Reading, label: str, texts: list[Paragraph]) -> list[Paragraph]:
    """A text behind its label on one line; in front of a list, a quote or other script it stands alone."""
    if not texts:
        return []
    first, *rest = texts
    if first.style is not Style.BODY or not run_on(first.text, reading.options.language):
        return [plain(label, Style.LABEL), *texts]
    return [replace(first, spans=(Span(f"{label}. ", bold=True), *first.spans), begins=True), *rest]


def relied_on(reading: Reading, article: Article, quotes: Quotes) -> list[Paragraph]:
    """The sections with their words; ``quotes`` are those that stand further up in the report."""
    found = reliances(reading, reading.targets(article))
    label = reading.say("article.provisions")
    if not found:
        return run_in(reading, label, [plain(reading.say("article.no_provision"))])
    chosen, others = _parted(reading, article, found)
    first, *rest = quoted(reading, chosen, quotes.on(article))
    spans = (Span(reading.introduced(label)), *first.spans)
    blocks = [replace(first, spans=spans, style=Style.LABEL, begins=True), *rest]
    if others:
        blocks.append(plain(reading.say("article.also", places="; ".join(numbers(reading, others)))))
    return blocks


def _parted(
    reading: Reading, article: Article, found: list[Reliance]
) -> tuple[list[Reliance], list[Reliance]]:
    """Those to be quoted, of many only those relied on for the article as a whole, and the others."""
    if len(found) <= _QUOTED:
        return found, []
    chosen = {(one.law.id, one.provision) for one in reliances(reading, [article.id])}
    first = [one for one in found if (one.law.id, one.provision) in chosen] or found[:_QUOTED]
    return first, [one for one in found if one not in first]
