"""Cutting a long quotation where a word ends, with the sign of omission; and lines joined into one."""

from __future__ import annotations

import re

GAP = " […] "
_STUMP = re.compile(r"\n.{1,24}$")
"""The label of a paragraph of which no word is left, or a few that say nothing."""

_BREAKING = re.compile("[ \t-\r\u2028\u2029]+")


def one_line(text: str) -> str:
    """The text without line ends; spaces that hold words together, as the French ones, stay."""
    return _BREAKING.sub(" ", text).strip(" ")


_FIGURES = re.compile(r"(?<=\d) (\w{1,4}) (?=\d)")


def held(text: str) -> str:
    """The text with figures such as "3 of 13" kept on one line."""
    return _FIGURES.sub("\u00a0\\1\u00a0", text)


def opening(text: str, longest: int) -> str:
    """The text, cut between two words where it is too long, with the sign of omission."""
    if len(text) <= longest:
        return text
    kept = text[:longest]
    kept = (kept[: kept.rfind(" ")] if " " in kept[longest // 2 :] else kept).rstrip()
    return _STUMP.sub("", kept) + GAP.rstrip()
