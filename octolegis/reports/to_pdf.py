"""The summary as a PDF: vector chart, embedded fonts, at most four pages, never a failure for a character."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, LongTable, PageBreak, SimpleDocTemplate, Spacer, TableStyle

from octolegis.domain.finding import Rating
from octolegis.domain.text import clean
from octolegis.reports.at_a_glance import Gap, Summary
from octolegis.reports.fonts import BOLD, REGULAR, missing_characters, registered
from octolegis.reports.pdf_chart import RatingBars
from octolegis.reports.pdf_text import safe_par
from octolegis.reports.quoting import opening

PAGES = 4
_MARGIN = 45.0
_WIDTH = A4[0] - 2 * _MARGIN
_PADDING = 6.0
"""What the engine leaves free inside its frames."""
_NAVY, _GREY = HexColor("#17365D"), HexColor("#5B6B7F")
_EXTENTS = ((420, 60), (300, 60), (220, 60), (160, 60), (120, 60), (120, 40), (120, 25), (80, 12))
"""Longest text of a gap, and how many gaps, tried until the summary has no more than four pages."""
_CELL_CHARS, _PAGE_LINES = 40, 72
_TITLE, _PARTICULARS, _KEY, _SUBJECT = 180, 220, 230, 120
_MISSING_SHOWN = 40
_TINT = {
    Rating.CONFLICT: "#F3CFD2",
    Rating.NOT: "#FBE0D6",
    Rating.PARTLY: "#FDF1D3",
    Rating.LARGELY: "#E9F2DC",
    Rating.NOT_ASSESSED: "#F3F4F6",
}


def _style(name: str, size: float, **more: object) -> ParagraphStyle:
    given = {
        "fontName": REGULAR,
        "bulletFontName": REGULAR,
        "fontSize": size,
        "leading": size * 1.28,
        "textColor": HexColor("#26313D"),
    }
    return ParagraphStyle(name, **(given | more))


_HEADING = _style("heading", 12.5, fontName=BOLD, textColor=_NAVY, spaceBefore=8, spaceAfter=5)
_BODY = _style("body", 9.5, spaceAfter=3)
_CELL = _style("cell", 8)
_CELL_STRONG = _style("cell strong", 8, fontName=BOLD)
_HEAD_CELL = _style("head cell", 8, fontName=BOLD, textColor=HexColor("#FFFFFF"))
_POINT = _style("point", 9.2, leftIndent=12, spaceAfter=1)
_SMALL = _style("small", 7.5, textColor=_GREY)
_ITEM = _style("item", 9.2, leftIndent=27, bulletFontName=BOLD, bulletFontSize=9.2, spaceAfter=3)


def pdf_bytes(summary: Summary) -> bytes:
    """The summary in as much detail as four pages hold."""
    registered()
    data = b""
    for longest, number in [*(extent for extent in _EXTENTS if _may_fit(summary, *extent)), _EXTENTS[-1]]:
        data, pages = _built(summary, longest, number)
        if pages <= PAGES:
            break
    return data


def _may_fit(summary: Summary, longest: int, number: int) -> bool:
    """Whether it is worth laying out: by a count of lines that errs on the hopeful side."""
    longer = (max(len(gap.gap), len(gap.recommendation)) for gap in summary.gaps[:number])
    lines = sum(max(2, min(length, longest) / _CELL_CHARS) for length in longer)
    return lines < (PAGES - 1) * _PAGE_LINES


def _built(summary: Summary, longest: int, number: int) -> tuple[bytes, int]:
    stream = BytesIO()
    document = SimpleDocTemplate(
        stream,
        pagesize=A4,
        leftMargin=_MARGIN - _PADDING,
        rightMargin=_MARGIN - _PADDING,
        topMargin=64,
        bottomMargin=50,
        title=_line(summary.title),
        author=_line(summary.reading.assessment.details.prepared_by),
        subject=summary.reading.say("summary_pdf.kind"),
        creator="Octolegis",
        lang=summary.reading.options.language,
        initialFontName=REGULAR,
        invariant=1,
    )

    def edges(canvas: Canvas, page: SimpleDocTemplate) -> None:
        _edges(canvas, page, summary)

    document.build(_story(summary, longest, number), onFirstPage=edges, onLaterPages=edges)
    return stream.getvalue(), document.page


def _line(text: str) -> str:
    return " ".join(clean(text).split())[:250]


def _edges(canvas: Canvas, page: SimpleDocTemplate, summary: Summary) -> None:
    """Head and foot of each page."""
    say = summary.reading.say
    canvas.saveState()
    canvas.setFillColor(_NAVY)
    canvas.rect(0, A4[1] - 40, A4[0], 40, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#FFFFFF"))
    canvas.setFont(BOLD, 10)
    canvas.drawString(_MARGIN, A4[1] - 25, say("summary_pdf.kind"))
    canvas.drawRightString(A4[0] - _MARGIN, A4[1] - 25, summary.status)
    foot, width = safe_par(opening(summary.footer, 120), _SMALL)[0], _WIDTH - 80
    _, height = foot.wrap(width, 30)
    foot.drawOn(canvas, _MARGIN, 36 - height)
    canvas.setFillColor(_GREY)
    canvas.setFont(REGULAR, 7.5)
    canvas.drawRightString(A4[0] - _MARGIN, 28, say("summary_pdf.page", page=page.page))
    canvas.restoreState()


def _story(summary: Summary, longest: int, number: int) -> list[Flowable]:
    say = summary.reading.say
    story = [*_title(summary), *safe_par(summary.sentence, _BODY)]
    story += [part for text in summary.pictures for part in safe_par(text, _POINT, "•")]
    story += safe_par(say("summary.coverage"), _HEADING)
    story += [RatingBars(summary.bars, _legend(summary), _WIDTH), *_key_recommendations(summary)]
    if summary.gaps:
        story += [PageBreak(), *safe_par(say("summary_pdf.gaps"), _HEADING)]
        story.append(_gap_table(summary, longest, number))
        left = len(summary.gaps) - number
        story += safe_par(say("summary_pdf.more", number=left), _SMALL) if left > 0 else []
    return story + _unprinted(summary)


def _title(summary: Summary) -> list[Flowable]:
    big = _style("title", 19, fontName=BOLD, textColor=_NAVY, spaceAfter=4)
    under = _style("particulars", 9.5, textColor=_GREY, spaceAfter=9)
    title = safe_par(opening(summary.title, _TITLE), big)
    return [*title, *safe_par(opening(summary.particulars, _PARTICULARS), under)]


def _legend(summary: Summary) -> dict[Rating, str]:
    order = [rating for rating, _ in summary.bars[0].counts] if summary.bars else []
    return {rating: summary.reading.term(rating, "rating") for rating in order}


def _key_recommendations(summary: Summary) -> list[Flowable]:
    if not summary.key_recommendations:
        return []
    story = safe_par(summary.reading.say("summary.key_recommendations"), _HEADING)
    for label, text in summary.key_recommendations:
        story += safe_par(opening(" ".join(text.split()), _KEY), _ITEM, label)
    return list(story)


def _gap_table(summary: Summary, longest: int, number: int) -> LongTable:
    keys = ("article", "rating", "gap", "recommendation", "priority")
    rows = [[safe_par(summary.reading.say(f"column.{key}"), _HEAD_CELL) for key in keys]]
    shown = summary.gaps[:number]
    rows += [_gap_row(gap, longest) for gap in shown]
    widths = [_WIDTH * share for share in (0.2, 0.12, 0.3, 0.29, 0.09)]
    tints = [
        ("BACKGROUND", (1, i), (1, i), HexColor(_TINT.get(gap.rating, "#FFFFFF")))
        for i, gap in enumerate(shown, 1)
    ]
    style = TableStyle(
        [
            ("BACKGROUND", (0, 0), (-1, 0), _NAVY),
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#C3CDD9")),
            ("LEFTPADDING", (0, 0), (-1, -1), 5),
            ("RIGHTPADDING", (0, 0), (-1, -1), 5),
            *tints,
        ]
    )
    return LongTable(rows, colWidths=widths, repeatRows=1, splitInRow=1, style=style)


def _gap_row(gap: Gap, longest: int) -> list[list[Flowable]]:
    return [
        safe_par(opening(gap.subject, _SUBJECT), _CELL_STRONG),
        safe_par(gap.rating_words, _CELL_STRONG),
        safe_par(opening(" ".join(gap.gap.split()), longest) or "–", _CELL),
        safe_par(opening(" ".join(gap.recommendation.split()), longest) or "–", _CELL),
        safe_par(gap.priority or "–", _CELL),
    ]


def _unprinted(summary: Summary) -> list[Flowable]:
    """What the fonts lack, by name, so that nobody takes a mark for the text."""
    missing = missing_characters("".join(clean(text) for text in summary.texts))
    if not missing:
        return []
    names = ", ".join(f"U+{ord(char):04X}" for char in missing[:_MISSING_SHOWN])
    return [Spacer(1, 6), *safe_par(summary.reading.say("summary_pdf.unprinted", characters=names), _SMALL)]
