"""A checklist while it is written: parts, articles and requirements to add, change, move and take out."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any, NamedTuple

from octolegis.checklists.format_check import CHOICES
from octolegis.checklists.lines import Path as Place
from octolegis.checklists.sheet.columns import Content, Field, RowKind, fields, head_fields
from octolegis.checklists.sheet.to_rows import text_of
from octolegis.checklists.sheet.to_tables import value_of
from octolegis.session import own_checklists
from octolegis.session.own_checklists import Tables
from octolegis.wording import wording

HEAD: Place = ("instrument",)
_UNDONE = 200
"""So many steps can be taken back."""
_BELOW = {"part": "article", "article": "requirement"}
_LONG = frozenset(("text", "summary", "informational", "guidance", "limits", "source"))
_FIRST: dict[str, dict[str, Any]] = {
    "part": {"id": "", "heading": "", "article": []},
    "article": {"number": "", "title": "", "theme": "substantive", "assessable": True, "summary": ""},
    "requirement": {"id": "", "paragraph": "", "kind": "conduct", "obligation": "mandatory", "text": ""},
}


class FormField(NamedTuple):
    """A field of a form: ``choices`` are all values that it takes, if they are few."""

    title: str
    field: Field
    choices: tuple[str, ...]
    long: bool
    help: str


class Draft:
    """A checklist that is being written. Places are those of the file: ``("part", 0, "article", 2)``."""

    def __init__(self, tables: Tables) -> None:
        self.tables = deepcopy(tables)
        self._before: list[Tables] = []
        self._written: tuple[Place, str] | None = None
        self._saved = deepcopy(tables)
        self.frozen = own_checklists.frozen_ids(self.id)

    @property
    def id(self) -> str:
        """The checklist's id as it stands."""
        return str(self.tables.get("instrument", {}).get("id", ""))

    @property
    def changed(self) -> bool:
        """Whether anything is different from what was kept last."""
        return self.tables != self._saved

    def table(self, place: Place) -> Tables:
        """The table at a place."""
        value: Any = self.tables
        for step in place:
            value = value[step]
        return value  # type: ignore[no-any-return]

    def places(self) -> Iterator[Place]:
        """Every part, article and requirement, in order."""
        yield from self._below((), "part")

    def _below(self, place: Place, kind: str) -> Iterator[Place]:
        for index, _ in enumerate(self.table(place).get(kind, [])):
            here = (*place, kind, index)
            yield here
            if kind in _BELOW:
                yield from self._below(here, _BELOW[kind])

    def text(self, place: Place, field: Field) -> str:
        """What stands in a field, as it is typed."""
        around = self.table(place)
        if field.inner and place != HEAD:
            around = around.get(field.inner) or {}
        value = around.get(field.key)
        return "" if value is None else text_of(field, value)

    def write(self, place: Place, field: Field, text: str) -> None:
        """Set a field; an empty one is taken out. Keystrokes in one field are one step to take back."""
        if text == self.text(place, field):
            return
        if self._written != (place, field.key):
            self._remember()
        self._written = (place, field.key)
        around = self.table(place)
        if field.inner and place != HEAD:
            around = around.setdefault(field.inner, {})
        if text.strip():
            around[field.key] = value_of(field, text.strip())
        else:
            around.pop(field.key, None)
        if field.inner and place != HEAD and not around:
            self.table(place).pop(field.inner, None)

    def add(self, place: Place, kind: str) -> Place | None:
        """A new part, article or requirement behind or below the place; nothing where none can stand."""
        around = self._room_for(place, kind)
        if around is None:
            return None
        self._remember()
        above, index = around
        siblings = self.table(above).setdefault(kind, [])
        siblings.insert(index, deepcopy(_FIRST[kind]))
        return (*above, kind, index)

    def _room_for(self, place: Place, kind: str) -> tuple[Place, int] | None:
        """Above what, and at which index: behind its own kind, else at the end of what is above it."""
        steps = list(place)
        while steps:
            if len(steps) >= 2 and steps[-2] == kind:
                return tuple(steps[:-2]), int(steps[-1]) + 1
            if len(steps) >= 2 and _BELOW.get(str(steps[-2])) == kind:
                return tuple(steps), len(self.table(tuple(steps)).get(kind, []))
            steps = steps[:-2]
        return ((), len(self.tables.get("part", []))) if kind == "part" else None

    def remove(self, place: Place) -> Place:
        """Take something out with all below it; the place to stand on afterwards."""
        self._remember()
        *above, kind, index = place
        siblings: list[Any] = self.table(tuple(above))[str(kind)]
        del siblings[int(index)]
        if siblings:
            return (*above, kind, min(int(index), len(siblings) - 1))
        return tuple(above) or HEAD

    def move(self, place: Place, by: int) -> Place:
        """One up (-1) or down (1) among its siblings; the place afterwards."""
        if place == HEAD:
            return place
        *above, kind, index = place
        siblings: list[Any] = self.table(tuple(above))[str(kind)]
        target = int(index) + by
        if not 0 <= target < len(siblings):
            return place
        self._remember()
        siblings[int(index)], siblings[target] = siblings[target], siblings[int(index)]
        return (*above, kind, target)

    def undo(self) -> bool:
        """Take the last step back; whether there was one."""
        if not self._before:
            return False
        self.tables = self._before.pop()
        self._written = None
        return True

    def keep(self) -> None:
        """Keep the draft in the user's library; UserError where its id names no file."""
        own_checklists.save(self.tables)
        self._saved = deepcopy(self.tables)

    def publish(self) -> int:
        """Publish it; the number of the edition. UserError where it cannot be."""
        edition = own_checklists.publish(self.tables)
        self._saved = deepcopy(self.tables)
        self.frozen = own_checklists.frozen_ids(self.id)
        return edition

    def _remember(self) -> None:
        self._written = None
        self._before = [*self._before[1 - _UNDONE :], deepcopy(self.tables)]
        self._raise_edition()

    def _raise_edition(self) -> None:
        """A published edition stays as it is: what is changed becomes the next one."""
        head = self.tables.get("instrument", {})
        following = own_checklists.next_edition(self.id)
        if following > 1 and isinstance(head.get("edition"), int) and head["edition"] < following:
            head["edition"] = following


def kind_of(place: Place) -> str:
    """What stands at a place: instrument, part, article or requirement."""
    return str(place[-2]) if len(place) > 1 else str(place[-1])


@cache
def form(kind: str) -> tuple[FormField, ...]:
    """The fields of a form; what no form can show simply is left to the file."""
    found = head_fields() if kind == HEAD[0] else fields(RowKind(kind))
    return tuple(_form_field(title, field) for title, field in found.items() if field.content != Content.JSON)


def _form_field(title: str, field: Field) -> FormField:
    choices: tuple[str, ...] = ()
    if field.content is Content.YES:
        choices = ("yes", "no")
    elif field.content is Content.TEXT and field.key in CHOICES:
        choices = tuple(each.value for each in CHOICES[field.key])
    long = field.content is Content.LIST or field.key in _LONG
    area = "head" if field.inner == HEAD[0] else "column"
    name = field.key if area == "head" else title.lower().replace(" ", "_")
    try:
        help = wording()(f"template.{area}_{name}")
    except KeyError:
        help = ""
    return FormField(title, field, choices, long, help)
