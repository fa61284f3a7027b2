"""The matrix: countries down, articles across, a table for each theme of each instrument."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from octolegis.domain.checklist import Article
from octolegis.domain.finding import Flag, Rating
from octolegis.domain.regions.regional import Group
from octolegis.domain.regions.standing import Standing
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Section,
    Span,
    Style,
    Table,
    cell,
    plain,
)
from octolegis.reports.regions.frame import footnoted
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.telling import MARKS

_ACROSS = 16
"""So many articles find room beside the names on a page."""
_IN_WORDS = 3
"""So few articles leave room for the ratings in words."""
_PER_PAGE = 12
"""With more countries, each table begins a page, so that it is seen whole."""
_NAME, _MARK, _WORDS = 22, 5, 26


def matrix_sections(reading: RegionReading, number: int) -> list[Section]:
    """Every article of every country, with what the marks mean at the head; the chapter's ``number``."""
    told: list[Block] = [plain(reading.say("matrix.told")), *legend(reading), *footnoted(reading)]
    if reading.silent:
        named = ", ".join(group_name(reading, group) for group in reading.silent)
        told.append(plain(reading.introduced(reading.say("matrix.silent"), named), Style.NOTE))
    head = Heading(f"{number}  {reading.say('chapter.matrix')}", 1, "s_matrix")
    parts = list(_parts(reading))
    if len(reading.standings) <= _PER_PAGE or not parts:
        blocks = [block for part in parts for block in part]
        return [Section("matrix", (head, *told, *blocks), wide=True, new_page=True)]
    first, *rest = parts
    return [
        Section("matrix", (head, *told, *first), wide=True, new_page=True),
        *(Section(f"matrix-{n}", part, wide=True, new_page=True) for n, part in enumerate(rest, start=2)),
    ]


def _parts(reading: RegionReading) -> Iterator[tuple[Block, ...]]:
    """A table for each theme; themes of a few articles share one at the end, a column each."""
    large = [group for group in reading.groups if len(group.articles) > _IN_WORDS]
    for group in large:
        name = group_name(reading, group)
        tables = [_table(reading, articles, name) for articles in _pages(group.articles)]
        yield (_heading(name, group), *tables)
    small = [group for group in reading.groups if group not in large]
    for several in _together(small):
        name = ", ".join(group_name(reading, group) for group in several)
        articles = [article for group in several for article in group.articles]
        yield (_heading(name, several[0]), _table(reading, articles, name))


def _together(groups: list[Group]) -> Iterator[list[Group]]:
    """As many groups at a time as have room for their ratings in words."""
    found: list[Group] = []
    for group in groups:
        if sum(len(each.articles) for each in found) + len(group.articles) > _IN_WORDS:
            yield found
            found = []
        found.append(group)
    if found:
        yield found


def _heading(name: str, group: Group) -> Heading:
    return Heading(name, 2, f"m_{group.instrument.id}_{group.theme.value}")


def group_name(reading: RegionReading, group: Group) -> str:
    """The theme, with its instrument where there are several."""
    theme = reading.term(group.theme, "theme")
    several = len(reading.regional.instruments) > 1
    return f"{theme} ({group.instrument.reference})" if several else theme


def legend(reading: RegionReading) -> list[Paragraph]:
    """What the marks mean."""
    marks = [(mark, reading.term(rating, "rating")) for rating, mark in MARKS.items()]
    marks += [(flag_marks(reading, (flag,)), reading.term(flag, "flag")) for flag in Flag]
    spans: list[Span] = []
    for mark, word in marks:
        spans += [Span(f"{mark}\u00a0", bold=True), Span(word.replace(" ", "\u00a0") + "   ")]
    return [Paragraph(tuple(spans), Style.NOTE)]


def mark_of(standing: Standing, reading: RegionReading, article: str) -> str:
    """The mark of the rating, with those of the flags."""
    found = standing.on(reading.basis, article)
    return f"{MARKS[found.rating]} {flag_marks(reading, found.flags)}".strip()


def flag_marks(reading: RegionReading, flags: Collection[Flag]) -> str:
    """The letters of flags, which are the first ones of their words in the language of the report."""
    return "".join(reading.say(f"flag_mark.{flag.value}") for flag in Flag if flag in flags)


def _pages(articles: Sequence[Article]) -> Iterator[tuple[Article, ...]]:
    """As many at a time as find room, evenly."""
    parts = -(-len(articles) // _ACROSS)
    rest = iter(articles)
    for part in range(parts):
        yield tuple(islice(rest, len(articles) // parts + (part < len(articles) % parts)))


def _table(reading: RegionReading, articles: Sequence[Article], name: str) -> Table:
    columns = (
        Column(reading.say("column.country"), _NAME),
        *(_column(reading, article, in_words=len(articles) <= _IN_WORDS) for article in articles),
    )
    rows = tuple(_row(reading, each, articles) for each in reading.standings)
    return Table(columns, rows, name)


def _column(reading: RegionReading, article: Article, *, in_words: bool) -> Column:
    return Column(reading.article_name(article), _WORDS) if in_words else Column(article.number, _MARK)


def _row(reading: RegionReading, standing: Standing, articles: Sequence[Article]) -> tuple[Cell, ...]:
    name = cell(reading.names[standing.country.id], bold=True)
    if not standing.is_read:
        return (name, *(cell("?") for _ in articles))
    shown = _words if len(articles) <= _IN_WORDS else _mark
    return (name, *(shown(reading, standing, article.id) for article in articles))


def _mark(reading: RegionReading, standing: Standing, article: str) -> Cell:
    shade = _shade(standing.on(reading.basis, article).rating)
    return cell(mark_of(standing, reading, article), shade, bold=True)


def _words(reading: RegionReading, standing: Standing, article: str) -> Cell:
    found = standing.on(reading.basis, article)
    flags = flag_marks(reading, found.flags)
    return cell(reading.term(found.rating, "rating") + (f" ({flags})" if flags else ""), _shade(found.rating))


def _shade(rating: Rating) -> Rating | None:
    return None if rating is Rating.NOT_ASSESSED else rating
