"""Compliance scores: each rating's number under a preset, rolled up beside the count of what was assessed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from octolegis.domain.finding import Rating

PRESETS: dict[str, dict[Rating, float]] = {
    "0-3": {Rating.FULLY: 3, Rating.LARGELY: 2, Rating.PARTLY: 1, Rating.NOT: 0, Rating.CONFLICT: 0},
    "0-4": {Rating.FULLY: 4, Rating.LARGELY: 3, Rating.PARTLY: 2, Rating.NOT: 1, Rating.CONFLICT: 0},
    "0-100": {Rating.FULLY: 100, Rating.LARGELY: 67, Rating.PARTLY: 33, Rating.NOT: 0, Rating.CONFLICT: 0},
}
"""Ratings outside a preset (not assessed, not applicable) never enter the sum."""


class Score(NamedTuple):
    """The mean of the assessed ratings, the best possible value, and how many of how many were assessed."""

    value: float | None
    best: float
    assessed: int
    total: int


def score(ratings: Iterable[tuple[Rating, float]], preset: str) -> Score:
    """Roll up (rating, weight) pairs; the value is ``None`` while nothing counts."""
    pairs = list(ratings)
    points = PRESETS[preset]
    counted = [(points[rating], weight) for rating, weight in pairs if rating in points]
    weights = sum(weight for _, weight in counted)
    value = sum(point * weight for point, weight in counted) / weights if weights else None
    assessed = sum(1 for rating, _ in pairs if rating is not Rating.NOT_ASSESSED)
    return Score(value, max(points.values()), assessed, len(pairs))
