"""The region as read: all standings, and the articles in which they are laid side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from octolegis.domain.checklist import Article, Instrument, Part, Theme
from octolegis.domain.message import Message
from octolegis.domain.regions.plan import Region
from octolegis.domain.regions.standing import Standing


class Group(NamedTuple):
    """The columns of one theme: the assessable articles of an instrument, in treaty order."""

    theme: Theme
    instrument: Instrument
    articles: tuple[Article, ...]


@dataclass(frozen=True)
class Regional:
    """Everything that an output or a view of a region needs; ``read_on`` is a date (ISO 8601).

    ``instruments`` are in the newest edition by which any country was judged. ``standings`` are in the order
    of the region's file, which is no ranking. ``notes`` are sentences on the region as a whole.
    """

    region: Region
    instruments: tuple[Instrument, ...] = ()
    standings: tuple[Standing, ...] = ()
    read_on: str = ""
    anonymous: bool = False
    notes: tuple[Message, ...] = ()

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Substantive law, procedural powers, safeguards ... apart, each instrument for itself."""
        return tuple(self._groups())

    def _groups(self) -> Iterator[Group]:
        for theme in Theme:
            for instrument in self.instruments:
                found = tuple(a for a in instrument.articles() if a.assessable and a.theme is theme)
                if found:
                    yield Group(theme, instrument, found)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The columns of the matrix, theme by theme."""
        return tuple(article for group in self.groups for article in group.articles)

    @cached_property
    def counted(self) -> tuple[Standing, ...]:
        """The countries that the figures count."""
        return tuple(each for each in self.standings if each.counts)

    @property
    def is_confidential(self) -> bool:
        """Whether each page must be stamped as a draft."""
        return any(each.is_confidential for each in self.standings)

    def standing(self, id: str) -> Standing | None:
        """The standing of the country with the id."""
        return next((each for each in self.standings if each.country.id == id), None)

    def article(self, id: str) -> Article | None:
        """The article with the id, or that which has the requirement."""
        found = (instrument.article_of.get(id) for instrument in self.instruments)
        return next((article for article in found if article is not None), None)

    def part(self, article: str) -> Part | None:
        """The chapter, section or title in which an article stands."""
        return self._parts.get(article)

    @cached_property
    def _parts(self) -> dict[str, Part]:
        return {
            article.id: part
            for instrument in self.instruments
            for part in instrument.parts
            for article in part.articles
        }

    def instrument_of(self, article: str) -> Instrument | None:
        """The instrument of an article or requirement."""
        id = article.partition("/")[0]
        return next((each for each in self.instruments if each.id == id), None)
