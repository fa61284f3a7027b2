"""Finding the place in an act that a bill names; what could be two places, or none, is not guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from octolegis.domain.amending import Step, StepKind
from octolegis.domain.errors import InputError
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.official_text import number_key

_ENDS = re.compile(r"[.;:!?…。؛।][\"”»)]?$")
_number = lru_cache(maxsize=20_000)(number_key)
"""Remembered: each instruction looks through all labels of the act."""
_HEADINGS = (ProvisionKind.PART, ProvisionKind.TITLE, ProvisionKind.CHAPTER, ProvisionKind.DIVISION)


class Found(NamedTuple):
    """A provision, or one of the unnumbered paragraphs of its text (``line``, from 0)."""

    provision: Provision
    line: int | None = None


def found_at(outline: Outline, path: Iterable[Step]) -> Found:
    """The place to which the path leads; InputError with the reason where there is not exactly one."""
    here: Provision | None = None
    for step in path:
        if step.kind is StepKind.PARAGRAPH:
            if here is None:
                raise InputError("amend.no_article", label=step.label)
            return Found(here, _line(outline, here, step))
        here = _only(outline, here, step)
    if here is None:
        raise InputError("amend.no_place")
    return Found(here)


def lines_of(provision: Provision) -> list[str]:
    """The unnumbered paragraphs of a provision's own text."""
    return provision.text.split("\n") if provision.text else []


def same_number(label: str, other: str) -> bool:
    """Whether two labels bear one number, the words and brackets around it aside."""
    return bool(label) and _number(label) == _number(other)


def _only(outline: Outline, above: Provision | None, step: Step) -> Provision:
    found = [node for node in _candidates(outline, above, step) if same_number(node.label, step.label)]
    if not found:
        raise InputError("amend.not_found", label=step.label)
    if len(found) > 1:
        raise InputError("amend.ambiguous", label=step.label, number=len(found))
    return found[0]


def _candidates(outline: Outline, above: Provision | None, step: Step) -> list[Provision]:
    """Articles and headings bear one number in all that stands above them; what is in an article does not."""
    if step.kind is StepKind.BELOW:
        if above is None:
            raise InputError("amend.no_article", label=step.label)
        return _below(outline, above)
    within = list(outline.subtree(above))[1:] if above else list(outline.provisions)
    if step.kind is StepKind.ARTICLE:
        return [node for node in within if node.kind is ProvisionKind.ARTICLE]
    level = step.level
    kinds = _HEADINGS if level is ProvisionKind.DIVISION else (level,)
    return [node for node in within if node.kind in kinds]


def _below(outline: Outline, above: Provision) -> list[Provision]:
    """What stands directly below; an unnumbered paragraph between does not count as a level."""
    found: list[Provision] = []
    for node in outline.children.get(above.id, ()):
        found += [node] if node.label else _below(outline, node)
    return found


def _line(outline: Outline, provision: Provision, step: Step) -> int:
    """The unnumbered paragraph counted from one; where numbered ones stand between, drafters count unlike."""
    lines = lines_of(provision)
    place = int(step.label)
    if outline.children.get(provision.id) and not 0 < place <= len(lines):
        raise InputError("amend.paragraphs", number=place)
    if place < 0:
        place = len(lines) + 1 + place
    if not 0 < place <= len(lines):
        raise InputError("amend.no_paragraph", number=step.label, all=len(lines))
    if not all(_ENDS.search(line.rstrip()) for line in lines[:place]):
        raise InputError("amend.paragraphs", number=place)
    return place - 1
