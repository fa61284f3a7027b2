"""The ``.octoregion`` file: read with suspicion, and written as it would be read."""

from __future__ import annotations

import json
from collections import Counter
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
from octolegis.exchange.region_form import (
    FORMAT,
    RawCountry,
    RawGoal,
    RawRegion,
    RawShortEntry,
)

MAX_BYTES = 5_000_000
_SHOWN = 60


def read_region(path: Path) -> Region:
    """The region of a file; FileError, one sentence, for what is none or not in its form."""
    if not path.exists():
        raise FileError("error.file_missing", path=path)
    if not path.is_file():
        raise FileError("region.error.not_one", path=path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FileError("error.file_unreadable", path=path, why=error.strerror) from error
    return region_of(data, path)


def region_of(data: bytes, path: Path) -> Region:
    """The region that the bytes of a file hold."""
    if len(data) > MAX_BYTES:
        raise FileError("region.error.huge", path=path, limit=MAX_BYTES // 1_000_000)
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise FileError("region.error.not_one", path=path) from error
    if not isinstance(value, dict) or not isinstance(value.get("format"), int):
        raise FileError("region.error.not_one", path=path)
    if value["format"] > FORMAT:
        raise FileError("region.error.newer", path=path)
    try:
        raw = RawRegion.model_validate(value)
    except ValidationError as error:
        raise _fault(error.errors(include_url=False, include_context=False)[0], path) from None
    _refuse_what_contradicts(raw, path)
    return _region(raw)


def region_bytes(region: Region) -> bytes:
    """The file of a region, in UTF-8; what is as usual is left out."""
    record = {
        "format": FORMAT,
        "name": region.name,
        **_said(region, ("note", "reference_date", "earlier_date", "earlier_reading", "stale_before")),
        "instruments": list(region.instruments),
        "targets": [_filled(goal._asdict()) for goal in region.goals],
        "criteria": [criterion._asdict() for criterion in region.criteria],
        **_said(region, ("criteria_instruments", "secret")),
        "countries": [_country_json(country) for country in region.countries],
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


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
    for goal in raw.targets:
        theme = goal.target.removeprefix("theme:")
        if theme != goal.target and theme not in list(Theme):
            raise FileError("region.error.wrong_value", path=path.name, key="target", value=goal.target)
        if goal.at_least not in (Rating.FULLY, Rating.LARGELY, Rating.PARTLY):
            raise FileError("region.error.wrong_value", path=path.name, key="at_least", value=goal.at_least)


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


def _country_json(country: Country) -> dict[str, Any]:
    record: dict[str, Any] = {"id": country.id, **_said(country, ("code", "name", "footnote"))}
    if country.kind is SourceKind.SHORT_ENTRY:
        record["short_entry"] = _short_json(country.short)
    elif country.file:
        record["hand_over" if country.kind is SourceKind.HAND_OVER else "case_file"] = country.file
    if country.overrides:
        record["overrides"] = [_filled(each._asdict()) for each in country.overrides]
    return record | _said(country, ("draft_allowed", "note"))


def _short_json(short: ShortEntry) -> dict[str, Any]:
    rows = []
    for each in short.ratings:
        row = {"article": each.target, "rating": each.rating, "basis": each.basis}
        rows.append(_filled(row | {"flags": sorted(each.flags), "comment": each.comment}))
    return _filled({"source": short.source, "date": short.date}) | {"ratings": rows}


def _said(value: object, names: tuple[str, ...]) -> dict[str, Any]:
    return _filled({name: getattr(value, name) for name in names})


def _filled(record: dict[str, Any]) -> dict[str, Any]:
    return {name: list(each) if isinstance(each, tuple) else each for name, each in record.items() if each}
