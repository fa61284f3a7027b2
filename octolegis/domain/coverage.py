"""How far the assessment has come, and what it found: states of articles and counts by rating."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Instrument, Obligation
from octolegis.domain.expectation import Expected, expected, undeclared
from octolegis.domain.finding import Basis, Finding, Flag, Rating, WorkStatus
from octolegis.domain.matrix import rating_from_cells
from octolegis.domain.rating_rule import Suggestion, suggested
from octolegis.domain.scores import Score, score

_WEIGHT = {Obligation.MANDATORY: 1.0, Obligation.ONE_OF: 1.0, Obligation.OPTIONAL: 0.0}


class ArticleState(NamedTuple):
    """An article's rating as given and as suggested, and how many of its requirements are assessed."""

    article: Article
    given: Rating
    suggestion: Suggestion
    flags: frozenset[Flag]
    assessed: int
    total: int

    @property
    def rating(self) -> Rating:
        """The rating that counts: the expert's, else the suggested one, else not assessed."""
        if self.given is not Rating.NOT_ASSESSED:
            return self.given
        return self.suggestion.rating or Rating.NOT_ASSESSED

    @property
    def overridden(self) -> bool:
        """Whether the expert decided otherwise than suggested."""
        both = self.given is not Rating.NOT_ASSESSED and self.suggestion.rating is not None
        return both and self.given is not self.suggestion.rating


def rating_of(assessment: Assessment, basis: Basis, target: str) -> Rating:
    """The consolidated rating given to a target."""
    finding = assessment.consolidated(basis, target)
    return finding.rating if finding else Rating.NOT_ASSESSED


def article_state(assessment: Assessment, basis: Basis, article: Article) -> ArticleState:
    """The state of one article on a basis; what a reservation takes out counts as not applicable."""
    ratings = requirement_ratings(assessment, basis, article)
    findings = [assessment.consolidated(basis, target) for target in article.targets]
    flags = frozenset(flag for finding in findings if finding for flag in finding.flags)
    assessed = sum(rating is not Rating.NOT_ASSESSED for rating in ratings.values())
    own = findings[0].rating if findings[0] else Rating.NOT_ASSESSED
    hint = suggested(article, _as_expected(assessment, ratings), undeclared(assessment, basis, article))
    return ArticleState(article, own, hint, flags, assessed, len(ratings))


def requirement_ratings(assessment: Assessment, basis: Basis, article: Article) -> dict[str, Rating]:
    """The ratings of the article's requirements by id: as given, else as the cells of its matrix say."""
    ratings = {req.id: rating_of(assessment, basis, req.id) for req in article.requirements}
    if article.matrix is None:
        return ratings
    return {
        id: rating_from_cells(assessment, basis, id, article) if rating is Rating.NOT_ASSESSED else rating
        for id, rating in ratings.items()
    }


def _as_expected(assessment: Assessment, ratings: dict[str, Rating]) -> dict[str, Rating]:
    """The ratings, with those that a reservation spares the expert."""
    if not assessment.variations:
        return ratings
    return {
        id: Rating.NOT_APPLICABLE
        if rating is Rating.NOT_ASSESSED and expected(assessment, id) is Expected.NOT_EXPECTED
        else rating
        for id, rating in ratings.items()
    }


def article_states(assessment: Assessment, basis: Basis) -> dict[str, ArticleState]:
    """The state of every assessable article of every instrument, by article id, in treaty order."""
    return {
        article.id: article_state(assessment, basis, article)
        for instrument in assessment.instruments
        for article in instrument.articles()
        if article.assessable
    }


def counts(states: Iterable[ArticleState]) -> dict[Rating, int]:
    """How many articles bear each rating; every rating is present."""
    found = Counter(state.rating for state in states)
    return {rating: found[rating] for rating in Rating}


def requirement_counts(assessment: Assessment, basis: Basis, instrument: Instrument) -> dict[Rating, int]:
    """How many requirements of an instrument bear each rating."""
    found = Counter(rating_of(assessment, basis, id) for id in instrument.requirement_by_id)
    return {rating: found[rating] for rating in Rating}


def article_score(assessment: Assessment, basis: Basis, article: Article) -> Score:
    """The score of an article from its requirements, weighted by obligation; optional ones weigh nothing."""
    ratings = requirement_ratings(assessment, basis, article)
    pairs = [(ratings[req.id], _WEIGHT[req.obligation]) for req in article.requirements]
    return score(pairs, assessment.details.score_preset)


def score_of(states: Iterable[ArticleState], preset: str) -> Score:
    """The score of a group of articles, each counting once by the rating that counts."""
    return score([(state.rating, 1.0) for state in states], preset)


def work_status(assessment: Assessment, basis: Basis, target: str, author: str) -> WorkStatus:
    """How far the author's work on a target has come; that of others where she has said nothing."""
    findings = assessment.findings_by_target.get((basis, target), ())
    begun = [finding for finding in findings if finding.work_status is not WorkStatus.TO_DO]
    own = next((finding for finding in begun if finding.key.author == author), None)
    return own.work_status if own else begun[0].work_status if begun else WorkStatus.TO_DO


def spoken_findings(assessment: Assessment, basis: Basis) -> list[Finding]:
    """Every finding in which something is said, on the basis."""
    return [f for f in assessment.findings.values() if f.key.basis is basis and not f.is_empty]
