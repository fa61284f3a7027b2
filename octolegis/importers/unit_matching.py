"""Recognises a line that opens a numbered unit: "Article 5", "74/A. §", "第百六十一条の二", "12A. Title"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from octolegis.domain.labels import kanji_value
from octolegis.importers.label_numbers import (
    LETTER,
    Key,
    letter_end,
    number_end,
    number_key,
    roman_end,
    roman_value,
)
from octolegis.importers.units import Units, fold

BARE = "bare"
"""The level of a number without a word ("12A. Title"), a basic unit only where the law has no other."""

_OPENING = re.compile(r"[\s\[{*_•·\"'“”„«»‹‘’\u200b-\u200f\u202a-\u202e\ufeff-]*")
_QUOTES = set("\"“”„«‹‘'")
_WORD = re.compile(rf"{LETTER}+(?:['’ʻ`-]{LETTER}+)*|§+")
_BETWEEN = re.compile(
    r"[\s\u00a0]*(?:[.:]?[\s\u00a0]*(?:[-–—][\s\u00a0]*)?)(?:(?:n[.]?[º°]|№|nr[.]?)\s*)?", re.I
)
_CLOSING = re.compile(
    r"[\s\u00a0*_]*(?:[.:,;)\]|*_।။۔፡።ـ]|[-–—―‐]+|\u2014|\u3000)*[\s\u00a0]*(?:[-–—―]+[\s\u00a0]*)?"
)
_CJK = re.compile(
    r"第\s*([\d〇零元一二三四五六七八九十百千]+(?:-\d+)?)\s*([条條章節节款編编目部篇])((?:[の之][\d一二三四五六七八九十百]+)*)"
    r"(?:(?:から|及び|、)第[\d〇一二三四五六七八九十百千]+条(?:[のの][一二三四五六七八九十]+)*(?:まで)?)*"
)
_CJK_LEVELS = {
    "編": "book",
    "编": "book",
    "部": "part",
    "篇": "part",
    "章": "chapter",
    "節": "section",
    "节": "section",
}
_CJK_LEVELS |= {"款": "subsection", "目": "group", "条": "article", "條": "article"}
_HANGUL = re.compile(r"제\s*(\d+)\s*(조|장|절|편|관)((?:의\s*\d+)*)")
_HANGUL_LEVELS = {"편": "part", "장": "chapter", "절": "section", "관": "subsection", "조": "article"}
_BARE = re.compile(
    rf"(?:\d{{1,4}}|[፩-፼]{{1,4}})(?:[A-Z]{{1,2}}|[a-z]|(?![a-zA-Z\u3040-\ud7af]){LETTER}{{1,2}})?(?=\s?[.।။۔](?!\d)|\s?[:—–](?!\d)|\.?\s?$|\s{{1,4}}[A-ZÀ-ÞА-ЯΑ-Ω“\"‘][^.;]{{3,120}}$)"
)
_FIRST = re.compile(
    r"(?:\d{1,4}|[IVXLC]{1,7})(?:/[A-Z]|[-–]\d{1,3}|\.\d{1,3}|\.?[a-z](?![^\W_])|\s[a-z](?=\s))?"
    r"(?:[\^]\d+|[⁰¹²³⁴-⁹]+)?\s?[.]?[\s\u00a0]?(?:\d\s)?"
)
_HYPHEN = re.compile(r"\s?[-‐–]?\s?")
_IN_BRACKETS = re.compile(r"\s*[(（\[]\s*")
_BRACKET = re.compile(r"\s*[)）\]]")
_NUMBER_NEXT = re.compile(r"[\s\u00a0]?\d")
_ONE_UP = re.compile(r"\.?\s[a-z](?=\.)")
"""Letters after the word in Iceland: 2. gr. a."""


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit that a line opens.

    ``start`` and ``end`` bound the label in the line, ``body`` is where the words after it begin;
    ``closed``: punctuation or the line's end follows the label; ``quoted``: a quotation mark precedes it.
    """

    level: str
    family: str
    key: Key
    start: int
    end: int
    body: int
    closed: bool
    quoted: bool


@dataclass(frozen=True, slots=True)
class _Found:
    level: str
    family: str
    key: Key
    end: int


def match_unit(text: str, units: Units) -> UnitMatch | None:
    """The unit that the line opens, or ``None``."""
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    if start >= len(text):
        return None
    found = _found(text, start, units)
    if found is None:
        return None
    closing = _CLOSING.match(text, found.end)
    body = closing.end() if closing else found.end
    closed = body >= len(text) or bool(text[found.end : body].strip(" \u00a0*_"))
    quoted = bool(_QUOTES.intersection(text[:start]))
    return UnitMatch(found.level, found.family, found.key, start, found.end, body, closed, quoted)


def _found(text: str, start: int, units: Units) -> _Found | None:
    first = text[start]
    if first.isdigit() or "፩" <= first <= "፼":
        return _number_first(text, start, units) or _bare(text, start)
    if first == "第":
        return _cjk(text, start)
    if first == "제":
        return _hangul(text, start)
    word = _WORD.match(text, start)
    if word is None:
        return None
    return _word_first(text, start, word, units) or _ordinal_first(text, word, units)


def _word_first(text: str, start: int, word: re.Match[str], units: Units) -> _Found | None:
    for unit in units.by_first.get(fold(word.group()), ()):
        end = _phrase_end(text, word.end(), unit.tokens[1:])
        if end is None:
            continue
        found = _numbered(text, end, unit.level, " ".join(unit.tokens), units)
        if found is not None:
            return found
        if unit.level == "annex" and len(text) - start <= 40:
            return _Found("annex", unit.tokens[0], (0,), end)
    return None


def _phrase_end(text: str, position: int, rest: tuple[str, ...]) -> int | None:
    if position < len(text) and text[position] == "." and not rest:
        position += 1
    for wanted in rest:
        word = _WORD.search(text, position, position + len(wanted) + 12)
        if word is None or fold(word.group()) != wanted or text[position : word.start()].strip():
            return None
        position = word.end()
    return position


def _numbered(text: str, position: int, level: str, family: str, units: Units) -> _Found | None:
    between = _BETWEEN.match(text, position)
    at = between.end() if between else position
    bracketed = _bracketed(text, position, level, family)
    if bracketed is not None:
        return bracketed
    end = number_end(text, at)
    if end > at:
        return None if _runs_on(text, end) else _Found(level, family, number_key(text[at:end]), end)
    return _in_words(text, at, level, family, units) if at > position or family == "§" else None


def _in_words(text: str, at: int, level: str, family: str, units: Units) -> _Found | None:
    """A number without digits: Roman, a word, or above the basic unit a letter."""
    basic = level in ("article", "either_section", "either_chapter", "sign")
    end = roman_end(text, at)
    if end > at and not _runs_on(text, end):
        return _Found(level, family, (0, roman_value(text[at:end])), end)
    ordinal = _ordinals(text, at, units)
    if ordinal is not None:
        return _Found(level, family, (0, ordinal[1]), ordinal[0])
    end = letter_end(text, at)
    if not basic and end > at and not text[at].islower() and not _runs_on(text, end):
        return _Found(level, family, (0, ord(text[at])), end)
    return None


def _bracketed(text: str, position: int, level: str, family: str) -> _Found | None:
    """A number in brackets: "المادة (3)", "Article (12 bis)"."""
    opening = _IN_BRACKETS.match(text, position)
    end = number_end(text, opening.end()) if opening else position
    closing = _BRACKET.match(text, end)
    if opening is None or closing is None or end == opening.end() or family == "§":
        return None
    return _Found(level, family, number_key(text[opening.end() : end]), closing.end())


def _runs_on(text: str, end: int) -> bool:
    """Whether the number goes on as something else: 5/2001, 12%, 3,5."""
    following = text[end : end + 2]
    return (following[:1] in "/%€$" and following != "") or (following[:1] == "," and following[1:].isdigit())


def ordinal_at(text: str, units: Units) -> tuple[int, int, int] | None:
    """Where an ordinal in words that opens the line starts and ends, and its value."""
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    found = _ordinals(text, start, units)
    return (start, *found) if found else None


def _ordinals(text: str, position: int, units: Units) -> tuple[int, int] | None:
    """Where a run of ordinal words ends, and their sum (الثالثة والعشرون is 23)."""
    value, end = 0, position
    while (step := _ordinal(text, end, units)) is not None:
        end, value = step[0], value + step[1]
    return (end, value) if end > position else None


def _ordinal(text: str, position: int, units: Units) -> tuple[int, int] | None:
    word = _WORD.search(text, position, position + 40)
    if word is None or text[position : word.start()].strip():
        return None
    best: tuple[int, int] | None = None
    for phrase, value in units.ordinals.get(fold(word.group()), ()):
        end = _phrase_end(text, word.end(), (*phrase[1:],)) if len(phrase) > 1 else word.end()
        if end is not None and (best is None or end > best[0]):
            best = (end, value)
    return best


def _ordinal_first(text: str, word: re.Match[str], units: Units) -> _Found | None:
    """Match "Erster Abschnitt", "PRIMERA PARTE", "XII. Fejezet": the number stands before the word."""
    roman = _FIRST.match(text, word.start()) if units.number_first else None
    if roman is not None and roman.group().strip(" .\u00a0").isupper():
        found = _unit_after(text, roman.end(), units, (0, roman_value(roman.group().strip(" .\u00a0"))))
        if found is not None:
            return found
    ordinal = _ordinals(text, word.start(), units) if fold(word.group()) in units.ordinals else None
    if ordinal is None or len(text) > 160:
        return None
    found = _unit_after(text, ordinal[0], units, (0, ordinal[1]))
    if found is None or (found.level in ("article", "either_section") and not units.article_last):
        return None
    return found


def _number_first(text: str, start: int, units: Units) -> _Found | None:
    number = _FIRST.match(text, start)
    if number is None:
        return None
    if not units.number_first and "§" not in text[number.end() : number.end() + 2]:
        return None
    found = _unit_after(text, number.end(), units, number_key(number.group()))
    cites = found is not None and found.family == "§" and _NUMBER_NEXT.match(text, found.end)
    return None if cites else found


def _unit_after(text: str, position: int, units: Units, key: Key) -> _Found | None:
    """A unit's word that follows its number, an ordinal ending between them or not: "2-nji madda"."""
    word = _word_after(text, position)
    if word is not None and fold(word.group()) in units.between:
        word = _word_after(text, word.end())
    if word is None:
        return None
    for unit in units.by_first.get(fold(word.group()), ()):
        if len(unit.tokens) == 1 and (unit.level != "article" or units.article_last):
            return _Found(unit.level, unit.tokens[0], *_raised_by(text, word.end(), unit.tokens[0], key))
    return None


def _word_after(text: str, position: int) -> re.Match[str] | None:
    hyphen = _HYPHEN.match(text, position)
    start = hyphen.end() if hyphen else position
    word = _WORD.search(text, start, start + 24)
    return word if word is not None and not text[start : word.start()].strip(" \u00a0.") else None


def _raised_by(text: str, end: int, word: str, key: Key) -> tuple[Key, int]:
    """The number and end of a label whose word is abbreviated, a letter after it counted."""
    letter = _ONE_UP.match(text, end) if word == "gr" else None
    if letter is not None:
        return (*key, ord(letter.group()[-1]) - 96), letter.end()
    return key, end + (text[end : end + 1] == "." and word in ("gr", "kap", "avd"))


def _cjk(text: str, start: int) -> _Found | None:
    match = _CJK.match(text, start)
    if match is None:
        return None
    branches = [kanji_value(part) for part in re.split("[の之]", match.group(3)) if part]
    level = _CJK_LEVELS[match.group(2)]
    number, _, branch = match.group(1).partition("-")
    branches = [int(branch), *branches] if branch else branches
    return _Found(level, match.group(2), (0, kanji_value(number), *branches), match.end())


def _hangul(text: str, start: int) -> _Found | None:
    match = _HANGUL.match(text, start)
    if match is None:
        return None
    branches = [int(part) for part in re.findall(r"\d+", match.group(3))]
    return _Found(
        _HANGUL_LEVELS[match.group(2)], match.group(2), (0, int(match.group(1)), *branches), match.end()
    )


def _bare(text: str, start: int) -> _Found | None:
    match = _BARE.match(text, start)
    return _Found(BARE, BARE, number_key(match.group()), match.end()) if match else None
