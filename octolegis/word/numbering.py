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


@dataclass(frozen=True)
class _List:
    """A list of the document: its scheme, its levels with its own overrides, and where it starts anew."""

    scheme: _Scheme
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """The numberings of a document; ask for labels in document order."""

    def __init__(self, root: Any, names: Names) -> None:
        self._names = names
        self._abstract: dict[str, Any] = {}
        self._nums: dict[str, Any] = {}
        self._schemes: dict[str, _Scheme] = {}
        self._lists: dict[str, tuple[int, _List | None]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._abstract = {e.get(names.abstractNumId, ""): e for e in root.iterchildren(names.abstractNum)}
            self._nums = {e.get(names.numId, ""): e for e in root.iterchildren(names.num)}

    def label(self, num_id: str, level: int) -> str:
        """The label of the next paragraph in that list and level; "" for bullets and unknown lists."""
        upto, found = self._lists.get(num_id, (-1, None))
        if upto < level:
            found = self._list(num_id, level)
            self._lists[num_id] = (level, found)
        own = found.levels.get(level) if found else None
        if found is None or own is None:
            return ""
        if level in found.starts and (num_id, level) not in self._started:
            found.scheme.counters.pop(level, None)
        self._started.add((num_id, level))
        found.scheme.advance(level, found.starts.get(level, own.start))
        return self._text(found, level)

    def _text(self, found: _List, level: int) -> str:
        own = found.levels[level]
        if own.number_format == "bullet":
            return ""

        def number(place: re.Match[str]) -> str:
            index = int(place.group(1)) - 1
            at = found.levels.get(index, _Level())
            value = at.start
            if index <= level:
                value = found.scheme.counters.setdefault(index, found.starts.get(index, at.start))
            return shown(value, "decimal" if own.legal else at.number_format)

        return _PLACE.sub(number, own.text)

    def _list(self, num_id: str, upto: int) -> _List | None:
        """A list with its own overrides down to the level asked for: most lists never go deeper."""
        names = self._names
        num = self._nums.get(num_id)
        if num is None:
            return None
        abstract = num.find(names.abstractNumId)
        scheme = self._scheme(abstract.get(names.val, ""), 0) if abstract is not None else None
        if scheme is None:
            return None
        levels = scheme.levels
        starts: dict[int, int] = {}
        for level, override in self._overrides(num, upto):
            start, own = override.find(names.startOverride), override.find(names.lvl)
            if start is not None:
                starts[level] = _integer(start.get(names.val), 1)
            if own is not None:
                levels = {**levels, level: self._level(own)[1]}
        return _List(scheme, levels, starts)

    def _overrides(self, num: Any, upto: int) -> list[tuple[int, Any]]:
        """The overrides of the levels down to one; programs that write all nine write them in order."""
        names = self._names
        first = [(_integer(e.get(names.ilvl), 0), e) for e in num[1 : upto + 2] if e.tag == names.lvlOverride]
        if [level for level, _ in first] == list(range(upto + 1)):
            return first
        every = [(_integer(e.get(names.ilvl), 0), e) for e in num.iterchildren(names.lvlOverride)]
        return [(level, override) for level, override in every if level <= upto]

    def _scheme(self, key: str, depth: int) -> _Scheme | None:
        """The levels of an abstract numbering, which may only point to another by the name of a style."""
        names = self._names
        element = self._abstract.get(key)
        if element is None or depth > 4:
            return None
        if key not in self._schemes:
            link = element.find(names.numStyleLink)
            target = self._linked(link.get(names.val, "")) if link is not None else None
            linked = self._scheme(target, depth + 1) if target is not None else None
            own = dict(map(self._level, element.iterchildren(names.lvl)))
            self._schemes[key] = linked or _Scheme(own)
        return self._schemes[key]

    def _linked(self, style: str) -> str | None:
        names = self._names
        for key, element in self._abstract.items():
            link = element.find(names.styleLink)
            if link is not None and link.get(names.val, "") == style:
                return key
        return None

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
