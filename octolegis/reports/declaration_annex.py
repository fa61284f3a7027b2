"""The annex on declarations, reservations and authorities of the recommendation report."""

from __future__ import annotations

from octolegis.domain.checklist import Instrument
from octolegis.reports.content import Block, Heading, Paragraph, Span, Style, plain
from octolegis.reports.declaration_rows import Group, permitted, table_of
from octolegis.reports.doubts import doubt_blocks
from octolegis.reports.reading import Reading
from octolegis.reports.variations import standings


def annex(reading: Reading) -> list[Block]:
    """Status, permitted variations, notifications due, and points still to be confirmed."""
    blocks: list[Block] = [*standings(reading), plain(reading.say("annex.variations_text"))]
    for instrument in reading.assessment.instruments:
        blocks += _variations(reading, instrument)
    return [*blocks, *_notifications(reading), *doubt_blocks(reading)]


def _variations(reading: Reading, instrument: Instrument) -> list[Block]:
    """A table for each of what is to be decided, open, made, closed and left to domestic law."""
    found = list(permitted(reading, instrument))
    title = f"{instrument.title} ({instrument.reference})"
    blocks: list[Block] = [Heading(title, 2, f"variations_{instrument.id}")] if found else []
    for group in Group:
        alike = [one for one in found if one.group is group]
        if alike:
            named = reading.say(f"declarations.{group.value}")
            blocks += [plain(named, Style.LABEL), *table_of(reading, alike, f"{title}: {named}")]
    return blocks


def _notifications(reading: Reading) -> list[Block]:
    due = [(a, text) for a in reading.articles_by_id.values() for text in a.notifications]
    if not due:
        return []
    blocks: list[Block] = [Heading(reading.say("annex.notifications"), 2, "notifications")]
    for article, text in due:
        name = Span(reading.introduced(reading.article_name(article)), bold=True)
        blocks.append(Paragraph((name, Span(text)), Style.BULLET))
    return blocks
