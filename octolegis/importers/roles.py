"""Lines of a document that are no law: reasons given with it, its date and signatures."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache

from octolegis.importers.candidates import BASIC, Candidate
from octolegis.importers.source import Line
from octolegis.importers.unit_matching import BARE
from octolegis.importers.units import RANKS, Units, fold, tokens
from octolegis.paths import resource

_LONGEST_CLOSING = 250
_PLACE_AND_DATE = re.compile(
    r"[^\W\d_][^\d.;:]{2,40},\s[^.;:]{0,30}?\d{1,2}\W[^;:]{0,30}\b(?:19|20)\d\d\W{0,3}$"
)
"""A line of its own such as "Yaoundé, le 21 décembre 2010"."""
_LAST_LINES = 60
"""Lines at the end of a law among which its signatures are looked for."""


def memorandum_lines(lines: Sequence[Line], found: Sequence[Candidate], units: Units) -> set[int]:
    """The numbers of the lines of a memorandum, before the law or after it."""
    opened: set[int] = set()
    for number, line in enumerate(lines):
        text = line.text
        named = len(text) < 90 and (_named(text, _phrases()["memorandum"]) or _follows_the_law(text))
        if number not in opened and named:
            opened |= set(range(number, _end(lines, found, units, number)))
    return opened


def closing_line(lines: Sequence[Line], after: int) -> int | None:
    """The line with which date and signatures begin, after the line ``after`` of the last unit."""
    phrases = _phrases()["closing"]
    for number in range(max(after + 1, len(lines) - _LAST_LINES), len(lines)):
        text = fold(lines[number].text.strip("*_ («\"'"))
        if len(text) <= _LONGEST_CLOSING and text.startswith(phrases):
            return number
        if _PLACE_AND_DATE.match(lines[number].text.strip("*_ ")):
            return number
    return None


def _end(lines: Sequence[Line], found: Sequence[Candidate], units: Units, number: int) -> int:
    """Where a memorandum ends: the document's end, or the beginning of the law."""
    basics = [candidate for candidate in found if candidate.match.level in BASIC]
    before = sum(1 for candidate in basics if candidate.line < number)
    after = sum(1 for c in basics if c.line > number and c.match.level != BARE and c.weight >= 1)
    if before and _follows_the_law(lines[number].text):
        return len(lines)
    if before and before >= 0.5 * len(basics):
        return len(lines) if after <= 0.1 * before else number
    starts = [candidate.line for candidate in found if candidate.line > number and _begins(candidate)]
    for later in range(number + 1, len(lines)):
        text = lines[later].text
        if fold(text).startswith(_phrases()["enacting"]) or _named(text, tuple(units.contents)):
            return later
    return min(starts, default=number + 1)


def _follows_the_law(text: str) -> bool:
    """Whether this heading always stands over remarks on the articles of the law before it."""
    return fold(text.strip("*_ ")).startswith(_phrases()["commentary"])


def _begins(candidate: Candidate) -> bool:
    """Whether a candidate may be the first unit of the law after its reasons."""
    match = candidate.match
    first = match.key[1:] in ((1,), (0,))
    return first and match.level != BARE and match.level in RANKS and match.level != "annex"


def _named(text: str, phrases: tuple[str, ...]) -> bool:
    return len(text) < 90 and " ".join(tokens(text.strip("*_:. #\u2014-"))) in phrases


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads(resource("numbering", "roles.toml").read_text(encoding="utf-8"))
    named = tuple(" ".join(tokens(phrase)) for phrase in data["memorandum"])
    return {
        "memorandum": named,
        "commentary": tuple(fold(phrase) for phrase in data["commentary"]),
        "enacting": tuple(fold(phrase) for phrase in data["enacting"]),
        "closing": tuple(fold(phrase) for phrase in data["closing"]),
    }
