"""Automatic numbers of an OpenDocument text, resolved to the labels that a reader sees."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from octolegis.importers.xml_tree import local
from octolegis.word.number_formats import custom_format, shown

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
OUTLINE = "\x00outline"
"""The name under which the numbering of headings is kept."""


@dataclass(frozen=True, slots=True)
class _Level:
    number_format: str = ""
    before: str = ""
    after: str = ""
    shows: int = 1
    start: int = 1

    @property
    def numbers(self) -> bool:
        """Whether this level shows a number and not a bullet or nothing."""
        return bool(self.number_format)


@dataclass
class ListCounter:
    """The counters of one list, which other lists may continue."""

    style: str
    counters: dict[int, int] = field(default_factory=dict)


class ListStyles:
    """The list styles of a document by name, and the numbering of its headings."""

    def __init__(self, roots: list[Any]) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._last: dict[str, ListCounter] = {}
        self._by_id: dict[str, ListCounter] = {}
        self.headings = ListCounter(OUTLINE)
        for root in roots:
            for element in root.iter(f"{TEXT}list-style", f"{TEXT}outline-style"):
                name = element.get(f"{STYLE}name", "")
                key = OUTLINE if local(element) == "outline-style" else name
                self._levels.setdefault(key, {}).update(map(_level, element))

    def begun(self, element: Any, inherited: str) -> ListCounter:
        """The counters of a list that begins here: anew, or those of the list that it continues."""
        style = element.get(f"{TEXT}style-name") or inherited
        before = self._by_id.get(element.get(f"{TEXT}continue-list", ""))
        if before is None and element.get(f"{TEXT}continue-numbering") == "true":
            before = self._last.get(style)
        found = before if before is not None else ListCounter(style)
        identity = element.get("{http://www.w3.org/XML/1998/namespace}id")
        if identity:
            self._by_id[identity] = found
        self._last[style] = found
        return found

    def label(self, counter: ListCounter, depth: int, start: str | None = None) -> str:
        """The label of the next item at that depth (1 at the top); "" for bullets and unknown styles."""
        levels = self._levels.get(counter.style, {})
        own = levels.get(depth, _Level())
        counters = counter.counters
        if start is not None and start.isdecimal():
            counters[depth] = int(start)
        else:
            counters[depth] = counters.get(depth, own.start - 1) + 1
        for deeper in [known for known in counters if known > depth]:
            del counters[deeper]
        if not own.numbers:
            return ""
        parts = []
        for level in range(max(1, depth - own.shows + 1), depth + 1):
            at = levels.get(level, _Level())
            value = counters.setdefault(level, at.start)
            if at.numbers:
                parts.append(shown(value, at.number_format))
        return f"{own.before}{'.'.join(parts)}{own.after}".strip()


def _level(element: Any) -> tuple[int, _Level]:
    depth = _number(element.get(f"{TEXT}level"), 1)
    sign = element.get(f"{STYLE}num-format", "")
    if local(element) == "list-level-style-bullet" or not sign:
        return depth, _Level()
    return depth, _Level(
        _FORMATS.get(sign) or custom_format(sign),
        element.get(f"{STYLE}num-prefix", ""),
        element.get(f"{STYLE}num-suffix", ""),
        _number(element.get(f"{TEXT}display-levels"), 1),
        _number(element.get(f"{TEXT}start-value"), 1),
    )


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else default
