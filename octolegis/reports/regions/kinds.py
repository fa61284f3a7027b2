"""The kinds of report on a region, and what makes each as a file of each ending."""

from __future__ import annotations

from collections.abc import Callable

from octolegis.domain.regions.regional import Regional
from octolegis.reports.regions.options import RegionOptions

ASSESSMENT, ARTICLE, SUMMARY, MATRIX = "assessment", "article", "summary", "matrix"
Maker = Callable[[Regional, RegionOptions, Callable[[], None]], bytes]
"""Makes the bytes of a file; calls its third argument now and then, which raises where it should stop."""

MAKERS: dict[str, dict[str, Maker]] = {ASSESSMENT: {}, ARTICLE: {}, SUMMARY: {}, MATRIX: {}}
"""By kind and by the file's ending, the usual one first."""
