"""The kinds of report on a region, and what makes each as a file of each ending."""

from __future__ import annotations

from collections.abc import Callable

from octolegis.domain.regions.regional import Regional
from octolegis.reports.regions.options import RegionOptions

ASSESSMENT, ARTICLE, SUMMARY, MATRIX = "assessment", "article", "summary", "matrix"
Maker = Callable[[Regional, RegionOptions, Callable[[], None]], bytes]
"""Makes the bytes of a file; calls its third argument now and then, which raises where it should stop."""


def _assessment(regional: Regional, options: RegionOptions, go_on: Callable[[], None]) -> bytes:
    from octolegis.reports.regions.assessment import assessment
    from octolegis.reports.to_word import word_bytes

    report = assessment(regional, options)
    go_on()
    return word_bytes(report)


def _article(regional: Regional, options: RegionOptions, go_on: Callable[[], None]) -> bytes:
    from octolegis.reports.regions.article_study import article_study
    from octolegis.reports.to_word import word_bytes

    report = article_study(regional, options)
    go_on()
    return word_bytes(report)


def _summary(regional: Regional, options: RegionOptions, go_on: Callable[[], None]) -> bytes:
    from octolegis.reports.regions.summary_pdf import summary_pdf

    return summary_pdf(regional, options, go_on)


def _matrix(regional: Regional, options: RegionOptions, go_on: Callable[[], None]) -> bytes:
    from octolegis.reports.regions.to_workbook import workbook

    return workbook(regional, options, go_on)


MAKERS: dict[str, dict[str, Maker]] = {
    ASSESSMENT: {".docx": _assessment},
    ARTICLE: {".docx": _article},
    SUMMARY: {".pdf": _summary},
    MATRIX: {".xlsx": _matrix},
}
"""By kind and by the file's ending, the usual one first."""
