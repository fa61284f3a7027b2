"""A reading of a region as JSON: everything that was read, and kept for a later comparison."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from octolegis.domain.errors import FileError
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.message import Message
from octolegis.domain.regions.criteria import Summed, conclusions
from octolegis.domain.regions.files_named import file_name, without_folders
from octolegis.domain.regions.patterns import Pattern, patterns
from octolegis.domain.regions.plan import Country, Kept, KeptReading
from octolegis.domain.regions.progress import Move, Reached, goals, moves
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Cell, Reliance, Said, Standing

FORMAT = 1
MAX_BYTES = 200_000_000
Record = dict[str, Any]
_JUDGING = frozenset({"criteria", "patterns", "targets", "changes"})
_JUDGING_A_COUNTRY = frozenset({"articles", "requirements", "findings", "earlier", "conclusions"})


def region_json(regional: Regional) -> Record:
    """The reading, ready for ``json.dumps``; docs/region-file.md explains each key."""
    region = regional.region
    return {
        "format": FORMAT,
        "region": region.name,
        "note": region.note,
        "reference_date": region.reference_date,
        "earlier_date": region.earlier_date,
        "read_on": regional.read_on,
        "anonymous": regional.anonymous,
        "confidential": regional.is_confidential,
        "notes": [_told(note) for note in regional.notes],
        "instruments": [
            {"id": each.id, "reference": each.reference, "title": each.title, "edition": each.edition}
            for each in regional.instruments
        ],
        "articles": [_article(regional, article.id) for article in regional.articles],
        "criteria": [each._asdict() for each in region.criteria],
        "countries": [_standing(regional, standing) for standing in regional.standings],
        "patterns": {basis: [_pattern(e) for e in patterns(regional, basis)] for basis in Basis},
        "targets": {basis: [_goal(each) for each in goals(regional, basis)] for basis in Basis},
        "changes": {basis: [_move(each) for each in moves(regional, basis)] for basis in Basis},
    }


def region_json_bytes(regional: Regional, *, ratings: bool = True) -> bytes:
    """The reading in UTF-8, without ``ratings`` only what each law says."""
    record = region_json(regional)
    if not ratings:
        record = _without(record, _JUDGING)
        record["countries"] = [_without(each, _JUDGING_A_COUNTRY) for each in record["countries"]]
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def read_kept(path: Path) -> KeptReading:
    """The date and the ratings of an earlier reading; FileError for what is none."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise FileError("region.error.no_reading", path=path)
        record = json.loads(path.read_text(encoding="utf-8-sig"))
        day = date.fromisoformat(record.get("reference_date") or record["read_on"]).isoformat()
        rows = ((country, row) for country in record["countries"] for row in country["articles"])
        return KeptReading(day, tuple(_kept(country, row) for country, row in rows))
    except FileNotFoundError:
        raise FileError("error.file_missing", path=path) from None
    except OSError as error:
        raise FileError("error.file_unreadable", path=path, why=error.strerror) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise FileError("region.error.no_reading", path=path) from error


def _kept(country: Record, row: Record) -> Kept:
    return Kept(str(country["id"]), Basis(row["basis"]), str(row["article"]), Rating(row["rating"]))


def _without(record: Record, keys: frozenset[str]) -> Record:
    return {key: value for key, value in record.items() if key not in keys}


def _article(regional: Regional, id: str) -> Record:
    article, part = regional.article(id), regional.part(id)
    if article is None or part is None:
        return {"id": id}
    named = {"number": article.number, "title": article.title, "theme": article.theme}
    return {"id": id, **named, "part": part.heading, "part_title": part.title}


def _standing(regional: Regional, standing: Standing) -> Record:
    country = standing.country
    named = ("counts", "case", "head", "file_date", "last_change", "stale", "earlier_date")
    return {
        **_country(country),
        "state": standing.state,
        "status": standing.status,
        "why": _told(standing.why),
        "notes": [_told(note) for note in standing.notes],
        **{name: getattr(standing, name) for name in named},
        "editions": dict(standing.editions),
        "articles": [_cell(*place, cell) for place, cell in standing.cells.items()],
        "requirements": [
            {"basis": basis, "requirement": id, "rating": rating}
            for (basis, id), rating in standing.requirements.items()
        ],
        "findings": [_said(each) for each in standing.said.values()],
        "laws": [law._asdict() for law in standing.laws.values()],
        "provisions": [
            {"article": article, **_reliance(each)}
            for article, found in standing.reliances.items()
            for each in found
        ],
        "earlier": [
            {"basis": basis, "article": id, "rating": rating}
            for (basis, id), rating in standing.earlier.items()
        ],
        "conclusions": {b: [_summed(each) for each in conclusions(regional, standing, b)] for b in Basis},
    }


def _country(country: Country) -> Record:
    named = ("id", "code", "name", "footnote", "kind", "file", "draft_allowed", "note", "letter")
    return {name: getattr(country, name) for name in named} | {"file": file_name(country.file)}


def _told(message: Message | None) -> Record | None:
    return {"id": message.id, "arguments": dict(without_folders(message).arguments)} if message else None


def _cell(basis: Basis, article: str, cell: Cell) -> Record:
    return {"basis": basis, "article": article, **cell._asdict(), "flags": sorted(cell.flags)}


def _said(said: Said) -> Record:
    texts = {name: getattr(said, name).to_json() for name in ("reason", "comment", "recommendation")}
    wordings = [each.to_json() for each in said.wordings]
    return {**said._asdict(), "flags": sorted(said.flags), **texts, "wordings": wordings}


def _reliance(reliance: Reliance) -> Record:
    return reliance._asdict()


def _summed(summed: Summed) -> Record:
    override = summed.override
    told = {"reason": override.reason} if override else None
    return {**summed._asdict(), "override": told, "conclusion": summed.conclusion}


def _pattern(pattern: Pattern) -> Record:
    part = pattern.part.heading if pattern.part else ""
    return {**pattern._asdict(), "part": part}


def _goal(reached: Reached) -> Record:
    return {
        **reached.goal._asdict(),
        "reached": reached.reached,
        "short": reached.short,
        "unsaid": reached.unsaid,
    }


def _move(move: Move) -> Record:
    return move._asdict()
