"""From the fields of a record to a consolidation, tolerant of what a newer version may have written."""

from __future__ import annotations

from octolegis.domain.amending import Consolidation, Mark, MarkKind, Task
from octolegis.domain.canonical import Json
from octolegis.domain.message import Message, message

MARK, TASK, DONE = "mark.", "task.", "done."
"""How the fields begin: the marks by provision, and by number what is left to a person and what is done."""
_KINDS = {kind.value: kind for kind in MarkKind}
_UNCLEAR = "amend.words_unclear"


def consolidation(id: str, body: dict[str, Json]) -> Consolidation:
    """How the law with this id was made of an act and a bill."""
    marks = {name.removeprefix(MARK): _mark(value) for name, value in body.items() if name.startswith(MARK)}
    tasks = [_task(name.removeprefix(TASK), body) for name in body if name.startswith(TASK)]
    known = sorted((task for task in tasks if task is not None), key=lambda task: task.number)
    return Consolidation(
        id,
        _line(body.get("parent")),
        _line(body.get("bill")),
        {provision: mark for provision, mark in marks.items() if mark is not None},
        tuple(known),
    )


def _mark(value: Json) -> Mark | None:
    if not isinstance(value, dict):
        return None
    kind = _KINDS.get(_line(value.get("kind")), MarkKind.CHANGED)
    sources = value.get("sources")
    return Mark(kind, tuple(map(_line, sources)) if isinstance(sources, list) else ())


def _task(number: str, body: dict[str, Json]) -> Task | None:
    value = body[f"{TASK}{number}"]
    if not isinstance(value, dict) or not number.isdecimal():
        return None
    source, said = _line(value.get("source")), _line(value.get("said"))
    return Task(int(number), source, said, _why(value.get("why")), body.get(f"{DONE}{number}") is True)


def _why(value: Json) -> Message:
    """The reason as it was written; one that this version has no words for is told in general."""
    if not isinstance(value, dict):
        return message(_UNCLEAR)
    arguments = value.get("arguments")
    said = {name: str(each) for name, each in arguments.items()} if isinstance(arguments, dict) else {}
    return message(_line(value.get("id")) or _UNCLEAR, **said)


def _line(value: Json) -> str:
    return value if isinstance(value, str) else ""
