"""What changed since the end of a round, for those who compute with it."""

from __future__ import annotations

import json

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.delta import article_deltas, last_round, recommendation_deltas, to_review
from octolegis.domain.round import RoundState
from octolegis.reports.delta import moved_targets
from octolegis.reports.options import ReportOptions


def _stance(assessment: Assessment, options: ReportOptions, target: str) -> Json:
    position = assessment.answered(options.basis, target)
    return {"stance": position.stance.value, "reason": position.reason.plain} if position else None


def delta_json(assessment: Assessment, options: ReportOptions) -> bytes:
    """Round, articles, recommendations, mappings to be looked at; ``round`` is null where none has ended."""
    found = last_round(assessment, options.round)
    state = (assessment.round_states.get(found.id) if found else None) or RoundState()
    basis = options.basis
    articles: list[Json] = [
        {"article": e.article.id, "before": e.before.value, "after": e.after.value, "turn": e.turn.value}
        for e in article_deltas(assessment, state, basis)
        if found
    ]
    recommendations: list[Json] = [
        {
            "target": each.stood.target,
            "recommendation": each.stood.recommendation.plain,
            "before": each.stood.rating.value,
            "after": each.after.value,
            "following": each.following.value,
            "ministry": _stance(assessment, options, each.stood.target),
        }
        for each in recommendation_deltas(assessment, state, basis, moved_targets(assessment, found, state))
    ]
    waiting: list[Json] = [
        {
            "mapping": e.id,
            "target": e.target,
            "law": e.law,
            "provision": e.provision,
            "status": e.status.value,
        }
        for e in to_review(assessment)
    ]
    ended: Json = (
        {"number": found.number, "ended": found.ended, "law": found.law, "follows": found.follows}
        if found
        else None
    )
    said: dict[str, Json] = {
        "head": assessment.head,
        "basis": basis.value,
        "round": ended,
        "articles": articles,
        "recommendations": recommendations,
        "to_review": waiting,
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode()
