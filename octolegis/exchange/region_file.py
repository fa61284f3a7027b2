"""The ``.octoregion`` file: read with suspicion, and written as it would be read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from octolegis.domain.errors import FileError
from octolegis.domain.regions.plan import Country, Region, ShortEntry, SourceKind

FORMAT = 1
MAX_BYTES = 5_000_000


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
    # Pydantic costs as much as a bare window, which opens without a region.
    from octolegis.exchange.region_checked import checked

    return checked(value, path)


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
