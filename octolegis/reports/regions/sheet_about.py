"""The sheet that says what the others are: dates, rule, legend, footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from octolegis.domain.finding import Flag, Rating
from octolegis.domain.regions.criteria import rule
from octolegis.reports.excel_book import at, font, height, on_paper, put
from octolegis.reports.regions.frame import dates, stamp
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.sheet_top import title

_WIDTHS = (30.0, 100.0)


def about(reading: RegionReading, sheet: Any) -> None:
    """Two columns: what, and what is said of it."""
    from openpyxl.styles import Alignment

    put(at(sheet, 1, 1), title(reading))
    at(sheet, 1, 1).font = font(bold=True, size=13)
    on_paper(sheet)
    for column, width in zip("AB", _WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    for number, (label, text) in enumerate(_lines(reading), start=3):
        left, right = at(sheet, number, 1), at(sheet, number, 2)
        put(left, label)
        put(right, text)
        left.font, right.font = font(bold=True), font()
        left.alignment = right.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
        sheet.row_dimensions[number].height = height([label, text], _WIDTHS)


def _lines(reading: RegionReading) -> Iterator[tuple[str, str]]:
    words, region = reading.words, reading.regional.region
    if reading.regional.is_confidential:
        yield words("region_sheet.about.status"), stamp(reading)
    yield words("region_sheet.about.dates"), dates(reading)
    if region.note:
        yield words("region_sheet.about.note"), region.note
    yield (
        words("region_sheet.about.instruments"),
        "\n".join(f"{each.title} ({each.reference})" for each in reading.regional.instruments),
    )
    yield words("region_sheet.about.how"), words(f"region_sheet.about.{_told_key(reading)}")
    if reading.options.anonymous:
        yield "", words("region_sheet.about.anonymous")
    if reading.options.ratings:
        yield from _judging(reading)
    yield from reading.footnotes.items()


def _told_key(reading: RegionReading) -> str:
    return "told_anonymous" if reading.options.anonymous else "told"


def _judging(reading: RegionReading) -> Iterator[tuple[str, str]]:
    """The rule as it is, then what each rating and flag means."""
    words = reading.words
    for each in reading.regional.region.criteria:
        yield words("region_sheet.about.rule"), words.say(rule(reading.regional, each))
    for rating in Rating:
        yield reading.term(rating, "rating"), words(f"report.legend.{rating.value}")
    for flag in Flag:
        yield reading.term(flag, "flag"), words(f"report.legend.{flag.value}")
