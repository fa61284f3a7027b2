"""Which way words run: those of a language, and those that someone typed or quoted."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


@cache
def _leans(char: str) -> int:
    """+1 for a character of a right-to-left script, -1 for one of a left-to-right script."""
    return {"R": 1, "AL": 1, "L": -1}.get(unicodedata.bidirectional(char), 0)


def is_right_to_left(text: str) -> bool:
    """Whether the text is mainly of a script that runs from right to left."""
    if text.isascii() or not _RIGHT_TO_LEFT.search(text):
        return False
    return sum(_leans(char) for char in text[:400]) > 0


def begins_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left: for lines begun by our own words."""
    if text.isascii() or not _RIGHT_TO_LEFT.search(text):
        return False
    return next((leans for char in text if (leans := _leans(char))), -1) > 0


_LANGUAGES = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}


def runs_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language.partition("-")[0].lower() in _LANGUAGES


def run_on(text: str, language: str) -> bool:
    """Whether a typed text can go on behind words of the report's language on one line.

    Across scripts of two directions it cannot: "4(1)" would be shown as "(1)4".
    """
    return is_right_to_left(text) == runs_right_to_left(language)
