"""The checklists that there are, shown and checked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from octolegis.checklists import checking, library, own
from octolegis.checklists.counts import counts, texts_by_key
from octolegis.checklists.to_json import to_json
from octolegis.domain.checklist import Instrument
from octolegis.domain.message import Message
from octolegis.session.own_checklists import tables_of
from octolegis.session.plain_files import refuse_device


def overview() -> list[dict[str, Any]]:
    """Each checklist, shipped or own, with its titles, edition and counts; drafts last."""
    return [*map(_row, own.checklists()), *_drafts()]


def _row(i: Instrument) -> dict[str, Any]:
    return {
        "id": i.id,
        "reference": i.reference,
        "title": i.title,
        "edition": i.edition,
        "language": i.language,
        "origin": "shipped" if i.id in library.shipped_ids() else "own",
        "state": "published",
        "languages": {language: _completeness(i, language) for language in library.languages(i.id)},
        **counts(i),
    }


def _drafts() -> list[dict[str, Any]]:
    """Own checklists that were never published, however incomplete."""
    heads = {id: tables_of(id).get("instrument", {}) for id in own.draft_ids() if not own.editions(id)}
    named = ("reference", "title", "edition", "language")
    return [
        {"id": id, **{name: head.get(name, "") for name in named}, "origin": "own", "state": "draft"}
        for id, head in heads.items()
    ]


def _completeness(instrument: Instrument, language: str) -> dict[str, Any]:
    missing = library.missing_translations(instrument, language)
    wanting = Counter(each.rpartition(" ")[2] for each in missing)
    have = {key: number - wanting[key] for key, number in texts_by_key(instrument).items()}
    return {"complete": not missing, "missing": len(missing), "texts": have}


def whole(instrument: str) -> dict[str, Any]:
    """A checklist with everything in it; UserError for an unknown id."""
    return to_json(own.checklist(instrument))


def lines(instrument: str) -> list[tuple[str, str]]:
    """The id and the short text of each article and requirement, in treaty order."""
    found: list[tuple[str, str]] = []
    for article in own.checklist(instrument).articles():
        found.append((article.id, article.title))
        found += [(requirement.id, requirement.text) for requirement in article.requirements]
    return found


def problems(path: Path) -> list[Message]:
    """What is wrong with a checklist, as a file or a spreadsheet, or a translation: each with line or row."""
    refuse_device(path)
    return [problem.message for problem in checking.problems(path)]
