"""A theme across the countries: what they share, how each article stands, and what may serve as a model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from octolegis.domain.checklist import Article
from octolegis.domain.finding import Rating
from octolegis.domain.regions.patterns import Pattern, PatternKind, praised
from octolegis.domain.regions.regional import Group
from octolegis.domain.regions.standing import Reliance
from octolegis.reports.content import (
    Block,
    Column,
    Heading,
    Paragraph,
    Span,
    Style,
    Table,
    bookmark_of,
    cell,
    plain,
)
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.relied_on import cited, provisions
from octolegis.reports.regions.telling import pattern_told

_COUNTED = (
    ("in_line", frozenset({Rating.FULLY, Rating.LARGELY})),
    ("partly", frozenset({Rating.PARTLY})),
    ("not", frozenset({Rating.NOT})),
    ("conflict", frozenset({Rating.CONFLICT})),
    ("not_applicable", frozenset({Rating.NOT_APPLICABLE})),
    ("not_assessed", frozenset({Rating.NOT_ASSESSED})),
)
_QUARTER = 4
_MODELS = 3
"""Countries whose good practice on one article is quoted; the others are named."""


def chapter(reading: RegionReading, group: Group) -> list[Block]:
    """Patterns, the countries counted by rating, and good practice quoted in its language."""
    blocks: list[Block] = []
    if reading.options.ratings:
        blocks += pattern_lines(reading, telling(reading.patterns_of(group), _QUARTER))
        blocks += [plain(reading.say("chapter.counted"), Style.LABEL), _counted(reading, group)]
        return blocks + _good_practice(reading, group)
    for article in group.articles:
        blocks += _provisions(reading, article)
    return blocks


def _provisions(reading: RegionReading, article: Article) -> list[Block]:
    """Where each country has the article, a line for each law."""
    lines: list[Block] = []
    for standing in reading.read:
        name = reading.names[standing.country.id]
        found = cited(reading, standing, reading.relied(standing, article))
        lines += [plain(reading.introduced(name, law), Style.BULLET) for law in found]
    none = [plain(reading.say("chapter.no_provision"), Style.NOTE)]
    return [plain(reading.article_name(article), Style.LABEL), *(lines or none)]


def telling(found: Iterable[Pattern], share: int) -> tuple[Pattern, ...]:
    """Those that at least one country in ``share`` has; what is in line is counted in a table instead."""
    shown = (each for each in found if each.kind is not PatternKind.IN_LINE)
    return tuple(each for each in shown if len(each.countries) * share >= each.among)


def pattern_lines(reading: RegionReading, found: Iterable[Pattern]) -> list[Block]:
    """Each pattern as a sentence, with the countries that share it."""
    lines: list[Block] = []
    for each in found:
        told = pattern_told(reading.words, reading.regional, each)
        listed = reading.listed(each.countries)
        lines.append(plain(reading.say("chapter.shared", told=told, countries=listed), Style.BULLET))
    return [plain(reading.say("chapter.patterns"), Style.LABEL), *lines] if lines else []


def rating_counts(reading: RegionReading, article: Article) -> dict[str, int]:
    """How many of the counted countries are rated so on an article."""
    rated = Counter(each.on(reading.basis, article.id).rating for each in reading.regional.counted)
    return {name: sum(rated[one] for one in ratings) for name, ratings in _COUNTED}


def _counted(reading: RegionReading, group: Group) -> Table:
    columns = (
        Column(reading.words("report.column.article"), 40),
        *(Column(reading.say(f"counted.{name}"), 10) for name, _ in _COUNTED),
    )
    rows = []
    for article in group.articles:
        counts = rating_counts(reading, article)
        figures = (cell(str(number) if number else "–") for number in counts.values())
        rows.append((cell(reading.article_name(article), bold=True), *figures))
    return Table(columns, tuple(rows), reading.say("chapter.counted"))


def _good_practice(reading: RegionReading, group: Group) -> list[Block]:
    """By article the provisions that bear the flag; a country without any is not named."""
    blocks: list[Block] = []
    for article in group.articles:
        found: dict[str, list[Reliance]] = {}
        for country, reliance in praised(reading.regional, reading.basis, article.id):
            found.setdefault(country, []).append(reliance)
        blocks += _models(reading, article, found) if found else []
    if not blocks:
        return []
    return [plain(reading.say("chapter.good_practice"), Style.LABEL), *blocks]


def _models(reading: RegionReading, article: Article, found: Mapping[str, list[Reliance]]) -> list[Block]:
    blocks: list[Block] = [
        Paragraph((Span(reading.article_name(article), italic=True),), Style.BODY, with_next=True)
    ]
    countries = [each for each in reading.read if each.country.id in found]
    for standing in countries[:_MODELS]:
        id = standing.country.id
        blocks += provisions(reading, standing, found[id], reading.names[id])
    more = tuple(each.country.id for each in countries[_MODELS:])
    if more:
        blocks.append(plain(reading.introduced(reading.say("chapter.more_models"), reading.listed(more))))
    return blocks


def group_heading(name: str, group: Group) -> Heading:
    """The heading below which a theme of one of several instruments stands."""
    return Heading(name, 2, bookmark_of(f"{group.instrument.id}:{group.theme.value}"))
