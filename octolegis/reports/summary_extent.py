"""How much of a summary its four pages hold; an engine lays out what is decided here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from octolegis.domain.text import clean
from octolegis.reports.at_a_glance import Gap, Summary
from octolegis.reports.fonts import missing_characters
from octolegis.reports.shortening import one_line, opening

PAGES = 4
WHOLE = 1_000_000
_GAPS = 60
_LENGTHS = (WHOLE, *(round(120 * 1.07**step) for step in range(40, -1, -1)))
EXTENTS = (*((length, _GAPS) for length in _LENGTHS), (120, 40), (120, 25), (80, 12))
"""Longest text of a gap, and how many gaps, from the fullest summary to the shortest."""
ROOMY = (
    (46.0, 450),
    (40.0, 450),
    (34.0, 450),
    (40.0, 300),
    (34.0, 300),
    (34.0, 230),
    (27.0, 230),
    (27.0, 150),
)
"""Height of a chapter in the chart and longest key recommendation, tried until the first page holds both."""
_CHARS, _LINES = 40, 72
_SUBJECT, _TITLE, _PARTICULARS, _FOOTER = 120, 300, 220, 120
_MISSING_SHOWN = 40

Built = Callable[[Summary, int, int], tuple[bytes, int]]
"""An engine: the summary with the longest text of a gap and the number of gaps, to bytes and pages."""


class GapWords(NamedTuple):
    """What the five columns say of a gap."""

    subject: str
    rating: str
    gap: str
    recommendation: str
    priority: str


def fullest(summary: Summary, built: Built) -> tuple[bytes, int]:
    """The fullest summary of no more than four pages, with the number of gaps that it has room for."""
    made: dict[int, bytes] = {}

    def fits(at: int) -> bool:
        if not _may_fit(summary, EXTENTS[at], PAGES - 1):
            return False
        made[at], pages = built(summary, *EXTENTS[at])
        return pages <= PAGES

    last = len(EXTENTS) - 1
    at = 0 if fits(0) else bisect_left(range(last), True, lo=1, key=fits)
    return made.get(at) or built(summary, *EXTENTS[at])[0], EXTENTS[at][1]


def shown_gaps(summary: Summary, built: Built) -> int:
    """How many of the gaps the four pages show."""
    number = len(summary.gaps)
    if number <= EXTENTS[-1][1]:
        return number
    return min(number, fullest(summary, built)[1])


def _may_fit(summary: Summary, extent: tuple[int, int], pages: int) -> bool:
    """Whether it is worth laying out: by a count of lines that errs on the hopeful side."""
    longest, number = extent
    longer = (max(len(gap.gap), len(gap.recommendation)) for gap in summary.gaps[:number])
    return sum(max(2, min(length, longest) / _CHARS) for length in longer) < pages * _LINES


def gap_words(gap: Gap, longest: int) -> GapWords:
    """The words of a gap, no text of it longer than that."""
    return GapWords(
        opening(gap.subject, _SUBJECT),
        gap.rating_words,
        opening(one_line(gap.gap), longest) or "–",
        opening(one_line(gap.recommendation), longest) or "–",
        gap.priority or "–",
    )


def key_words(text: str, longest: int) -> str:
    """A key recommendation in one paragraph."""
    return opening(one_line(text), longest)


def title_words(summary: Summary) -> str:
    """The title as the first page has room for it."""
    return opening(summary.title, _TITLE)


def particulars_words(summary: Summary) -> str:
    """Country, date, reference and basis, as the first page has room for them."""
    return opening(summary.particulars, _PARTICULARS)


def footer_words(summary: Summary) -> str:
    """The foot of a page."""
    return opening(summary.footer, _FOOTER)


def further_words(summary: Summary, number: int) -> str:
    """That more gaps stand elsewhere; empty where all are shown."""
    left = len(summary.gaps) - number
    return summary.reading.say("summary_pdf.more", number=left) if left > 0 else ""


def property_words(text: str) -> str:
    """A text as a property of the file: one line."""
    return one_line(clean(text))[:250]


def unprinted_words(summary: Summary) -> str:
    """What the fonts lack, by name, so that nobody takes a mark for the text; else empty."""
    missing = missing_characters("".join(clean(text) for text in summary.texts))
    if not missing:
        return ""
    names = ", ".join(f"U+{ord(char):04X}" for char in missing[:_MISSING_SHOWN])
    return summary.reading.say("summary_pdf.unprinted", characters=names)
