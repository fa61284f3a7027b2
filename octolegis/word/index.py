"""The elements of a Word part that are asked for by name, found in one pass over the part."""

from __future__ import annotations

from typing import Any

from octolegis.word.names import FALLBACK, MATH_TEXT, Names

_NAMES = """
    pStyle numId ilvl outlineLvl tbl footnoteReference endnoteReference del_ moveFrom ins moveTo delText rt
    vanish vertAlign txbxContent docPartGallery tab ptab br cr noBreakHyphen
"""


class Index:
    """``index(names.ins, names.moveTo)`` are these elements, each kind in document order."""

    def __init__(self, root: Any, names: Names) -> None:
        tags = [getattr(names, name) for name in _NAMES.split()] + [FALLBACK, MATH_TEXT]
        self._found: dict[str, list[Any]] = {tag: [] for tag in tags}
        found = self._found
        for element in root.iter(*tags):
            found[element.tag].append(element)

    def __call__(self, *tags: str) -> list[Any]:
        """The elements of these names."""
        if len(tags) == 1:
            return self._found[tags[0]]
        return [element for tag in tags for element in self._found[tag]]
