"""A report as a Word file, in our own look or in that of an organisation's template."""

from __future__ import annotations

from octolegis.reports.content import Report
from octolegis.reports.options import ReportOptions
from octolegis.reports.word_look import in_our_look


def word_bytes(report: Report, options: ReportOptions | None = None) -> bytes:
    """The report as a .docx file; FileError for a template that cannot be used."""
    if options is None or options.template is None:
        return in_our_look(report)
    from octolegis.reports.template_filling import filled
    from octolegis.reports.template_reading import read_template

    return filled(read_template(options.template), report)
