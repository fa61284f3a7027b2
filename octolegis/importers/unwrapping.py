"""Joins lines that a page's width broke into the paragraphs they were."""

from __future__ import annotations

import re
from collections.abc import Sequence

from octolegis.importers.candidates import opens_unit
from octolegis.importers.label_numbers import starts_low
from octolegis.importers.markers import match_marker
from octolegis.importers.source import Line

_SENTENCE_END = re.compile(r"[.;:!?…。；؛؟।॥۔။።។][\"'”’»)\]]*$")
_OPENS = re.compile(
    r"^[\W_]{0,3}(?:[(（]\s?\w{1,4}\s?[)）]|\d{1,4}(?:[-‐–]\d+)*[A-Za-z]{0,2}\s?[.:—–)।။۔]|§"
    r"|[^\W\d_]{1,2}[.)]\s|[IVXLC]+\s?[.)–—-]|[-–—•·*]\s)"
)
_HYPHEN = re.compile(r"[^\W\d_][-\xad‐]$")
_DIGIT = re.compile(r"\d")
_WIDEST = 170
"""Lines longer than this are paragraphs already."""


def joined_lines(lines: Sequence[Line], paged: bool = False) -> tuple[list[Line], int]:
    """The paragraphs, and how many hyphens at line ends were dropped; ``paged``: the lines are a page's."""
    width = _usual_width(lines)
    if width > _WIDEST:
        return list(lines), 0
    done: list[Line] = []
    words = _Words(lines)
    full = 0.75 * width if paged or _is_wrapped(lines, width) else _WIDEST
    hyphens, last = 0, 0
    for line in lines:
        beside = line.margin or (bool(done) and done[-1].margin)
        apart = not done or line.gap or beside
        if not apart and _continues(done[-1].text, line.text, last >= full):
            text, dropped = _joined(done[-1].text, line.text, words)
            hyphens += dropped
            done[-1] = done[-1]._replace(text=text)
        else:
            done.append(line)
        last = len(line.text)
    return done, hyphens


def _usual_width(lines: Sequence[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 8 // 10] if lengths else 0


def _is_wrapped(lines: Sequence[Line], width: int) -> bool:
    """Whether a page's width broke the lines: few are longer, most that end no sentence reach it.

    Otherwise those that end no sentence are titles and items of lists.
    """
    longer = sum(1 for line in lines if len(line.text) > 1.3 * width)
    open_ones = [len(line.text) for line in lines if not _SENTENCE_END.search(line.text[-4:])]
    reaching = sum(1 for length in open_ones if length >= 0.75 * width)
    return 20 * longer <= len(lines) and 2 * reaching >= len(open_ones)


def _continues(before: str, text: str, full: bool) -> bool:
    """Whether a line reads on from the one before, which reached (``full``) the page's width or not."""
    if _SENTENCE_END.search(before[-4:]):
        return False
    if _HYPHEN.search(before[-2:]) and text[:1].islower():
        return True
    low = starts_low(text)
    if not (low or full) or _OPENS.match(text) or _opens_level(text):
        return False
    if low and not _DIGIT.search(text, 0, 40):
        return True
    if opens_unit(text):
        return False
    return low or (not text.isupper() and not opens_unit(before, alone=True))


def _opens_level(text: str) -> bool:
    """Whether a line begins with a mark of a level; one that begins with a word does not."""
    return not text[:3].isalpha() and match_marker(text) is not None


class _Words:
    """The words of a text, collected when first asked for: does it write "self-defence" or "selfdefence"?"""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._known: set[str] = set()

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether a word broken at a hyphen is written with it elsewhere, and nowhere without."""
        if not self._known:
            self._known = {word.lower() for line in self._lines for word in _WORD.findall(line.text)}
        parts = _ENDING.search(before), _BEGINNING.match(after)
        if parts[0] is None or parts[1] is None:
            return False
        one, two = parts[0].group(1).lower(), parts[1].group().lower()
        return f"{one}-{two}" in self._known and f"{one}{two}" not in self._known


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDING = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-\xad‐]$")
_BEGINNING = re.compile(r"[^\W\d_]+")


def _joined(before: str, text: str, words: _Words) -> tuple[str, int]:
    if _HYPHEN.search(before[-2:]) and text[:1].islower():
        if words.keeps_hyphen(before, text):
            return before + text, 0
        return before[:-1] + text, 1
    glue = "" if "\u3000" < before[-1] < "\uffef" else " "
    return before + glue + text, 0
