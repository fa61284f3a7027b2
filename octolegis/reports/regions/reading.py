"""A region as the reports read it: in one language, on one basis, its countries by name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from octolegis.domain.checklist import Article, Requirement
from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.domain.message import Message, message
from octolegis.domain.regions.files_named import file_name, without_folders
from octolegis.domain.regions.patterns import Pattern, patterns
from octolegis.domain.regions.regional import Group, Regional
from octolegis.domain.regions.standing import Reliance, Said, Standing
from octolegis.reports.regions.naming import footnote, footnote_lines, footnotes, names
from octolegis.reports.regions.options import RegionOptions
from octolegis.reports.regions.telling import sentences
from octolegis.wording import Wording, wording

SHORTFALL = frozenset({Rating.PARTLY, Rating.NOT, Rating.CONFLICT})
"""The ratings that ask for something."""


@dataclass(frozen=True)
class RegionReading:
    """The region with the options of one report."""

    regional: Regional
    options: RegionOptions

    @property
    def basis(self) -> Basis:
        """The law that is looked at."""
        return self.options.basis

    @cached_property
    def words(self) -> Wording:
        """The texts of the report's language."""
        return wording(self.options.language)

    def say(self, key: str, **arguments: object) -> str:
        """A text of the reports on regions."""
        return self.words(f"region_report.{key}", **arguments)

    def term(self, value: StrEnum, kind: str) -> str:
        """The word for a value, such as a rating."""
        return self.words(f"term.{kind}.{value.value}")

    def introduced(self, label: str, text: str) -> str:
        """Something with what is said of it, as the language sets a colon."""
        return self.words("report.punctuation.colon", label=label, text=text)

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of each country by its id."""
        return names(self.regional, self.options.language)

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """All countries by their names, which is no ranking."""
        return tuple(sorted(self.regional.standings, key=self._order))

    @cached_property
    def read(self) -> tuple[Standing, ...]:
        """Those of which there are findings."""
        return tuple(each for each in self.standings if each.is_read)

    @cached_property
    def footnotes(self) -> dict[str, str]:
        """What must stand below wherever the countries are named, by its marks."""
        return footnotes(self.regional, self.options.language)

    @property
    def footnote_lines(self) -> list[str]:
        """The same in lines, each with its mark."""
        return footnote_lines(self.regional, self.options.language)

    def footnote_of(self, standing: Standing) -> str:
        """The line of one country's footnote; empty where it has none."""
        wanted = footnote(standing.country, self.options.language)
        return next((f"{mark} {text}" for mark, text in self.footnotes.items() if text == wanted), "")

    @cached_property
    def patterns(self) -> tuple[Pattern, ...]:
        """What several countries share."""
        return patterns(self.regional, self.basis)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The themes of each instrument on which anybody was assessed."""
        return tuple(group for group in self.regional.groups if self._is_assessed(group))

    @cached_property
    def silent(self) -> tuple[Group, ...]:
        """The others, which are named and left out."""
        return tuple(group for group in self.regional.groups if group not in self.groups)

    def _is_assessed(self, group: Group) -> bool:
        ratings = (each.on(self.basis, a.id).rating for each in self.read for a in group.articles)
        return any(rating is not Rating.NOT_ASSESSED for rating in ratings)

    def patterns_of(self, group: Group) -> Iterator[Pattern]:
        """Those on the articles of a group."""
        here = {article.id for article in group.articles}
        return (each for each in self.patterns if each.targets[0] in here)

    def listed(self, ids: tuple[str, ...]) -> str:
        """Countries in a row, by their names."""
        wanted = set(ids)
        return ", ".join(self.names[each.country.id] for each in self.standings if each.country.id in wanted)

    def article_name(self, article: Article) -> str:
        """How an article is cited, with its title."""
        number = self.words("report.article.number", number=article.number)
        return self.words("report.article.heading", name=number, title=article.title)

    def flags(self, found: frozenset[Flag]) -> str:
        """Flags in words."""
        return ", ".join(self.term(flag, "flag") for flag in Flag if flag in found)

    def said(self, standing: Standing, article: Article) -> list[tuple[Requirement | None, Said]]:
        """What was said of an article (``None``), then of its requirements; nothing without ratings.

        The neutral profile holds no finding either: a recommendation says that the law falls short.
        """
        if not self.options.ratings:
            return []
        asked = {each.id: each for each in article.requirements}
        found = ((asked.get(id), standing.said.get((self.basis, id))) for id in article.targets)
        return [(requirement, said) for requirement, said in found if said is not None]

    def relied(self, standing: Standing, article: Article) -> tuple[Reliance, ...]:
        """What was relied on in the law that is looked at."""
        return standing.relied_on(self.basis, article.id)

    def told(self, standing: Standing) -> list[str]:
        """What must be told of a country's source."""
        return [self.words.say(_for_readers(without_folders(each))) for each in sentences(standing)]

    def source(self, standing: Standing) -> str:
        """The name of the file from which a country was read, or where else its findings come from."""
        country = standing.country
        state = self.term(standing.state, "region_state")
        return file_name(country.file) or country.short.source or state

    def _order(self, standing: Standing) -> tuple[int, str]:
        name = self.names[standing.country.id]
        bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        return (len(name) if standing.country.letter else 0), bare.casefold()


def _for_readers(told: Message) -> Message:
    """What the window and the terminal advise means nothing to who reads a report."""
    return message("region.confidential_left_out") if told.id == "region.confidential" else told
