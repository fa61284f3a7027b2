"""Parts a run at every change in it, each part with the run's own look."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any, NamedTuple

from octolegis.word.elements import Elements

SAME, GONE, NEW, MARK = "same", "gone", "new", "mark"
"""What a part of a run is: words that stay, go or come, or the mark of a comment."""


class Part(NamedTuple):
    """A letter, an element, or elements that stand between runs, and what becomes of it."""

    state: str
    value: Any


def rewrite(
    run: Any, parts_of: Callable[[Any], list[Part]], elements: Elements, *, whole: bool = False
) -> None:
    """Put the parts in the place of the run; ``parts_of`` tells them for each element in it.

    ``whole``: the run goes with its whole paragraph.
    """
    parts = [part for child in run if child.tag != elements.names.rPr for part in parts_of(child)]
    made: list[Any] = []
    for state, group in groupby(parts, key=lambda part: part.state):
        values = [part.value for part in group]
        if state == MARK:
            made += [each for marks in values for each in marks]
        else:
            made.append(_changed(_run(run, state, values, elements), state, elements, whole=whole))
    _replace(run, made, elements)


def _run(run: Any, state: str, values: list[Any], elements: Elements) -> Any:
    made = elements.element("r")
    properties = run.find(elements.names.rPr)
    if properties is not None:
        made.append(copy.deepcopy(properties))
    for is_text, group in groupby(values, key=lambda each: isinstance(each, str)):
        if is_text:
            elements.write(made, "".join(group), "delText" if state == GONE else "t")
        else:
            made.extend(_each_once(group))
    return made


def _changed(run: Any, state: str, elements: Elements, *, whole: bool) -> Any:
    if state == SAME:
        return run
    change = elements.signed("del" if state == GONE else "ins", whole=whole)
    change.append(run)
    return change


def _each_once(found: Iterable[Any]) -> list[Any]:
    seen: list[Any] = []
    for each in found:
        if not any(each is other for other in seen):
            seen.append(each)
    return seen


def _replace(run: Any, made: list[Any], elements: Elements) -> None:
    """New words do not stand inside what somebody else inserted, but between two parts of that."""
    names = elements.names
    parent = run.getparent()
    place = parent.index(run)
    parent.remove(run)
    foreign = parent.tag in (names.ins, names.moveTo)
    if not foreign or not any(each.tag == names.ins for each in made):
        for step, each in enumerate(made):
            parent.insert(place + step, each)
        return
    new = [each for each in made if each.tag == names.ins]
    children = [*parent[:place], *made, *parent[place:]]
    above = parent.getparent()
    at = above.index(parent)
    above.remove(parent)
    for own, group in groupby(children, key=lambda each: any(each is other for other in new)):
        found = list(group)
        if not own:
            shell = parent.makeelement(parent.tag, dict(parent.attrib))
            shell.extend(found)
            found = [shell]
        for each in found:
            above.insert(at, each)
            at += 1
