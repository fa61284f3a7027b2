"""Mapping provisions, or quoted spans of them, to articles and requirements."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.law import Outline, Provision
from octolegis.domain.mapping import Mapping, MappingStatus, Origin, Quote
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
    # A mapping that came from an earlier version of the law keeps the id that it had there.
    if any(each[2:5] == (*place, quote) for each in assessment.mappings_by_target.get(target, ())):
        return Change(name, (), author)
    return Change(name, tuple(made(Mapping(id, target, law, provision, quote))), author)


def mapping_id(target: str, place: tuple[str, str], quote: Quote | None) -> str:
    """The id under which such a mapping is kept: the same on every machine."""
    return sha256(canonical([target, *place, quote_json(quote)]))[:16]


def made(mapping: Mapping) -> list[Edit]:
    """The edits that bring a mapping in, or bring it back."""
    fields: dict[str, Json] = {"target": mapping.target, **_placing(mapping)}
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


def placed(before: Mapping, after: Mapping) -> list[Edit]:
    """The edits that give a mapping another place, quote or status."""
    now, then = _placing(after), _placing(before)
    return [Edit(f"mapping:{before.id}", name, now[name]) for name in now if now[name] != then[name]]


def confirm(assessment: Assessment, author: str, id: str) -> Change:
    """Say that a mapping holds where a new version of the law brought it; a lost one cannot be confirmed."""
    mapping = assessment.mappings[id]
    if mapping.status is MappingStatus.LOST:
        raise InputError("error.mapping_is_lost")
    name = message(
        "change.mapping.confirmed",
        target=target_name(assessment, mapping.target),
        provision=_citation(assessment, mapping.law, mapping.provision),
    )
    holds = mapping._replace(status=MappingStatus.KEPT, came_from=None)
    return Change(name, tuple(placed(mapping, holds)), author)


def remap(
    assessment: Assessment, author: str, id: str, place: tuple[str, str], quote: Quote | None = None
) -> Change:
    """Rely on another provision, given as (law id, provision id), in place of that of a mapping."""
    mapping = assessment.mappings[id]
    law, provision = place
    name = message(
        "change.mapping.moved",
        target=target_name(assessment, mapping.target),
        provision=_citation(assessment, law, provision),
    )
    holds = Mapping(id, mapping.target, law, provision, quote)
    return Change(name, tuple(placed(mapping, holds)), author)


def _placing(mapping: Mapping) -> dict[str, Json]:
    return {
        "law": mapping.law,
        "provision": mapping.provision,
        "quote": quote_json(mapping.quote),
        "status": mapping.status.value if mapping.status is not MappingStatus.KEPT else None,
        "came_from": origin_json(mapping.came_from),
    }


def _citation(assessment: Assessment, law: str, provision: str) -> str:
    outline = assessment.outlines.get(law)
    node = outline.by_id.get(provision) if outline else None
    return outline.citation(node) if outline and node else provision


def quote_json(quote: Quote | None) -> Json:
    """A quote as a field of a mapping's record holds it."""
    if quote is None:
        return None
    return {"text": quote.text, "before": quote.before, "after": quote.after, "start": quote.start}


def origin_json(origin: Origin | None) -> Json:
    """Where a mapping came from as a field of its record holds it."""
    if origin is None:
        return None
    return {"law": origin.law, "provision": origin.provision, "quote": quote_json(origin.quote)}
