"""What differs between two texts, word by word, for showing it to a reader."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_MOST = 20_000
"""Words above which a text is compared line by line."""


class Fate(StrEnum):
    """Whether a run of words stands in both texts, only in the old, or only in the new."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Run(NamedTuple):
    """Words that share a fate, blanks and punctuation as they stand."""

    fate: Fate
    text: str


def difference(old: str, new: str) -> list[Run]:
    """The runs in reading order: joined, those not new give the old text, those not gone the new one."""
    ones, others = _words(old), _words(new)
    if len(ones) + len(others) > _MOST:
        ones, others = old.splitlines(keepends=True), new.splitlines(keepends=True)
    runs: list[Run] = []
    matcher = SequenceMatcher(None, ones, others, autojunk=False)
    for act, start, end, first, last in matcher.get_opcodes():
        if act == "equal":
            _add(runs, Fate.SAME, "".join(ones[start:end]))
        else:
            _add(runs, Fate.GONE, "".join(ones[start:end]))
            _add(runs, Fate.NEW, "".join(others[first:last]))
    return runs


def _add(runs: list[Run], fate: Fate, text: str) -> None:
    if text:
        runs.append(Run(fate, text))


def _words(text: str) -> list[str]:
    """Words, blanks and signs; where a script writes no blanks, each character is compared."""
    found: list[str] = []
    for word in _WORDS.findall(text):
        found += list(word) if _UNSPACED.search(word) else [word]
    return found
