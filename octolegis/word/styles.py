"""Paragraph styles: what outline level and which automatic numbering a style gives its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from octolegis.word.names import Names

_HEADING = re.compile(
    r"^(?:heading|überschrift|titre|título|заголовок|nagłówek|nadpis)\s*(\d)$", re.IGNORECASE
)
_CONTENTS = re.compile(r"^(?:toc|table of contents|contents)\s?(?:heading|\d)?$", re.IGNORECASE)


Properties = dict[str, Any]
"""The elements of paragraph properties by name."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style means: outline level (1 at the top, 0 none), numbering, whether of a contents list."""

    name: str = ""
    id: str = ""
    level: int = 0
    num_id: str = ""
    num_level: int | None = None
    contents: bool = False


_PLAIN = Style()


class Styles:
    """The paragraph styles of a document by id."""

    def __init__(self, root: Any, names: Names) -> None:
        self._names = names
        self._elements: dict[str, Any] = {}
        self._styles: dict[str, Style] = {}
        self.default = ""
        if root is not None:
            for element in root.iterchildren(names.style):
                self._add(element)

    def style(self, style_id: str) -> Style:
        """The style of that id, inherited properties resolved; plain when unknown."""
        if style_id not in self._styles:
            self._styles[style_id] = self._resolved(style_id, 0)
        return self._styles[style_id]

    def indents(self, style_id: str) -> bool:
        """Whether the style, or one that it is based on, says how far its paragraphs stand in."""
        for _ in range(12):
            element = self._elements.get(style_id)
            if element is None:
                return False
            if element.find(f"{self._names.pPr}/{self._names.ind}") is not None:
                return True
            based = element.find(self._names.basedOn)
            style_id = based.get(self._names.val, "") if based is not None else ""
        return False

    def _add(self, element: Any) -> None:
        if element.get(self._names.type) not in (None, "paragraph"):
            return
        style_id = element.get(self._names.styleId, "")
        self._elements[style_id] = element
        if element.get(self._names.default) in ("1", "true"):
            self.default = style_id

    def _resolved(self, style_id: str, depth: int) -> Style:
        element = self._elements.get(style_id)
        if element is None or depth > 12:
            return _PLAIN
        names = self._names
        based = element.find(names.basedOn)
        parent = self._resolved(based.get(names.val, ""), depth + 1) if based is not None else _PLAIN
        named = element.find(names.name)
        name = named.get(names.val, "") if named is not None else ""
        properties = properties_of(element, names)
        level = _level(name, properties, names)
        num_id, num_level = numbering_of(properties, names)
        return Style(
            name,
            style_id,
            parent.level if level is None else level,
            parent.num_id if num_id is None else num_id,
            num_level if num_level is not None else parent.num_level,
            bool(_CONTENTS.match(name)),
        )


def _level(name: str, properties: Properties, names: Names) -> int | None:
    own = outline_level(properties, names)
    if own is not None:
        return own
    heading = _HEADING.match(name)
    if heading:
        return int(heading.group(1))
    return 1 if name.lower() == "title" else None


def properties_of(element: Any, names: Names) -> Properties:
    """The paragraph properties of a paragraph or style by name."""
    for child in element:
        if child.tag == names.pPr:
            return {found.tag: found for found in child}
        if child.tag == names.r:
            break
    return {}


def outline_level(properties: Properties, names: Names) -> int | None:
    """The outline level that paragraph properties set: 1 at the top, 0 body text, ``None`` if not said."""
    element = properties.get(names.outlineLvl)
    return outline_number(element.get(names.val, "9")) if element is not None else None


def outline_number(value: str) -> int:
    """An outline level as Word counts it (from 0, 9 for body text) from 1, 0 for none."""
    return int(value) + 1 if value.isdecimal() and len(value) == 1 and int(value) < 9 else 0


def level_number(value: str | None) -> int | None:
    """The level of a list, 8 at the most; ``None`` when it is not said."""
    return min(int(value), 8) if value is not None and value.isdecimal() and len(value) < 9 else None


def numbering_of(properties: Properties, names: Names) -> tuple[str | None, int | None]:
    """The numbering id and level that paragraph properties set, each ``None`` if they say nothing."""
    element = properties.get(names.numPr)
    if element is None:
        return None, None
    found = {child.tag: child.get(names.val, "") for child in element}
    return found.get(names.numId), level_number(found.get(names.ilvl))
