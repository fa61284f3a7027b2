"""What a bill quotes, taken out of its sentences: new text, and words that go or come."""

from __future__ import annotations

import re
from typing import NamedTuple

_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›", "「": "」", "『": "』"}
_OPEN_OR_CLOSE = '"'
_LATIN_CLOSE = "”"
_ANNOUNCED = re.compile(r"(?<=[:：.—–-])\s*\n\s*(?=⟦)")
_RUN = re.compile(r"⟦\d+⟧(?:\s*\n\s*⟦\d+⟧)+")
PLACE = re.compile("⟦(\\d+)⟧")


class Quoted(NamedTuple):
    """A text with its quotations taken out as ⟦0⟧, ⟦1⟧ ..., and these; ``whole``: every one was closed."""

    text: str
    quotes: tuple[str, ...]
    whole: bool


def without_quotes(text: str) -> Quoted:
    """Take the outermost quotations out; paragraphs that each open a quotation belong to one."""
    text = text.replace("⟦", "[").replace("⟧", "]")
    kept: list[str] = []
    quotes: list[str] = []
    stack: list[str] = []
    start = 0
    for place, char in enumerate(text):
        if stack and char in stack[-1] and not (char == _OPEN_OR_CLOSE and _opens(text, place)):
            stack.pop()
            if not stack:
                quotes.append(text[start:place])
                kept.append(f"⟦{len(quotes) - 1}⟧")
                start = place + 1
            continue
        closes = _closes(char, text, place)
        if not closes:
            continue
        if stack and _line_start(text, place):
            continue  # the quotation goes on with a new paragraph
        if not stack:
            kept.append(text[start:place])
            start = place + 1
        stack.append(closes)
    kept.append(text[start:])
    return _joined("".join(kept), quotes, not stack)


def _joined(text: str, quotes: list[str], whole: bool) -> Quoted:
    """Paragraphs quoted each for itself are one quotation, beside the colon that announces them."""
    text = _ANNOUNCED.sub(" ", text)

    def one(match: re.Match[str]) -> str:
        first, *rest = (int(number) for number in PLACE.findall(match.group()))
        quotes[first] = "\n".join(quotes[number] for number in (first, *rest))
        return f"⟦{first}⟧"

    return Quoted(_RUN.sub(one, text), tuple(quotes), whole)


def filled(text: str, quotes: tuple[str, ...]) -> str:
    """The text with its quotations again, each shortened to what tells it."""
    return PLACE.sub(lambda m: f"“{_short(quotes[int(m.group(1))])}”", text)


def _short(quote: str) -> str:
    plain = " ".join(quote.split())
    return plain if len(plain) <= 60 else f"{plain[:57]}…"


def _closes(char: str, text: str, place: int) -> str:
    """What would close a quotation that opens here; "" where none opens."""
    if char == _OPEN_OR_CLOSE:
        return _OPEN_OR_CLOSE if _opens(text, place) else ""
    return _PAIRS.get(char, "")


def _opens(text: str, place: int) -> bool:
    """Whether a straight quotation mark opens: a blank, bracket or mark before it, a sign of text after."""
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    return (
        (not before or before.isspace() or before in '([—–-"“«')
        and bool(after)
        and not after.isspace()
        and after not in ".,;)"
    )


def _line_start(text: str, place: int) -> bool:
    return not text[:place].rpartition("\n")[2].strip(" \t\u00a0")
