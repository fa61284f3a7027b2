"""What a report will look like, before it is written."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from octolegis.domain.assessment import Assessment
from octolegis.domain.message import Message, message
from octolegis.reports.in_lines import Line
from octolegis.reports.kinds import CONTENT
from octolegis.reports.matrix_columns import ROW_ID, SEAL
from octolegis.reports.options import ReportOptions
from octolegis.reports.pdf_reading import Picture
from octolegis.reports.shortening import one_line
from octolegis.session.reporting import ENDINGS, report_bytes, translated
from octolegis.session.watching import Watch, go_on, unwatched
from octolegis.word.marks import BOTH
from octolegis.word.reading import document_text, read_document

__all__ = ["Line", "Picture", "Preview", "picture", "preview"]

_LINES = 3_000
"""More are not shown: nobody reads them in a preview."""
_STEPS = 2


@dataclass(frozen=True)
class Preview:
    """The pages as a PDF, or where these cannot be had the words as lines; ``note`` says which, and why."""

    pdf: bytes = b""
    pages: int = 0
    lines: tuple[Line, ...] = ()
    note: Message | None = None


def preview(
    assessment: Assessment, kind: str, ending: str, options: ReportOptions, watch: Watch = unwatched
) -> Preview:
    """What a file of that kind and ending would show; writes nothing. StoppedError."""
    go_on(watch, 0, _STEPS)
    if ending not in (".pdf", ".docx"):
        return _in_words(assessment, kind, options, message("report.preview.table"))
    data = report_bytes(assessment, kind, ending, options)
    go_on(watch, 1, _STEPS)
    if ending == ".pdf":
        return _of_pages(data, None)
    from octolegis.reports.laying_out import laid_out

    pdf = laid_out(data, lambda: watch(1, _STEPS))
    go_on(watch, _STEPS, _STEPS)
    if pdf:
        return _of_pages(pdf, message("report.preview.office"))
    return _in_words(assessment, kind, options, message("report.preview.no_office"))


def picture(pdf: bytes, page: int, scale: float) -> Picture:
    """A page of a preview, counted from 0; at a scale of 1 a point of type is a point of the picture."""
    from octolegis.reports import pdf_reading

    return pdf_reading.picture(pdf, page, scale)


def _of_pages(pdf: bytes, note: Message | None) -> Preview:
    from octolegis.reports.pdf_reading import number_of_pages

    return Preview(pdf, number_of_pages(pdf), note=note)


def _in_words(assessment: Assessment, kind: str, options: ReportOptions, note: Message) -> Preview:
    found = tuple(islice(_lines(assessment, kind, options), _LINES + 1))
    more = message("report.preview.opening", number=_LINES) if len(found) > _LINES else None
    return Preview(lines=found[:_LINES], note=more or note)


def _lines(assessment: Assessment, kind: str, options: ReportOptions) -> Iterator[Line]:
    if kind in CONTENT:
        from octolegis.reports.in_lines import lines

        yield from lines(CONTENT[kind](translated(assessment, options), options))
        return
    if ENDINGS[kind][-1] == ".docx":
        data = report_bytes(assessment, kind, ENDINGS[kind][0], options)
        yield from map(Line, document_text(read_document(data, BOTH)))
        return
    text = report_bytes(assessment, kind, ENDINGS[kind][-1], options).decode("utf-8-sig")
    yield from _cells(text) if ENDINGS[kind][-1] == ".csv" else map(Line, text.splitlines())


def _cells(text: str) -> Iterator[Line]:
    """The rows of a table by their filled cells, without the columns that only the program reads."""
    rows = csv.reader(StringIO(text))
    shown = [key not in (ROW_ID, SEAL) for key in next(rows, [])]
    for row in rows:
        cells = (one_line(cell) for cell, is_shown in zip(row, shown, strict=False) if cell and is_shown)
        yield Line(" | ".join(cells))
