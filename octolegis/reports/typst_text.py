"""Texts as data for a page of typst: words, never anything that typst would obey.

A text is a list of lines with the way it runs. What no font has becomes the mark for it here, since
the archival forms allow no letter without a glyph.
"""

from __future__ import annotations

import re
from datetime import datetime
from itertools import groupby
from typing import Any

from octolegis.domain.text import clean
from octolegis.reports.directions import is_right_to_left
from octolegis.reports.fonts import MISSING, is_invisible, is_missing
from octolegis.reports.shortening import one_line

_KEPT = frozenset("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069")
"""Invisible signs that shape or turn the letters around them."""
_LONG_WORD = re.compile(r"[^\s\u00ad\u200b-]{24}(?=[^\s])")
_HEBREW = re.compile("[\u0590-\u05ff]")
_TURNS, _BETWEEN = re.compile("[\u0590-\u08ff]"), " · "
_LANGUAGE = re.compile(r"[a-z]{2,3}")

Data = dict[str, Any]


def text_data(text: str) -> Data:
    """A text as the lines that it has, the way it runs and its language where the letters tell it."""
    turned = is_right_to_left(text)
    lines = [marked(one_line(line)) for line in clean(text).split("\n") if line.strip()]
    script = ("he" if _HEBREW.search(text) else "ar") if turned else None
    return {"lines": lines, "turned": turned, "language": script}


def apart(facts: str) -> str:
    """Facts beside one another, none of which turns the figures of the next."""
    if not _TURNS.search(facts):
        return facts
    return _BETWEEN.join(f"\u2068{fact}\u2069" for fact in facts.split(_BETWEEN))


def marked(text: str) -> str:
    """The text with a mark for what no font has, and places in long words where a line may end."""
    if any(is_invisible(char) or is_missing(char) for char in set(text)):
        text = _without_missing(text)
    return _LONG_WORD.sub(lambda found: found.group() + "\u200b", text)


def dated_in(language: str, date: datetime | None) -> Data:
    """The date and language of a document, as typst names them."""
    code, _, region = language.partition("-")
    return {
        "date": [date.year, date.month, date.day] if date else None,
        "language": code if _LANGUAGE.fullmatch(code) else "en",
        "region": region if re.fullmatch("[A-Z]{2}", region) else None,
    }


def _without_missing(text: str) -> str:
    seen = "".join(char for char in text if not is_invisible(char) or char in _KEPT)
    parts = ((MISSING if lost else "".join(chars)) for lost, chars in groupby(seen, key=is_missing))
    return "".join(parts)
