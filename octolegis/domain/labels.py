"""Comparing the labels of provisions: "Section 4", "4." and "Sec. 4" name the same provision."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = re.compile(r"[§¶№*]|(?<!\w)n[º°](?=\s?\d)|(?<!\w)(?:no|nr)\.(?=\s?\d)")
_CLOSING = " .:;,-–—―\u00a0\u3000"
_RAISED = re.compile("([⁰¹²³⁴-⁹]+)")
_NUMBER = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{2,}[.']?")
_LATIN = """bis ter quater quáter quinquies sexies septies octies novies nonies decies undecies duodecies
terdecies quaterdecies quindecies sexiesdecies"""
_SUFFIXES = frozenset((*_LATIN.split(), "مكرر", "مكررا", "مكررًا", "مکرر"))
_LOOSE_SUFFIX = re.compile(rf"(?<=\d)[\s.-]+({'|'.join(sorted(_SUFFIXES))}|[^\W\d_])(?![^\W_])")
_LOOSE_RAISED = re.compile(r"(?<=\d)\.? (?=\d)")
_ORDINAL_SIGN = re.compile(r"(?<=\d)\s?\.?[º°ª]|[º°ª]")
_HYPHENS = re.compile(r"(?<=\w)\s?[‐‑‒–—_](?=\s?\d)")
_CJK = re.compile(r"[第제]\s*([\d〇零元一二三四五六七八九十百千]+)\s*[^\W\d_〇零一二三四五六七八九十百千]")
_BRANCH = re.compile(r"[の之의]\s*([\d〇零一二三四五六七八九十百千]+)")
_RANGE = re.compile(r"([\d-]+)から([\d-]+)まで")
_KANJI = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1}
_KANJI_UNITS = {"十": 10, "百": 100, "千": 1000}


def label_key(label: str) -> str:
    """A label without its unit word, sign, case, spaces and closing punctuation.

    Raised numbers keep their difference ("272¹" is not "2721"): they become "272^1". Levels are
    parted by a dot ("4(1)(a)" is "4·1·a"). A word before the unit word stays, since it tells
    provisions apart ("Geçici Madde 1" is not "Madde 1"); letters of different alphabets stay distinct.
    """
    marked = _RAISED.sub(r"^\1", label).lstrip("^ ")
    text = unicodedata.normalize("NFKC", _ORDINAL_SIGN.sub("", marked)).casefold()
    text = _BRANCH.sub(lambda m: f"-{kanji_value(m.group(1))}", _CJK.sub(_cjk_number, text))
    text = _RANGE.sub(r"\1:\2", text)
    bare = " ".join(_SIGNS.sub(" ", text).split()).strip(_CLOSING)
    number = _NUMBER.search(bare)
    if number is None:
        return _parted(_without_first_word(bare))
    start = _prefix_start(bare, number.start())
    words = _WORD.findall(bare[:start])
    return _parted(" ".join([*(word.strip(".'") for word in words[:-1]), _number(bare[start:])]))


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
            digit = digit * 10 + _KANJI.get(char, 0)
    return total + digit


def _cjk_number(match: re.Match[str]) -> str:
    return str(kanji_value(match.group(1)))


def _without_first_word(text: str) -> str:
    """Turn "chapter ii" into "ii", "article premier" into "premier"; a single word stays."""
    word = _WORD.match(text)
    rest = text[word.end() :].strip() if word else ""
    return rest or text


def _prefix_start(text: str, digit: int) -> int:
    """Where a number begins that a letter precedes: L335-2, R. 123-4."""
    prefix = re.search(r"(?<![^\W_])[^\W\d_]\.?\s?$", text[:digit])
    return prefix.start() if prefix else digit


def _number(text: str) -> str:
    """A number with its suffixes: spaces before letters closed up, unit words after it dropped."""
    text = _LOOSE_RAISED.sub("^", text)
    joined = _LOOSE_SUFFIX.sub(r"\1", _HYPHENS.sub("-", text))
    joined = re.sub(r"^([^\W\d_])\.?\s?(?=\d)", r"\1", joined)
    kept = [piece for piece in joined.split() if not _is_unit(piece)]
    return " ".join(kept)


def _is_unit(piece: str) -> bool:
    bare = piece.strip(".'")
    return len(bare) > 1 and bare.isalpha() and bare not in _SUFFIXES


def _parted(text: str) -> str:
    return re.sub(r"[\s()\[\]]+", " ", text).strip(_CLOSING).replace(" ", "·").replace(".·", "·")
