"""How a regional assessment was made: its sources, the rule of its conclusions, its limits."""

from __future__ import annotations

from octolegis.domain.finding import Flag, Rating
from octolegis.domain.regions.criteria import conclusions, rule
from octolegis.domain.regions.standing import Standing
from octolegis.reports.content import Block, Cell, Column, Heading, Style, Table, cell, plain
from octolegis.reports.front_matter import HEAD_SHOWN
from octolegis.reports.regions.frame import footnoted
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.telling import conclusion_told


def method(reading: RegionReading) -> list[Block]:
    """Where the findings come from, what they mean, how they are summed up, and what is not compared."""
    counted = len(reading.regional.counted)
    blocks: list[Block] = [
        plain(reading.say(_sources_key(reading), number=len(reading.standings), counted=counted)),
        plain(_basis(reading)),
        plain(reading.say("method.no_ranking")),
    ]
    if reading.options.anonymous:
        blocks.append(plain(reading.say("method.anonymous")))
    if not reading.options.ratings:
        return [*blocks, plain(reading.say("method.no_ratings"))]
    blocks += [Heading(reading.say("method.ratings"), 2, "r_ratings"), _legend(reading)]
    blocks += [Heading(reading.say("method.criteria"), 2, "r_criteria")]
    blocks += [
        plain(reading.words.say(rule(reading.regional, each)), Style.BULLET)
        for each in reading.regional.region.criteria
    ]
    return [*blocks, *_overrides(reading)]


def _sources_key(reading: RegionReading) -> str:
    """An output without names has no annex of sources; one without ratings has no figures."""
    if reading.options.anonymous:
        return "method.sources_anonymous"
    return "method.sources" if reading.options.ratings else "method.sources_unrated"


def _basis(reading: RegionReading) -> str:
    if not reading.options.ratings:
        return reading.say("method.basis_unrated")
    return reading.words(f"report.scope.basis_{reading.basis.name.lower()}")


def sources(reading: RegionReading) -> list[Block]:
    """From which case file each country was read, by which editions, and what must be known of it."""
    if reading.options.anonymous:
        return []
    columns = (
        Column(reading.say("column.country"), 18),
        Column(reading.say("column.source"), 22),
        Column(reading.say("column.data"), 16),
        Column(reading.say("column.changed"), 14),
        Column(reading.say("column.remarks"), 40),
    )
    rows = tuple(_source(reading, each) for each in reading.standings)
    return [Table(columns, rows, reading.say("chapter.sources")), *footnoted(reading)]


def _legend(reading: RegionReading) -> Table:
    columns = (
        Column(reading.words("report.column.rating"), 24),
        Column(reading.words("report.column.meaning"), 76),
    )
    rated = [
        (cell(reading.term(one, "rating"), one, bold=True), cell(reading.words(f"report.legend.{one.value}")))
        for one in Rating
    ]
    flagged = [
        (cell(reading.term(one, "flag"), bold=True), cell(reading.words(f"report.legend.{one.value}")))
        for one in Flag
    ]
    return Table(columns, (*rated, *flagged), reading.say("method.ratings"))


def _overrides(reading: RegionReading) -> list[Block]:
    """Each conclusion that a person put in the place of the computed one, with the reason."""
    found: list[Block] = []
    for standing in reading.read:
        for each in conclusions(reading.regional, standing, reading.basis):
            if each.override is not None:
                told = reading.words.say(conclusion_told(each))
                found.append(
                    plain(reading.introduced(reading.names[standing.country.id], told), Style.BULLET)
                )
    key = "method.overrides_anonymous" if reading.options.anonymous else "method.overrides"
    return [plain(reading.say(key), Style.LABEL), *found] if found else []


def _source(reading: RegionReading, standing: Standing) -> tuple[Cell, ...]:
    editions = [
        f"{each.reference}: {standing.editions[each.id]}"
        for each in reading.regional.instruments
        if each.id in standing.editions
    ]
    data = [standing.head[:HEAD_SHOWN], *(reading.say("edition", edition=one) for one in editions)]
    told = reading.told(standing)
    return (
        cell(reading.names[standing.country.id], bold=True),
        cell(reading.source(standing)),
        cell("\n".join(filter(None, data)) or "–"),
        cell(standing.last_change or standing.file_date or "–"),
        Cell(tuple(plain(line, Style.CELL) for line in told)) if told else cell("–"),
    )
