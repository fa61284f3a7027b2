"""How wide words stand in the type of the reports, and on how many lines a text falls."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

_EM = {
    0.23: " \"'il\u00a0ìíîï,j’",
    0.26: ".:;I·",
    0.31: "()-[]`f!J{}",
    0.34: "rt°г",
    0.39: '/\\тsz"ªс“”„cLçГз',
    0.46: "x?FSZkvy|¿ýÿкучьэх",
    0.48: "ETYagÈÉÊËàáâãäåЕЗТавя",
    0.5: "#$*+0123456789<=>^_e~§±×èéêëе–",
    0.53: "KPXbdhnopqu«»ñòóôõöøùúûüРУХлопрBCRµБВКСЬЭбийнц",
    0.58: "VAÀÁÂÃÄÅЧЯАд",
    0.63: "DHGNUÙÚÛÜЛНПЪДИЙЦф",
    0.67: "OQ&ÒÓÔÕÖØОыжм",
    0.72: "%wшюФ…щ",
    0.85: "mMWЖМШЩЮЫæÆ©@—",
}
"""Widths of letters in Calibri, in ems."""
_LETTER = {char: width for width, chars in _EM.items() for char in chars}
_USUAL, _WIDE = 0.53, 1.0
BOLD = 1.03
WIDEST = 1.4
"""How much wider than Calibri the words stand in DejaVu Sans, which takes its place where it is missing."""


@lru_cache(maxsize=50_000)
def width(word: str) -> float:
    """The width of a word, in ems."""
    return sum(_LETTER.get(char) or _letter(char) for char in word)


def _letter(char: str) -> float:
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0.0
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _USUAL


class _Widths(dict[str, float]):
    """The widths of letters, each computed when first met."""

    def __missing__(self, char: str) -> float:
        self[char] = found = _LETTER.get(char) or _letter(char)
        return found


_WIDTHS = _Widths()
_BREAKS = "-–—/\t\u3000"
"""A line may also end behind one of these, not only at a space."""


def lines(text: str, room: float) -> int:
    """On how many lines the text falls where each is ``room`` ems wide."""
    if "\n" not in text:
        return _lines(text, room)
    return sum(_lines(line, room) for line in text.split("\n"))


def _lines(line: str, room: float) -> int:
    total = _total(line)
    if total <= room:
        return 1
    if total > _MANY * room:
        return int(total / max(room - _RAGGED, room / 2)) + 1
    ends = list(accumulate(map(_WIDTHS.__getitem__, line), initial=0.0))
    breaks = [char for char in _BREAKS if char in line]
    last, number, start = len(line.rstrip()), 1, 0
    while ends[last] - ends[start] > room:
        fitting = bisect_right(ends, ends[start] + room, start) - 1
        # A space at the end of a line hangs over its edge.
        gap = line.rfind(" ", start, fitting + 1) + 1
        if breaks:
            gap = max(gap, *(line.rfind(char, start, fitting) + 1 for char in breaks))
        start = gap if gap > start else max(fitting, start + 1)
        number += start < last
    return number


_MANY, _RAGGED = 6, 1.35
"""From so many lines on, each is taken to end half a word, in ems, before the edge."""
_HUNDREDTHS = bytes(round(100 * _WIDTHS[chr(code)]) for code in range(256))


@lru_cache(maxsize=8_192)
def _total(line: str) -> float:
    """The width of all, in ems; letter by letter only where the alphabet is not the Latin one."""
    if line.isascii():
        return sum(line.encode("ascii").translate(_HUNDREDTHS)) / 100
    return sum(map(_WIDTHS.__getitem__, line))
