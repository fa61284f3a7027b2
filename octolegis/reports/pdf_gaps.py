"""The gaps in the summary, as a table of the PDF engine."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, LongTable, TableStyle

from octolegis.domain.finding import Rating
from octolegis.reports.at_a_glance import Gap, Summary
from octolegis.reports.fonts import BOLD, REGULAR
from octolegis.reports.pdf_marks import Mark, gap_key
from octolegis.reports.pdf_styles import HEIGHT, NAVY, WIDTH, style
from octolegis.reports.pdf_text import safe_par
from octolegis.reports.summary_extent import gap_words

_HEADING_ABOVE = 40
_SHARES = (0.17, 0.135, 0.315, 0.29, 0.09)
_TINT = {
    Rating.CONFLICT: "#F3CFD2",
    Rating.NOT: "#FBE0D6",
    Rating.PARTLY: "#FDF1D3",
    Rating.LARGELY: "#E9F2DC",
    Rating.NOT_ASSESSED: "#F3F4F6",
}
_CELL = style("cell", 8)
_STRONG = style("cell strong", 8, fontName=BOLD)
_HEAD = style("head cell", 8, fontName=BOLD, textColor=HexColor("#FFFFFF"))


class _Rows(LongTable):  # type: ignore[misc]
    """Parts a row only where it is higher than a page: the engine would do so wherever a few lines fit."""

    def split(self, width: float, height: float) -> list[Flowable]:
        """The part for this page and the rest; empty where all goes to the next page."""
        self.splitInRow = height > HEIGHT - _HEADING_ABOVE
        return list(super().split(width, height))


def gap_table(summary: Summary, longest: int, number: int) -> LongTable:
    """The gaps, each with rating in words, what is recommended and its priority."""
    keys = ("article", "rating", "gap", "recommendation", "priority")
    rows = [[safe_par(summary.reading.say(f"column.{key}"), _HEAD) for key in keys]]
    shown = summary.gaps[:number]
    rows += [_row(gap, longest, gap_key(place)) for place, gap in enumerate(shown)]
    tints = [
        ("BACKGROUND", (1, i), (1, i), HexColor(_TINT.get(gap.rating, "#FFFFFF")))
        for i, gap in enumerate(shown, 1)
    ]
    look = TableStyle(
        [
            ("BACKGROUND", (0, 0), (-1, 0), NAVY),
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#C3CDD9")),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("LEFTPADDING", (0, 0), (-1, -1), 5),
            ("RIGHTPADDING", (0, 0), (-1, -1), 5),
            *tints,
        ]
    )
    widths = [WIDTH * share for share in _SHARES]
    return _Rows(rows, colWidths=widths, repeatRows=1, style=look)


def _row(gap: Gap, longest: int, key: str) -> list[list[Flowable]]:
    words = gap_words(gap, longest)
    subject = [Mark(key), *safe_par(words.subject, _STRONG)]
    return [subject, safe_par(words.rating, _STRONG), *(safe_par(text, _CELL) for text in words[2:])]
