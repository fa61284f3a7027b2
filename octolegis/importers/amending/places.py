"""The places that the tokens of an instruction name, level by level from the top of the act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from octolegis.domain.amending import Step, StepKind
from octolegis.domain.law import ProvisionKind
from octolegis.importers.amending.tokens import Token
from octolegis.importers.amending.vocabulary import Role

_RANKS = {StepKind.UPPER: 0, StepKind.ARTICLE: 1, StepKind.BELOW: 2, StepKind.PARAGRAPH: 3}
_UPPER = (
    ProvisionKind.ANNEX,
    ProvisionKind.PART,
    ProvisionKind.TITLE,
    ProvisionKind.CHAPTER,
    ProvisionKind.DIVISION,
)
_NEAR = 3


@dataclass(frozen=True)
class Reference:
    """A place as named: its steps (several for a list), and whether something goes beside it."""

    steps: tuple[Step, ...]
    below: tuple[Step, ...]
    role: Role | None
    joined: bool
    apart: bool


def references(tokens: Sequence[Token]) -> list[Reference]:
    """The places in reading order; ``joined``: by "and" to the one before, ``apart``: by other words."""
    found: list[Reference] = []
    between: list[Token] = []
    for place, token in enumerate(tokens):
        if not token.steps:
            between.append(token)
            continue
        joined = bool(found) and any(each.has(Role.JOIN) for each in between)
        apart = bool(found) and bool(between) and all(each.has(Role.FILLER) for each in between)
        found.append(Reference(token.steps, token.below, _role(tokens, place), joined, apart))
        between = []
    return found


def groups(found: Sequence[Reference]) -> list[list[Reference]]:
    """The references parted where "and" joins one place to another."""
    parted: list[list[Reference]] = []
    for reference in found:
        if reference.joined and parted:
            parted.append([reference])
        elif parted:
            parted[-1].append(reference)
        else:
            parted.append([reference])
    return parted


def path_of(above: Sequence[Reference], own: Sequence[Reference], upward: bool) -> list[tuple[Step, ...]]:
    """The levels from the top down; each a tuple, with more than one step for a list of places."""
    rungs: list[tuple[Step, ...]] = []
    if not any(_kind(each) in (StepKind.ARTICLE, StepKind.UPPER) for each in own):
        for reference in above:
            rungs += [reference.steps, *((step,) for step in reference.below)]
    else:
        rungs += [each.steps for each in above if _kind(each) is StepKind.UPPER]
    rungs += _ordered(own, upward)
    return sorted(rungs, key=_rank)


def _rank(rung: tuple[Step, ...]) -> tuple[int, int]:
    level = rung[0].level
    return _RANKS[rung[0].kind], _UPPER.index(level) if level in _UPPER else 0


def _ordered(own: Sequence[Reference], upward: bool) -> list[tuple[Step, ...]]:
    """The levels of one place, turned where the lower is named first: "paragraph (a) of subsection (2)"."""
    article = next((i for i, each in enumerate(own) if _kind(each) is StepKind.ARTICLE), None)
    below = [(i, each) for i, each in enumerate(own) if _kind(each) is StepKind.BELOW]
    turned = False
    if len(below) > 1:
        _first, second = below[0], below[1]
        turned = (article > second[0]) if article is not None else (second[1].apart or upward)
    rungs: list[tuple[Step, ...]] = []
    for reference in own:
        if _kind(reference) is not StepKind.BELOW:
            rungs += [reference.steps, *((step,) for step in reference.below)]
    for _, reference in reversed(below) if turned else below:
        rungs.append(reference.steps)
    return rungs


def _kind(reference: Reference) -> StepKind:
    return reference.steps[0].kind


def _role(tokens: Sequence[Token], place: int) -> Role | None:
    """What stands right before a place: after, before, or as."""
    for back in range(1, _NEAR + 1):
        before = tokens[place - back] if place >= back else None
        if before is None or before.quote is not None or before.steps:
            return None
        for role in (Role.AFTER, Role.BEFORE, Role.AS_NEW):
            if before.has(role):
                return role
        if not before.has(Role.FILLER):
            return None
    return None
