"""Our styles in an organisation's template: its own where it has them, the others made after its look.

A style is known by its name, which Word writes in English whatever its language ("heading 1" where the
user reads "Überschrift 1"); a heading also by its outline level, for files of other programs.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from octolegis.reports.template_traces import W

_FIRST, _SECOND = "17365D", "1F4E79"
"""The colours of our own look for first and for lower headings."""
_LISTS = {"list bullet", "list number"}
_DEPTH = 12
"""So many styles may rest on one another."""
Key = tuple[str, str]


class Styles:
    """The template's styles with ours among them; ``ids`` leads from our ids to those to be used."""

    def __init__(self, theirs: Any, ours: Any) -> None:
        self._theirs = theirs
        self._by_id = {_id(style): style for style in theirs.iter(f"{W}style")}
        self._by_name = {_key(style): _id(style) for style in reversed(list(self._by_id.values()))}
        own = list(ours.iter(f"{W}style"))
        self.ids: dict[str, str] = {}
        missing = []
        for style in own:
            found = self._found(style)
            self.ids[_id(style)] = found or self._free(_id(style))
            if not found:
                missing.append(style)
        colours = self._colours()
        for style in missing:
            theirs.append(self._made(style, colours))
        if theirs.find(f"{W}docDefaults") is None and (defaults := ours.find(f"{W}docDefaults")) is not None:
            theirs.insert(0, defaults)

    def numbered_headings(self) -> list[str]:
        """The ids of heading styles that count by themselves, which our numbers would double."""
        found = [self.ids[f"Heading{level}"] for level in (1, 2, 3)]
        return [id for id in found if self._inherited(id, "numPr") is not None]

    def _found(self, style: Any) -> str:
        kind, name = _key(style)
        if style.get(f"{W}default"):
            return self._default(kind) or self._by_name.get((kind, name), "")
        found = self._by_name.get((kind, name), "")
        if name in _LISTS and found and self._inherited(found, "numPr") is None:
            return ""
        if not found and (heading := re.fullmatch(r"heading (\d)", name)):
            return self._of_level(int(heading.group(1)) - 1)
        return found

    def _default(self, kind: str) -> str:
        chosen = (
            id for id, one in self._by_id.items() if one.get(f"{W}type") == kind and one.get(f"{W}default")
        )
        return next(chosen, "")

    def _of_level(self, level: int) -> str:
        for id, style in self._by_id.items():
            outline = style.find(f"{W}pPr/{W}outlineLvl")
            if outline is not None and outline.get(f"{W}val") == str(level):
                return id
        return ""

    def _inherited(self, id: str, property: str) -> Any:
        """A property of a paragraph style or of one on which it rests."""
        for _ in range(_DEPTH):
            style = self._by_id.get(id)
            if style is None:
                return None
            found = style.find(f"{W}pPr/{W}{property}")
            if found is not None:
                return found
            parent = style.find(f"{W}basedOn")
            id = str(parent.get(f"{W}val")) if parent is not None else ""
        return None

    def _free(self, id: str) -> str:
        known = {one.casefold() for one in self._by_id}
        return id if id.casefold() not in known else f"Octolegis{id}"

    def _colours(self) -> dict[str, str]:
        """The template's colours of headings in the place of ours, where they can be read on white."""
        found = {}
        for ours, level in ((_FIRST, 1), (_SECOND, 2)):
            style = self._by_id.get(self.ids[f"Heading{level}"])
            colour = style.find(f"{W}rPr/{W}color") if style is not None else None
            value = str(colour.get(f"{W}val")) if colour is not None else ""
            if re.fullmatch(r"[0-9A-Fa-f]{6}", value) and _is_dark(value):
                found[ours] = value
        return found

    def _made(self, style: Any, colours: dict[str, str]) -> Any:
        made = deepcopy(style)
        if self._default(_key(style)[0]):
            made.attrib.pop(f"{W}default", None)
        made.set(f"{W}styleId", self.ids[_id(style)])
        name = made.find(f"{W}name")
        if _key(style) in self._by_name:
            name.set(f"{W}val", f"Octolegis {name.get(f'{W}val')}")
            made.set(f"{W}customStyle", "1")
        for tag in ("basedOn", "next", "link"):
            for other in made.iter(f"{W}{tag}"):
                other.set(f"{W}val", self.ids.get(str(other.get(f"{W}val")), "Normal"))
        for node in made.iter():
            for attribute in (f"{W}val", f"{W}color", f"{W}fill"):
                if node.get(attribute) in colours:
                    node.set(attribute, colours[str(node.get(attribute))])
        return made


def _is_dark(colour: str) -> bool:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.45


def _id(style: Any) -> str:
    return str(style.get(f"{W}styleId"))


def _key(style: Any) -> Key:
    name = style.find(f"{W}name")
    return str(style.get(f"{W}type")), str(name.get(f"{W}val") if name is not None else "").strip().casefold()


def set_language(styles: Any, language: str, *, right_to_left: bool) -> None:
    """The report's language in the place of the template's, for spelling and hyphenation."""
    found = [
        *styles.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"),
        *styles.iterfind(f"{W}style[@{W}default='1']/{W}rPr/{W}lang"),
    ]
    for mark in found:
        mark.set(f"{W}bidi" if right_to_left else f"{W}val", language)
