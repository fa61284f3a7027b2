"""Writing reports and exports from a frozen state of the case file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from octolegis.checklists import library
from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis
from octolegis.domain.message import Message
from octolegis.session.plain_files import refuse_device
from octolegis.store.connection import is_case_file

SUMMARY = "summary"
KINDS = ("recommendations", SUMMARY)
ENDINGS = {"recommendations": ".docx", "summary": ".pdf"}


def with_official_texts(assessment: Assessment) -> Assessment:
    """The assessment with one official text of each instrument to be printed in the Word report.

    That is the one in the report's language, else in English, else the first; where the user has
    chosen texts to be printed, it is those.
    """
    texts = dict(assessment.texts)
    wanted = (assessment.details.language.partition("-")[0], "en")
    for instrument in assessment.instruments:
        own = [text for text in texts.values() if text.instrument == instrument.id]
        if own and not any(text.in_report for text in own):
            chosen = min(own, key=lambda text: ([text.language != each for each in wanted], text.id))
            texts[chosen.id] = replace(chosen, in_report=True)
    return replace(assessment, texts=texts)


def write_report(assessment: Assessment, kind: str, path: Path, basis: Basis = Basis.AS_DRAFTED) -> Path:
    """Write a report of a kind in the assessment's language, checklists included; returns the path used.

    The path differs from the one asked for when that file is open elsewhere. InputError for an
    unknown kind, a wrong file ending or a case file of that name; DiskError.
    """
    # Word and PDF are loaded when first asked for, not when the window opens.
    from octolegis.reports import saving
    from octolegis.reports.options import ReportOptions

    if kind not in KINDS:
        raise InputError("error.report_kind", kind=kind, kinds=", ".join(KINDS))
    if path.suffix.lower() != ENDINGS[kind]:
        raise InputError("error.report_ending", path=path, ending=ENDINGS[kind])
    assessment = _translated(assessment)
    _spare(path)
    options = ReportOptions(basis=basis, language=assessment.details.language)
    if kind == SUMMARY:
        from octolegis.reports.summary import summary_pdf

        return saving.save_bytes(path, summary_pdf(assessment, options), saving.check_pdf)
    from octolegis.reports.recommendations import content
    from octolegis.reports.to_word import word_bytes

    return saving.save_bytes(path, word_bytes(content(assessment, options)), saving.check_word)


def left_out(assessment: Assessment, kind: str, basis: Basis = Basis.AS_DRAFTED) -> list[Message]:
    """What a report of a kind will not show, a sentence each, to be told before it is saved.

    Such are internal notes, gaps beyond the four pages of the summary, the other basis, and
    characters that the PDF cannot show.
    """
    from octolegis.reports.left_out import left_out_of_summary, left_out_of_word
    from octolegis.reports.options import ReportOptions

    options = ReportOptions(basis=basis, language=assessment.details.language)
    told = left_out_of_summary if kind == SUMMARY else left_out_of_word
    return told(_translated(assessment), options)


def unprintable(assessment: Assessment, kind: str, basis: Basis = Basis.AS_DRAFTED) -> list[str]:
    """The characters that a report of the kind cannot show; Word shows them all."""
    if kind != SUMMARY:
        return []
    from octolegis.reports import at_a_glance
    from octolegis.reports.options import ReportOptions

    options = ReportOptions(basis=basis, language=assessment.details.language)
    return at_a_glance.unprintable(_translated(assessment), options)


def _translated(assessment: Assessment) -> Assessment:
    language = assessment.details.language
    return replace(
        assessment, instruments=tuple(library.translated(each, language) for each in assessment.instruments)
    )


def write_export(assessment: Assessment, path: Path) -> Path:
    """Write the whole assessment as JSON; InputError where that would replace a case file."""
    _spare(path)
    from octolegis.reports import saving
    from octolegis.reports.json_export import assessment_json

    text = json.dumps(assessment_json(assessment), ensure_ascii=False, indent=1)
    return saving.save_bytes(path, text.encode("utf-8"), lambda _: None)


def _spare(path: Path) -> None:
    """Never put a report in the place of an assessment, of a device or of a pipe."""
    if path.is_file() and is_case_file(path):
        raise InputError("error.would_replace_case", path=path)
    refuse_device(path)
