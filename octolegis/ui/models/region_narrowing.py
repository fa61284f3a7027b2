"""Which countries and articles the matrix of a region shows, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from octolegis.domain.checklist import Article, Theme
from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Cell, Standing
from octolegis.domain.text import search_key
from octolegis.wording import Wording

_FIRST = (
    Rating.CONFLICT,
    Rating.NOT,
    Rating.PARTLY,
    Rating.LARGELY,
    Rating.FULLY,
    Rating.NOT_APPLICABLE,
    Rating.NOT_ASSESSED,
)


class Order(StrEnum):
    """In which order the countries stand: never by how they did as a whole."""

    FILE = "file"
    NAME = "name"
    ARTICLE = "article"


class Wanted(NamedTuple):
    """What is to be seen; ``None`` and nothing ask for everything."""

    theme: Theme | None = None
    rating: Rating | None = None
    flag: Flag | None = None
    text: str = ""
    order: Order = Order.FILE
    by_part: bool = False

    @property
    def asks_for_cells(self) -> bool:
        """Whether single cells are asked for, so that the others are pale."""
        return self.rating is not None or self.flag is not None

    def takes(self, cell: Cell) -> bool:
        """Whether a cell is what was asked for."""
        rated = self.rating is None or cell.rating is self.rating
        return rated and (self.flag is None or self.flag in cell.flags)


class Band(NamedTuple):
    """A name above neighbouring columns."""

    words: str
    first: int
    last: int


class Shown(NamedTuple):
    """Rows, columns, and the bands above the columns."""

    standings: tuple[Standing, ...] = ()
    articles: tuple[Article, ...] = ()
    bands: tuple[Band, ...] = ()


def narrowed(
    regional: Regional, names: dict[str, str], basis: Basis, wanted: Wanted, words: Wording
) -> Shown:
    """What is left of the countries and articles. Words that name some of both narrow both."""
    columns = list(_columns(regional, wanted, words))
    countries = list(regional.standings)
    text = search_key(wanted.text.strip())
    if text:
        by_name = [each for each in countries if text in search_key(names[each.country.id])]
        by_article = [each for each in columns if _is_named(each[1], text)]
        countries = by_name or ([] if not by_article else countries)
        columns = by_article or ([] if not by_name else columns)
    if wanted.asks_for_cells:
        countries = [each for each in countries if each.is_read]
        kept = [c for c in columns if any(wanted.takes(s.on(basis, c[1].id)) for s in countries)]
        countries = [s for s in countries if any(wanted.takes(s.on(basis, c[1].id)) for c in kept)]
        columns = kept
    articles = tuple(article for _, article in columns)
    return Shown(tuple(countries), articles, tuple(_bands([band for band, _ in columns])))


def ordered(
    shown: Shown, names: dict[str, str], basis: Basis, order: Order, article: str
) -> tuple[Standing, ...]:
    """The rows in an order; by the article looked at, what falls short comes first."""
    if order is Order.NAME:
        return tuple(sorted(shown.standings, key=lambda each: search_key(names[each.country.id])))
    if order is Order.ARTICLE and article:
        return tuple(sorted(shown.standings, key=lambda each: _FIRST.index(each.on(basis, article).rating)))
    return shown.standings


def _columns(regional: Regional, wanted: Wanted, words: Wording) -> Iterator[tuple[str, Article]]:
    if wanted.by_part:
        for instrument in regional.instruments:
            for article in instrument.articles():
                if article.assessable and wanted.theme in (None, article.theme):
                    part = regional.part(article.id)
                    yield f"{instrument.reference} · {part.title if part else ''}", article
        return
    for group in regional.groups:
        if wanted.theme in (None, group.theme):
            band = f"{words(f'term.theme.{group.theme}')} · {group.instrument.reference}"
            yield from ((band, article) for article in group.articles)


def _is_named(article: Article, text: str) -> bool:
    return text == article.number or (not text.isdecimal() and text in search_key(article.title))


def _bands(words: Sequence[str]) -> Iterator[Band]:
    start = 0
    for name, run in groupby(words):
        count = len(list(run))
        yield Band(name, start, start + count - 1)
        start += count
