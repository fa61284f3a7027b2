"""The recommendations of a report, numbered in the order in which the reader meets them."""

from __future__ import annotations

from dataclasses import dataclass

from octolegis.domain.amendment import Amendment
from octolegis.domain.checklist import Article
from octolegis.domain.finding import Finding, Priority, Rating
from octolegis.reports.chapters import Chapter
from octolegis.reports.reading import Reading

_PRIORITIES = (Priority.HIGH, Priority.MEDIUM, None, Priority.LOW)
SEVERITY = (
    Rating.CONFLICT,
    Rating.NOT,
    Rating.PARTLY,
    Rating.LARGELY,
    Rating.NOT_ASSESSED,
    Rating.FULLY,
    Rating.NOT_APPLICABLE,
)
"""The ratings, the most serious gap first."""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What is recommended on one target; ``article`` is ``None`` beyond the instruments."""

    number: int
    target: str
    article: Article | None
    finding: Finding | None
    amendments: tuple[Amendment, ...]

    @property
    def label(self) -> str:
        """How the report refers to it: "R3"."""
        return f"R{self.number}"

    @property
    def bookmark(self) -> str:
        """The place in the report where it is made."""
        return f"rec_{self.number}"

    @property
    def text(self) -> str:
        """Its words, a line per paragraph; empty where only wording is proposed."""
        return self.finding.recommendation.plain if self.finding else ""


def recommended(reading: Reading, parts: list[Chapter]) -> dict[str, Recommendation]:
    """Every recommendation by its target: of the findings that count, and of proposed wording."""
    owners = [(t, article) for part in parts for article in part.articles for t in reading.targets(article)]
    targets: list[tuple[str, Article | None]] = [*owners, *((t, None) for t in reading.loose_targets)]
    numbered: dict[str, Recommendation] = {}
    for target, article in targets:
        finding = reading.finding(target)
        made = finding if finding and finding.recommendation else None
        amendments = tuple(reading.amendments(target))
        if made or amendments:
            numbered[target] = Recommendation(len(numbered) + 1, target, article, made, amendments)
    return numbered


def by_urgency(reading: Reading, recommendations: dict[str, Recommendation]) -> list[Recommendation]:
    """High priority first, then the most serious rating."""
    return sorted(recommendations.values(), key=lambda made: _urgency(reading, made))


def _urgency(reading: Reading, made: Recommendation) -> tuple[int, int, int]:
    said = reading.finding(made.target)
    priority = said.priority if said else None
    rating = reading.rating(made.article.id if made.article else made.target)
    return _PRIORITIES.index(priority), SEVERITY.index(rating), made.number
