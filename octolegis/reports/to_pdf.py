"""The summary as a PDF: vector chart, embedded fonts, at most four pages, never a failure for a character."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate, Spacer

from octolegis.domain.finding import Rating
from octolegis.domain.text import clean
from octolegis.reports.at_a_glance import Summary
from octolegis.reports.dates import dated
from octolegis.reports.fonts import BOLD, REGULAR, missing_characters, registered
from octolegis.reports.pdf_chart import RatingBars
from octolegis.reports.pdf_gaps import EXTENTS, gap_table, may_fit
from octolegis.reports.pdf_info import DatedCanvas
from octolegis.reports.pdf_styles import (
    BODY,
    BOTTOM,
    GREY,
    HEADING,
    HEIGHT,
    ITEM,
    MARGIN,
    NAVY,
    PADDING,
    POINT,
    SMALL,
    TITLE,
    TOP,
    UNDER,
    WIDTH,
)
from octolegis.reports.pdf_text import safe_par
from octolegis.reports.shortening import opening

PAGES = 4
_TITLE, _PARTICULARS = 180, 220
_MISSING_SHOWN = 40
_ROOMY = (
    (46.0, 450),
    (40.0, 450),
    (34.0, 450),
    (40.0, 300),
    (34.0, 300),
    (34.0, 230),
    (27.0, 230),
    (27.0, 150),
)
"""Height of a chapter in the chart and longest key recommendation, tried until the first page holds both."""


def pdf_bytes(summary: Summary) -> bytes:
    """The summary in as much detail as four pages hold."""
    return _fullest(summary)[0]


def shown_gaps(summary: Summary) -> int:
    """How many of the gaps the four pages show."""
    number = len(summary.gaps)
    if number <= EXTENTS[-1][1]:
        return number
    return min(number, EXTENTS[_fullest(summary)[1]][1])


def _fullest(summary: Summary) -> tuple[bytes, int]:
    """The fullest summary of no more than four pages, with its place among the extents."""
    registered()
    built: dict[int, bytes] = {}

    def fits(at: int) -> bool:
        if not may_fit(summary, EXTENTS[at], PAGES - 1):
            return False
        built[at], pages = _built(summary, *EXTENTS[at])
        return pages <= PAGES

    last = len(EXTENTS) - 1
    at = bisect_left(range(last), True, key=fits)
    return built.get(at) or _built(summary, *EXTENTS[at])[0], at


def _built(summary: Summary, longest: int, number: int) -> tuple[bytes, int]:
    stream = BytesIO()
    details, language = summary.reading.assessment.details, summary.reading.options.language
    document = SimpleDocTemplate(
        stream,
        pagesize=A4,
        leftMargin=MARGIN - PADDING,
        rightMargin=MARGIN - PADDING,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        title=_line(summary.title),
        author=_line(details.prepared_by),
        subject=summary.reading.say("summary_pdf.kind"),
        creator="Octolegis",
        lang=language,
        initialFontName=REGULAR,
        invariant=1,
    )

    def edges(canvas: Canvas, page: SimpleDocTemplate) -> None:
        _edges(canvas, page, summary)

    document.build(
        _story(summary, longest, number),
        onFirstPage=edges,
        onLaterPages=edges,
        canvasmaker=partial(DatedCanvas, date=dated(details.version_date, language)),
    )
    return stream.getvalue(), document.page


def _line(text: str) -> str:
    return " ".join(clean(text).split())[:250]


def _edges(canvas: Canvas, page: SimpleDocTemplate, summary: Summary) -> None:
    """Head and foot of each page."""
    say = summary.reading.say
    canvas.saveState()
    canvas.setFillColor(NAVY)
    canvas.rect(0, A4[1] - 40, A4[0], 40, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#FFFFFF"))
    canvas.setFont(BOLD, 10)
    canvas.drawString(MARGIN, A4[1] - 25, say("summary_pdf.kind"))
    canvas.drawRightString(A4[0] - MARGIN, A4[1] - 25, summary.status)
    foot, width = safe_par(opening(summary.footer, 120), SMALL)[0], WIDTH - 80
    _, height = foot.wrap(width, 30)
    foot.drawOn(canvas, MARGIN, 36 - height)
    canvas.setFillColor(GREY)
    canvas.setFont(REGULAR, 7.5)
    canvas.drawRightString(A4[0] - MARGIN, 28, say("summary_pdf.page", page=page.page))
    canvas.restoreState()


def _story(summary: Summary, longest: int, number: int) -> list[Flowable]:
    say = summary.reading.say
    story = _first_page(summary)
    if summary.gaps:
        story += [PageBreak(), *safe_par(say("summary_pdf.gaps"), HEADING)]
        story.append(gap_table(summary, longest, number))
        left = len(summary.gaps) - number
        story += safe_par(say("summary_pdf.more", number=left), SMALL) if left > 0 else []
    return story + _unprinted(summary)


def _first_page(summary: Summary) -> list[Flowable]:
    """The picture at a glance, the recommendations as long and the chart as large as the page allows."""
    say = summary.reading.say
    above = [*_title(summary), *safe_par(summary.sentence, BODY)]
    above += [part for text in summary.pictures for part in safe_par(text, POINT, "•")]
    above += safe_par(say("summary.coverage"), HEADING)
    story: list[Flowable] = []
    for row, longest in _ROOMY:
        chart = RatingBars(summary.bars, _legend(summary), WIDTH, row)
        below = [*safe_par(say("summary_pdf.flags"), SMALL), *_key_recommendations(summary, longest)]
        story = [*above, chart, *below]
        if sum(_height(one) for one in story) <= HEIGHT:
            break
    return story


def _height(flowable: Flowable) -> float:
    _, height = flowable.wrap(WIDTH, HEIGHT)
    return float(height) + float(flowable.getSpaceBefore()) + float(flowable.getSpaceAfter())


def _title(summary: Summary) -> list[Flowable]:
    title = safe_par(opening(summary.title, _TITLE), TITLE)
    return [*title, *safe_par(opening(summary.particulars, _PARTICULARS), UNDER)]


def _legend(summary: Summary) -> dict[Rating, str]:
    order = [rating for rating, _ in summary.bars[0].counts] if summary.bars else []
    return {rating: summary.reading.term(rating, "rating") for rating in order}


def _key_recommendations(summary: Summary, longest: int) -> list[Flowable]:
    if not summary.key_recommendations:
        return []
    story = safe_par(summary.reading.say("summary.key_recommendations"), HEADING)
    for label, text in summary.key_recommendations:
        story += safe_par(opening(" ".join(text.split()), longest), ITEM, label)
    return list(story)


def _unprinted(summary: Summary) -> list[Flowable]:
    """What the fonts lack, by name, so that nobody takes a mark for the text."""
    missing = missing_characters("".join(clean(text) for text in summary.texts))
    if not missing:
        return []
    names = ", ".join(f"U+{ord(char):04X}" for char in missing[:_MISSING_SHOWN])
    return [Spacer(1, 6), *safe_par(summary.reading.say("summary_pdf.unprinted", characters=names), SMALL)]
