"""The regional summary: a page of charts and patterns, and the matrix, as a PDF."""

from __future__ import annotations

from collections.abc import Callable

from octolegis.domain.regions.regional import Regional
from octolegis.reports.regions.options import RegionOptions
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.summary_words import summary_data
from octolegis.reports.to_typst import compiled


def summary_pdf(regional: Regional, options: RegionOptions, go_on: Callable[[], None]) -> bytes:
    """Two pages; the matrix goes on where there are more countries than one page holds."""
    data = summary_data(RegionReading(regional, options))
    go_on()
    return compiled("region.typ", data, [])
