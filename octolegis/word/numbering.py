"""Automatic numbering resolved to the labels that a reader sees."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from octolegis.word.names import Names
from octolegis.word.number_formats import custom_format, shown
from octolegis.word.styles import Style

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    """``parts`` is the text of the label: words, and the levels (from 0) whose numbers stand between."""

    start: int = 1
    number_format: str = "decimal"
    parts: tuple[str | int, ...] = ()
    restart: int = -1
    legal: bool = False


_PLAIN = _Level()
_NAMED = re.compile(r"[^\W\d_]{2}|§|第|제")


def stands_alone(label: str) -> bool:
    """Whether a counted label says something on a line of its own: "Article 5" does, "5." does not."""
    return _NAMED.search(label) is not None


class _Scheme:
    """An abstract numbering: its levels, and the counters that all lists of it share."""

    def __init__(self, levels: dict[int, _Level], styles: dict[str, int]) -> None:
        self.levels = levels
        self.styles = styles
        self.counters: dict[int, int] = {}

    def advance(self, level: int, start: int) -> None:
        """Count one more on a level; deeper levels begin anew."""
        counters = self.counters
        counters[level] = counters[level] + 1 if level in counters else start
        for deeper in [known for known in counters if known > level]:
            restart = self.levels.get(deeper, _PLAIN).restart
            if restart != 0 and (restart < 0 or level < restart):
                del counters[deeper]


@dataclass(frozen=True, slots=True)
class _List:
    """A list of the document: its scheme, its levels with its own overrides, and where it starts anew."""

    scheme: _Scheme
    levels: dict[int, _Level]
    starts: dict[int, int]
    started: set[int] = field(default_factory=set)


class Numbering:
    """The numberings of a document; ask for labels in document order."""

    def __init__(self, root: Any, names: Names) -> None:
        self._names = names
        self._abstract: dict[str, Any] = {}
        self._schemes: dict[str, _Scheme] = {}
        self._lists: dict[str, tuple[int, _List | None]] = {}
        self._nums: dict[str, Any] = {}
        if root is not None:
            self._abstract = {e.get(names.abstractNumId, ""): e for e in root.iterchildren(names.abstractNum)}
            self._nums = {e.get(names.numId, ""): e for e in root.iterchildren(names.num)}

    def label(self, num_id: str | None, level: int | None, style: Style) -> str:
        """The label of the next paragraph of that list, level and style; "" for bullets and unknown lists.

        What the paragraph does not say itself (``None``) its style says, or the level that names the style.
        """
        key = num_id or style.num_id
        wanted = level if level is not None else style.num_level
        upto, found = self._lists.get(key, (-1, None))
        if upto < (wanted or 0) or (found is None and upto < 0):
            found = self._extended(key, wanted or 0, found)
        if found is None:
            return ""
        level = found.scheme.styles.get(style.id, 0) if wanted is None else wanted
        if self._lists[key][0] < level:
            found = self._extended(key, level, found) or found
        own = found.levels.get(level)
        if own is None:
            return ""
        start = found.starts.get(level)
        if start is not None and level not in found.started:
            found.scheme.counters.pop(level, None)
        found.started.add(level)
        found.scheme.advance(level, own.start if start is None else start)
        return self._text(found, own, level)

    def indent(self, num_id: str | None, level: int | None, style: Style) -> Any:
        """How far in a list sets paragraphs of a level and style (``w:ind``); ``None`` where unsaid."""
        names = self._names
        num = self._nums.get(num_id or style.num_id)
        scheme = self._scheme(num[0].get(names.val, ""), 0) if num is not None and len(num) else None
        if num is None or scheme is None:
            return None
        wanted = level if level is not None else style.num_level
        at = str(scheme.styles.get(style.id, 0) if wanted is None else wanted)
        for levels in (num.iter(names.lvl), self._abstract[num[0].get(names.val, "")].iter(names.lvl)):
            for element in levels:
                if element.get(names.ilvl) == at:
                    return element.find(f"{names.pPr}/{names.ind}")
        return None

    def _extended(self, key: str, upto: int, known: _List | None) -> _List | None:
        """A list with its overrides down to a level; what has been counted stays."""
        found = self._list(key, upto)
        if found is not None and known is not None:
            found.started.update(known.started)
        self._lists[key] = upto, found
        return found

    @staticmethod
    def _text(found: _List, own: _Level, level: int) -> str:
        if own.number_format == "bullet":
            return ""
        text = ""
        for part in own.parts:
            if isinstance(part, str):
                text += part
                continue
            at = found.levels.get(part, _PLAIN)
            value = at.start
            if part <= level:
                value = found.scheme.counters.setdefault(part, found.starts.get(part, at.start))
            text += shown(value, "decimal" if own.legal else at.number_format)
        return text

    def _list(self, num_id: str, upto: int) -> _List | None:
        """A list with its own overrides down to the level asked for: most lists never go deeper."""
        names = self._names
        num = self._nums.get(num_id)
        scheme = self._scheme(num[0].get(names.val, ""), 0) if num is not None and len(num) else None
        if scheme is None:
            return None
        levels = scheme.levels
        starts: dict[int, int] = {}
        for level, override in self._overrides(num, upto):
            for child in override:
                if child.tag == names.startOverride:
                    starts[level] = _integer(child.get(names.val), 1)
                elif child.tag == names.lvl:
                    levels = {**levels, level: self._level(child)[1]}
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
            self._schemes[key] = linked or self._own_scheme(element)
        return self._schemes[key]

    def _own_scheme(self, element: Any) -> _Scheme:
        names = self._names
        levels: dict[int, _Level] = {}
        styles: dict[str, int] = {}
        for child in element.iterchildren(names.lvl):
            number, level = self._level(child)
            levels[number] = level
            style = child.find(names.pStyle)
            if style is not None:
                styles.setdefault(style.get(names.val, ""), number)
        return _Scheme(levels, styles)

    def _linked(self, style: str) -> str | None:
        names = self._names
        for key, element in self._abstract.items():
            link = element.find(names.styleLink)
            if link is not None and link.get(names.val, "") == style:
                return key
        return None

    def _level(self, element: Any) -> tuple[int, _Level]:
        names = self._names
        said: dict[str, str] = {}
        custom = ""
        for child in element.iter(names.start, names.numFmt, names.lvlText, names.lvlRestart, names.isLgl):
            said.setdefault(child.tag, child.get(names.val, "1"))
            custom = custom or child.get(names.format, "")
        number_format = said.get(names.numFmt, "decimal")
        return _integer(element.get(names.ilvl), 0), _Level(
            _integer(said.get(names.start), 1),
            custom_format(custom) if number_format == "custom" else number_format,
            _parts(said.get(names.lvlText, "")),
            _integer(said.get(names.lvlRestart), -1),
            said.get(names.isLgl, "0") not in ("0", "false", "off"),
        )


def _parts(text: str) -> tuple[str | int, ...]:
    """The text of a label taken apart: "%1.%2)" is level 0, a stop, level 1 and a bracket."""
    pieces = _PLACE.split(text)
    return tuple(int(piece) - 1 if place % 2 else piece for place, piece in enumerate(pieces) if piece)


def _integer(text: str | None, default: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return default
