"""The summary for a minister, as a PDF: by the engine that has its letters and the form asked for."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.reports.at_a_glance import Summary, summary
from octolegis.reports.fonts import needs_shaping
from octolegis.reports.options import ReportOptions
from octolegis.reports.summary_extent import Built, fullest, shown_gaps


def summary_pdf(assessment: Assessment, options: ReportOptions) -> bytes:
    """The summary as a PDF of at most four pages."""
    said = summary(assessment, options)
    return fullest(said, _engine(said))[0]


def gaps_without_room(assessment: Assessment, options: ReportOptions) -> int:
    """How many gaps the four pages do not show."""
    said = summary(assessment, options)
    return len(said.gaps) - shown_gaps(said, _engine(said))


def _engine(said: Summary) -> Built:
    if said.reading.options.archival or needs_shaping("".join(said.texts)):
        from octolegis.reports import to_typst

        return to_typst.built
    from octolegis.reports import to_pdf

    return to_pdf.built
