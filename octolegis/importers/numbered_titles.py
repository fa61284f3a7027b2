"""Titles over articles that bear a number and no word: "I. OSNOVNE ODREDBE", "3. Értelmező rendelkezések"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from octolegis.importers.candidates import Candidate
from octolegis.importers.label_numbers import roman_value, starts_low
from octolegis.importers.markers import match_marker
from octolegis.importers.source import Line
from octolegis.importers.title_styles import SENTENCE_END
from octolegis.importers.unit_matching import UnitMatch

_TITLE = re.compile(
    r"[\s*_]*((?:[IVXLC]{1,7}|\d{1,3}|[A-ZА-Я])(?=\s?[.)–—-]))\s?[.)]?\s?[–—-]?\s+(?=[^\W\d_])"
)
_LONGEST = 120
_LEAST = 2
"""A numbering has at least so many members."""
_ROMAN, _LETTER, _NUMBER = "chapter", "subsection", "group"
"""The levels that each kind of number stands for."""


def numbered_titles(lines: Sequence[Line], articles: set[int], openings: set[int]) -> list[Candidate]:
    """The titles that stand right above an article (or above its own title), numbered in order from one."""
    found = [
        title
        for number in range(len(lines))
        if number not in openings
        and _stands_over(lines, number, articles, openings)
        and (title := _title(lines, number)) is not None
    ]
    return [title for level in (_ROMAN, _LETTER, _NUMBER) for title in _in_order(found, level)]


def _title(lines: Sequence[Line], number: int) -> Candidate | None:
    text = lines[number].text
    match = _TITLE.match(text)
    if match is None or not _is_title(text, match.end()):
        return None
    label, level = match.group(1), _kind(text)
    value = _value(label, level)
    unit = UnitMatch(level, "title", (0, value), match.start(1), match.end(1), match.end(), True, False)
    return Candidate(number, unit, 1.0, False)


def _kind(text: str) -> str:
    """The level that the number before a title stands for; "" without one."""
    match = _TITLE.match(text)
    if match is None:
        return ""
    label = match.group(1)
    if label.isdigit():
        return _NUMBER
    return _ROMAN if label in "IVX" or len(label) > 1 else _LETTER


def _value(label: str, level: str) -> int:
    if level == _NUMBER:
        return int(label)
    return roman_value(label) if level == _ROMAN else ord(label) - (64 if label.isascii() else 1039)


def _is_title(text: str, start: int) -> bool:
    return (
        len(text) <= _LONGEST and text.rstrip("*_ ")[-1:] not in SENTENCE_END and not starts_low(text[start:])
    )


def _stands_over(lines: Sequence[Line], number: int, articles: set[int], openings: set[int]) -> bool:
    """Whether an article begins on the next line, or after a title of its own."""
    if number and number - 1 not in openings and lines[number - 1].text.rstrip()[-1:] in (",", "-"):
        return False
    for after in range(number + 1, min(number + 4, len(lines))):
        if after in articles:
            return True
        text = lines[after].text
        if _kind(text) and _kind(text) == _kind(lines[number].text):
            return False
        if after in openings or len(text) > _LONGEST or text.rstrip("*_ ")[-1:] in SENTENCE_END:
            return False
        if match_marker(text) is not None and _TITLE.match(text) is None:
            return False
    return False


def _in_order(found: Sequence[Candidate], level: str) -> Iterator[Candidate]:
    """Those of a level that count from one, anew or not; none where a number is missing early."""
    members = [title for title in found if title.match.level == level]
    kept: list[Candidate] = []
    for title in members:
        value = title.match.key[1]
        last = kept[-1].match.key[1] if kept else 0
        if value == 1 or 1 <= value - last <= 2:
            kept.append(title)
    if len(kept) >= _LEAST and kept[0].match.key[1] == 1:
        yield from kept
