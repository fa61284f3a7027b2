"""On which line of a checklist file a table or a key stands; the TOML reader does not tell."""

from __future__ import annotations

import re
from typing import Protocol

Path = tuple[str | int, ...]
"""A place in the file: ``("part", 0, "article", 2, "title")``; numbers count from 0."""

_HEADER = re.compile(r"""^\s*(\[\[?)((?:[\w.\s-]|"[^"]*"|'[^']*')+)\]\]?\s*(?:#.*)?$""")
_NAME = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_KEY = re.compile(r"^\s*([\w-]+)\s*=")
_LONG_QUOTES = ('"""', "'''")


class Numbered(Protocol):
    """What tells on which line of a text, or row of a spreadsheet, a place is."""

    def of(self, path: Path) -> int: ...


class Lines:
    """The line of each table header and each key of a TOML text."""

    def __init__(self, text: str) -> None:
        self._line_of: dict[Path, int] = {}
        self._lengths: dict[Path, int] = {}
        self._scan(text)

    def of(self, path: Path) -> int:
        """The line of the place, or of the nearest table around it; 1 when nothing is known."""
        for end in range(len(path), 0, -1):
            if path[:end] in self._line_of:
                return self._line_of[path[:end]]
        return 1

    def _scan(self, text: str) -> None:
        table: Path = ()
        open_quote = ""
        for number, line in enumerate(text.split("\n"), start=1):
            if open_quote:
                open_quote = "" if open_quote in line else open_quote
                continue
            if header := _HEADER.match(line):
                table = self._entered(header[2], is_list=header[1] == "[[")
                self._line_of.setdefault(table, number)
            elif key := _KEY.match(line):
                self._line_of.setdefault((*table, key[1]), number)
            open_quote = _left_open(line)

    def _entered(self, name: str, is_list: bool) -> Path:
        path: Path = ()
        *around, last = [part.strip("\"'") for part in _NAME.findall(name)]
        for part in around:
            path = (*path, part)
            if path in self._lengths:
                path = (*path, self._lengths[path] - 1)
        path = (*path, last)
        if not is_list:
            return path
        self._lengths[path] = self._lengths.get(path, 0) + 1
        return (*path, self._lengths[path] - 1)


def _left_open(line: str) -> str:
    """The quotes of a text of several lines that begins in this line, if one does."""
    return next((quote for quote in _LONG_QUOTES if line.count(quote) % 2), "")
