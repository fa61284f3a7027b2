"""Recognises a table of contents before the body: its labels come again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from octolegis.importers.candidates import Candidate
from octolegis.importers.label_numbers import Key
from octolegis.importers.source import Line
from octolegis.importers.unit_matching import BARE
from octolegis.importers.units import Units, fold, tokens

_LEADERS = re.compile(r"(?:(?:\.\s?){4,}|…{2,}\s?\.*|\t)\s*(\d{1,4})\s*$")
_UPPER = ("book", "part", "title", "chapter", "section")
_LEAST = 6
"""Headings of which a list of headings has at least so many."""
_DENSE = 170
"""Most characters per entry of a list; an article that says anything is longer."""


def contents_lines(
    lines: Sequence[Line], found: Sequence[Candidate], basic: set[str], units: Units
) -> set[int]:
    """The numbers of the lines that belong to a table of contents."""
    listed = _with_leaders(lines)
    basics = [c for c in found if c.match.family in basic and c.line not in listed]
    for _ in range(3):
        run = _headed(lines, basics, units) or _listing(lines, basics)
        if run is None:
            break
        first, after = _start(lines, run[0], listed, units), _with_schedules(lines, found, run[1])
        listed |= set(range(first, after))
        basics = [c for c in basics if c.line >= after]
    return listed or _of_headings(lines, found, basics, units)


def _of_headings(
    lines: Sequence[Line], found: Sequence[Candidate], basics: list[Candidate], units: Units
) -> set[int]:
    """A list of titles and chapters alone, with the articles of each ("Arts. 5 a 25"), before the articles.

    The headings come again from its first on; what lies between is short.
    """
    body = basics[0].line if basics else 0
    uppers = [c for c in found if c.match.level in _UPPER]
    before = [c for c in uppers if c.line < body]
    for start in range(min(3, len(before))):
        names = [(c.match.level, c.match.key, _named(lines, c)) for c in uppers]
        restart = next((n for n in range(start + 1, len(before)) if names[n] == names[start]), None)
        if restart is None or restart - start < _LEAST:
            continue
        again = sum(1 for name in names[start:restart] if name in names[restart:])
        first, after = before[start].line, before[restart].line
        size = sum(len(line.text) for line in lines[first:after])
        if again >= 0.7 * (restart - start) and size < _DENSE * (restart - start):
            return set(range(_start(lines, first, set(), units), after))
    return set()


def _named(lines: Sequence[Line], candidate: Candidate) -> str:
    """What a heading calls its part: the words after its number, or those of the line below."""
    rest = lines[candidate.line].text[candidate.match.body :].strip(" .*_")
    below = next(
        (line.text for line in lines[candidate.line + 1 : candidate.line + 3] if line.text.strip()), ""
    )
    return fold((rest or below)[:24].strip(" .*_"))


def _with_schedules(lines: Sequence[Line], found: Sequence[Candidate], after: int) -> int:
    """Where the list ends with its schedules, which come again at the end of the law."""
    uppers = {c.line: fold(lines[c.line].text) for c in found if c.match.level == "annex"}
    while after in uppers and any(n > after and text.startswith(uppers[after]) for n, text in uppers.items()):
        after += 1
    return after


def _with_leaders(lines: Sequence[Line]) -> set[int]:
    """Lines that end in dots and a page number, where the numbers ascend as in a list (not as in a form)."""
    ending = [(n, line.text) for n, line in enumerate(lines) if line.text[-1:].isdigit()]
    pages = {n: int(found.group(1)) for n, text in ending if (found := _LEADERS.search(text))}
    numbers = list(pages.values())
    ascending = sum(1 for one, following in pairwise(numbers) if one <= following)
    return set(pages) if len(pages) >= 5 and ascending >= 0.8 * (len(pages) - 1) else set()


def _listing(lines: Sequence[Line], basics: list[Candidate]) -> tuple[int, int] | None:
    """The first and the line after the last of a dense run of labels that all come again."""
    for start in range(min(6, len(basics))):
        restart = _restart(lines, basics, start)
        if restart is None:
            continue
        first, after = basics[start].line, basics[restart].line
        entries = restart - start
        later = {_entry(lines, c) for c in basics[restart:]}
        again = sum(1 for c in basics[start:restart] if _entry(lines, c) in later)
        size = sum(len(line.text) for line in lines[first:after])
        if entries >= 5 and again >= 0.7 * entries and size < _DENSE * entries:
            return first, _end(basics, restart)
    return None


def _headed(lines: Sequence[Line], basics: list[Candidate], units: Units) -> tuple[int, int] | None:
    """The list under a heading "Arrangement of Sections", where the body has the titles elsewhere."""
    for number, line in enumerate(lines):
        if len(line.text) > 60 or not _is_heading(line.text, units):
            continue
        start = next((n for n, c in enumerate(basics) if number < c.line <= number + 12), None)
        if start is None:
            continue
        key = basics[start].match.key
        restart = next((n for n in range(start + 1, len(basics)) if basics[n].match.key == key), None)
        if restart is not None and _comes_again(lines, basics, start, restart):
            return basics[start].line, _end(basics, restart)
    return None


def _comes_again(lines: Sequence[Line], basics: list[Candidate], start: int, restart: int) -> bool:
    """Whether the numbers of a list are those of the body that follows, and its entries short."""
    entries = restart - start
    later = {candidate.match.key for candidate in basics[restart:]}
    again = sum(1 for candidate in basics[start:restart] if candidate.match.key in later)
    size = sum(len(line.text) for line in lines[basics[start].line : basics[restart - 1].line + 1])
    return entries >= 2 and again >= 0.7 * entries and size < _DENSE * entries


def _is_heading(text: str, units: Units) -> bool:
    return " ".join(tokens(text.strip("*_:. "))) in units.contents


def _entry(lines: Sequence[Line], candidate: Candidate) -> tuple[Key, str]:
    """A label with the beginning of its title; a bare number without a title is no entry."""
    title = fold(lines[candidate.line].text[candidate.match.body :][:14].strip(" .*_"))
    alone = candidate.match.level == BARE and not title
    return candidate.match.key, title if not alone else f"line {candidate.line}"


def _restart(lines: Sequence[Line], basics: list[Candidate], start: int) -> int | None:
    entry = _entry(lines, basics[start])
    return next((n for n in range(start + 1, len(basics)) if _entry(lines, basics[n]) == entry), None)


def _end(basics: list[Candidate], restart: int) -> int:
    """Where the list ends: after its last entry, what follows belongs to the body."""
    last, after = basics[restart - 1].line, basics[restart].line
    return min(last + 1, after)


def _start(lines: Sequence[Line], first: int, listed: set[int], units: Units) -> int:
    """The heading of the list if one stands shortly before its first entry."""
    for number in range(first - 1, max(-1, first - 12), -1):
        if number in listed:
            break
        if _is_heading(lines[number].text, units):
            return number
    return first
