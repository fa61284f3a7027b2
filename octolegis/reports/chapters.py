"""Which article stands in which chapter of the recommendation report."""

from __future__ import annotations

from dataclasses import dataclass

from octolegis.domain.checklist import Article, Theme
from octolegis.reports.reading import Reading

CONVENTION, FIRST_PROTOCOL, SECOND_PROTOCOL = "ets185", "ets189", "cets224"

_THEMES: dict[str, tuple[Theme, ...]] = {
    "substantive": (Theme.DEFINITIONS, Theme.SUBSTANTIVE),
    "procedural": (Theme.PROCEDURAL,),
    "safeguards": (Theme.SAFEGUARDS,),
    "cooperation": (Theme.JURISDICTION, Theme.COOPERATION, Theme.FINAL),
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the report with the articles that it treats."""

    key: str
    articles: tuple[Article, ...]


def chapters(reading: Reading) -> list[Chapter]:
    """The chapters by theme for the Convention, then the Protocols, then related standards.

    One of which nothing was assessed has no chapter in the report; its limits name it.
    """
    found = [Chapter(key, _by_theme(reading, themes)) for key, themes in _THEMES.items()]
    found.append(Chapter("first-protocol", _of(reading, FIRST_PROTOCOL)))
    found.append(Chapter("second-protocol", _of(reading, SECOND_PROTOCOL)))
    placed = {article.id for chapter in found for article in chapter.articles}
    related = tuple(a for a in reading.articles_by_id.values() if a.id not in placed)
    return [*found, Chapter("related", related)] if related else found


def _by_theme(reading: Reading, themes: tuple[Theme, ...]) -> tuple[Article, ...]:
    articles = _of(reading, CONVENTION)
    return tuple(article for theme in themes for article in articles if article.theme is theme)


def _of(reading: Reading, instrument: str) -> tuple[Article, ...]:
    owned = [found for found in reading.assessment.instruments if found.id == instrument]
    return tuple(article for found in owned for article in found.articles())
