"""Bringing a law into an open case file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from octolegis.domain.law import Law
from octolegis.domain.message import Message, message
from octolegis.importers.choices import AS_IT_STANDS, REVISIONS, Choices
from octolegis.importers.reading import ReadLaw, law_bytes, read_law_bytes
from octolegis.importers.reading_source import source_text
from octolegis.importers.source_text import SourceText
from octolegis.session.commands import laws
from octolegis.session.plain_files import refuse_device
from octolegis.session.session import Session

if TYPE_CHECKING:
    from octolegis.importers.child import Progress

__all__ = [
    "REVISIONS",
    "Choices",
    "ReadLaw",
    "SourceText",
    "add_law",
    "completeness",
    "read",
    "read_bytes",
    "read_json",
]


def read(
    path: Path, choices: Choices = AS_IT_STANDS, progress: Progress | None = None
) -> tuple[ReadLaw, bytes]:
    """Read a draft law in a process of its own: what it says, and its bytes; FileError with a sentence.

    ``progress`` is told the pages read and how many there are, and answers whether to go on.
    """
    refuse_device(path)
    data = law_bytes(path)
    return read_bytes(data, path.name, choices, progress), data


def read_bytes(
    data: bytes, filename: str, choices: Choices = AS_IT_STANDS, progress: Progress | None = None
) -> ReadLaw:
    """Read the bytes of a file, or text from the clipboard, in a process of its own; FileError."""
    return read_law_bytes(data, filename, choices=choices, progress=progress)


def source(data: bytes, filename: str, choices: Choices = AS_IT_STANDS) -> SourceText:
    """A file's text before it is split, read in a process of its own; FileError with a sentence."""
    return source_text(data, filename, choices)


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
