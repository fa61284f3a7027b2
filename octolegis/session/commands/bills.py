"""Applying a bill to the act that it amends, and doing by hand what the program could not."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace

from octolegis.domain.amending import Amended, Consolidation, Mark, MarkKind, Task
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, sha256
from octolegis.domain.consolidated_mappings import followed
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.law import LawStatus, Outline, Provision
from octolegis.domain.mapping import Mapping, MappingStatus
from octolegis.domain.message import message
from octolegis.domain.new_provisions import fresh, with_rows_at, with_subtree
from octolegis.domain.text import clean
from octolegis.session.commands.mappings import made, mapping_id, quote_json
from octolegis.session.consolidations import DONE, MARK, TASK
from octolegis.session.outline_json import outline_bytes


@dataclass(frozen=True)
class Applied:
    """A bill as applied to an act: both by their ids, what came of it, and how the new law is called."""

    parent: str
    bill: str
    amended: Amended
    title: str
    carry: bool = True


def consolidate(assessment: Assessment, author: str, applied: Applied) -> tuple[str, Change]:
    """A law of its own, the act as amended: its id and the Change.

    ``carry``: what rests on the act rests on the new law too, marked where the words have changed.
    """
    id = uuid.uuid4().hex[:10]
    parent = assessment.laws[applied.parent]
    outline = outline_bytes(applied.amended.outline)
    fields: dict[str, Json] = {
        "title": clean(applied.title),
        "language": parent.language,
        "status": LawStatus.DRAFT.value,
        "format": "amended",
        "outline": sha256(outline),
    }
    edits = [Edit(f"law:{id}", name, value) for name, value in fields.items() if value]
    edits += _consolidation(id, applied)
    if applied.carry:
        edits += _mappings(assessment, applied, id)
    name = message("change.bill.applied", title=clean(applied.title))
    return id, Change(name, tuple(edits), author, blobs=(outline,))


def reword(assessment: Assessment, author: str, law: str, changed: Provision) -> Change:
    """Give a provision of a consolidated law other words; InputError for a law that is none."""
    outline = _outline(assessment, law)
    rows = [changed if row.id == changed.id else row for row in outline.provisions]
    after = replace(outline, provisions=tuple(rows))
    return _edited(assessment, author, law, (after, changed.id, MarkKind.CHANGED))


def insert_after(assessment: Assessment, author: str, law: str, new: tuple[str, Provision]) -> Change:
    """Put a new provision after the one whose id comes first in ``new``, with all below it, on its level."""
    outline = _outline(assessment, law)
    before = outline.by_id[new[0]]
    place = outline.provisions.index(before) + sum(1 for _ in outline.subtree(before))
    rows = fresh(outline, before.id, (new[1]._replace(depth=0),), before.depth)
    after = with_rows_at(outline, place, rows)
    return _edited(assessment, author, law, (after, rows[0].id, MarkKind.INSERTED))


def repeal(assessment: Assessment, author: str, law: str, provision: str) -> Change:
    """Take a provision's words out, with all below it; it stays as repealed."""
    outline = _outline(assessment, law)
    old = outline.by_id[provision]
    after = with_subtree(outline, old, [old._replace(heading="", text="")])
    return _edited(assessment, author, law, (after, provision, MarkKind.REPEALED))


def set_done(assessment: Assessment, author: str, law: str, number: int, *, done: bool = True) -> Change:
    """Note that an instruction left to a person is done; InputError where there is none of that number."""
    tasks = known(assessment, law).tasks
    if number not in {task.number for task in tasks}:
        raise InputError("error.unknown_task", number=number)
    name = message("change.bill.done", number=number)
    if next(task.done for task in tasks if task.number == number) is done:
        return Change(name, (), author)
    return Change(name, (Edit(f"consolidation:{law}", f"{DONE}{number}", done or None),), author)


def known(assessment: Assessment, law: str) -> Consolidation:
    """How a consolidated law was made; InputError for a law that is none."""
    if law not in assessment.consolidations:
        raise InputError("error.not_consolidated", law=law)
    return assessment.consolidations[law]


def tasks_of(amended: Amended) -> tuple[Task, ...]:
    """What is left to a person: the instructions that were not applied, those on other laws aside."""
    left = [outcome for outcome in amended.outcomes if outcome.why and outcome.why.id != "amend.other_law"]
    return tuple(
        Task(number, each.instruction.source, each.instruction.said, each.why)
        for number, each in enumerate(left, start=1)
        if each.why is not None
    )


def _outline(assessment: Assessment, law: str) -> Outline:
    known(assessment, law)
    return assessment.outlines[law]


def _consolidation(id: str, applied: Applied) -> Iterable[Edit]:
    record = f"consolidation:{id}"
    yield Edit(record, "parent", applied.parent)
    yield Edit(record, "bill", applied.bill)
    for provision, mark in applied.amended.marks.items():
        yield Edit(record, f"{MARK}{provision}", _mark_json(mark))
    for task in tasks_of(applied.amended):
        why: Json = {"id": task.why.id, "arguments": dict(task.why.arguments)}
        value: Json = {"source": task.source, "said": task.said, "why": why}
        yield Edit(record, f"{TASK}{task.number}", value)


def _mark_json(mark: Mark) -> Json:
    return {"kind": mark.kind.value, "sources": list(mark.sources)}


def _mappings(assessment: Assessment, applied: Applied, id: str) -> Iterable[Edit]:
    old, new = assessment.outlines[applied.parent], applied.amended.outline
    resting = [each for each in assessment.mappings.values() if each.law == applied.parent]
    for mapping in followed(resting, old, new, id):
        place = (id, mapping.provision)
        yield from made(mapping._replace(id=mapping_id(mapping.target, place, mapping.quote)))


def _edited(assessment: Assessment, author: str, law: str, edited: tuple[Outline, str, MarkKind]) -> Change:
    """A change by hand: the new outline, the mark, and what rests on words that are gone."""
    after, id, kind = edited
    before = assessment.outlines[law]
    citation = (after if id in after.by_id else before).citation(after.by_id[id])
    name = message(f"change.bill.{kind.value}", provision=citation)
    if after.provisions == before.provisions:
        return Change(name, (), author)
    data = outline_bytes(after)
    old = assessment.consolidations[law].marks.get(id)
    kept = old.kind if old and old.kind is MarkKind.INSERTED and kind is MarkKind.CHANGED else kind
    sources = dict.fromkeys((*(old.sources if old else ()), ""))
    edits = [
        Edit(f"law:{law}", "outline", sha256(data)),
        Edit(f"consolidation:{law}", f"{MARK}{id}", _mark_json(Mark(kept, tuple(sources)))),
    ]
    resting = [each for each in assessment.mappings.values() if each.law == law]
    for mapping in followed(resting, before, after, law):
        edits += _moved(assessment.mappings[mapping.id], mapping)
    return Change(name, tuple(edits), author, blobs=(data,))


def _moved(before: Mapping, after: Mapping) -> Iterable[Edit]:
    """What is different of a mapping; one that was to be looked at stays so."""
    record = f"mapping:{after.id}"
    if after.status is not before.status and after.status is not MappingStatus.KEPT:
        yield Edit(record, "status", after.status.value)
    if after.provision != before.provision:
        yield Edit(record, "provision", after.provision)
    if after.quote != before.quote:
        yield Edit(record, "quote", quote_json(after.quote))
