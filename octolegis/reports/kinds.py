"""The kinds of report, the files that each can be, and what makes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from octolegis.domain.assessment import Assessment
from octolegis.reports import saving
from octolegis.reports.content import Report
from octolegis.reports.options import ReportOptions

Maker = Callable[[Assessment, ReportOptions], bytes]

SUMMARY = "summary"
COMPARISON, DELTA = "comparison", "delta"
REPLIES = "replies"
AMENDMENTS, ANNOTATED = "amendments", "annotated"
"""The law's own file, with tracked changes or with comments."""


def _recommendations(assessment: Assessment, options: ReportOptions) -> Report:
    from octolegis.reports.recommendations import content

    return content(assessment, options)


def _opinion(assessment: Assessment, options: ReportOptions) -> Report:
    from octolegis.reports.opinion import opinion

    return opinion(assessment, options)


def _profile(assessment: Assessment, options: ReportOptions) -> Report:
    from octolegis.reports.profile import profile

    return profile(assessment, options)


def _concordance(assessment: Assessment, options: ReportOptions) -> Report:
    from octolegis.reports.concordance import concordance

    return concordance(assessment, options)


def _reverse(assessment: Assessment, options: ReportOptions) -> Report:
    from octolegis.reports.reverse import reverse

    return reverse(assessment, options)


def _declarations(assessment: Assessment, options: ReportOptions) -> Report:
    from octolegis.reports.declarations import declarations

    return declarations(assessment, options)


def _minutes(assessment: Assessment, options: ReportOptions) -> Report:
    from octolegis.reports.minutes import minutes

    return minutes(assessment, options)


def _comparison(assessment: Assessment, options: ReportOptions) -> Report:
    from octolegis.reports.comparison import comparison

    return comparison(assessment, options)


def _delta(assessment: Assessment, options: ReportOptions) -> Report:
    from octolegis.reports.delta import delta

    return delta(assessment, options)


def _amendment_table(assessment: Assessment, options: ReportOptions) -> Report:
    from octolegis.reports.amendment_table import amendment_table

    return amendment_table(assessment, options)


CONTENT: dict[str, Callable[[Assessment, ReportOptions], Report]] = {
    "recommendations": _recommendations,
    "opinion": _opinion,
    "profile": _profile,
    "concordance": _concordance,
    "reverse": _reverse,
    "declarations": _declarations,
    "minutes": _minutes,
    COMPARISON: _comparison,
    DELTA: _delta,
    "amendment-table": _amendment_table,
}
"""What the kinds say that can be Word files."""


def _in_word(kind: str) -> Maker:
    def made(assessment: Assessment, options: ReportOptions) -> bytes:
        from octolegis.reports.to_word import word_bytes

        return word_bytes(CONTENT[kind](assessment, options), options)

    return made


def _concordance_sheets(assessment: Assessment, options: ReportOptions) -> bytes:
    from octolegis.reports.concordance import concordance
    from octolegis.reports.to_excel import excel_bytes

    return excel_bytes(concordance(assessment, options))


def _reverse_sheets(assessment: Assessment, options: ReportOptions) -> bytes:
    from octolegis.reports.reverse import reverse
    from octolegis.reports.to_excel import excel_bytes

    return excel_bytes(reverse(assessment, options))


def _matrix(assessment: Assessment, options: ReportOptions) -> bytes:
    from octolegis.reports.to_matrix import matrix_xlsx

    return matrix_xlsx(assessment, options)


def _matrix_text(assessment: Assessment, options: ReportOptions) -> bytes:
    from octolegis.reports.to_matrix import matrix_csv

    return matrix_csv(assessment, options)


def _summary(assessment: Assessment, options: ReportOptions) -> bytes:
    from octolegis.reports.summary import summary_pdf

    return summary_pdf(assessment, options)


def _amendments(assessment: Assessment, options: ReportOptions) -> bytes:
    from octolegis.reports.draft_word import draft_word

    return draft_word(assessment, options, tracked=True, notes=options.comments)


def _annotated(assessment: Assessment, options: ReportOptions) -> bytes:
    from octolegis.reports.draft_word import draft_word

    return draft_word(assessment, options, tracked=False, notes=True)


def _delta_pages(assessment: Assessment, options: ReportOptions) -> bytes:
    from octolegis.reports.laying_out import laid_out

    pdf = laid_out(_in_word(DELTA)(assessment, options), lambda: True)
    if pdf:
        return pdf
    from octolegis.reports.plain_pdf import plain_pdf

    return plain_pdf(_delta(assessment, options))


def _replies(assessment: Assessment, options: ReportOptions) -> bytes:
    from octolegis.reports.replies import reply_table

    return reply_table(assessment, options)


def _delta_data(assessment: Assessment, options: ReportOptions) -> bytes:
    from octolegis.reports.delta_json import delta_json

    return delta_json(assessment, options)


def _json(assessment: Assessment, _options: ReportOptions) -> bytes:
    from octolegis.reports.json_export import json_bytes

    return json_bytes(assessment)


MAKERS: dict[str, dict[str, Maker]] = {
    "recommendations": {".docx": _in_word("recommendations")},
    "opinion": {".docx": _in_word("opinion")},
    "profile": {".docx": _in_word("profile")},
    "concordance": {".docx": _in_word("concordance"), ".xlsx": _concordance_sheets},
    "reverse": {".docx": _in_word("reverse"), ".xlsx": _reverse_sheets},
    "declarations": {".docx": _in_word("declarations")},
    "minutes": {".docx": _in_word("minutes")},
    AMENDMENTS: {".docx": _amendments},
    ANNOTATED: {".docx": _annotated},
    COMPARISON: {".docx": _in_word(COMPARISON)},
    DELTA: {".docx": _in_word(DELTA), ".pdf": _delta_pages, ".json": _delta_data},
    "amendment-table": {".docx": _in_word("amendment-table")},
    REPLIES: {".docx": _replies},
    "matrix": {".xlsx": _matrix, ".csv": _matrix_text},
    SUMMARY: {".pdf": _summary},
    "json": {".json": _json},
}
"""What makes each kind, by the ending of the file; the first ending is the usual one."""


def check_of(ending: str) -> Callable[[Path], None]:
    """What reads a finished file of that ending back."""
    checks = {".docx": saving.check_word, ".pdf": saving.check_pdf, ".xlsx": saving.check_excel}
    return checks.get(ending, lambda _: None)
