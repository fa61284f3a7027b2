"""The summary as data for the page of typst: words and numbers, never anything that typst would obey.

A text is a list of lines with the way it runs. What no font has becomes the mark for it here, since
the archival forms allow no letter without a glyph.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

from octolegis.domain.finding import Rating
from octolegis.domain.text import clean
from octolegis.reports.at_a_glance import Bar, Gap, Summary
from octolegis.reports.dates import dated
from octolegis.reports.directions import is_right_to_left, runs_right_to_left
from octolegis.reports.fonts import FAMILIES, MISSING, is_invisible, is_missing
from octolegis.reports.shortening import one_line
from octolegis.reports.summary_extent import (
    ROOMY,
    footer_words,
    further_words,
    gap_words,
    key_words,
    particulars_words,
    property_words,
    title_words,
    unprinted_words,
)

_KEPT = frozenset("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069")
"""Invisible signs that shape or turn the letters around them."""
_LONG_WORD = re.compile(r"[^\s\u00ad\u200b-]{24}(?=[^\s])")
_HEBREW = re.compile("[\u0590-\u05ff]")
_TURNS, _BETWEEN = re.compile("[\u0590-\u08ff]"), " · "
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_COLUMNS = ("article", "rating", "gap", "recommendation", "priority")

Data = dict[str, Any]


def data_of(summary: Summary, longest: int, number: int) -> Data:
    """Everything that the page says, with so many gaps, no text of them longer than that."""
    say, language = summary.reading.say, summary.reading.options.language
    return {
        **_document(summary),
        "families": FAMILIES,
        "turned": runs_right_to_left(language),
        "kind": _text(say("summary_pdf.kind")),
        "status": _text(summary.status),
        "footer": _text(_apart(footer_words(summary))),
        "page": say("summary_pdf.page", page="{page}"),
        "title": _text(title_words(summary)),
        "particulars": _text(_apart(particulars_words(summary))),
        "sentence": _text(summary.sentence),
        "pictures": [_text(text) for text in summary.pictures],
        "coverage": _text(say("summary.coverage")),
        "chart": _chart(summary),
        "flags": _text(say("summary_pdf.flags")),
        "keys": _keys(summary, number),
        "gaps": _gaps(summary, longest, number),
        "unprinted": _text(unprinted_words(summary)),
    }


def _document(summary: Summary) -> Data:
    """The properties of the file."""
    details, language = summary.reading.assessment.details, summary.reading.options.language
    code, _, region = language.partition("-")
    date = dated(details.version_date, language)
    kind = summary.reading.say("summary_pdf.kind")
    return {
        "name": _marked(property_words(summary.title)),
        "author": _marked(property_words(details.prepared_by)),
        "description": _marked(property_words(f"{kind} · {summary.status}")),
        "date": [date.year, date.month, date.day] if date else None,
        "language": code if _LANGUAGE.fullmatch(code) else "en",
        "region": region if re.fullmatch("[A-Z]{2}", region) else None,
    }


def _text(text: str) -> Data:
    """A text as the lines that it has, the way it runs and its language where the letters tell it."""
    turned = is_right_to_left(text)
    lines = [_marked(one_line(line)) for line in clean(text).split("\n") if line.strip()]
    script = ("he" if _HEBREW.search(text) else "ar") if turned else None
    return {"lines": lines, "turned": turned, "language": script}


def _apart(facts: str) -> str:
    """Facts beside one another, none of which turns the figures of the next."""
    if not _TURNS.search(facts):
        return facts
    return _BETWEEN.join(f"\u2068{fact}\u2069" for fact in facts.split(_BETWEEN))


def _marked(text: str) -> str:
    """The text with a mark for what no font has, and places in long words where a line may end."""
    if any(is_invisible(char) or is_missing(char) for char in set(text)):
        text = _without_missing(text)
    return _LONG_WORD.sub(lambda found: found.group() + "\u200b", text)


def _without_missing(text: str) -> str:
    seen = "".join(char for char in text if not is_invisible(char) or char in _KEPT)
    parts = ((MISSING if lost else "".join(chars)) for lost, chars in groupby(seen, key=is_missing))
    return "".join(parts)


def _chart(summary: Summary) -> Data:
    reading = summary.reading
    order = [rating for rating, _ in summary.bars[0].counts] if summary.bars else []
    terms = {rating: reading.term(rating, "rating") for rating in order}
    return {
        "alt": _alternative(summary, terms),
        "bars": [_bar(bar) for bar in summary.bars],
        "longest": max((sum(count for _, count in bar.counts) for bar in summary.bars), default=1) or 1,
        "legend": [[rating.value, terms[rating]] for rating in order],
        "rows": [{"row": row, "longest": longest} for row, longest in ROOMY],
    }


def _bar(bar: Bar) -> Data:
    counts = [[rating.value, count] for rating, count in bar.counts if count]
    below = _bar(bar.below) if bar.below else None
    return {"label": _text(bar.label), "score": _text(bar.score), "counts": counts, "below": below}


def _alternative(summary: Summary, terms: dict[Rating, str]) -> str:
    """The chart in words, for those who have it read out."""
    say = summary.reading.say

    def told(bar: Bar) -> str:
        counts = ", ".join(f"{terms[rating]} {count}" for rating, count in bar.counts if count)
        return say("summary_pdf.chart_bar", label=bar.label, counts=counts, score=bar.score)

    bars = [one for bar in summary.bars for one in (bar, bar.below) if one is not None]
    return _marked(say("summary_pdf.chart", bars=" ".join(map(told, bars))))


def _keys(summary: Summary, number: int) -> Data:
    """The key recommendations in each length, linked to the gap they close where it is shown."""
    lengths = sorted({longest for _, longest in ROOMY})
    places = summary.order_of_gaps

    def item(label: str, text: str) -> Data:
        place = places.get(label, number)
        return {
            "label": label,
            "gap": place if place < number else None,
            "texts": {str(longest): _text(key_words(text, longest)) for longest in lengths},
        }

    return {
        "heading": _text(summary.reading.say("summary.key_recommendations")),
        "items": [item(label, text) for label, text in summary.key_recommendations],
    }


def _gaps(summary: Summary, longest: int, number: int) -> Data:
    return {
        "heading": _text(summary.reading.say("summary_pdf.gaps")),
        "columns": [_text(summary.reading.say(f"column.{key}")) for key in _COLUMNS],
        "rows": [_row(gap, longest) for gap in summary.gaps[:number]],
        "further": _text(further_words(summary, number)),
    }


def _row(gap: Gap, longest: int) -> Data:
    words = gap_words(gap, longest)
    return {
        "rating": gap.rating.value,
        "cells": [_text(text) for text in words],
        "breaks": max(map(len, words)) > _PAGEFUL,
    }


_PAGEFUL = 1_900
"""A longer text in a column may not stand on one page; a shorter row goes to the next page whole."""
