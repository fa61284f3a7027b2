"""The numbers that labels bear: 323-3-1, 202a, 74/A, 159⁶, 153 bis, IV, 百六十一, their extent and order."""

from __future__ import annotations

import re
import unicodedata

Key = tuple[int, ...]
"""Orders labels of one kind: 5 < 5 bis < 5-1 < 6."""

_LATIN_SUFFIXES = (
    "bis ter quater quinquies sexies septies octies novies nonies decies undecies duodecies terdecies "
    "quaterdecies quindecies quinquiesdecies sexiesdecies"
).split()
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NUMBER = re.compile(
    rf"""(?:(?P<prefix>[A-Z])\.?\s?\*{{0,2}})?        # L. 111-1
    \d{{1,5}}
    (?:[-‐‑–]\d{{1,4}}|\.\d{{1,3}}(?=\D|$))*          # 323-3-1, 4.2
    (?:\s?[\^]\s?\d{{1,3}}|[{_SUPERSCRIPTS}]{{1,3}})? # 159^6
    (?:/[^\W\d_])?                                    # 74/A
    (?:[-‐‑–]?[^\W\d_]{{1,2}}(?![^\W_]))?             # 202a, 163AA
    (?:[-‐‑–]\d{{1,3}})*
    (?:\s?[º°ª](?![^\W_])|\.º)?
    (?:[\s.\-–]{{0,3}}(?:{"|".join(_LATIN_SUFFIXES)})(?![^\W_]))?
    (?:\s[A-Za-zæøåа-яё](?=\s*[.:)–—-]\s|\s*[.:]?\s*$))?   # 216 a.
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVXLCDMІХ]{1,8}(?:[-‐‑–]\d{1,3}|[a-zA-Z](?![^\W_]))?(?![^\W_])")
_LETTER = re.compile(r"[^\W\d_](?![^\W_])")
_PIECE = re.compile(rf"\d+|[{_SUPERSCRIPTS}]+|[^\W\d_]+")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000, "І": 1, "Х": 10}
_KANJI_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1}
_KANJI_UNITS = {"十": 10, "百": 100, "千": 1000}
SUFFIX_VALUES = {word: value for value, word in enumerate(_LATIN_SUFFIXES, start=2)}


def number_end(text: str, start: int) -> int:
    """Where the Arabic number of a label that begins at ``start`` ends; ``start`` itself if there is none."""
    match = _NUMBER.match(text, start)
    return match.end() if match else start


def roman_end(text: str, start: int) -> int:
    """Where a Roman number in capitals ends; ``start`` itself if there is none."""
    match = _ROMAN.match(text, start)
    return match.end() if match else start


def letter_end(text: str, start: int) -> int:
    """Where a single letter that serves as a number ends; ``start`` itself if there is none."""
    match = _LETTER.match(text, start)
    return match.end() if match else start


def number_key(label: str) -> Key:
    """The order of a number as ``number_end`` finds it."""
    pieces = _PIECE.findall(label)
    prefix = 0
    if pieces and not pieces[0][0].isnumeric():
        prefix = ord(pieces[0][0].upper())
        pieces = pieces[1:]
    return (prefix, *(_piece_value(piece) for piece in pieces))


def _piece_value(piece: str) -> int:
    plain = unicodedata.normalize("NFKC", piece)
    if plain.isdecimal():
        return int(plain)
    folded = plain.casefold()
    if folded in SUFFIX_VALUES:
        return SUFFIX_VALUES[folded]
    return sum(_letter_value(letter) for letter in folded)


def _letter_value(letter: str) -> int:
    if letter in ("º", "ª"):
        return 0
    value = ord(letter)
    return value - 96 if value < 128 else value & 0xFF


def roman_value(text: str) -> int:
    """The value of a Roman number; letters that are none count nothing."""
    values = [_ROMAN_VALUES.get(char, 0) for char in text.upper()]
    pairs = zip(values, values[1:] + [0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def kanji_value(text: str) -> int:
    """The value of a number in Chinese characters or in digits of any width."""
    plain = unicodedata.normalize("NFKC", text)
    if plain.isdecimal():
        return int(plain)
    total, digit = 0, 0
    for char in plain:
        if char in _KANJI_UNITS:
            total += (digit or 1) * _KANJI_UNITS[char]
            digit = 0
        else:
            digit = digit * 10 + _KANJI_DIGITS.get(char, 0)
    return total + digit
