"""Bringing a law into the case file, and taking it out."""

from __future__ import annotations

import uuid

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, sha256
from octolegis.domain.event import Change, Edit
from octolegis.domain.law import Law
from octolegis.domain.message import message
from octolegis.domain.text import clean
from octolegis.importers.reading import ReadLaw
from octolegis.session.outline_json import outline_bytes


def add(author: str, read: ReadLaw, document: bytes, filename: str, given: Law) -> tuple[str, Change]:
    """Bring a law in, with its original bytes: the new law's id and the Change.

    ``given`` carries what the user said of it; an empty title or language is taken from the document.
    """
    id = uuid.uuid4().hex[:10]
    outline = outline_bytes(read.outline)
    fields: dict[str, Json] = {
        "title": clean(given.title or read.title or filename),
        "language": clean(given.language) or read.language,
        "status": given.status.value,
        "version": clean(given.version),
        "source": clean(given.source),
        "filename": clean(filename),
        "format": read.format,
        "document": sha256(document),
        "outline": sha256(outline),
    }
    edits = tuple(Edit(f"law:{id}", name, value) for name, value in fields.items() if value)
    name = message("change.law.added", title=str(fields["title"]))
    return id, Change(name, edits, author, blobs=(document, outline))


def remove(assessment: Assessment, author: str, id: str) -> Change:
    """Take a law out of the assessment with the mappings that rest on it; undo brings both back."""
    edits = [Edit(f"law:{id}", "deleted", True)]
    edits += [Edit(f"mapping:{m.id}", "deleted", True) for m in assessment.mappings.values() if m.law == id]
    return Change(message("change.law.removed", title=assessment.laws[id].title), tuple(edits), author)
