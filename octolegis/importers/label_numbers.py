"""The numbers that labels bear: 323-3-1, 202a, 74/A, 159⁶, 153 bis, IV, 百六十一, their extent and order."""

from __future__ import annotations

import re
import unicodedata

Key = tuple[int, ...]
"""Orders labels of one kind: 5 < 5 bis < 5-1 < 6."""

_LATIN = """bis ter quater quáter quinquies sexies septies octies novies nonies decies undecies duodecies
terdecies quaterdecies quindecies quinquiesdecies sexiesdecies"""
_LATIN_SUFFIXES = _LATIN.split()
_SUFFIXES = [*_LATIN_SUFFIXES, "مكررا", "مكررًا", "مكرر", "مکرر"]
COMBINING = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c2\u05c4\u05c5\u064b-\u065f\u0670\u07a6-\u07b0"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0981-\u0983\u09bc-\u09cd\u09d7\u0a01-\u0a03\u0a3c-\u0a4d\u0a70\u0a71"
    "\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b4d\u0b82\u0bbe-\u0bcd\u0c01-\u0c03\u0c3e-\u0c4d\u0c82\u0c83"
    "\u0cbc-\u0ccd\u0d02\u0d03\u0d3e-\u0d4d\u0d82\u0d83\u0dca-\u0ddf\u0df2\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u1056-\u1059\u135d-\u135f\u17b4-\u17d3\u17dd\u200c\u200d"
)
"""Signs that belong to the letter before them, ranges for a class: vowels of the Indian scripts, accents."""
LETTER = rf"(?:[^\W\d_]|[{COMBINING}])"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NUMBER = re.compile(
    rf"""(?:(?P<prefix>[A-Z])\.?\s?\*{{0,2}})?        # L. 111-1
    (?:\d{{1,5}}|[፩-፼]{{1,5}})
    (?:[-‐‑–]\d{{1,4}}|\.\d{{1,3}}(?=\D|$))*          # 323-3-1, 4.2
    (?:\s?[\^]\s?\d{{1,3}}|[{_SUPERSCRIPTS}]{{1,3}})? # 159^6
    (?:\s\d{{1,2}}(?=\s\.[\s^]))?                       # 67 1 . (a raised number that lost its place)
    (?:/(?:[^\W\d_](?![^\W_])|\d{{1,2}}(?![\d/.])))? # 74/A, ๕/๑
    (?:[-‐‑–]?(?:[^\W\d_]{{1,2}}|ère|aad)(?![^\W_])  # 202a, 163AA, 1er
        |\.(?-i:[a-z])(?=\s?[.:]?\s*$|\s[A-Z]))?           # 3.a
    (?:[-‐‑–]\d{{1,3}})*
    (?:\s?[º°ª](?![^\W_])|\.º)?
    (?:-[A-Z](?![^\W_]))?                             # 3.º-A
    (?:\s["“”‘’'][A-Z]["“”‘’'])?                       # 274 "A"
    (?:[\s.\-–]{{0,3}}(?:{"|".join(_SUFFIXES)})(?![^\W_])
        (?:\s\d{{1,2}}(?=\s?\.?\s?[-–—:]|\s*$))?)?     # 211 bis 1
    (?:\s[A-Za-zæøåа-яё](?=\s*[.:)–—-]\s|\s*[.:]?\s*$)|\s(?-i:[a-z](?=\s+[A-ZÄÖÜÆØÅ])))?   # 216 a.
    (?:\s\(\d{{1,2}}\)(?=\s?[.:–—-]))?                # 268 (1).
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVXLCDMІХ]{1,8}(?:[-‐‑–]\d{1,3}|[a-zA-Z](?![^\W_]))?(?![^\W_])")
_CASELESS = re.compile("[\u10a0-\u10ff\u1c90-\u1cbf]")
_LETTER = re.compile("(?:[Α-Ω]{1,3}|[א-ת]{1,2}[\"״][א-ת]|[^\\W\\d_])(?![^\\W_])['’΄ʹ´׳]?")
"""A letter, or several that make one Greek or Hebrew number: ΙΑ΄, י"ב."""
_PIECE = re.compile(rf"\d+|[፩-፼]+|[{_SUPERSCRIPTS}]+|[^\W\d_]+")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000, "І": 1, "Х": 10}
SUFFIX_VALUES = dict.fromkeys(_SUFFIXES, 2) | {
    word: value for value, word in enumerate((w for w in _LATIN_SUFFIXES if w.isascii()), start=2)
}
SUFFIX_VALUES["quáter"] = SUFFIX_VALUES["quater"]


def number_end(text: str, start: int) -> int:
    """Where the Arabic number of a label that begins at ``start`` ends; ``start`` itself if there is none."""
    match = _NUMBER.match(text, start)
    return match.end() if match else start


def roman_end(text: str, start: int) -> int:
    """Where a Roman number in capitals ends; ``start`` itself if there is none."""
    match = _ROMAN.match(text, start)
    return match.end() if match else start


def letter_end(text: str, start: int) -> int:
    """Where letters that serve as a number end; ``start`` itself if there are none."""
    match = _LETTER.match(text, start)
    return match.end() if match else start


def starts_low(text: str) -> bool:
    """Whether a text begins with a small letter; Georgian, which has no capitals in use, never does."""
    return text[:1].islower() and not _CASELESS.match(text)


def number_key(label: str) -> Key:
    """The order of a number as ``number_end`` finds it."""
    pieces = _PIECE.findall(label)
    prefix = 0
    if pieces and not pieces[0][0].isnumeric():
        prefix = ord(pieces[0][0].upper())
        pieces = pieces[1:]
    return (prefix, *(_piece_value(piece) for piece in pieces))


def _piece_value(piece: str) -> int:
    if "፩" <= piece[0] <= "፼":
        return _ethiopic_value(piece)
    plain = unicodedata.normalize("NFKC", piece)
    if plain.isdecimal():
        return int(plain)
    folded = plain.casefold()
    if folded in SUFFIX_VALUES:
        return SUFFIX_VALUES[folded]
    return sum(_letter_value(letter) for letter in folded)


def _ethiopic_value(piece: str) -> int:
    """The value of Ethiopic numerals: ፲፭ is 15, ፪፻ is 200."""
    value = 0
    for sign in piece:
        number = int(unicodedata.numeric(sign))
        value = max(value, 1) * number if number >= 100 else value + number
    return value


def _letter_value(letter: str) -> int:
    if letter in ("º", "ª"):
        return 0
    value = ord(letter)
    return value - 96 if value < 128 else value & 0xFF


def roman_value(text: str) -> int:
    """The value of a Roman number; letters that are none count nothing."""
    values = [_ROMAN_VALUES.get(char, 0) for char in text.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
