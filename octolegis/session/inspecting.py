"""What scripts and tests ask without a window: laws as read, checklists, integrity, state of work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.coverage import article_states, counts, requirement_counts
from octolegis.domain.errors import FileError
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.law import Outline, Provision
from octolegis.domain.message import Message, message
from octolegis.domain.readiness import unready
from octolegis.session.assembling import is_finding_id
from octolegis.store import integrity
from octolegis.store.reading import is_newer, reading


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """Articles and requirements of an instrument by rating."""

    reference: str
    articles: dict[Rating, int]
    requirements: dict[Rating, int]


def status(assessment: Assessment, basis: Basis) -> dict[str, StatusCounts]:
    """The counts of each instrument, by its id."""
    states = article_states(assessment, basis)
    return {
        instrument.id: StatusCounts(
            instrument.reference,
            counts(state for id, state in states.items() if id in instrument.article_by_id),
            requirement_counts(assessment, basis, instrument),
        )
        for instrument in assessment.instruments
    }


def open_questions(assessment: Assessment, basis: Basis) -> list[tuple[str, Message]]:
    """The ready-to-report list as (target, message)."""
    return [(item.target, item.message) for item in unready(assessment, basis)]


def check_case(path: Path) -> integrity.IntegrityReport:
    """Check a case file whole, reading only."""
    if is_newer(path):
        raise FileError("error.newer_version", path=path)
    with reading(path) as connection:
        found = integrity.checked(connection, path)
        ids = [] if found.problems else integrity.record_ids(connection, path)
    unread = [id for id in ids if id.startswith("finding:") and not is_finding_id(id[len("finding:") :])]
    return replace(found, problems=(*found.problems, *(_unread(id) for id in unread)))


def _unread(record: str) -> Message:
    return message("check.record_unread", record=record)


def provision_rows(outline: Outline) -> list[Json]:
    """The provisions in document order, as JSON."""
    return [_row(provision) for provision in outline.provisions]


def _row(p: Provision) -> Json:
    return {
        "id": p.id,
        "parent": p.parent,
        "kind": p.kind.value,
        "label": p.label,
        "heading": p.heading,
        "text": p.text,
        "depth": p.depth,
    }
