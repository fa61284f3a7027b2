"""Lines of a bill that are quoted as a whole: new text for another law, no provisions of the bill."""

from __future__ import annotations

import re
from collections.abc import Sequence

from octolegis.importers.source import Line

_OPENINGS = {"«": "»", "“": "”", "„": "“”", '"': '"', "”": "”", "「": "」", "『": "』", "‟": "”", "»": "«"}
_STRAIGHT = ('"', "”", "“")
"""Marks that close what a straight one opened: files mix them."""
_MARKUP = " \t\u00a0*_#>"
_INTRODUCED = re.compile(r"[:：—–-]\W*$")
_CLOSED = re.compile(r"[»”“«」』\"]\W{0,3}(?:(?:\([^()\s]{1,4}\)|and|et|y|e|und|or)\W{0,2})?$")
"""A closing mark at a line's end, before signs, a joining word or a remark: “...” (NR)."""
_PATIENCE = 30
"""Lines looked at in vain, for each line of the file, after which no more quotations are looked for."""
_MOST = 300
"""Lines that a quotation may have; one that is closed later is none."""


def quoted_lines(lines: Sequence[Line], units: frozenset[int] = frozenset()) -> set[int]:
    """The numbers of the lines in quotations that begin a line, after a colon or with a unit's number.

    ``units`` are the lines that begin with such a number.
    """
    found: set[int] = set()
    number, patience = 1, _PATIENCE * len(lines)
    while number < len(lines) and patience > 0:
        closing = _opening(lines, number, number in units or number - 1 in found)
        end = _end(lines, number, closing) if closing else None
        if end is None:
            patience -= _MOST if closing else 0
            number += 1
        else:
            found.update(range(number, end + 1))
            number = end + 1
    return found


def _opening(lines: Sequence[Line], number: int, unit: bool) -> str:
    """The marks that would close a quotation that this line opens; "" where it opens none."""
    text = lines[number].text.strip(_MARKUP)
    before = lines[number - 1].text.rstrip(_MARKUP)
    begins = len(text) > 1 and (text[1:].lstrip()[:1].isalnum() or text[1:].lstrip()[:1] in "§(（")
    return _OPENINGS.get(text[:1], "") if begins and (unit or _INTRODUCED.search(before)) else ""


def _end(lines: Sequence[Line], start: int, closing: str) -> int | None:
    """The line in which the quotation is closed."""
    depth = 0
    for number in range(start, min(start + _MOST, len(lines))):
        text = lines[number].text.strip(_MARKUP)
        depth = _depth(text, closing, depth)
        if depth <= 0 and _CLOSED.search(text):
            return number
        if depth <= 0:
            return None
    return None


def _depth(text: str, closing: str, depth: int) -> int:
    """How many quotations are open after a line; a mark that opens a paragraph of one opens no other."""
    if closing == '"':
        marks = sum(text.count(mark) for mark in _STRAIGHT)
        opens = text.startswith('"') and depth > 0
        return (depth + marks - opens) % 2
    opening = next(mark for mark, close in _OPENINGS.items() if close == closing)
    if depth and text.startswith(opening):
        text = text[1:]
    for char in text:
        depth += (char == opening) - (char in closing)
    return depth
