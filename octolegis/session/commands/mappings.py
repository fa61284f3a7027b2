"""Mapping provisions, or quoted spans of them, to articles and requirements."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.law import Outline, Provision
from octolegis.domain.mapping import Mapping, MappingStatus, Quote
from octolegis.domain.message import message
from octolegis.session.commands.targets import known_target, target_name

CONTEXT = 32
"""Characters kept before and after a quote, to find it again in a new version."""

_SHOWN = 50
"""Paths told of an ambiguous label."""


def quote_of(text: str, start: int, end: int) -> Quote:
    """The span of a provision's text as an anchor; offsets in code points."""
    return Quote(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start)


def add(
    assessment: Assessment, author: str, target: str, place: tuple[str, str], quote: Quote | None = None
) -> Change:
    """Rely on a provision, given as (law id, provision id), for a target; doing it twice changes nothing."""
    law, provision = place
    known_target(assessment, target)
    id = mapping_id(target, place, quote)
    name = message(
        "change.mapping.added",
        target=target_name(assessment, target),
        provision=_citation(assessment, law, provision),
    )
    if id in assessment.mappings:
        return Change(name, (), author)
    return Change(name, tuple(made(Mapping(id, target, law, provision, quote))), author)


def mapping_id(target: str, place: tuple[str, str], quote: Quote | None) -> str:
    """The id under which such a mapping is kept: the same on every machine."""
    return sha256(canonical([target, *place, quote_json(quote)]))[:16]


def made(mapping: Mapping) -> list[Edit]:
    """The edits that bring a mapping in, or bring it back."""
    fields: dict[str, Json] = {
        "target": mapping.target,
        "law": mapping.law,
        "provision": mapping.provision,
        "quote": quote_json(mapping.quote),
        "status": mapping.status.value if mapping.status is not MappingStatus.KEPT else None,
    }
    edits = [
        Edit(f"mapping:{mapping.id}", name, value) for name, value in fields.items() if value is not None
    ]
    return [*edits, Edit(f"mapping:{mapping.id}", "deleted", None)]


def remove(assessment: Assessment, author: str, id: str) -> Change:
    """No longer rely on it; its history stays."""
    mapping = assessment.mappings[id]
    name = message(
        "change.mapping.removed",
        target=target_name(assessment, mapping.target),
        provision=_citation(assessment, mapping.law, mapping.provision),
    )
    return Change(name, (Edit(f"mapping:{id}", "deleted", True),), author)


def provision_labelled(outline: Outline, label: str) -> Provision:
    """The one provision with the label or citation; InputError for none, or several (with paths)."""
    found = outline.labelled(label)
    if not found:
        raise InputError("error.unknown_label", label=label)
    if len(found) > 1:
        paths = "; ".join(f"{outline.path(provision)} [{provision.id}]" for provision in found[:_SHOWN])
        rest = " ..." if len(found) > _SHOWN else ""
        raise InputError("error.ambiguous_label", label=label, count=len(found), paths=f"{paths}{rest}")
    return found[0]


def _citation(assessment: Assessment, law: str, provision: str) -> str:
    outline = assessment.outlines.get(law)
    node = outline.by_id.get(provision) if outline else None
    return outline.citation(node) if outline and node else provision


def quote_json(quote: Quote | None) -> Json:
    """A quote as a field of a mapping's record holds it."""
    if quote is None:
        return None
    return {"text": quote.text, "before": quote.before, "after": quote.after, "start": quote.start}
