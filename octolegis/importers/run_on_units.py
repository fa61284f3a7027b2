"""Articles that run on within one line: "Article 1. The law applies. Article 2. It ends." become lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from octolegis.importers.candidates import reads_on
from octolegis.importers.label_numbers import Key
from octolegis.importers.source import Line
from octolegis.importers.unit_matching import UnitMatch, match_unit
from octolegis.importers.units import Units

_LEVELS = ("article", "either_section", "sign")
"""Levels looked for; a bare number within a line numbers something else."""
_AFTER = re.compile(r"[.;:!?»”\")\]؛۔།።။…][\"'”’»)\]]{0,2}\s+(?=[^\W\d_]|§)|[。；](?=第)|[)\]](?=[^\W\d_]|§)")
"""What may stand before an article within a line; after a note in brackets the space may be lost."""
_ORDINAL = re.compile(r"\d[ºª°]")
_SHORTEST = 40


def parted(lines: Sequence[Line], units: Units) -> list[Line]:
    """The lines, parted before each article that follows in number the one opened before it."""
    done: list[Line] = []
    last: dict[str, Key] = {}
    for line in lines:
        match = None if line.note else match_unit(line.text, units)
        if match is not None and match.level in _LEVELS:
            last[match.level] = match.key
        cuts = _cuts(line.text, units, last) if last and not line.note and len(line.text) >= _SHORTEST else []
        ends = [*cuts[1:], len(line.text)]
        first = line.text[: cuts[0]].rstrip() if cuts else line.text
        done.append(line._replace(text=first))
        done += [
            line._replace(text=line.text[at:end].rstrip(), heading=0, gap=True)
            for at, end in zip(cuts, ends, strict=False)
        ]
    return done


def _cuts(text: str, units: Units, last: dict[str, Key]) -> list[int]:
    """Where within a line an article begins; ``last`` is kept up."""
    found = []
    for after in _AFTER.finditer(text):
        rest = text[after.end() : after.end() + 160]
        match = match_unit(rest, units)
        if match is not None and _follows(rest, match, last):
            last[match.level] = match.key
            found.append(after.end())
    return found


def _follows(rest: str, match: UnitMatch, last: dict[str, Key]) -> bool:
    before = last.get(match.level)
    closed = match.closed or rest.startswith("第")
    if before is None or match.level not in _LEVELS or match.quoted or not closed:
        return False
    if len(rest) <= match.body or reads_on(rest, match, rest[match.body :]):
        return False
    # "2º" is read as 2 with a letter; after 1º it is the next number all the same.
    plain = len(match.key) == 2 or (match.key[2:] == before[2:] and _ORDINAL.search(rest[: match.body]))
    return bool(plain) and match.key[0] == before[0] and match.key[1] == before[1] + 1
