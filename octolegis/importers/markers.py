"""The marks of levels below the article: (1), 1., a), (iv), § 2, 3°, ¹, 1-, ①, Note."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from octolegis.domain.labels import kanji_value
from octolegis.importers.label_numbers import roman_value
from octolegis.importers.level_words import level_words

_LETTER = r"(?:[^\W\d_\u3040-\u9fff][\u0300-\u036f]?|[アイウエオイロハニホヘト])"
_RAISED = "[⁰¹²³⁴-⁹]{1,2}"
_LETTERS = rf"{_LETTER}(?:(?![\uac00-\ud7af]){_LETTER})?"
_KANJI = "[一二三四五六七八九十]{1,3}"
_SIGNS = rf"""
      (?P<paren>[(（\[]\s?(?:\d{{1,3}}(?:[A-Za-z]{{1,2}}|{_RAISED}|\s?(?:bis|ter|quater))?|{_LETTERS}|الف|στ|{_KANJI}
        |[ivxlcIVXLC]{{1,6}})(?:bis|ter)?\s?[)）\]])
    | (?P<half>(?:\d{{1,3}}(?:[a-z]|{_RAISED})?|{_LETTERS}|الف|στ|[ivxlc]{{1,5}}|[IVX]{{1,5}})[)）])
    | (?P<decimal>\d{{1,3}}(?:\.\d{{1,3}}){{1,4}}\.?)(?=[)\s"“„«]|[^\W\d_])
    | (?P<dotted>(?:\d{{1,3}}(?:[A-Za-z]|{_RAISED})?|[a-zA-Z]|[IVX]{{1,5}}|[ivx]{{2,5}}
        |[\u0370-\u1fff\uac00-\ud7af]|{_KANJI})[.．](?![\w.])|{_KANJI}、)
    | (?P<tight>\d{{1,3}}[.．、])(?=[^\W\d_])
    | (?P<sign>§\s{{0,3}}\d{{1,3}}[a-z]?(?:[º°]|o(?=\W))?\.?)
    | (?P<degree>\d{{1,2}}\s?[º°](?:\s?(?:bis|ter|quater)(?=\W))?)(?:\.?[-)]?)
    | (?P<raised>{_RAISED}(?:\s?(?:bis|ter|quater)(?=\W))?)(?=\s?\w)
    | (?P<dash>[IVX]{{1,6}}|\d{{1,2}}(?=\s{{0,2}}\.?\s{{0,2}}[-–—]{{1,2}}(?:\s|[^\x00-\u04ff]))
        |[\u0600-\u06ff]|[a-z](?=\s?\.?\s?[-–—]\s))\s{{0,2}}\.?\s{{0,2}}[-–—]{{1,2}}(?=\s|[^\W\d_]|["«“])
    | (?P<plain>^\d{{1,2}})(?=[ \u00a0]{{1,3}}["“„«]?[A-ZÀ-ÞА-Я])
    | (?P<slash>(?:\d{{1,3}}|[፩-፼]{{1,3}}|{_LETTER}{{1,2}})/)(?=\s)
    | (?P<circled>[①-⑳㉑-㉟⑴-⒇])
    | (?P<wide>(?:[０-９]{{1,2}}|{_KANJI}|[イロハニホヘトチリヌルヲワ])(?=\u3000))
"""
_AFTER = r"\s*[-–—―]*\s*"
_RAISED_SIGNS = re.compile(_RAISED)
_ROMAN = re.compile(r"[ivxlc]+")
_INSERTED = re.compile(rf"(\d+)([a-z]|{_RAISED}|bis|ter|quater)?")


@dataclass(frozen=True, slots=True)
class Marker:
    """A mark: its shape, the numbers it may stand for, its label, where it starts and where words begin."""

    shape: str
    values: tuple[tuple[str, int], ...]
    label: str
    start: int
    end: int


@cache
def _marker() -> re.Pattern[str]:
    """At the start of a line, the named levels and notes too."""
    words = level_words()
    sole = "|".join(re.escape(word) for word in words.sole)
    named = "|".join(re.escape(word) for word in sorted(words.named, key=len, reverse=True))
    notes = "|".join(re.escape(word) for word in sorted(words.notes, key=len, reverse=True))
    word_marks = (
        rf"(?P<named>(?:{named})\s+(?:\(?\d{{1,3}}[º°]?\)?|(?:{sole})|[IVX]{{1,5}}|[a-z]\)?)(?=\s*[.:–—-]))\s*[.:]*"
        rf"|(?P<note>(?:{notes})(?:\s?\(?\d{{1,2}}\)?)?)(?=\s*[.:–—ـ-])\s*[.:ـ]*"
    )
    return re.compile(
        rf"""[\s"“„«'’•·*–-]{{0,3}}(?:{word_marks.replace(" ", chr(92) + " ")}|{_SIGNS}){_AFTER}""",
        re.VERBOSE,
    )


INLINE = re.compile(rf"(?:(?<=\s)|(?<=[—–:;,.-]))(?:{_SIGNS}){_AFTER}", re.VERBOSE)
"""A mark within a line, after a blank or a sign."""


def match_marker(text: str, start: int = 0) -> Marker | None:
    """The mark with which the line begins (at ``start``), or ``None``."""
    match = _marker().match(text, start)
    return marker_of(match) if match else None


def marker_of(match: re.Match[str]) -> Marker | None:
    """The mark that was matched."""
    shape = match.lastgroup
    if shape is None:
        return None
    label = match.group(shape)
    if shape in ("note", "named"):
        number = re.search(r"\d+", label)
        value = (f"{shape}", int(number.group()) if number else 1)
        return Marker(shape, (value,), label.strip(" ."), match.start(shape), match.end())
    low = label if shape == "raised" else _RAISED_SIGNS.sub("", label)
    core = unicodedata.normalize("NFKC", low).strip(" .()（）[]§º°、/")
    readings = tuple(_decimal(core) if shape == "decimal" else _readings(core))
    plain = "dotted" if shape in ("tight", "decimal") else shape
    return Marker(plain, readings, label.strip().rstrip(".．、"), match.start(shape), match.end())


def _decimal(core: str) -> list[tuple[str, int]]:
    """Numbers with a dot count below the number before the last dot."""
    above, _, last = core.rpartition(".")
    return [(f"digit {above}", int(last))]


def _readings(core: str) -> list[tuple[str, int]]:
    """Each way to read a number: "i" is the ninth letter or Roman one; 1a counts as 1."""
    number = _INSERTED.match(core)
    if number:
        return [("digit", int(number.group(1)))]
    if "\u4e00" <= core[:1] <= "\u9fff":
        return [("kanji", kanji_value(core))]
    case = "upper" if core.isupper() else "lower"
    readings = _letters(core, case)
    if _ROMAN.fullmatch(core.lower()):
        readings.append((f"roman-{case}", roman_value(core)))
    return readings


def _letters(core: str, case: str) -> list[tuple[str, int]]:
    low = core.lower()
    readings = [(f"{name}-{case}", value) for name, value in level_words().letters.get(low, ())]
    if len(low) == 2 and low[0] == low[1] and not low.isascii():
        known = level_words().letters.get(low[0], ())
        return [*readings, *((f"double {name}-{case}", value) for name, value in known)]
    latin = unicodedata.normalize("NFD", low.replace("đ", "d"))[:1]
    if not ("a" <= latin <= "z"):
        return readings or [(f"letter-{case}", ord(latin or "\0"))]
    if len(core) == 1:
        return [(f"latin-{case}", ord(latin) - 96), *readings]
    readings.append((f"after {low[0]}-{case}", ord(low[1]) - 96))
    if low[0] == low[1]:
        readings.append((f"double-{case}", ord(latin) - 96))
    return readings


def inserted(label: str) -> bool:
    """Whether a number was inserted between two: 1a, 2 bis, б¹."""
    if len(label) > 1 and _RAISED_SIGNS.search(label, 1):
        return True
    found = _INSERTED.match(label.strip(" .()（）[]§º°"))
    return found is not None and found.group(2) is not None
