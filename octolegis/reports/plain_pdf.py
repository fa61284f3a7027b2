"""A report as a PDF where no word processor lays its pages out: its words in order, tables row by row."""

from __future__ import annotations

from functools import partial
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, SimpleDocTemplate

from octolegis.reports.content import Report
from octolegis.reports.dates import dated
from octolegis.reports.fonts import REGULAR, registered
from octolegis.reports.in_lines import lines
from octolegis.reports.pdf_info import DatedCanvas
from octolegis.reports.pdf_styles import BODY, BOTTOM, HEADING, MARGIN, TITLE, TOP
from octolegis.reports.pdf_text import safe_par


def plain_pdf(report: Report) -> bytes:
    """The words of the report, headings larger."""
    registered()
    story: list[Flowable] = []
    for number, line in enumerate(lines(report)):
        style = BODY if not line.level else TITLE if not number else HEADING
        if line.text.strip():
            story += safe_par(line.text, style)
    stream = BytesIO()
    document = SimpleDocTemplate(
        stream,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        title=report.title,
        author=report.author,
        subject=report.subject,
        creator="Octolegis",
        lang=report.language,
        initialFontName=REGULAR,
        invariant=1,
    )
    canvas = partial(DatedCanvas, date=dated(report.version_date, report.language))
    document.build(story, canvasmaker=canvas)
    return stream.getvalue()
