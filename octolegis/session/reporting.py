"""Writing reports and exports from a frozen state of the case file."""

from __future__ import annotations

import json
from pathlib import Path

from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis

KINDS = ("recommendations", "summary")
ENDINGS = {"recommendations": ".docx", "summary": ".pdf"}


def write_report(assessment: Assessment, kind: str, path: Path, basis: Basis = Basis.AS_DRAFTED) -> Path:
    """Write a report of a kind in the assessment's language; returns the path used.

    The path differs from the one asked for when that file is open elsewhere. InputError for an
    unknown kind or a wrong file ending; DiskError.
    """
    # Word and PDF are loaded when first asked for, not when the window opens.
    from octolegis.reports import saving
    from octolegis.reports.options import ReportOptions

    if kind not in KINDS:
        raise InputError("error.report_kind", kind=kind, kinds=", ".join(KINDS))
    if path.suffix.lower() != ENDINGS[kind]:
        raise InputError("error.report_ending", path=path, ending=ENDINGS[kind])
    options = ReportOptions(basis=basis, language=assessment.details.language)
    if kind == "summary":
        from octolegis.reports.summary import summary_pdf

        return saving.save_bytes(path, summary_pdf(assessment, options), saving.check_pdf)
    from octolegis.reports.recommendations import content
    from octolegis.reports.to_word import word_bytes

    return saving.save_bytes(path, word_bytes(content(assessment, options)), saving.check_word)


def write_export(assessment: Assessment, path: Path) -> Path:
    """Write the whole assessment as JSON."""
    from octolegis.reports import saving
    from octolegis.reports.json_export import assessment_json

    text = json.dumps(assessment_json(assessment), ensure_ascii=False, indent=1)
    return saving.save_bytes(path, text.encode("utf-8"), lambda _: None)
