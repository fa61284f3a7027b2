"""Bringing a law into the case file, and taking it out."""

from __future__ import annotations

import uuid

from octolegis.domain.amendment import Amendment
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, sha256
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import FindingKey
from octolegis.domain.law import Law, Outline
from octolegis.domain.mapping import Mapping
from octolegis.domain.message import Message, message
from octolegis.domain.text import clean
from octolegis.importers.reading import ReadLaw
from octolegis.session.commands import findings
from octolegis.session.commands.mappings import quote_json
from octolegis.session.commands.targets import PROVISION_PREFIX, provision_of
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
    """Take a law out with all that rests on it (``goes_with``); undo brings all back."""
    edits = [Edit(f"law:{id}", "deleted", True)]
    edits += [Edit(f"mapping:{m.id}", "deleted", True) for m in assessment.mappings.values() if m.law == id]
    edits += [
        Edit(f"translation:{each.id}", "deleted", True)
        for each in assessment.translations.values()
        if each.law == id
    ]
    for key in _judged_on(assessment, id):
        said = findings.said(assessment.findings[key])
        edits += [Edit(findings.record_id(key), name, None) for name in said]
    edits += [Edit(f"amendment:{each.id}", "deleted", True) for each in _amended_on(assessment, id)]
    if id in assessment.consolidations:
        edits.append(Edit(f"consolidation:{id}", "deleted", True))
    return Change(message("change.law.removed", title=assessment.laws[id].title), tuple(edits), author)


def goes_with(assessment: Assessment, id: str) -> Message:
    """What is taken out together with a law, in one sentence."""
    return message(
        "law.goes_with",
        title=assessment.laws[id].title,
        mappings=sum(each.law == id for each in assessment.mappings.values()),
        translations=sum(each.law == id for each in assessment.translations.values()),
        comments=len(_judged_on(assessment, id)) + len(_amended_on(assessment, id)),
    )


def _judged_on(assessment: Assessment, id: str) -> list[FindingKey]:
    """The findings on provisions of the law alone, of all experts."""
    return [
        key
        for key, finding in assessment.findings.items()
        if key.target.startswith(f"{PROVISION_PREFIX}{id}#") and findings.said(finding)
    ]


def _amended_on(assessment: Assessment, id: str) -> list[Amendment]:
    """The wording proposed on provisions of the law alone."""
    prefix = f"{PROVISION_PREFIX}{id}#"
    return [each for each in assessment.amendments.values() if each.target.startswith(prefix)]


def correct(
    assessment: Assessment, author: str, id: str, outline: Outline, mappings: tuple[Mapping, ...]
) -> Change:
    """Give a law another outline of the same words, and its mappings the places to which they followed."""
    data = outline_bytes(outline)
    name = message("change.law.corrected", title=assessment.laws[id].title)
    if outline.provisions == assessment.outlines[id].provisions:
        return Change(name, (), author)
    edits = [Edit(f"law:{id}", "outline", sha256(data))]
    for mapping in mappings:
        before = assessment.mappings[mapping.id]
        edits += [
            Edit(f"mapping:{mapping.id}", field, value)
            for field, value, old in (
                ("provision", mapping.provision, before.provision),
                ("quote", quote_json(mapping.quote), quote_json(before.quote)),
                ("status", mapping.status.value, before.status.value),
            )
            if value != old
        ]
    return Change(name, tuple(edits), author, blobs=(data,))


def judged_by_themselves(assessment: Assessment, id: str) -> frozenset[str]:
    """The provisions of a law on which comments or amendments rest: they bear its id and cannot be joined."""
    places = {
        provision_of(key.target) for key in assessment.findings if key.target.startswith(PROVISION_PREFIX)
    }
    places |= {(each.law, each.provision) for each in assessment.amendments.values() if each.provision}
    return frozenset(place[1] for place in places if place is not None and place[0] == id)
