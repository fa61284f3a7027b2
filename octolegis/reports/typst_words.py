"""The summary as data for the page of typst: words and numbers, never anything that typst would obey."""

from __future__ import annotations

from octolegis.domain.finding import Rating
from octolegis.reports.at_a_glance import Bar, Gap, Summary
from octolegis.reports.dates import dated
from octolegis.reports.directions import runs_right_to_left
from octolegis.reports.fonts import FAMILIES
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
from octolegis.reports.typst_text import Data, apart, dated_in, marked, text_data

_COLUMNS = ("article", "rating", "gap", "recommendation", "priority")


def data_of(summary: Summary, longest: int, number: int) -> Data:
    """Everything that the page says, with so many gaps, no text of them longer than that."""
    say, language = summary.reading.say, summary.reading.options.language
    return {
        **_document(summary),
        "families": FAMILIES,
        "turned": runs_right_to_left(language),
        "kind": text_data(say("summary_pdf.kind")),
        "status": text_data(summary.status),
        "footer": text_data(apart(footer_words(summary))),
        "page": say("summary_pdf.page", page="{page}"),
        "title": text_data(title_words(summary)),
        "particulars": text_data(apart(particulars_words(summary))),
        "sentence": text_data(summary.sentence),
        "pictures": [text_data(text) for text in summary.pictures],
        "coverage": text_data(say("summary.coverage")),
        "chart": _chart(summary),
        "flags": text_data(say("summary_pdf.flags")),
        "keys": _keys(summary, number),
        "gaps": _gaps(summary, longest, number),
        "unprinted": text_data(unprinted_words(summary)),
    }


def _document(summary: Summary) -> Data:
    """The properties of the file."""
    details, language = summary.reading.assessment.details, summary.reading.options.language
    kind = summary.reading.say("summary_pdf.kind")
    return {
        "name": marked(property_words(summary.title)),
        "author": marked(property_words(details.prepared_by)),
        "description": marked(property_words(f"{kind} · {summary.status}")),
        **dated_in(language, dated(details.version_date, language)),
    }


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
    return {"label": text_data(bar.label), "score": text_data(bar.score), "counts": counts, "below": below}


def _alternative(summary: Summary, terms: dict[Rating, str]) -> str:
    """The chart in words, for those who have it read out."""
    say = summary.reading.say

    def told(bar: Bar) -> str:
        counts = ", ".join(f"{terms[rating]} {count}" for rating, count in bar.counts if count)
        return say("summary_pdf.chart_bar", label=bar.label, counts=counts, score=bar.score)

    bars = [one for bar in summary.bars for one in (bar, bar.below) if one is not None]
    return marked(say("summary_pdf.chart", bars=" ".join(map(told, bars))))


def _keys(summary: Summary, number: int) -> Data:
    """The key recommendations in each length, linked to the gap they close where it is shown."""
    lengths = sorted({longest for _, longest in ROOMY})
    places = summary.order_of_gaps

    def item(label: str, text: str) -> Data:
        place = places.get(label, number)
        return {
            "label": label,
            "gap": place if place < number else None,
            "texts": {str(longest): text_data(key_words(text, longest)) for longest in lengths},
        }

    return {
        "heading": text_data(summary.reading.say("summary.key_recommendations")),
        "items": [item(label, text) for label, text in summary.key_recommendations],
    }


def _gaps(summary: Summary, longest: int, number: int) -> Data:
    return {
        "heading": text_data(summary.reading.say("summary_pdf.gaps")),
        "columns": [text_data(summary.reading.say(f"column.{key}")) for key in _COLUMNS],
        "rows": [_row(gap, longest) for gap in summary.gaps[:number]],
        "further": text_data(further_words(summary, number)),
    }


def _row(gap: Gap, longest: int) -> Data:
    words = gap_words(gap, longest)
    return {
        "rating": gap.rating.value,
        "cells": [text_data(text) for text in words],
        "breaks": max(map(len, words)) > _PAGEFUL,
    }


_PAGEFUL = 1_900
"""A longer text in a column may not stand on one page; a shorter row goes to the next page whole."""
