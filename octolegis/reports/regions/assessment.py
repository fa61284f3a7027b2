"""The regional assessment: method, overview, matrix, chapter by chapter, country notes, recommendations."""

from __future__ import annotations

from collections.abc import Iterator

from octolegis.domain.checklist import Article, Theme
from octolegis.domain.regions.criteria import conclusions
from octolegis.domain.regions.patterns import PatternKind
from octolegis.domain.regions.progress import compared, goals, moves
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Standing
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Heading,
    Report,
    Section,
    Style,
    Table,
    cell,
    plain,
)
from octolegis.reports.framing import Chapters
from octolegis.reports.regions.chapters import chapter, group_heading, pattern_lines, telling
from octolegis.reports.regions.country_notes import country_notes, falls_short
from octolegis.reports.regions.frame import footnoted, framed
from octolegis.reports.regions.matrix import group_name, matrix_sections
from octolegis.reports.regions.method import method, sources
from octolegis.reports.regions.options import RegionOptions
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.telling import articles_named, earlier_told, goal_told, move_told

_ASKING = (PatternKind.LACKING, PatternKind.CONFLICT, PatternKind.EXCESS, PatternKind.SAFEGUARD)
"""The patterns that the overview repeats: those that ask for something."""
_HALF, _SEVERAL = 2, 2


def assessment(regional: Regional, options: RegionOptions) -> Report:
    """The report as content, in the language and on the basis of the options."""
    reading = RegionReading(regional, options)
    body = Chapters()
    body.add("method", reading.say("chapter.method"), method(reading))
    if options.ratings:
        body.add("overview", reading.say("chapter.overview"), _overview(reading))
        body.take(matrix_sections(reading, body.number))
    for theme in Theme:
        body.add(f"theme-{theme.value}", reading.term(theme, "theme"), _theme(reading, theme))
    body.take(country_notes(reading, body.number))
    if options.ratings:
        body.take(_recommendations(reading, body.number))
    body.add("sources", reading.say("chapter.sources"), sources(reading), wide=True)
    return framed(reading, "assessment", body.sections)


def _overview(reading: RegionReading) -> list[Block]:
    """The conclusion on each country, what many share, and how far the region has come."""
    blocks: list[Block] = [_conclusions(reading), *footnoted(reading)]
    shared = telling((each for each in reading.patterns if each.kind in _ASKING), _HALF)
    blocks += pattern_lines(reading, shared)
    return [*blocks, *_progress(reading), *_reforms(reading)]


def _conclusions(reading: RegionReading) -> Table:
    criteria = reading.regional.region.criteria
    columns = (
        Column(reading.say("column.country"), 24),
        *(Column(reading.term(each.theme, "theme"), 38) for each in criteria),
    )
    return Table(
        columns,
        tuple(_concluded(reading, each) for each in reading.standings),
        reading.say("chapter.overview"),
    )


def _concluded(reading: RegionReading, standing: Standing) -> tuple[Cell, ...]:
    name = cell(reading.names[standing.country.id], bold=True)
    if not standing.is_read:
        state = reading.term(standing.state, "region_state")
        return (name, *(cell(state) for _ in reading.regional.region.criteria))
    cells = []
    for each in conclusions(reading.regional, standing, reading.basis):
        figures = {key: getattr(each, key) for key in ("in_line", "applicable", "assessed", "total")}
        lines = [plain(reading.term(each.conclusion, "conclusion"), Style.CELL, bold=True)]
        lines.append(plain(reading.say("overview.figures", **figures), Style.CELL))
        if each.override is not None:
            lines.append(plain(reading.say("overview.overridden"), Style.CELL, italic=True))
        cells.append(Cell(tuple(lines)))
    return (name, *cells)


def _progress(reading: RegionReading) -> list[Block]:
    regional, words = reading.regional, reading.words
    blocks: list[Block] = []
    reached = goals(regional, reading.basis)
    if reached:
        blocks.append(plain(reading.say("overview.targets"), Style.LABEL))
        blocks += [plain(goal_told(words, regional, each), Style.BULLET) for each in reached]
    known = compared(regional)
    if known:
        blocks.append(plain(reading.say("overview.moves"), Style.LABEL))
        date = earlier_told(words, regional)
        key = "compared" if date else "compared_undated"
        blocks.append(plain(reading.say(f"overview.{key}", compared=len(known), date=date)))
        moved = [move_told(words, regional, each, reading.names) for each in moves(regional, reading.basis)]
        blocks += [plain(each, Style.BULLET) for each in moved] or [plain(reading.say("overview.unmoved"))]
    return blocks


def _reforms(reading: RegionReading) -> list[Block]:
    lines: list[Block] = [
        plain(
            reading.introduced(reading.names[each.country.id], ", ".join(law.title for law in each.reforms)),
            Style.BULLET,
        )
        for each in reading.read
        if each.reforms
    ]
    return [plain(reading.say("overview.reforms"), Style.LABEL), *lines] if lines else []


def _theme(reading: RegionReading, theme: Theme) -> list[Block]:
    groups = [group for group in reading.groups if group.theme is theme]
    blocks: list[Block] = []
    for group in groups:
        if len(reading.regional.instruments) > 1:
            blocks.append(group_heading(group_name(reading, group), group))
        blocks += chapter(reading, group)
    return blocks


def _recommendations(reading: RegionReading, number: int) -> list[Section]:
    """For each article of which several countries fall short: who, and what would be asked for."""
    blocks: list[Block] = []
    for article in reading.regional.articles:
        counted = reading.regional.counted
        short = tuple(each.country.id for each in counted if falls_short(reading, each, article))
        if len(short) >= _SEVERAL:
            blocks += _recommended(reading, article, short)
    if not blocks:
        return []
    head = Heading(f"{number}  {reading.say('chapter.recommendations')}", 1, "s_recommendations")
    key = "told_anonymous" if reading.options.anonymous else "told"
    told = plain(reading.say(f"recommendations.{key}"))
    return [Section("recommendations", (head, told, *blocks), new_page=True)]


def _recommended(reading: RegionReading, article: Article, countries: tuple[str, ...]) -> Iterator[Block]:
    cited = articles_named(reading.words, reading.regional, (article.id,))
    said = {"article": cited, "countries": reading.listed(countries), "title": article.title}
    yield plain(reading.say("recommendations.article", **said), Style.LABEL)
    yield from (plain(point, Style.BULLET) for point in article.model_points)
