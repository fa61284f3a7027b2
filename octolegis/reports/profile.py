"""The legislative profile: each article beside the domestic law, neutral or with the ratings."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Instrument
from octolegis.domain.timing import MADE
from octolegis.reports.chapters import CONVENTION
from octolegis.reports.citing import citation
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Paragraph,
    Report,
    Span,
    Style,
    Table,
    bookmark_of,
    cell,
    plain,
)
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.front_matter import country
from octolegis.reports.judgement import code, flags
from octolegis.reports.options import ReportOptions
from octolegis.reports.overview import laws_table, legend
from octolegis.reports.quoting import WHOLE, quote_lines
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import Reliance, reliances
from octolegis.reports.variations import standing

_OF_THE_FORM = frozenset(map(str, (*range(1, 23), *range(24, 36), 42)))
"""The articles of the Convention that the Council of Europe's form has a row for: 1-22, 24-35 and 42."""


def profile(assessment: Assessment, options: ReportOptions) -> Report:
    """A header table, then for each instrument its articles beside the provisions of the law."""
    reading = Reading(assessment, options)
    chapters = Chapters()
    chapters.add("profile-state", reading.say("profile.state"), _head(reading))
    for instrument in assessment.instruments:
        heading = f"{instrument.title} ({instrument.reference})"
        table = _table(reading, instrument, heading)
        chapters.add(f"profile-{instrument.id}", heading, [table] if table.rows else [])
    if options.ratings:
        chapters.add("profile-legend", reading.say("scope.legend_heading"), [legend(reading)])
    return framed(reading, "profile", chapters.sections)


def _head(reading: Reading) -> list[Block]:
    details = reading.assessment.details
    pairs = [(reading.say("profile.country"), country(reading))]
    pairs += [(each.reference, _standing(reading, each)) for each in reading.assessment.instruments]
    pairs.append((reading.say("cover.version_date"), details.version_date))
    rows = tuple((cell(label, bold=True), cell(value)) for label, value in pairs if value)
    columns = (Column(reading.say("column.subject"), 25), Column(reading.say("column.entry"), 75))
    table = Table(columns, rows, reading.say("profile.state"))
    laws: list[Block] = [laws_table(reading)] if reading.assessment.current_laws else []
    return [table, *laws]


def _standing(reading: Reading, instrument: Instrument) -> str:
    """Signature, ratification and the declarations and reservations that were made."""
    lines = [standing(reading, instrument) or reading.say("profile.unrecorded")]
    found = reading.assessment.participations.get(instrument.id)
    lines += [found.note] if found and found.note else []
    for requirement in instrument.variations:
        status = reading.assessment.variations.get(requirement.id)
        if status in MADE and requirement.variation is not None:
            form = reading.term(requirement.variation.form, "variation_form")
            lines.append(reading.introduced(f"{form}, {requirement.paragraph}") + requirement.text)
    return "\n".join(lines)


def _table(reading: Reading, instrument: Instrument, heading: str) -> Table:
    columns = (Column(reading.say("column.article"), 38), Column(reading.say("column.domestic"), 62))
    listed = [a for a in instrument.articles() if instrument.id != CONVENTION or a.number in _OF_THE_FORM]
    return Table(columns, tuple(_row(reading, article) for article in listed), heading)


def _row(reading: Reading, article: Article) -> tuple[Cell, Cell]:
    name = reading.say(
        "article.heading", name=reading.say("article.number", number=article.number), title=article.title
    )
    head = Paragraph((Span(name, bold=True),), Style.CELL, bookmark=bookmark_of(article.id))
    lines = [head, plain(article.summary, Style.CELL)] if article.summary else [head]
    if reading.options.ratings and article.assessable:
        lines.append(_rating(reading, article))
    found = reliances(reading, reading.targets(article))
    provisions = [line for one in found for line in _provision(reading, one)]
    return Cell(tuple(lines)), Cell(tuple(provisions)) if provisions else cell("–")


def _rating(reading: Reading, article: Article) -> Paragraph:
    finding = reading.finding(article.id)
    rating = reading.term(reading.rating(article.id), "rating")
    marks = ", ".join(mark for mark in (code(reading, finding), flags(reading, finding)) if mark)
    label = Span(f"{reading.say('article.rating')} ")
    return Paragraph((label, Span(rating, bold=True), Span(f" ({marks})" if marks else "")), Style.CELL)


def _provision(reading: Reading, reliance: Reliance) -> list[Paragraph]:
    status = reading.term(reliance.law.status, "law_status")
    several = len({law.status for law in reading.assessment.current_laws.values()}) > 1
    name = citation(reading, reliance) + (f" ({status.lower()})" if several else "")
    return [
        Paragraph((Span(name, bold=True),), Style.CELL),
        *quote_lines(reading, reliance, WHOLE, Style.CELL),
    ]
