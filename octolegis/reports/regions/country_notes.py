"""A page on each country: where it stands, what is missing, what the experts recommend."""

from __future__ import annotations

from octolegis.domain.checklist import Article
from octolegis.domain.finding import Priority, Rating
from octolegis.domain.regions.criteria import conclusions
from octolegis.domain.regions.standing import Said, Standing
from octolegis.reports.content import Block, Paragraph, Section, Span, Style, plain
from octolegis.reports.content import Heading as Head
from octolegis.reports.regions.reading import SHORTFALL, RegionReading
from octolegis.reports.regions.telling import conclusion_told
from octolegis.reports.shortening import one_line, opening

_RECOMMENDED, _LONGEST = 8, 260
"""Recommendations that a country's page has room for, and the characters of each."""
_ORDER = {priority: place for place, priority in enumerate(Priority)}


def country_notes(reading: RegionReading, number: int) -> list[Section]:
    """A section for each country, each on a page of its own; the first bears the chapter's heading."""
    sections = []
    for place, standing in enumerate(reading.standings):
        head = [Head(f"{number}  {reading.say('chapter.countries')}", 1, "s_countries")] if not place else []
        name = Head(reading.names[standing.country.id], 2, f"country_{place}")
        blocks = (*head, name, *_note(reading, standing))
        sections.append(Section(f"country-{place}", blocks, new_page=True))
    return sections


def _note(reading: RegionReading, standing: Standing) -> list[Block]:
    blocks: list[Block] = [plain(each, Style.NOTE) for each in reading.told(standing)]
    footnote = [plain(each, Style.NOTE) for each in filter(None, [reading.footnote_of(standing)])]
    if not standing.is_read:
        return [*blocks, *footnote]
    if reading.options.ratings:
        found = conclusions(reading.regional, standing, reading.basis)
        blocks += [plain(reading.words.say(conclusion_told(each)), Style.BULLET) for each in found]
        blocks += _by_rating(reading, standing)
    blocks += _laws(reading, standing) + _recommended(reading, standing)
    return [*blocks, *footnote]


def _by_rating(reading: RegionReading, standing: Standing) -> list[Block]:
    """The articles that fall short, and those with remarks, in a row each."""
    blocks: list[Block] = []
    for rating in (Rating.CONFLICT, Rating.NOT, Rating.PARTLY):
        articles = [a for a in reading.regional.articles if standing.on(reading.basis, a.id).rating is rating]
        if articles:
            blocks.append(_row(reading.term(rating, "rating"), _listed(reading, articles), reading))
    flagged: dict[str, list[Article]] = {}
    for article in reading.regional.articles:
        for flag in sorted(standing.on(reading.basis, article.id).flags):
            flagged.setdefault(reading.term(flag, "flag"), []).append(article)
    blocks += [_row(name, _listed(reading, articles), reading) for name, articles in flagged.items()]
    return [plain(reading.say("note.short"), Style.LABEL), *blocks] if blocks else []


def _row(label: str, text: str, reading: RegionReading) -> Paragraph:
    return Paragraph(
        (Span(reading.introduced(label, "").rstrip() + " ", bold=True), Span(text)), Style.BULLET
    )


def _listed(reading: RegionReading, articles: list[Article]) -> str:
    several = len(reading.regional.instruments) > 1
    return ", ".join(_cited(reading, each) if several else each.number for each in articles)


def _cited(reading: RegionReading, article: Article) -> str:
    instrument = reading.regional.instrument_of(article.id)
    return f"{instrument.reference} {article.number}" if instrument else article.number


def _laws(reading: RegionReading, standing: Standing) -> list[Block]:
    if not standing.laws:
        return []
    lines = [
        plain(f"{law.title} ({reading.term(law.status, 'law_status').lower()})", Style.BULLET)
        for law in standing.laws.values()
    ]
    return [plain(reading.say("note.laws"), Style.LABEL), *lines]


def _recommended(reading: RegionReading, standing: Standing) -> list[Block]:
    """What the experts recommended, what presses first; the rest is counted."""
    found = [
        (article, asked.paragraph if asked else article.number, said)
        for article in reading.regional.articles
        for asked, said in reading.said(standing, article)
        if said.recommendation
    ]
    found.sort(key=lambda each: _pressing(each[2]))
    if not found:
        return []
    lines = [_recommendation(reading, *each) for each in found[:_RECOMMENDED]]
    left = len(found) - len(lines)
    more = [plain(reading.say("note.more", number=left), Style.NOTE)] if left else []
    return [plain(reading.say("note.recommended"), Style.LABEL), *lines, *more]


def _pressing(said: Said) -> int:
    return _ORDER[said.priority] if said.priority else len(_ORDER)


def _recommendation(reading: RegionReading, article: Article, paragraph: str, said: Said) -> Paragraph:
    instrument = reading.regional.instrument_of(article.id)
    place = f"{instrument.reference} {paragraph}" if instrument else paragraph
    priority = f" ({reading.term(said.priority, 'priority')})" if said.priority else ""
    label = Span(reading.introduced(f"{place}{priority}", "").rstrip() + " ", bold=True)
    return Paragraph((label, Span(opening(one_line(said.recommendation.plain), _LONGEST))), Style.BULLET)


def falls_short(reading: RegionReading, standing: Standing, article: Article) -> bool:
    """Whether the country's law falls short of an article."""
    return standing.on(reading.basis, article.id).rating in SHORTFALL
