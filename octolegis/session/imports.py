"""Bringing a law into an open case file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from octolegis.domain.errors import FileError
from octolegis.domain.law import Law
from octolegis.domain.message import Message, message
from octolegis.importers.reading import ReadLaw, read_law
from octolegis.session.commands import laws
from octolegis.session.plain_files import refuse_device
from octolegis.session.session import Session


def read(path: Path) -> tuple[ReadLaw, bytes]:
    """Read a draft law in a process of its own: what it says, and its bytes; FileError with a sentence."""
    refuse_device(path)
    result = read_law(path)
    try:
        return result, path.read_bytes()
    except OSError as error:
        raise FileError("error.file_unreadable", path=path, why=error.strerror) from error


def add_law(session: Session, result: ReadLaw, data: bytes, filename: str, given: Law) -> str:
    """Put a law that was read into the case file, searchable; returns its id."""
    id, change = laws.add(session.profile.author, result, data, filename, given)
    session.do(change)
    session.index(session.assessment.laws[id].outline)
    return id


def read_json(result: ReadLaw) -> dict[str, Any]:
    """A law as read, for scripts."""
    from octolegis.importers.to_json import to_json

    return to_json(result)


def completeness(result: ReadLaw) -> list[Message]:
    """How many of the source's characters arrived, and what was left out and why."""
    arrived = message(
        "law.completeness", imported=result.imported_characters, source=result.source_characters
    )
    rest = [
        message("law.left_out", characters=left.characters, reason_term=left.reason.id)
        for left in result.left_out
    ]
    return [arrived, *rest]
