"""One article across all countries: what each law says, how it was judged, what is recommended."""

from __future__ import annotations

from dataclasses import replace

from octolegis.domain.checklist import Article, Requirement
from octolegis.domain.finding import Rating
from octolegis.domain.regions.patterns import Pattern, requirement_patterns
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Said, Standing
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Report,
    Span,
    Style,
    Table,
    cell,
    paragraphs,
    plain,
)
from octolegis.reports.framing import Chapters
from octolegis.reports.regions.chapters import pattern_lines
from octolegis.reports.regions.frame import footnoted, framed
from octolegis.reports.regions.method import sources
from octolegis.reports.regions.options import RegionOptions
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.relied_on import cited, provisions
from octolegis.reports.regions.telling import articles_named

_LONGEST = 2500
"""Characters quoted of what one country has on the article: it is what the study is about."""


def article_study(regional: Regional, options: RegionOptions) -> Report:
    """The study as content; KeyError never: the article was looked up before."""
    reading = RegionReading(regional, options)
    article = regional.article(options.article)
    if article is None:
        raise ValueError(options.article)
    body = Chapters()
    body.add("article", reading.article_name(article), _about(reading, article))
    body.add("glance", reading.say("chapter.glance"), [_table(reading, article), *footnoted(reading)])
    body.add("study", reading.say("chapter.study"), _countries(reading, article))
    body.add("sources", reading.say("chapter.sources"), sources(reading), wide=True)
    named = articles_named(reading.words, regional, (article.id,))
    return framed(reading, "article", body.sections, f"{named} – {article.title}")


def _about(reading: RegionReading, article: Article) -> list[Block]:
    """What the article requires, in our words, and what the countries share on it."""
    blocks: list[Block] = [plain(article.summary)] if article.summary else []
    if not reading.options.ratings:
        return blocks
    whole = tuple(each for each in reading.patterns if each.targets == (article.id,) or _has(each, article))
    parts = requirement_patterns(reading.regional, reading.basis, article)
    blocks += pattern_lines(reading, whole)
    if parts:
        blocks.append(plain(reading.say("study.requirements"), Style.LABEL))
        for asked in article.requirements:
            found = [each for each in parts if each.targets == (asked.id,)]
            blocks += [_requirement(reading, asked, found)] if found else []
    return blocks or [plain(reading.say("study.nothing"))]


def _has(pattern: Pattern, article: Article) -> bool:
    return pattern.part is None and article.id in pattern.targets


def _requirement(reading: RegionReading, asked: Requirement, found: list[Pattern]) -> Paragraph:
    told = ", ".join(
        reading.say(f"study.pattern.{each.kind.value}", number=len(each.countries), among=each.among)
        for each in found
    )
    return Paragraph((Span(f"{asked.paragraph} {asked.text}", bold=True), Span(f" – {told}")), Style.BULLET)


def _table(reading: RegionReading, article: Article) -> Table:
    with_ratings, with_provisions = reading.options.ratings, not reading.options.anonymous
    rating = (Column(reading.words("report.column.rating"), 32),) if with_ratings else ()
    columns = (
        Column(reading.say("column.country"), 22),
        *rating,
        *((Column(reading.say("column.provisions"), 46),) if with_provisions else ()),
    )
    rows = []
    for standing in reading.standings:
        found = cited(reading, standing, reading.relied(standing, article))
        name = cell(reading.names[standing.country.id], bold=True)
        judged = (_rated(reading, standing, article),) if with_ratings else ()
        relied_on = (cell("\n".join(found) or "–"),) if with_provisions else ()
        rows.append((name, *judged, *relied_on))
    return Table(columns, tuple(rows), reading.say("chapter.glance"))


def _rated(reading: RegionReading, standing: Standing, article: Article) -> Cell:
    if not standing.is_read:
        return cell(reading.term(standing.state, "region_state"))
    found = standing.on(reading.basis, article.id)
    flags = reading.flags(found.flags)
    words = reading.term(found.rating, "rating") + (f" ({flags})" if flags else "")
    return cell(words, None if found.rating is Rating.NOT_ASSESSED else found.rating)


def _countries(reading: RegionReading, article: Article) -> list[Block]:
    blocks: list[Block] = []
    for place, standing in enumerate(reading.standings):
        blocks.append(Heading(reading.names[standing.country.id], 2, f"country_{place}"))
        told = (plain(each, Style.NOTE) for each in reading.told(standing))
        blocks += [replace(each, with_next=standing.is_read) for each in told]
        if standing.is_read:
            blocks += _country(reading, standing, article)
    return blocks


def _country(reading: RegionReading, standing: Standing, article: Article) -> list[Block]:
    blocks: list[Block] = []
    if reading.options.ratings:
        found = standing.on(reading.basis, article.id)
        label = Span(reading.words("report.article.rating") + " ")
        spans = [label, Span(reading.term(found.rating, "rating"), bold=True)]
        if found.flags:
            spans.append(Span(f" ({reading.flags(found.flags)})"))
        blocks.append(Paragraph(tuple(spans), Style.RATING, rating=found.rating, with_next=True))
    quotes = provisions(reading, standing, reading.relied(standing, article), longest=_LONGEST)
    if not reading.options.anonymous:
        none = "only_draft" if standing.reliances.get(article.id) else "no_provision"
        blocks += quotes or [plain(reading.say(f"study.{none}"), Style.NOTE)]
    for asked, said in reading.said(standing, article):
        blocks += _said(reading, asked, said)
    return blocks


def _said(reading: RegionReading, asked: Requirement | None, said: Said) -> list[Block]:
    """What the expert wrote of the article, or of one requirement, which is named with its rating."""
    texts = [
        ("reason", said.reason, Style.BODY),
        ("comment", said.comment, Style.BODY),
        ("recommendation", said.recommendation, Style.RECOMMENDATION),
        *(("wording", each, Style.PROPOSAL) for each in said.wordings),
    ]
    written = [(label, text, style) for label, text, style in texts if text]
    if not written:
        return []
    blocks: list[Block] = []
    if asked is not None:
        rating = reading.term(said.rating, "rating")
        blocks.append(plain(f"{asked.paragraph} {asked.text} ({rating})", Style.LABEL))
    for label, text, style in written:
        first, *rest = paragraphs(text, style)
        lead = reading.introduced(reading.say(f"study.{label}"), "").rstrip()
        blocks += [replace(first, spans=(Span(f"{lead} ", bold=True), *first.spans)), *rest]
    return blocks
