"""Attaching a treaty's official or translated text to the case file, and taking it out."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, sha256
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.law import Outline
from octolegis.domain.message import Message, message
from octolegis.domain.official_text import OfficialText
from octolegis.domain.text import clean
from octolegis.session.outline_json import outline_bytes


def attach(
    assessment: Assessment, author: str, text: OfficialText, articles: Outline, document: bytes
) -> Change:
    """Attach a text with its original bytes; one in the same language is replaced.

    ``text`` says instrument, language, title and file name. InputError for an instrument that the case
    file does not have.
    """
    name = _named("attached", assessment, text)
    outline = outline_bytes(articles)
    fields: dict[str, Json] = {
        "title": clean(text.title),
        "filename": clean(text.filename),
        "document": sha256(document),
        "outline": sha256(outline),
        "deleted": None,
    }
    record = f"text:{text.id}"
    edits = tuple(Edit(record, field, value) for field, value in fields.items())
    return Change(name, edits, author, blobs=(document, outline))


def remove(assessment: Assessment, author: str, id: str) -> Change:
    """Take a text out; undo brings it back."""
    text = known_text(assessment, id)
    name = _named("removed", assessment, text)
    return Change(name, (Edit(f"text:{id}", "deleted", True),), author)


def print_in_report(assessment: Assessment, author: str, id: str, printed: bool) -> Change:
    """Have the Word report print the text below what each article requires, or not."""
    text = known_text(assessment, id)
    name = _named("printed", assessment, text)
    edits = (Edit(f"text:{id}", "in_report", printed or None),) if text.in_report != printed else ()
    return Change(name, edits, author)


def _named(deed: str, assessment: Assessment, text: OfficialText) -> Message:
    name = reference(assessment, text.instrument)
    return message(f"change.text.{deed}", reference=name, lang=text.language)


def known_text(assessment: Assessment, id: str) -> OfficialText:
    """The text; InputError names those that the case file has."""
    if id not in assessment.texts:
        raise InputError("text.unknown", text=id, known=", ".join(assessment.texts) or "-")
    return assessment.texts[id]


def reference(assessment: Assessment, instrument: str) -> str:
    """How the instrument is cited; InputError for one that the case file does not have."""
    known = {each.id: each.reference for each in assessment.instruments}
    if instrument not in known:
        raise InputError("error.unknown_instrument", instrument=instrument, known=", ".join(known) or "-")
    return known[instrument]
