"""What stands above the rows of every sheet, and on each page that is printed of it."""

from __future__ import annotations

from typing import Any

from octolegis.reports.excel_book import at, font, put
from octolegis.reports.regions.frame import dates, stamp
from octolegis.reports.regions.reading import RegionReading

HEADS = 3
"""The row of the heads, below the title and what must be known of the sheet."""
_HEADER = 200
"""Excel takes no more than 255 characters in the head of a page, marks included."""


def topped(reading: RegionReading, sheet: Any) -> None:
    """The region's name, the stamp of a confidential one, and the footnotes of its countries."""
    put(at(sheet, 1, 1), " · ".join(filter(None, (title(reading), stamp(reading)))))
    at(sheet, 1, 1).font = font(bold=True, size=13)
    put(at(sheet, 2, 1), " ".join([dates(reading), *reading.footnote_lines]))
    at(sheet, 2, 1).font = font(size=9, color="FF5B6B7F")
    page_of = reading.words("report.footer.page_of", page="&P", pages="&N")
    sheet.oddHeader.left.text = _printed(title(reading))
    sheet.oddHeader.right.text = _printed(stamp(reading))
    sheet.oddFooter.left.text = _printed(dates(reading))
    sheet.oddFooter.right.text = page_of


def title(reading: RegionReading) -> str:
    """The region's name."""
    return reading.regional.region.name or reading.say("untitled")


def _printed(text: str) -> str:
    """A text in the head of a page, where the sign & begins a command."""
    return text[:_HEADER].replace("&", "&&")
