"""What changed in the judgement since the end of a round: gaps, and whether recommendations were followed."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article
from octolegis.domain.coverage import ArticleState, article_states, rating_of
from octolegis.domain.finding import Basis, Finding, FindingKey, Rating
from octolegis.domain.mapping import Mapping, MappingStatus
from octolegis.domain.round import Round, RoundState, Stood

_GAPS = (Rating.CONFLICT, Rating.NOT, Rating.PARTLY, Rating.LARGELY)
"""The ratings that fall short, the most serious first."""
_THEN = "round"
Mapped = dict[str, str]
"""Targets by what they were before."""


class Turn(StrEnum):
    """What became of an article since then."""

    CLOSED = "closed"
    BETTER = "better"
    OPEN = "open"
    WORSE = "worse"
    NEW = "new"
    UNJUDGED = "unjudged"


class Following(StrEnum):
    """Whether a recommendation of then was followed, as far as the rating tells."""

    FOLLOWED = "followed"
    PARTLY = "partly"
    NOT = "not"
    TO_REVIEW = "to-review"


class ArticleDelta(NamedTuple):
    """An article that falls short, or did: its rating then and now."""

    article: Article
    before: Rating
    after: Rating
    turn: Turn


class RecommendationDelta(NamedTuple):
    """A recommendation of then, the rating of its target now, and what became of it."""

    stood: Stood
    after: Rating
    following: Following


def last_round(assessment: Assessment, number: int = 0) -> Round | None:
    """The round of that number, 0 for the last that has ended; ``None`` where there is none."""
    rounds = sorted(assessment.rounds.values(), key=lambda each: each.number)
    wanted = [each for each in rounds if number in (0, each.number)]
    return wanted[-1] if wanted else None


def article_deltas(assessment: Assessment, state: RoundState, basis: Basis) -> list[ArticleDelta]:
    """The articles that fall short or did when the round ended, in treaty order."""
    then = article_states(as_stood(assessment, state), basis)
    now = article_states(assessment, basis)
    found = (_article(each, then[id].rating) for id, each in now.items())
    return [each for each in found if each is not None]


def recommendation_deltas(
    assessment: Assessment, state: RoundState, basis: Basis, now: Mapped | None = None
) -> list[RecommendationDelta]:
    """The recommendations of then on the basis, in the order of their targets.

    ``now`` names the target to which what was said of a provision alone has moved since.
    """
    waiting = {each.target for each in to_review(assessment)}
    found = [each for each in state.stood if each.basis is basis and each.recommendation]
    moved = now or {}
    placed = (each._replace(target=moved.get(each.target, each.target)) for each in found)
    return [_recommendation(assessment, each, waiting) for each in placed]


def to_review(assessment: Assessment) -> list[Mapping]:
    """The mappings whose words changed or are gone, and that nobody has looked at since."""
    waiting = (MappingStatus.CHANGED, MappingStatus.LOST)
    return [each for each in assessment.mappings.values() if each.status in waiting]


def falls_short(rating: Rating) -> bool:
    """Whether a rating says that there is a gap."""
    return rating in _GAPS


def as_stood(assessment: Assessment, state: RoundState) -> Assessment:
    """The assessment with the findings of then."""
    keys = {FindingKey(_THEN, each.basis, each.target): each for each in state.stood}
    findings = {
        key: Finding(key, rating=each.rating, flags=each.flags, recommendation=each.recommendation)
        for key, each in keys.items()
    }
    return replace(assessment, findings=findings)


def _article(now: ArticleState, before: Rating) -> ArticleDelta | None:
    if not (falls_short(before) or falls_short(now.rating)):
        return None
    return ArticleDelta(now.article, before, now.rating, turn_of(before, now.rating))


def turn_of(before: Rating, after: Rating) -> Turn:
    """What became of a rating; of one that fell short, or does now."""
    if after is Rating.NOT_ASSESSED:
        return Turn.UNJUDGED
    if not falls_short(before):
        return Turn.NEW
    if not falls_short(after):
        return Turn.CLOSED
    order = _GAPS.index(after) - _GAPS.index(before)
    return Turn.BETTER if order > 0 else Turn.WORSE if order < 0 else Turn.OPEN


def _recommendation(assessment: Assessment, stood: Stood, waiting: set[str]) -> RecommendationDelta:
    state = _article_rating(assessment, stood)
    return RecommendationDelta(stood, state, _following(stood, state, reviewed=stood.target not in waiting))


def _article_rating(assessment: Assessment, stood: Stood) -> Rating:
    """The rating of the target now, of an article as its requirements suggest where none is given."""
    given = rating_of(assessment, stood.basis, stood.target)
    if given is not Rating.NOT_ASSESSED or assessment.article(stood.target) is None:
        return given
    state = article_states(assessment, stood.basis).get(stood.target)
    return state.rating if state else given


def _following(stood: Stood, after: Rating, *, reviewed: bool) -> Following:
    """Followed once nothing is missing, partly where less is; unsaid while the words wait to be looked at."""
    if not reviewed or after is Rating.NOT_ASSESSED:
        return Following.TO_REVIEW
    if not falls_short(after):
        return Following.FOLLOWED
    before = stood.rating
    better = falls_short(before) and _GAPS.index(after) > _GAPS.index(before)
    return Following.PARTLY if better else Following.NOT
