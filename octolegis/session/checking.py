"""The checklists that are shipped, shown and checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from octolegis.checklists import from_toml, library
from octolegis.checklists.counts import counts
from octolegis.checklists.to_json import to_json
from octolegis.domain.message import Message


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
            **counts(i),
        }
        for i in instruments
    ]


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
    """What is wrong with a checklist file, each with its line; empty when it is whole."""
    return [problem.message for problem in from_toml.problems(path)]
