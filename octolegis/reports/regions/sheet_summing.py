"""What the workbook sums up: counts and conclusions, patterns, targets, progress, and the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.domain.regions.criteria import Summed, articles_counted, conclusions
from octolegis.domain.regions.patterns import patterns
from octolegis.domain.regions.progress import goals, moves
from octolegis.domain.regions.regional import Group
from octolegis.domain.regions.standing import Standing
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.sheet_rows import Line, Values, day, source, yes_or_no
from octolegis.reports.regions.telling import articles_named, articles_told, pattern_told


def bases(reading: RegionReading) -> list[Basis]:
    """The basis of the report, then the other where any country was judged on it."""
    used = {basis for standing in reading.read for basis in standing.bases}
    return [reading.basis, *(each for each in Basis if each in used and each is not reading.basis)]


def overview_lines(reading: RegionReading) -> Iterator[Line]:
    """Ratings and flags of each country counted by theme, and what the rule makes of them."""
    for basis in bases(reading):
        for standing in reading.read:
            found = {each.theme: each for each in conclusions(reading.regional, standing, basis)}
            for group in reading.regional.groups:
                counted = articles_counted(reading.regional, group.theme)
                is_ruled = group.articles[0].id in counted
                summed = found.get(group.theme) if is_ruled else None
                yield _overview(reading, standing, basis, (group, summed))


def _overview(
    reading: RegionReading, standing: Standing, basis: Basis, row: tuple[Group, Summed | None]
) -> Line:
    group, summed = row
    cells = [standing.on(basis, article.id) for article in group.articles]
    ratings = Counter(cell.rating for cell in cells)
    marks = Counter(flag for cell in cells for flag in cell.flags)
    values: Values = {
        "country": reading.names[standing.country.id],
        "basis": reading.term(basis, "basis"),
        "theme": reading.term(group.theme, "theme"),
        "instrument": group.instrument.reference,
        "articles": len(cells),
        "counted": yes_or_no(reading, standing.counts),
        **{rating.value: ratings[rating] for rating in Rating},
        **{flag.value: marks[flag] for flag in Flag},
    }
    if summed is not None:
        values["conclusion"] = reading.term(summed.conclusion, "conclusion")
        values["computed"] = reading.term(summed.computed, "conclusion")
        values["why"] = summed.override.reason if summed.override else None
    return Line(values)


def pattern_lines(reading: RegionReading) -> Iterator[Line]:
    """What several countries share, with their names."""
    words, regional = reading.words, reading.regional
    for basis in bases(reading):
        for each in patterns(regional, basis):
            yield Line(
                {
                    "basis": reading.term(basis, "basis"),
                    "kind": words(f"region_sheet.pattern.{each.kind.value}"),
                    "articles": articles_told(words, regional, each),
                    "number": len(each.countries),
                    "among": each.among,
                    "countries": reading.listed(each.countries),
                    "pattern": pattern_told(words, regional, each),
                }
            )


def target_lines(reading: RegionReading) -> Iterator[Line]:
    """The region's targets, and who reaches them."""
    for basis in bases(reading):
        for each in goals(reading.regional, basis):
            goal = each.goal
            yield Line(
                {
                    "target": reading.term(goal.theme, "theme")
                    if goal.theme
                    else articles_named(reading.words, reading.regional, (goal.target,)),
                    "at_least": reading.term(goal.at_least, "rating"),
                    "by": day(goal.by),
                    "basis": reading.term(basis, "basis"),
                    **{key: reading.listed(getattr(each, key)) for key in ("reached", "short", "unsaid")},
                }
            )


def progress_lines(reading: RegionReading) -> Iterator[Line]:
    """What was rated otherwise at the earlier date."""
    dates = {each.country.id: each.earlier_date for each in reading.regional.standings}
    for basis in bases(reading):
        for move in moves(reading.regional, basis):
            yield Line(
                {
                    "country": reading.names[move.country],
                    "basis": reading.term(basis, "basis"),
                    "article": articles_named(reading.words, reading.regional, (move.article,)),
                    "before": reading.term(move.before, "rating"),
                    "after": reading.term(move.after, "rating"),
                    "turn": reading.term(move.turn, "turn"),
                    "earlier_date": day(dates[move.country]),
                }
            )


def source_lines(reading: RegionReading) -> Iterator[Line]:
    """Every country, also those that could not be read, with what must be known of its source."""
    for standing in reading.standings:
        editions = [
            f"{each.reference}: {standing.editions[each.id]}"
            for each in reading.regional.instruments
            if each.id in standing.editions
        ]
        yield Line(
            {
                **source(reading, standing),
                "head": standing.head,
                "state": reading.term(standing.state, "region_state"),
                "told": "\n".join(reading.told(standing)),
                "file_date": day(standing.file_date),
                "status": reading.term(standing.status, "report_status") if standing.status else None,
                "editions": "\n".join(editions),
                "laws": "\n".join(law.title for law in standing.laws.values()),
                "reforms": "\n".join(law.title for law in standing.reforms),
            }
        )
