"""Final provisions with a numbering of their own: "TRANSITORIOS" with "PRIMERO.-", "Pārejas noteikumi"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from octolegis.importers.candidates import Candidate
from octolegis.importers.source import Line
from octolegis.importers.unit_matching import UnitMatch, ordinal_at
from octolegis.importers.units import Units, tokens

FINAL = "final"
"""The level of such a heading."""
_LONGEST = 70
_ADDED = re.compile(r"\s*[<＜(（\[].*$")
"""The act and day that a heading names in brackets."""
_AFTER = re.compile(r"\s*(?:\.\s?[-–—]*|[-–—:]+)\s*")


def final_headings(lines: Sequence[Line], found: Sequence[Candidate], units: Units) -> list[Candidate]:
    """Lines that are such a heading, and not the title of a chapter or an article whose label is above."""
    alone = {c.line for c in found if not lines[c.line].text[c.match.body :].strip()}
    return [
        Candidate(number, _whole(line.text), 1.0, False)
        for number, line in enumerate(lines)
        if len(line.text) <= _LONGEST and number - 1 not in alone and _name(line.text) in units.final
    ]


def _name(text: str) -> str:
    return " ".join(tokens(_ADDED.sub("", text).strip(" *_:.#")))


def _whole(text: str) -> UnitMatch:
    start = len(text) - len(text.lstrip(" *_"))
    return UnitMatch(FINAL, FINAL, (0,), start, len(text.rstrip(" *_")), len(text), True, False)


def transitory_articles(lines: Sequence[Line], found: Sequence[Candidate], units: Units) -> list[Candidate]:
    """Articles that only an ordinal opens, "SEGUNDO.-", after a heading of final provisions."""
    heading = next((c.line for c in found if c.match.level == FINAL), None)
    if heading is None:
        return []
    opened = {candidate.line for candidate in found}
    numbers = (number for number in range(heading + 1, len(lines)) if number not in opened)
    return [Candidate(n, match, 1.0, False) for n in numbers if (match := _ordinal(lines[n].text, units))]


def _ordinal(text: str, units: Units) -> UnitMatch | None:
    found = ordinal_at(text, units)
    if found is None:
        return None
    start, end, value = found
    after = _AFTER.match(text, end)
    if after is None:
        return None
    return UnitMatch("article", "ordinal", (0, value), start, end, after.end(), True, False)
