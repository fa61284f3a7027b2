"""Applying a bill to the act that it amends: pure, each instruction applied in full or left to a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from octolegis.domain.amending import (
    Act,
    Amended,
    Instruction,
    Mark,
    MarkKind,
    Outcome,
)
from octolegis.domain.changed_words import words_changed
from octolegis.domain.errors import InputError
from octolegis.domain.inserting import inserted
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.new_provisions import adopted, with_subtree
from octolegis.domain.official_text import number_key
from octolegis.domain.resolving import Found, found_at, lines_of, same_number


def consolidated(parent: Outline, instructions: Iterable[Instruction]) -> Amended:
    """The act as the bill would make it; what is not said plainly stays as it is, with the reason.

    A bill speaks of the act as it stands before it: a place whose number an earlier instruction
    changed, or whose words it replaced, is left to a person.
    """
    work = _Work(parent)
    outcomes = tuple(work.take(instruction) for instruction in instructions)
    return Amended(work.outline, work.marks, outcomes)


class _Work:
    """The text so far."""

    def __init__(self, parent: Outline) -> None:
        self.outline = parent
        self.marks: dict[str, Mark] = {}
        self._renumbered: list[str] = []
        self._acts: dict[Act | None, Callable[[Instruction, Found], tuple[Outline, str]]] = {
            Act.REPLACE: self._replace,
            Act.REPEAL: self._repeal,
            Act.RENUMBER: self._renumber,
            Act.REPLACE_HEADING: self._replace_heading,
            Act.REPLACE_WORDS: self._change_words,
            Act.INSERT_WORDS: self._change_words,
            Act.DELETE_WORDS: self._change_words,
        }

    def take(self, instruction: Instruction) -> Outcome:
        """Apply an instruction, or say why not; then nothing of it is done."""
        if instruction.doubt is not None:
            return Outcome(instruction, instruction.doubt)
        before = self.outline
        try:
            after, id = self._done(instruction)
        except InputError as error:
            return Outcome(instruction, error.message)
        self.outline = after
        self._mark(before, after, instruction)
        return Outcome(instruction, None, id, words_at(before, id), words_at(after, id))

    def _done(self, instruction: Instruction) -> tuple[Outline, str]:
        if any(same_number(step.label, label) for step in instruction.path for label in self._renumbered):
            raise InputError("amend.renumbered_before", label=instruction.path[-1].label)
        if instruction.act is Act.INSERT:
            return inserted(self.outline, instruction, self._free)
        found = found_at(self.outline, instruction.path)
        self._free(found.provision)
        return self._acts[instruction.act](instruction, found)

    def _free(self, provision: Provision) -> None:
        """Refuse a place that the bill has already given other words."""
        for node in (*self.outline.ancestors(provision), provision):
            mark = self.marks.get(node.id)
            if mark is not None and mark.kind in (MarkKind.REPLACED, MarkKind.REPEALED):
                raise InputError("amend.changed_before", label=node.label)

    def _replace(self, instruction: Instruction, found: Found) -> tuple[Outline, str]:
        old = found.provision
        if found.line is not None:
            lines = lines_of(old)
            lines[found.line : found.line + 1] = _some(instruction.lines)
            return self._with(old._replace(text="\n".join(lines))), old.id
        if len(instruction.new) == 0 or instruction.new[0].depth != 0:
            raise InputError("amend.no_text")
        if any(node.depth == 0 for node in instruction.new[1:]):
            raise InputError("amend.several_for_one", label=old.label)
        first = instruction.new[0]
        if first.kind is ProvisionKind.ARTICLE and old.kind is not ProvisionKind.ARTICLE:
            raise InputError("amend.other_kind", label=old.label)
        if first.label and not same_number(first.label, old.label):
            raise InputError("amend.other_number", label=old.label, new=first.label)
        rows = adopted(self.outline, old, instruction.new)
        return with_subtree(self.outline, old, rows), old.id

    def _repeal(self, instruction: Instruction, found: Found) -> tuple[Outline, str]:
        old = found.provision
        if found.line is not None:
            lines = lines_of(old)
            del lines[found.line]
            return self._with(old._replace(text="\n".join(lines))), old.id
        outline = self.outline
        for node in self._through(old, instruction.path[-1].until):
            self._free(node)
            outline = with_subtree(outline, node, [node._replace(heading="", text="")])
        return outline, old.id

    def _through(self, first: Provision, until: str) -> list[Provision]:
        """The provision, or all of its level up to the one with the number ``until``."""
        if not until:
            return [first]
        among = [node for node in self.outline.provisions if node.kind is first.kind]
        if first.kind is not ProvisionKind.ARTICLE:
            among = self.outline.children[first.parent]
        ends = [place for place, node in enumerate(among) if same_number(node.label, until)]
        start = among.index(first)
        if len(ends) != 1 or ends[0] < start:
            raise InputError("amend.not_found", label=until)
        return among[start : ends[0] + 1]

    def _renumber(self, instruction: Instruction, found: Found) -> tuple[Outline, str]:
        old, new = found.provision, instruction.words.new
        siblings = self.outline.children[old.parent]
        if found.line is not None or not new:
            raise InputError("amend.no_text")
        if any(same_number(each.label, new) for each in siblings if self._stands(each)):
            raise InputError("amend.taken", label=new)
        self._renumbered += [old.label, new]
        return self._with(old._replace(label=_labelled(old.label, new))), old.id

    def _replace_heading(self, instruction: Instruction, found: Found) -> tuple[Outline, str]:
        if not found.provision.heading:
            raise InputError("amend.no_heading", label=found.provision.label)
        heading = " ".join(_some(instruction.lines))
        return self._with(found.provision._replace(heading=heading)), found.provision.id

    def _change_words(self, instruction: Instruction, found: Found) -> tuple[Outline, str]:
        rows = words_changed(self.outline, found, instruction)
        return replace(self.outline, provisions=rows), found.provision.id

    def _with(self, changed: Provision) -> Outline:
        rows = tuple(changed if row.id == changed.id else row for row in self.outline.provisions)
        return replace(self.outline, provisions=rows)

    def _stands(self, node: Provision) -> bool:
        mark = self.marks.get(node.id)
        return mark is None or mark.kind is not MarkKind.REPEALED

    def _mark(self, before: Outline, after: Outline, instruction: Instruction) -> None:
        """What was touched bears what was done to it and by which provision of the bill."""
        kinds = {
            Act.REPLACE: MarkKind.REPLACED,
            Act.REPEAL: MarkKind.REPEALED,
            Act.RENUMBER: MarkKind.RENUMBERED,
        }
        of_act = kinds.get(instruction.act, MarkKind.CHANGED) if instruction.act else MarkKind.CHANGED
        if instruction.path and instruction.path[-1].kind.value == "paragraph":
            of_act = MarkKind.CHANGED
        for node in after.provisions:
            old = before.by_id.get(node.id)
            kind = MarkKind.INSERTED if old is None else of_act
            if old is None or (old.label, old.heading, old.text) != (node.label, node.heading, node.text):
                self._add(node.id, kind, instruction.source)
        lost = {node.parent for node in before.provisions if node.id not in after.by_id}
        for id in lost:
            if id is not None and id in after.by_id and id not in self.marks:
                self._add(id, of_act, instruction.source)

    def _add(self, id: str, kind: MarkKind, source: str) -> None:
        before = self.marks.get(id)
        if before is None:
            self.marks[id] = Mark(kind, (source,))
        else:
            first = before.kind if before.kind is MarkKind.INSERTED else kind
            self.marks[id] = Mark(first, tuple(dict.fromkeys((*before.sources, source))))


def words_at(outline: Outline, id: str) -> str:
    """The words of a provision with all below it, its label first; "" where it is not."""
    node = outline.by_id.get(id)
    if node is None:
        return ""
    head = " ".join(filter(None, (node.label, node.heading)))
    return "\n".join(filter(None, (head, outline.full_text(node))))


def _some(lines: tuple[str, ...]) -> tuple[str, ...]:
    if not lines:
        raise InputError("amend.no_text")
    return lines


def _labelled(old: str, new: str) -> str:
    """The new number in the form of the old label: "Section 5" and "6" make "Section 6"."""
    number = number_key(old)
    place = old.casefold().rfind(number)
    if not number or place < 0:
        return new
    return f"{old[:place]}{new.strip('() ')}{old[place + len(number) :]}"
