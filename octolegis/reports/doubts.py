"""What the checklist leaves to a reader of the official text: listed in a draft, counted in other reports."""

from __future__ import annotations

from itertools import groupby

from octolegis.domain.assessment import ReportStatus
from octolegis.domain.checklist import Article
from octolegis.reports.content import Block, Heading, Paragraph, Style, labelled, plain
from octolegis.reports.reading import Reading


def doubts(reading: Reading) -> dict[str, list[Article]]:
    """Each point to be confirmed, with the touched articles that it concerns."""
    found: dict[str, list[Article]] = {}
    for article in filter(reading.is_touched, reading.articles_by_id.values()):
        for text in dict.fromkeys(unsure(article)):
            found.setdefault(text, []).append(article)
    return found


def unsure(article: Article) -> list[str]:
    """What remains to be confirmed of the article and its requirements."""
    return [*article.to_confirm, *(text for req in article.requirements for text in req.to_confirm)]


def are_listed(reading: Reading) -> bool:
    """Whether the report goes to the experts themselves, who settle such points."""
    return reading.assessment.details.status is ReportStatus.DRAFT


def doubt_blocks(reading: Reading) -> list[Block]:
    """The points to be confirmed, in a draft."""
    found = doubts(reading)
    if not found or not are_listed(reading):
        return []
    blocks: list[Block] = [Heading(reading.say("annex.to_confirm"), 2, "to_confirm")]
    blocks.append(plain(reading.say("annex.to_confirm_text"), Style.NOTE))
    return blocks + [
        labelled(reading.introduced(articles_named(reading, articles)).rstrip(), text, Style.NOTE)
        for text, articles in found.items()
    ]


def doubts_counted(reading: Reading) -> list[Paragraph]:
    """That such points remain, where they are not listed."""
    number = len(doubts(reading))
    if not number or are_listed(reading):
        return []
    return [plain(reading.say("scope.to_confirm", number=number))]


def articles_named(reading: Reading, articles: list[Article]) -> str:
    """Articles of one instrument together: "Articles 1, 2, 3; Article 3 ETS 189"."""
    first = reading.assessment.instruments[0]
    pieces = []
    for instrument, group in groupby(articles, key=lambda article: reading.instrument_of[article.id]):
        numbers = [article.number for article in group]
        key = "article.numbers" if len(numbers) > 1 else "article.number"
        name = reading.say(key, number=", ".join(numbers))
        pieces.append(name if instrument is first else f"{name} {instrument.reference}")
    return "; ".join(pieces)
