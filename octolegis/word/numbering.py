"""Automatic numbering resolved to the labels that a reader sees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from octolegis.word.names import Names
from octolegis.word.number_formats import shown

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    restart: int = -1
    legal: bool = False


class _Scheme:
    """An abstract numbering: its levels, and the counters that all lists of it share."""

    def __init__(self, levels: dict[int, _Level]) -> None:
        self.levels = levels
        self.counters: dict[int, int] = {}

    def advance(self, level: int, start: int) -> None:
        """Count one more on a level; deeper levels begin anew."""
        self.counters[level] = self.counters[level] + 1 if level in self.counters else start
        for deeper in [known for known in self.counters if known > level]:
            restart = self.levels.get(deeper, _Level()).restart
            if restart != 0 and (restart < 0 or level < restart):
                del self.counters[deeper]


class Numbering:
    """The numberings of a document; ask for labels in document order."""

    def __init__(self, root: Any, names: Names) -> None:
        self._names = names
        self._schemes: dict[str, _Scheme] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        self._started: set[tuple[str, int]] = set()
        self._style_links: dict[str, str] = {}
        if root is not None:
            self._read(root)

    def label(self, num_id: str, level: int) -> str:
        """The label of the next paragraph in that list and level; "" for bullets and unknown lists."""
        entry = self._lists.get(num_id)
        if entry is None:
            return ""
        abstract, overrides, starts = entry
        scheme = self._schemes.get(self._links.get(abstract, abstract))
        if scheme is None:
            return ""
        levels = {**scheme.levels, **overrides}
        own = levels.get(level)
        if own is None:
            return ""
        if level in starts and (num_id, level) not in self._started:
            scheme.counters.pop(level, None)
        self._started.add((num_id, level))
        scheme.advance(level, starts.get(level, own.start))
        return self._text(scheme, levels, starts, level)

    def _text(self, scheme: _Scheme, levels: dict[int, _Level], starts: dict[int, int], level: int) -> str:
        own = levels[level]
        if own.number_format == "bullet":
            return ""

        def number(place: re.Match[str]) -> str:
            index = int(place.group(1)) - 1
            at = levels.get(index, _Level())
            value = (
                scheme.counters.setdefault(index, starts.get(index, at.start)) if index <= level else at.start
            )
            return shown(value, "decimal" if own.legal else at.number_format)

        return _PLACE.sub(number, own.text)

    def _read(self, root: Any) -> None:
        names = self._names
        for abstract in root.iterchildren(names.abstractNum):
            key = abstract.get(names.abstractNumId, "")
            self._schemes[key] = _Scheme(dict(map(self._level, abstract.iterchildren(names.lvl))))
            self._link(key, abstract)
        for num in root.iterchildren(names.num):
            self._read_list(num)
        for key, style in list(self._links.items()):
            self._links[key] = self._style_links.get(style, key)

    def _link(self, key: str, abstract: Any) -> None:
        """A numbering may only point, by the name of a style, to the one that holds the levels."""
        names = self._names
        style, link = abstract.find(names.styleLink), abstract.find(names.numStyleLink)
        if style is not None:
            self._style_links[style.get(names.val, "")] = key
        if link is not None:
            self._links[key] = link.get(names.val, "")

    def _read_list(self, num: Any) -> None:
        names = self._names
        abstract = num.find(names.abstractNumId)
        overrides: dict[int, _Level] = {}
        starts: dict[int, int] = {}
        for override in num.iterchildren(names.lvlOverride):
            level = _integer(override.get(names.ilvl), 0)
            start, own = override.find(names.startOverride), override.find(names.lvl)
            if start is not None:
                starts[level] = _integer(start.get(names.val), 1)
            if own is not None:
                overrides[level] = self._level(own)[1]
        key = abstract.get(names.val, "") if abstract is not None else ""
        self._lists[num.get(names.numId, "")] = (key, overrides, starts)

    def _level(self, element: Any) -> tuple[int, _Level]:
        def value(name: str, default: str) -> str:
            child = element.find(name)
            return str(child.get(self._names.val, default)) if child is not None else default

        names = self._names
        legal = element.find(names.isLgl)
        return _integer(element.get(names.ilvl), 0), _Level(
            _integer(value(names.start, "1"), 1),
            value(names.numFmt, "decimal"),
            value(names.lvlText, ""),
            _integer(value(names.lvlRestart, "-1"), -1),
            legal is not None and legal.get(names.val, "1") not in ("0", "false"),
        )


def _integer(text: str | None, default: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return default
