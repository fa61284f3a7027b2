"""Adding language versions to a law, taking them out, and deciding what belongs to what."""

from __future__ import annotations

import uuid

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, sha256
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.law import Outline
from octolegis.domain.message import Message, message
from octolegis.domain.text import clean
from octolegis.domain.translation import Translation
from octolegis.importers.reading import ReadLaw
from octolegis.session.assembling import PAIR
from octolegis.session.outline_json import outline_bytes


def add(
    assessment: Assessment, author: str, read: ReadLaw, document: bytes, given: Translation
) -> tuple[str, Change]:
    """Add what was read as a language version of a law: its id and the Change.

    ``given`` carries what the user said of it; an empty title or language is taken from the document.
    InputError where the language is known from neither.
    """
    id = uuid.uuid4().hex[:10]
    outline = outline_bytes(read.outline)
    language = clean(given.language) or read.language
    if not language:
        raise InputError("error.translation_language")
    fields: dict[str, Json] = {
        "law": given.law,
        "language": language,
        "kind": given.kind.value,
        "title": clean(given.title or read.title or given.filename),
        "source": clean(given.source),
        "date": clean(given.date),
        "filename": clean(given.filename),
        "format": read.format,
        "document": sha256(document),
        "outline": sha256(outline),
    }
    edits = tuple(Edit(f"translation:{id}", name, value) for name, value in fields.items() if value)
    name = message("change.translation.added", title=assessment.laws[given.law].title, lang=language)
    return id, Change(name, edits, author, blobs=(document, outline))


def remove(assessment: Assessment, author: str, id: str) -> Change:
    """Take a language version out; undo brings it back."""
    translation = known(assessment, id)
    return Change(
        _named("removed", assessment, translation), (Edit(f"translation:{id}", "deleted", True),), author
    )


def pair(assessment: Assessment, author: str, id: str, provision: str, other: str | None) -> Change:
    """Say which provision of the translation renders one of the law: "" none, ``None`` as aligned."""
    translation = known(assessment, id)
    outline = assessment.outlines.get(translation.law) or Outline(())
    node = outline.by_id.get(provision)
    name = message("change.translation.paired", provision=outline.citation(node) if node else provision)
    if translation.pairs.get(provision) == other:
        return Change(name, (), author)
    return Change(name, (Edit(f"translation:{id}", f"{PAIR}{provision}", other),), author)


def known(assessment: Assessment, id: str) -> Translation:
    """The translation with the id; InputError for none."""
    if id not in assessment.translations:
        known = ", ".join(assessment.translations) or "-"
        raise InputError("error.unknown_translation", translation=id, known=known)
    return assessment.translations[id]


def _named(act: str, assessment: Assessment, translation: Translation) -> Message:
    law = assessment.laws.get(translation.law)
    title = law.title if law else translation.title
    return message(f"change.translation.{act}", title=title, lang=translation.language)
