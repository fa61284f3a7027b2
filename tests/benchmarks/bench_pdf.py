"""A PDF of 40 pages beside a bare document of the same engine with the same paragraphs and tables."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

from octolegis.domain.finding import Rating
from octolegis.reports import to_pdf, to_typst
from octolegis.reports.at_a_glance import Gap, Summary, summary
from octolegis.reports.fonts import BOLD
from octolegis.reports.options import ReportOptions
from octolegis.reports.pdf_styles import BOTTOM, MARGIN, TOP, WIDTH, style
from octolegis.reports.summary_extent import WHOLE, gap_words
from tests.benchmarks.row import Row, compared
from tests.reports.builders import demonstration

GAPS = 195
WORDS = "The draft reaches the conduct but not the mental element; the reason is set out below. " * 4
_LOOK = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#C3CDD9"))]
_SHARES = (0.17, 0.135, 0.315, 0.29, 0.09)


def rows() -> Iterator[Row]:
    said = _long(ReportOptions())
    pages = to_pdf.built(said, WHOLE, GAPS)[1]
    ours, floor = compared(lambda: to_pdf.built(said, WHOLE, GAPS), lambda: _bare(said), rounds=9)
    yield Row(f"PDF of {pages} pages", ours, floor, goal=1.3)
    archival = _long(ReportOptions(archival=True))
    pages = to_typst.built(archival, WHOLE, GAPS)[1]
    ours, floor = compared(lambda: to_typst.built(archival, WHOLE, GAPS), lambda: _bare(said), rounds=9)
    yield Row(f"archival PDF of {pages} pages", ours, floor, goal=1.5)


def _long(options: ReportOptions) -> Summary:
    gaps = tuple(
        Gap(
            f"Article {i} – Illegal access",
            Rating.PARTLY,
            "Partly in line",
            f"{WORDS}{i}",
            f"R{i} {WORDS}",
            "High",
        )
        for i in range(GAPS)
    )
    return replace(summary(demonstration(), options), gaps=gaps)


def _bare(said: Summary) -> bytes:
    """The same texts, each a paragraph in a cell, and nothing else."""
    stream = io.BytesIO()
    plain, strong = style("cell", 8), style("strong", 8, fontName=BOLD)
    looks = (strong, strong, plain, plain, plain)
    head = [[Paragraph(str(number), strong) for number in range(5)]]
    cells = [
        [Paragraph(escape(text), look) for text, look in zip(gap_words(gap, WHOLE), looks, strict=True)]
        for gap in said.gaps
    ]
    tints = [("BACKGROUND", (1, i), (1, i), HexColor("#FDF1D3")) for i in range(1, len(cells) + 1)]
    widths = [WIDTH * share for share in _SHARES]
    table = LongTable(head + cells, colWidths=widths, repeatRows=1, style=TableStyle([*_LOOK, *tints]))
    margins = {"leftMargin": MARGIN, "rightMargin": MARGIN, "topMargin": TOP, "bottomMargin": BOTTOM}
    SimpleDocTemplate(stream, pagesize=A4, **margins).build([table])
    return stream.getvalue()
