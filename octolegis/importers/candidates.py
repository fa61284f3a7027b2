"""Lines that may open a unit of the law, and how much each looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from octolegis.importers.label_numbers import starts_low
from octolegis.importers.level_words import level_words
from octolegis.importers.source import Line
from octolegis.importers.unit_matching import BARE, UnitMatch, match_unit
from octolegis.importers.units import RANKS, Units, fold, units_for

BASIC = ("article", "either_section", "either_chapter", "sign", BARE)
"""Levels that may be the law's basic unit."""
_LEVEL_CITED = re.compile(r"\(?\w{1,3}\)?\s+(?![A-Z])([^\W\d_]+)")
"""A level with a word after it: "423. § (1) bekezdése"."""
_INTRODUCING = (":", ":-", ":—", "：", ": -")
_SENTENCE_END = '.;:!?…。؛”"»)]—–：；।॥۔။።។'
_WORD = re.compile(r"\w*")
_REACH = 3
"""Within how many lines after a chapter's label what it begins with is introduced as it is."""
_QUOTES = '"“„«‘'


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line (by number) that may open a unit; ``weight`` is low where it looks like running text.

    ``introduced``: the line before ends with a colon, as before words quoted from another law.
    """

    line: int
    match: UnitMatch
    weight: float
    introduced: bool


def candidates(lines: Sequence[Line], units: Units) -> list[Candidate]:
    """All candidates in document order."""
    found: list[Candidate] = []
    for number, line in enumerate(lines):
        match = None if line.note else match_unit(line.text, units)
        if match is None:
            continue
        before = lines[number - 1].text if number else ""
        weight = _weight(line, match, before)
        if weight > 0:
            introduced = before.rstrip("*_ ").endswith(_INTRODUCING) or _begins_introduced(found, number)
            found.append(Candidate(number, match, weight, introduced))
    return found


def _begins_introduced(found: Sequence[Candidate], number: int) -> bool:
    """Whether a chapter that was introduced begins right above: its first article is quoted with it."""
    last = found[-1] if found else None
    return (
        last is not None
        and last.introduced
        and last.match.level not in BASIC
        and number - last.line <= _REACH
    )


def opens_unit(text: str, alone: bool = False) -> bool:
    """Whether a line opens a unit in whatever language; ``alone``: with nothing but its label."""
    match = match_unit(text, units_for(""))
    if match is None or (alone and match.body < len(text)):
        return False
    return match.level != BARE and not reads_on(text, match, text[match.body :], False)


def _weight(line: Line, match: UnitMatch, before: str) -> float:
    """How much a line looks like the opening of a unit; nothing where it is plainly running text."""
    text = line.text
    rest = text[match.body :]
    if reads_on(text, match, rest, line.heading > 0):
        return 0.0
    if match.level not in BASIC:
        return _upper_weight(line, match, rest)
    weight = 1.0 + (0.6 if line.heading else 0) + (0.2 if line.gap else 0)
    if before and before.rstrip()[-1:] not in _SENTENCE_END:
        if starts_low(text[match.start :]):
            return 0.0
        weight -= 0 if line.heading or line.gap else 0.3
    if match.quoted:
        weight -= 0.6
    if match.level == BARE and (not match.closed or text.strip().isdecimal()):
        weight -= 0.5
    return weight


def reads_on(text: str, match: UnitMatch, rest: str, marked: bool = False) -> bool:
    """Whether the words after the label continue a sentence: "Section 5 of the Act"."""
    if not rest:
        return False
    separator = text[match.end : match.body].strip("\u00a0 *_")
    level = _LEVEL_CITED.match(rest)
    if level is not None and fold(level.group(1)).startswith(level_words().after):
        return True
    if separator[:1] in (",", ";", ")") or (separator[:1] == "" and rest[0] in ",;)"):
        return True
    if starts_low(rest) and not _qualified(rest):
        return not separator or (starts_low(text[match.start :]) and not marked)
    return False


def _qualified(rest: str) -> bool:
    """Whether the first word says something of the article: "Article 3 nouveau.-"."""
    word = _WORD.match(rest)
    return word is not None and fold(word.group()) in level_words().qualifying


def _upper_weight(line: Line, match: UnitMatch, rest: str) -> float:
    if line.heading:
        return 1.0
    if len(line.text) > 250 or (len(rest) > 100 and rest.rstrip()[-1:] in ".;"):
        return 0.0
    if not match.closed and starts_low(line.text[match.start :]):
        return 0.0
    return 1.0


def families(found: Iterable[Candidate]) -> dict[str, list[Candidate]]:
    """Candidates for the basic unit by the word they use."""
    by_word: dict[str, list[Candidate]] = {}
    for candidate in found:
        if candidate.match.level in BASIC:
            by_word.setdefault(candidate.match.family, []).append(candidate)
    return by_word


def rank(candidate: Candidate) -> int:
    """The rank of a candidate's level."""
    return RANKS.get(candidate.match.level, 90)
