"""A report as a Word file: in our own look or an organisation's, with what was edited by hand if wished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from octolegis.reports.content import Report
from octolegis.reports.options import ReportOptions
from octolegis.reports.passages import marked
from octolegis.reports.word_look import in_our_look

if TYPE_CHECKING:
    from octolegis.reports.taking_over import HandEdit


def word_bytes(report: Report, options: ReportOptions | None = None) -> bytes:
    """The report as a .docx file; FileError for a template or an earlier report that cannot be used."""
    options = options or ReportOptions()
    report, _ = with_hand_edits(report, options)
    if options.template is None:
        return in_our_look(report)
    from octolegis.reports.template_filling import filled
    from octolegis.reports.template_reading import read_template

    return filled(read_template(options.template), report)


def with_hand_edits(report: Report, options: ReportOptions) -> tuple[Report, list[HandEdit]]:
    """The report with its passages marked, and with the edits of the earlier one, each of them told."""
    if options.earlier is None:
        return marked(report), []
    from octolegis.reports.earlier_word import read_earlier
    from octolegis.reports.taking_over import taken_over

    return taken_over(report, read_earlier(options.earlier))
