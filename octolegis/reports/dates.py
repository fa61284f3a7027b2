"""The date of a report's version, as typed, for the properties of its files."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cache

from octolegis.reports.countries import locale

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_FIGURES = re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})")
_WORDS = re.compile(r"(?P<day>\d{1,2})(?:\.|er|º|st|nd|rd|th)?\s+(?P<month>\D+?)\s+(?P<year>\d{4})\D*")
_NOON = 12
"""At noon in Greenwich the date is the same nearly everywhere."""


def dated(text: str, language: str) -> datetime | None:
    """The date that was typed, in figures or in words of English or the language; ``None`` if it is none."""
    bare = text.strip()
    found = _ISO.fullmatch(bare) or _FIGURES.fullmatch(bare) or _WORDS.fullmatch(bare)
    if found is None:
        return None
    month = _month(found["month"], language)
    try:
        return datetime(int(found["year"]), month, int(found["day"]), _NOON, tzinfo=UTC)
    except ValueError:
        return None


def _month(text: str, language: str) -> int:
    """The number of a month; 0 if it is none."""
    if text.isdecimal():
        return int(text)
    words = text.casefold().removeprefix("de ").removesuffix(" de").strip(" .,")
    return _months(language).get(words) or _months("en").get(words, 0)


def long_date(day: date, language: str) -> str:
    """A date in words: "1 March 2025", in English as Europe writes it."""
    from babel.dates import format_date

    written = str(format_date(day, "long", locale("en-GB" if language == "en" else language)))
    # In French the first of a month is an ordinal, which the locale data do not say.
    is_french = language.partition("-")[0] == "fr"
    return f"1er {written.removeprefix('1 ')}" if is_french and day.day == 1 else written


@cache
def _months(language: str) -> dict[str, int]:
    months = locale(language).months
    return {
        str(name).casefold().strip(" ."): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in months[context][width].items()
    }
