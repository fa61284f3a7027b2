"""The marks in the words of an article, at the start of lines and within them, and how likely each is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from octolegis.importers.level_words import level_words
from octolegis.importers.markers import INLINE, Marker, marker_of, match_marker
from octolegis.importers.units import fold

CITES, WEAK, COMMA, SENTENCE, ADJACENT, START = range(-1, 5)
"""What stands before a mark: a word that cites it, any word, a comma, a sentence's end, a mark, nothing."""

_LAST_WORD = re.compile(r"([^\W\d_]+(?:['’/-][^\W\d_]+)*)\.?$")
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_ENDS = '.;:—–―-。；：؛!?»”"]·।॥۔။።។၊՝։'
_COMMAS = ",،、"
_BARE = re.compile(r"[\s,;،、]*([^\W\d_]{0,8})[\s,]*")
_SHAPES = frozenset(("paren", "half", "sign", "degree", "dotted", "dash", "circled", "raised", "note"))
_HINT = re.compile(r"[)）\]§º°①-⑳⁰¹²³⁴-⁹]|[\dIVX]\s?[.．]|[\dIVX\u0600-\u06ff]\s?[-–—]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in line ``line``, with what stands before it; ``broken``: the line before ends no sentence."""

    line: int
    marker: Marker
    strength: int
    broken: bool = False


def marks(lines: Sequence[str]) -> list[Mark]:
    """All that may be marks, in order."""
    found: list[Mark] = []
    for number, text in enumerate(lines):
        before = lines[number - 1].rstrip()[-1:] if number else ""
        broken = before.isalpha() and before.isascii()
        found += _in_line(number, text, broken)
    return found


def _in_line(number: int, text: str, broken: bool) -> Iterator[Mark]:
    at, strength = 0, START
    while strength >= ADJACENT and (marker := match_marker(text, at)) is not None:
        may_follow = marker.shape not in ("named", "note") and _NOTHING.fullmatch(text, at, marker.start)
        if strength == START or may_follow:
            yield Mark(number, marker, strength, broken and at == 0)
        at, strength = marker.end, ADJACENT if at == 0 or marker.start <= at + 3 else SENTENCE
    previous = at
    for match in _inline(text, at):
        marker = marker_of(match)
        if marker is None or marker.shape not in _SHAPES or marker.start < previous:
            continue
        yield Mark(number, marker, _strength(text, marker, previous))
        previous = marker.start + len(marker.label)


_NOTHING = re.compile(r"[\s\"“„«'’-]*")


def _inline(text: str, start: int) -> list[re.Match[str]]:
    found = list(INLINE.finditer(text, start)) if _HINT.search(text, start) else []
    notes = list(_notes().finditer(text, max(start, 1)))
    return sorted(found + notes, key=lambda match: match.start()) if notes else found


@cache
def _notes() -> re.Pattern[str]:
    """Notes that run on after a sentence: "... years. Explanation.—For the purposes ..."."""
    words = "|".join(re.escape(word) for word in level_words().notes)
    return re.compile(
        rf"(?<=[.;:—]\s)(?P<note>(?:{words})(?:\s\(?\d{{1,2}}\)?)?)(?=\s?[.:–—ـ-])\s?[.:]?[-–—ـ]*\s*"
    )


def _strength(text: str, marker: Marker, previous: int) -> int:
    """What stands before a mark within a line; CITES where it is only cited."""
    if marker.shape == "note":
        return SENTENCE
    head = text[max(0, marker.start - 60) : marker.start].rstrip()
    if _listed(text[previous : marker.start], previous) or _cited_after(text, marker):
        return CITES
    last = head[-1:]
    word = _LAST_WORD.search(head)
    if last in "§0123456789" or (word and fold(word.group(1)) in level_words().before):
        return CITES
    if last and last in _ENDS:
        return SENTENCE
    if last and last in _COMMAS:
        return COMMA
    return _after_joining(head, word)


def _listed(between: str, previous: int) -> bool:
    """Whether only a comma or a joining word parts the mark from the one before: "(a), (b) and (c)"."""
    bare = _BARE.fullmatch(between) if previous > 0 and len(between) < 14 else None
    return bare is not None and (not bare.group(1) or fold(bare.group(1)) in level_words().joining)


def _cited_after(text: str, marker: Marker) -> bool:
    """Whether what follows the mark shows that it is only cited: "(2) bekezdés", "(a), "."""
    rest = text[marker.start + len(marker.label) : marker.end + 40].lstrip(" .")
    if rest[:1] in tuple(",;)،") or not rest:
        return True
    word = _NEXT_WORD.match(rest)
    return word is not None and fold(word.group()).startswith(level_words().after)


def _after_joining(head: str, word: re.Match[str] | None) -> int:
    """After "; and" a mark is as after the sign itself."""
    if word is None or fold(word.group(1)) not in level_words().joining:
        return WEAK
    before = head[: word.start()].rstrip()[-1:]
    return SENTENCE if before and before in _ENDS else COMMA
