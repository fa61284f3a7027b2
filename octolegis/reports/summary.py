"""The summary for a minister, as a PDF."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.reports.at_a_glance import summary
from octolegis.reports.options import ReportOptions
from octolegis.reports.to_pdf import pdf_bytes


def summary_pdf(assessment: Assessment, options: ReportOptions) -> bytes:
    """The summary as a PDF of at most four pages."""
    return pdf_bytes(summary(assessment, options))
