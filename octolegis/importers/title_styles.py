"""How a law writes titles on the line of the label: "Art. 5 - Scope. The law ...", "제1조(목적)"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from octolegis.importers.markers import match_marker

LONGEST = 160
"""Most characters of a title."""
SENTENCE_END = ".;:,…。；：!?।॥۔။።។"
_RUN_IN = re.compile(
    r"^((?:(?!\(1\)).){3,160}?)\s*[.:।۔]?\s*(?:[.।۔]\s?[-–—―]+|[-–—―]{1,2}\s*(?=\(1\))|\s?[—―](?!\s*\(?[a-z]))\s*(?=\S)"
)
_BEFORE_PARAGRAPH = re.compile(r"^([^\W\d_][^.;:()]{2,120}?)\s+(?=\(1\)\s(?![a-zß-öø-ÿ]))")
"""A sum in words and figures ("un (1) mes") is no paragraph."""
_BEFORE_COLON = re.compile(r"^(.{3,120}?)\s+[:：]\s*(?=\S)")
_FIRST_SENTENCE = re.compile(r"^([^\W\d_][^.;:—–]{2,80})\.\s+(?=\S)")
_BRACKETED = re.compile(r"^([（(][^()（）]{1,80}[)）])\s*(?=\S)")
_MOST_WORDS = 9
"""Most words of a title that only a full stop parts from the text."""
_WHOLE, _STOPPED, _RUN, _COLON, _SENTENCE, _BRACKET = range(6)
_USUAL = {_WHOLE: 0.6, _STOPPED: 0.6, _RUN: 0.3, _COLON: 0.5, _SENTENCE: 0.6, _BRACKET: 0.5}
"""How large a part of the articles must have such a title for it to be one."""


class Body(NamedTuple):
    """What stands on a label's line after it; ``marked`` as a heading; ``followed`` by more words or not."""

    text: str
    marked: bool
    followed: bool


class TitleStyles:
    """The forms of title that are usual in a law."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        plain = [body for body in bodies if body.text and match_marker(body.text) is None]
        lines = [body for body in plain if body.followed and not body.marked]
        unmarked = sum(1 for body in bodies if body.text and not body.marked)
        self._usual = {form for form in _USUAL if _share(form, plain, lines, unmarked) >= _USUAL[form]}

    def title(self, text: str) -> re.Match[str] | None:
        """The title before the words of the article on the same line, as group 1."""
        for form, cut in _CUTS.items():
            found = cut(text) if form in self._usual else None
            if found is not None:
                return found
        return None

    def is_title(self, text: str) -> bool:
        """Whether a whole line is a title: it ends no sentence, or titles end in stops here."""
        if len(text) > LONGEST:
            return False
        if _ends_open(text):
            return _WHOLE in self._usual
        return _STOPPED in self._usual and _is_short_sentence(text)


def _share(form: int, plain: Sequence[Body], lines: Sequence[Body], unmarked: int) -> float:
    """The part of the articles that have such a title, among those that could have it."""
    if form == _WHOLE:
        return _part([_ends_open(body.text) for body in lines], unmarked)
    if form == _STOPPED:
        return _part([_is_short_sentence(body.text) for body in lines], len(lines), 3)
    return _part([_CUTS[form](body.text) is not None for body in plain], len(plain))


def _part(having: Sequence[bool], whole: int, least: int = 1) -> float:
    some = sum(having)
    return some / whole if some >= least else 0.0


def _ends_open(text: str) -> bool:
    return len(text) <= LONGEST and text.rstrip("*_ ")[-1:] not in SENTENCE_END


def _is_short_sentence(text: str) -> bool:
    return text.endswith(".") and len(text) < 80 and ". " not in text


def _run_in(text: str) -> re.Match[str] | None:
    return _BEFORE_PARAGRAPH.match(text) or _RUN_IN.match(text)


def _sentence(text: str) -> re.Match[str] | None:
    found = _FIRST_SENTENCE.match(text)
    return found if found and len(found.group(1).split()) <= _MOST_WORDS else None


_CUTS: dict[int, Callable[[str], re.Match[str] | None]] = {
    _BRACKET: _BRACKETED.match,
    _RUN: _run_in,
    _COLON: _BEFORE_COLON.match,
    _SENTENCE: _sentence,
}
