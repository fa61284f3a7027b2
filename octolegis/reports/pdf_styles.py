"""The look of the PDF: page, colours and kinds of paragraph."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from octolegis.reports.fonts import BOLD, REGULAR

MARGIN, TOP, BOTTOM = 45.0, 64.0, 50.0
PADDING = 6.0
"""What the engine leaves free inside its frames."""
WIDTH = A4[0] - 2 * MARGIN
HEIGHT = A4[1] - TOP - BOTTOM - 2 * PADDING
NAVY, GREY, INK = HexColor("#17365D"), HexColor("#5B6B7F"), HexColor("#26313D")


def style(name: str, size: float, **more: object) -> ParagraphStyle:
    """A kind of paragraph."""
    given = {
        "fontName": REGULAR,
        "bulletFontName": REGULAR,
        "fontSize": size,
        "leading": size * 1.28,
        "textColor": INK,
    }
    return ParagraphStyle(name, **(given | more))


HEADING = style("heading", 12.5, fontName=BOLD, textColor=NAVY, spaceBefore=8, spaceAfter=5)
BODY = style("body", 9.5, spaceAfter=3)
POINT = style("point", 9.2, leftIndent=12, spaceAfter=1)
SMALL = style("small", 7.5, textColor=GREY)
ITEM = style("item", 9.2, leftIndent=27, bulletFontName=BOLD, bulletFontSize=9.2, spaceAfter=3)
TITLE = style("title", 19, fontName=BOLD, textColor=NAVY, spaceAfter=4)
UNDER = style("particulars", 9.5, textColor=GREY, spaceAfter=9)
