"""The checklists that are shipped, shown and checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from octolegis.checklists import checking, library
from octolegis.checklists.counts import counts
from octolegis.checklists.to_json import to_json
from octolegis.domain.checklist import Instrument
from octolegis.domain.message import Message
from octolegis.session.plain_files import refuse_device


def overview() -> list[dict[str, Any]]:
    """Each shipped checklist with its titles, edition and counts."""
    instruments = [library.shipped(id) for id in library.shipped_ids()]
    return [
        {
            "id": i.id,
            "reference": i.reference,
            "title": i.title,
            "edition": i.edition,
            "language": i.language,
            "languages": {language: _completeness(i, language) for language in library.languages(i.id)},
            **counts(i),
        }
        for i in instruments
    ]


def _completeness(instrument: Instrument, language: str) -> dict[str, Any]:
    missing = len(library.missing_translations(instrument, language))
    return {"complete": not missing, "missing": missing}


def whole(instrument: str) -> dict[str, Any]:
    """A shipped checklist with everything in it; UserError for an unknown id."""
    return to_json(library.shipped(instrument))


def lines(instrument: str) -> list[tuple[str, str]]:
    """The id and the short text of each article and requirement, in treaty order."""
    found: list[tuple[str, str]] = []
    for article in library.shipped(instrument).articles():
        found.append((article.id, article.title))
        found += [(requirement.id, requirement.text) for requirement in article.requirements]
    return found


def problems(path: Path) -> list[Message]:
    """What is wrong with a checklist, as a file or a spreadsheet, or a translation: each with line or row."""
    refuse_device(path)
    return [problem.message for problem in checking.problems(path)]
