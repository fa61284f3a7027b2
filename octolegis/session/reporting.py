"""Writing reports and exports from a frozen state of the case file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import FileError, InputError
from octolegis.domain.finding import Basis
from octolegis.domain.message import Message, message
from octolegis.reports.kinds import (
    AMENDMENTS,
    ANNOTATED,
    COMPARISON,
    CONTENT,
    DELTA,
    MAKERS,
    SUMMARY,
    check_of,
)
from octolegis.reports.options import ON_REQUEST as SECTIONS_ON_REQUEST
from octolegis.reports.options import SECTIONS as SECTIONS_OF_REPORT
from octolegis.reports.options import ReportOptions
from octolegis.session.plain_files import refuse_device
from octolegis.session.session import Session
from octolegis.session.shown_language import in_language
from octolegis.session.watching import Watch, go_on, unwatched
from octolegis.store.header import is_case_file

__all__ = [
    "AMENDMENTS",
    "COMPARISON",
    "DELTA",
    "ENDINGS",
    "IN_THE_LAW",
    "KINDS",
    "LANGUAGES",
    "SUMMARY",
    "ReportOptions",
    "chosen",
    "has_basis",
    "has_language",
    "left_out",
    "spare",
    "unprintable",
    "with_law",
    "with_official_texts",
    "write_export",
    "write_report",
]

KINDS = tuple(MAKERS)
IN_THE_LAW = (AMENDMENTS, ANNOTATED)
"""The kinds that are written into a law's own file."""
SECTIONS = SECTIONS_OF_REPORT
ON_REQUEST = SECTIONS_ON_REQUEST
"""The sections of the recommendation report that can be left out, in its order."""
ENDINGS = {kind: tuple(makers) for kind, makers in MAKERS.items()}
"""The endings of the files that a kind can be, the usual one first."""

_STEPS = 2
"""Making the report, and saving it."""
LANGUAGES = ("en", "fr")
"""The languages that the reports speak throughout."""


def has_language(kind: str) -> bool:
    """Whether the words of a kind depend on a language."""
    return kind != "json"


def has_basis(kind: str) -> bool:
    """Whether a kind judges one basis rather than both."""
    return kind != "json"


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
            texts[chosen.id] = chosen._replace(in_report=True)
    return replace(assessment, texts=texts)


def chosen(assessment: Assessment, basis: Basis, language: str = "") -> ReportOptions:
    """The options for a basis and a language, that of the assessment where none is named."""
    return ReportOptions(basis=basis, language=language or assessment.details.language)


def with_law(session: Session, kind: str, options: ReportOptions) -> ReportOptions:
    """The options with the file of the law into which a report of the kind is written, if it is such a kind.

    InputError for an unknown law, or where there is none.
    """
    if kind not in IN_THE_LAW:
        return options
    from octolegis.reports.draft_word import drafted_law

    law = drafted_law(session.assessment, options.law)
    data = session.document(law.document) if law.format == "docx" and law.document else b""
    return replace(options, law=law.id, document=data)


def write_report(
    assessment: Assessment,
    kind: str,
    path: Path,
    options: ReportOptions | None = None,
    watch: Watch = unwatched,
) -> Path:
    """Write a report of a kind, checklists in its language included; returns the path used.

    The path differs from the one asked for when that file is open elsewhere. InputError for an
    unknown kind, a wrong file ending or a case file of that name; DiskError; StoppedError, and then
    nothing was written.
    """
    # Word and PDF are loaded when first asked for, not when the window opens.
    from octolegis.reports import saving

    ending = path.suffix.lower()
    if kind not in MAKERS:
        raise InputError("error.report_kind", kind=kind, kinds=", ".join(KINDS))
    if ending not in ENDINGS[kind]:
        raise InputError("error.report_ending", path=path, ending=", ".join(ENDINGS[kind]))
    spare(path)
    go_on(watch, 0, _STEPS)
    data = report_bytes(assessment, kind, ending, options or chosen(assessment, Basis.AS_DRAFTED))
    go_on(watch, 1, _STEPS)
    if _was_edited(path, kind):
        saving.keep_copy(path)
    return saving.save_bytes(path, data, check_of(ending))


def report_bytes(assessment: Assessment, kind: str, ending: str, options: ReportOptions) -> bytes:
    """The file of a report, checklists in its language included."""
    return MAKERS[kind][ending](translated(assessment, options), options)


def left_out(assessment: Assessment, kind: str, options: ReportOptions | None = None) -> list[Message]:
    """What a report of a kind will not show, a sentence each, to be told before it is saved.

    Such are internal notes, gaps beyond the four pages of the summary, the other basis, and
    characters that the PDF cannot show.
    """
    from octolegis.reports.left_out import left_out_of

    options = options or chosen(assessment, Basis.AS_DRAFTED)
    return left_out_of(kind, translated(assessment, options), options)


def hand_edits(assessment: Assessment, kind: str, options: ReportOptions) -> list[Message]:
    """What becomes of each edit made by hand in the earlier report, to be told before it is saved."""
    if kind not in CONTENT or options.earlier is None:
        return []
    from octolegis.reports.hand_edits import hand_edits as told

    return told(CONTENT[kind](translated(assessment, options), options), options)


def _was_edited(path: Path, kind: str) -> bool:
    """Whether a Word report that is to be replaced holds words that a person typed."""
    if kind not in CONTENT or path.suffix.lower() != ".docx" or not path.is_file():
        return False
    from octolegis.reports.earlier_word import was_edited

    return was_edited(path)


def replaced(path: Path, kind: str, options: ReportOptions) -> list[Message]:
    """A warning that edits made by hand are not taken over; a copy of them stays."""
    if options.earlier is not None or not _was_edited(path, kind):
        return []
    return [message("report.hand_edit.replaced", path=path.name)]


def edits_in(assessment: Assessment, kind: str, path: Path, options: ReportOptions) -> list[Message]:
    """What becomes of the edits made by hand in the file that is to be replaced; none if it is no report."""
    if path.suffix.lower() != ".docx" or not path.is_file():
        return []
    try:
        return hand_edits(assessment, kind, replace(options, earlier=path))
    except FileError:
        return []


def unprintable(assessment: Assessment, kind: str, options: ReportOptions | None = None) -> list[str]:
    """The characters that a report of the kind cannot show; Word shows them all."""
    if kind != SUMMARY:
        return []
    from octolegis.reports import at_a_glance

    options = options or chosen(assessment, Basis.AS_DRAFTED)
    return at_a_glance.unprintable(translated(assessment, options), options)


def translated(assessment: Assessment, options: ReportOptions) -> Assessment:
    """The assessment with the checklists in the language of the report."""
    return replace(assessment, instruments=in_language(assessment.instruments, options.language))


def write_export(assessment: Assessment, path: Path, *, internal_notes: bool = False) -> Path:
    """Write the whole assessment as JSON; InputError where that would replace a case file.

    Internal notes and remarks go along only if asked for.
    """
    spare(path)
    from octolegis.reports import saving
    from octolegis.reports.json_export import json_bytes

    data = json_bytes(assessment, internal_notes=internal_notes)
    return saving.save_bytes(path, data, lambda _: None)


def spare(path: Path) -> None:
    """Never put a report in the place of an assessment, of a device or of a pipe."""
    if path.is_file() and is_case_file(path):
        raise InputError("error.would_replace_case", path=path)
    refuse_device(path)
