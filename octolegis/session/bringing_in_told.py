"""A plan of bringing in, told: in one sentence, item by item, and for scripts."""

from __future__ import annotations

from typing import Any

from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Priority, Rating, ReasonCode
from octolegis.domain.message import Message, message
from octolegis.domain.richtext import RichText
from octolegis.session.bringing_in import Fate, Item, Plan, Quoted, Value
from octolegis.session.commands.targets import target_name
from octolegis.session.law_lookup import Place
from octolegis.wording import Wording

_TERMS = ((Rating, "rating"), (ReasonCode, "reason_code"), (Priority, "priority"))
_NAMED = ("rating", "reason", "comment", "recommendation", "term", "wording")
"""Fields that have a word of their own here; the others are named as in a matrix."""


def summary(plan: Plan) -> Message:
    """What was found, in one sentence."""
    conflicts = sum(item.fate is Fate.CONFLICT for item in plan.items)
    new = len(plan.items) - conflicts
    numbers = {"new": new, "conflicts": conflicts, "problems": len(plan.problems)}
    return message("earlier.found", lines=plan.lines, **numbers)


def title(words: Wording, item: Item) -> str:
    """What kind of thing an item is."""
    if isinstance(item.value, Quoted):
        return words("earlier.quoted")
    if item.field == "mapping":
        return words("earlier.mapping")
    if item.field in _NAMED:
        return words(f"earlier.field.{item.field}")
    return words(f"report.matrix_column.{item.field.removeprefix('flag.')}")


def value(assessment: Assessment, words: Wording, said: Place | Quoted | Value | None) -> str:
    """The words of a value."""
    if said is None:
        return ""
    if isinstance(said, Quoted):
        return "\n".join(filter(None, (said.citation, said.text)))
    if isinstance(said, Place):
        outline = assessment.outlines[said.law]
        provision = outline.by_id[said.provision]
        cited = ", ".join(filter(None, (outline.citation(provision), provision.heading)))
        return f"{assessment.laws[said.law].title}, {cited}"
    if isinstance(said, bool):
        return words("report.matrix_sheet.yes") if said else ""
    for kind, name in _TERMS:
        if isinstance(said, kind):
            return words(f"term.{name}.{said}")
    return said.plain if isinstance(said, RichText) else str(said)


def to_json(assessment: Assessment, plan: Plan, words: Wording) -> dict[str, Any]:
    """A plan for scripts."""
    return {
        "lines": plan.lines,
        "items": [
            {"number": number} | _item_json(assessment, words, item) for number, item in enumerate(plan.items)
        ],
        "problems": [words.say(each) for each in plan.problems],
    }


def _item_json(assessment: Assessment, words: Wording, item: Item) -> dict[str, Any]:
    record: dict[str, Any] = {
        "table": item.table,
        "row": item.row,
        "target": item.target,
        "name": target_name(assessment, item.target),
        "basis": item.basis.value,
        "field": item.field,
        "value": value(assessment, words, item.value),
        "before": value(assessment, words, item.old),
        "conflict": item.fate is Fate.CONFLICT,
    }
    if isinstance(item.value, Place):
        record |= {"law": item.value.law, "provision": item.value.provision}
    return record | {"quoted": isinstance(item.value, Quoted)}
