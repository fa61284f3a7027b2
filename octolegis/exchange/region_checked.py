"""What a region's file holds, checked key by key, as a Region."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from octolegis.domain.checklist import Theme
from octolegis.domain.errors import FileError
from octolegis.domain.finding import Rating
from octolegis.domain.regions.plan import (
    USUAL_CRITERIA,
    Country,
    Criterion,
    Goal,
    Override,
    Region,
    ShortEntry,
    ShortRating,
    SourceKind,
)
from octolegis.exchange.region_form import RawCountry, RawCriterion, RawGoal, RawRegion, RawShortEntry

_SHOWN = 60


def checked(value: dict[str, Any], path: Path) -> Region:
    """The region; FileError, one sentence, for the first thing that is wrong with it."""
    try:
        raw = RawRegion.model_validate(value)
    except ValidationError as error:
        raise _fault(error.errors(include_url=False, include_context=False)[0], path) from None
    _refuse_what_contradicts(raw, path)
    return _region(raw)


def _fault(detail: ErrorDetails, path: Path) -> FileError:
    where = ""
    for step in detail["loc"]:
        where += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if where else step
    kind = detail["type"]
    if kind == "extra_forbidden":
        return FileError("region.error.unknown_key", path=path.name, key=where)
    if kind == "missing":
        return FileError("region.error.missing_key", path=path.name, key=where)
    given = detail["input"]
    shown = json.dumps(given, ensure_ascii=False) if isinstance(given, str | int | float) else "…"
    return FileError("region.error.wrong_value", path=path.name, key=where, value=shown[:_SHOWN])


def _refuse_what_contradicts(raw: RawRegion, path: Path) -> None:
    """What each key alone cannot show."""
    twice = [id for id, number in Counter(each.id for each in raw.countries).items() if number > 1]
    if twice:
        raise FileError("region.error.twice", path=path.name, country=twice[0])
    for country in raw.countries:
        if sum(map(bool, (country.case_file, country.hand_over, country.short_entry))) > 1:
            raise FileError("region.error.two_sources", path=path.name, country=country.id)
    _refuse_rules(raw.criteria or (), path)
    for goal in raw.targets:
        theme = goal.target.removeprefix("theme:")
        if theme != goal.target and theme not in list(Theme):
            raise FileError("region.error.wrong_value", path=path.name, key="target", value=goal.target)
        if goal.at_least not in (Rating.FULLY, Rating.LARGELY, Rating.PARTLY):
            raise FileError("region.error.wrong_value", path=path.name, key="at_least", value=goal.at_least)


def _refuse_rules(criteria: Iterable[RawCriterion], path: Path) -> None:
    for rule in criteria:
        if not Criterion(**dict(rule)).is_sound:
            told = {"theme": rule.theme, "largely": rule.largely, "partly": rule.partly}
            raise FileError("region.error.rule_of_file", path=path.name, **told)


def _region(raw: RawRegion) -> Region:
    rules = (
        USUAL_CRITERIA if raw.criteria is None else tuple(Criterion(**dict(each)) for each in raw.criteria)
    )
    return Region(
        raw.name,
        raw.note,
        raw.reference_date,
        raw.earlier_date,
        raw.earlier_reading,
        raw.stale_before,
        tuple(dict.fromkeys(raw.instruments)),
        tuple(map(_goal, raw.targets)),
        rules,
        tuple(dict.fromkeys(raw.criteria_instruments)),
        tuple(map(_country, raw.countries)),
        raw.secret,
    )


def _goal(raw: RawGoal) -> Goal:
    return Goal(raw.target, raw.at_least, raw.by, tuple(raw.countries))


def _country(raw: RawCountry) -> Country:
    kind = SourceKind.HAND_OVER if raw.hand_over else SourceKind.CASE_FILE
    return Country(
        raw.id,
        raw.code,
        raw.name,
        raw.footnote,
        SourceKind.SHORT_ENTRY if raw.short_entry else kind,
        raw.hand_over or raw.case_file,
        _short(raw.short_entry) if raw.short_entry else ShortEntry(),
        tuple(Override(each.theme, each.conclusion, each.reason, each.basis) for each in raw.overrides),
        raw.draft_allowed,
        raw.note,
    )


def _short(raw: RawShortEntry) -> ShortEntry:
    ratings = (
        ShortRating(each.article, each.rating, each.basis, frozenset(each.flags), each.comment)
        for each in raw.ratings
    )
    return ShortEntry(raw.source, raw.date, tuple(ratings))
