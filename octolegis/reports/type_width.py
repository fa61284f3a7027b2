"""How wide words stand in the type of the reports, and on how many lines a text falls."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

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
_BREAK = re.compile(r"(?<=[\s\-–—/])")


@lru_cache(maxsize=50_000)
def width(word: str) -> float:
    """The width of a word, in ems."""
    return sum(_LETTER.get(char) or _letter(char) for char in word)


def _letter(char: str) -> float:
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0.0
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else _USUAL


def lines(text: str, room: float) -> int:
    """On how many lines the text falls where each is ``room`` ems wide."""
    return sum(_lines(line, room) for line in text.split("\n"))


def _lines(line: str, room: float) -> int:
    number, used = 1, 0.0
    for word in _BREAK.split(line):
        needed = width(word.rstrip())
        if used and used + needed > room:
            number, used = number + 1, 0.0
        if needed > room:
            number += int(needed / room)
            needed %= room
        used += width(word) if needed < room else needed
    return number
