"""Where new provisions go: beside a place that the bill names, or in the order of their numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from octolegis.domain.amending import Instruction, Step, StepKind, Where
from octolegis.domain.errors import InputError
from octolegis.domain.label_order import follows_directly
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.new_provisions import fresh, with_rows_at
from octolegis.domain.resolving import Found, found_at, lines_of, same_number

_Guard = Callable[[Provision], None]


def inserted(outline: Outline, instruction: Instruction, free: _Guard) -> tuple[Outline, str]:
    """The outline with what comes in, and the id of the provision that shows it; InputError.

    ``free`` refuses a place that is no longer what the bill speaks of.
    """
    if instruction.path and instruction.path[-1].kind is StepKind.PARAGRAPH:
        return _lines_in(outline, instruction, free)
    if not instruction.new:
        return _lines_at_end(outline, instruction, free)
    if instruction.where in (Where.AFTER, Where.BEFORE):
        anchor = found_at(outline, instruction.path).provision
        if anchor.parent is not None:
            free(outline.by_id[anchor.parent])
        return _beside(outline, instruction, anchor)
    above = found_at(outline, instruction.path).provision if instruction.path else None
    if above is not None:
        free(above)
    if instruction.where is Where.END:
        return _at_end(outline, instruction, above)
    return _by_number(outline, instruction, above)


def _beside(outline: Outline, instruction: Instruction, anchor: Provision) -> tuple[Outline, str]:
    first = instruction.new[0]
    upper = anchor.kind not in _IN_ARTICLES
    if (first.kind is ProvisionKind.ARTICLE) != (anchor.kind is ProvisionKind.ARTICLE) and not upper:
        raise InputError("amend.other_kind", label=anchor.label)
    _unused(outline, instruction, anchor.parent)
    start = outline.provisions.index(anchor)
    if instruction.where is Where.AFTER:
        start += sum(1 for _ in outline.subtree(anchor))
    return _put(outline, instruction, start, anchor.depth)


def _at_end(outline: Outline, instruction: Instruction, above: Provision | None) -> tuple[Outline, str]:
    if above is None:
        raise InputError("amend.no_place")
    below = outline.children.get(above.id, [])
    if below and below[-1].label and not follows_directly(instruction.new[0].label, below[-1].label):
        raise InputError("amend.number_out_of_order", label=instruction.new[0].label)
    _unused(outline, instruction, above.id)
    end = outline.provisions.index(above) + sum(1 for _ in outline.subtree(above))
    return _put(outline, instruction, end, above.depth + 1)


def _by_number(outline: Outline, instruction: Instruction, above: Provision | None) -> tuple[Outline, str]:
    """After the one provision whose number comes right before."""
    first = instruction.new[0]
    article = first.kind is ProvisionKind.ARTICLE
    if above is None and not article:
        raise InputError("amend.no_place")
    if above is None or article:
        among = [node for node in outline.provisions if node.kind is ProvisionKind.ARTICLE]
    else:
        among = outline.children.get(above.id, [])
    before = [node for node in among if node.label and follows_directly(first.label, node.label)]
    if len(before) != 1:
        raise InputError("amend.no_neighbour", label=first.label)
    _unused(outline, instruction, before[0].parent)
    start = outline.provisions.index(before[0]) + sum(1 for _ in outline.subtree(before[0]))
    return _put(outline, instruction, start, before[0].depth)


_IN_ARTICLES = (
    ProvisionKind.ARTICLE,
    ProvisionKind.SUBSECTION,
    ProvisionKind.POINT,
    ProvisionKind.OTHER,
    ProvisionKind.NOTE,
)


def _unused(outline: Outline, instruction: Instruction, parent: str | None) -> None:
    """Refuse a number that something bears already."""
    tops = [node for node in instruction.new if node.depth == 0]
    for new in instruction.new:
        if new.kind is ProvisionKind.ARTICLE:
            among = [node for node in outline.provisions if node.kind is ProvisionKind.ARTICLE]
        elif new in tops:
            among = outline.children.get(parent, [])
        else:
            continue
        if any(same_number(new.label, node.label) and (node.text or node.heading) for node in among):
            raise InputError("amend.taken", label=new.label)


def _put(outline: Outline, instruction: Instruction, place: int, depth: int) -> tuple[Outline, str]:
    rows = fresh(outline, instruction.source, instruction.new, depth)
    return with_rows_at(outline, place, rows), rows[0].id


def _lines_in(outline: Outline, instruction: Instruction, free: _Guard) -> tuple[Outline, str]:
    """Unnumbered paragraphs beside one, or as the one of a number."""
    *above, last = instruction.path
    holder = found_at(outline, above).provision
    free(holder)
    if not instruction.lines:
        raise InputError("amend.no_text")
    lines = lines_of(holder)
    if instruction.where is Where.BY_NUMBER:
        place = int(last.label) - 1 if int(last.label) > 0 else len(lines)
        if place == len(lines) and outline.children.get(holder.id):
            raise InputError("amend.paragraphs", number=last.label)
        if place and int(last.label) > 0:
            found_at(outline, (*above, Step(StepKind.PARAGRAPH, str(place))))
        found = Found(holder, place)
    else:
        found = found_at(outline, instruction.path)
    at = (found.line or 0) + (instruction.where is Where.AFTER)
    lines[at:at] = instruction.lines
    return _with_text(outline, holder, "\n".join(lines)), holder.id


def _lines_at_end(outline: Outline, instruction: Instruction, free: _Guard) -> tuple[Outline, str]:
    holder = found_at(outline, instruction.path).provision
    free(holder)
    if instruction.where is not Where.END or not instruction.lines:
        raise InputError("amend.no_text")
    if outline.children.get(holder.id):
        raise InputError("amend.end_of_levels", label=holder.label)
    return _with_text(outline, holder, "\n".join((*lines_of(holder), *instruction.lines))), holder.id


def _with_text(outline: Outline, holder: Provision, text: str) -> Outline:
    rows = (row._replace(text=text) if row.id == holder.id else row for row in outline.provisions)
    return replace(outline, provisions=tuple(rows))
