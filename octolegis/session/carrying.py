"""A finding carried over to another instrument, as it is told before and done after."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from octolegis.checklists import crosswalk
from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import FindingKey
from octolegis.domain.mapping import Mapping
from octolegis.domain.richtext import RichText
from octolegis.session.commands import carrying
from octolegis.session.commands.carrying import Carriage, Fate, Field, Step
from octolegis.session.commands.findings import FindingValue
from octolegis.wording import Wording

_TERMS = {"rating": "rating", "reason_code": "reason_code", "priority": "priority"}


def preview(
    assessment: Assessment, key: FindingKey, target: str, language: str = "en", *, over: bool = False
) -> Carriage:
    """What carrying a finding along the shipped crosswalk would do; InputError where it cannot be done."""
    return carrying.preview(assessment, key, target, crosswalk.shipped(language), over=over)


class Row(NamedTuple):
    """A field as it is shown: its name, what stands there, what would come, what becomes of it."""

    name: str
    old: str
    new: str
    fate: Fate


def rows(step: Step, words: Wording) -> list[Row]:
    """The fields of a step in words."""
    return [
        Row(_name(each, words), _shown(each, each.old, words), _shown(each, each.new, words), each.fate)
        for each in step.fields
    ]


def citation(assessment: Assessment, mapping: Mapping) -> str:
    """The provision that a mapping relies on, with the words quoted."""
    outline = assessment.outlines.get(mapping.law)
    provision = outline.by_id.get(mapping.provision) if outline else None
    cited = outline.citation(provision) if outline and provision else mapping.provision
    return f"{cited} “{mapping.quote.text}”" if mapping.quote else cited


def carriage_json(carriage: Carriage) -> dict[str, Any]:
    """A preview for scripts."""
    return {
        "origin": carriage.key.target,
        "target": carriage.target,
        "basis": carriage.key.basis.value,
        "relation": carriage.link.relation.value,
        "reason": carriage.link.reason,
        "to_confirm": list(carriage.link.to_confirm),
        "steps": [_step(step) for step in carriage.steps],
        "asked_anew": [each.id for each in carriage.asked_anew],
        "left": [each.id for each in carriage.left],
        "wordings_left": carriage.wordings,
        "nothing": carriage.is_idle,
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "target": step.target,
        "links": [
            {"origin": each.origin, "relation": each.relation.value, "reason": each.reason}
            for each in step.links
        ],
        "fields": [
            {"name": each.name, "old": _plain(each.old), "new": _plain(each.new), "fate": each.fate.value}
            for each in step.fields
        ],
        "mappings": [{"law": each.law, "provision": each.provision} for each in step.mappings],
    }


def _plain(value: FindingValue) -> Any:
    if isinstance(value, RichText):
        return value.to_json()
    return value.value if isinstance(value, StrEnum) else value


def _name(field: Field, words: Wording) -> str:
    return words(f"carry.field.{field.name.partition('.')[0]}")


def _shown(field: Field, value: FindingValue, words: Wording) -> str:
    if field.name.startswith("flag."):
        return words(f"term.{field.name}") if value else ""
    if isinstance(value, RichText):
        return value.plain
    if isinstance(value, StrEnum) and field.name in _TERMS:
        return words(f"term.{_TERMS[field.name]}.{value}")
    return str(value or "")
