"""The state of the assessment on one page: articles by instrument and theme, progress, experts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Instrument, Theme
from octolegis.domain.coverage import ArticleState, article_state, rating_of
from octolegis.domain.finding import Basis, Rating, WorkStatus

_ORDER = {status: place for place, status in enumerate(WorkStatus)}


@dataclass(frozen=True, slots=True)
class ThemeState:
    """The assessable articles of an instrument that belong to one theme, in treaty order."""

    theme: Theme
    articles: tuple[ArticleState, ...]


@dataclass(frozen=True, slots=True)
class InstrumentState:
    """How far an instrument has come, themes apart.

    ``rated`` counts articles with a rating, given or suggested; ``mapped`` those that rest on a provision;
    ``requirements_rated`` the requirements among ``requirements`` that somebody rated.
    """

    instrument: Instrument
    themes: tuple[ThemeState, ...]
    rated: int
    mapped: int
    total: int
    requirements_rated: int
    requirements: int
    work: dict[WorkStatus, int]

    @property
    def articles(self) -> tuple[ArticleState, ...]:
        """Every assessable article."""
        return tuple(state for theme in self.themes for state in theme.articles)


@dataclass(frozen=True, slots=True)
class ExpertState:
    """What one expert has said on a basis: rated articles and requirements, texts written, by status."""

    author: str
    name: str
    rated: int
    written: int
    done: int


def instrument_states(assessment: Assessment, basis: Basis) -> list[InstrumentState]:
    """The state of each instrument, in their order."""
    return [_instrument(assessment, basis, instrument) for instrument in assessment.instruments]


def expert_states(assessment: Assessment, basis: Basis) -> list[ExpertState]:
    """Each expert of the case file, those who said most first."""
    rated: Counter[str] = Counter()
    written: Counter[str] = Counter()
    done: Counter[str] = Counter()
    for finding in assessment.findings.values():
        if finding.key.basis is basis:
            author = finding.key.author
            rated[author] += finding.rating is not Rating.NOT_ASSESSED
            written[author] += any((finding.reason, finding.comment, finding.recommendation))
            done[author] += finding.work_status is WorkStatus.DONE
    found = [
        ExpertState(author.id, author.name, rated[author.id], written[author.id], done[author.id])
        for author in assessment.authors.values()
    ]
    return sorted(found, key=lambda state: -state.rated)


def article_work(assessment: Assessment, basis: Basis, article: Article) -> WorkStatus:
    """How far the work on an article has come: as far as any expert has brought its own finding."""
    found = assessment.findings_by_target.get((basis, article.id), ())
    return max((finding.work_status for finding in found), key=_ORDER.__getitem__, default=WorkStatus.TO_DO)


def _instrument(assessment: Assessment, basis: Basis, instrument: Instrument) -> InstrumentState:
    articles = [article for article in instrument.articles() if article.assessable]
    states = [article_state(assessment, basis, article) for article in articles]
    themes = [ThemeState(theme, tuple(s for s in states if s.article.theme is theme)) for theme in Theme]
    work = Counter(article_work(assessment, basis, article) for article in articles)
    requirements = [req.id for article in articles for req in article.requirements]
    return InstrumentState(
        instrument,
        tuple(each for each in themes if each.articles),
        sum(state.rating is not Rating.NOT_ASSESSED for state in states),
        sum(any(assessment.mappings_by_target.get(t) for t in article.targets) for article in articles),
        len(states),
        sum(rating_of(assessment, basis, id) is not Rating.NOT_ASSESSED for id in requirements),
        len(requirements),
        {status: work[status] for status in WorkStatus},
    )
