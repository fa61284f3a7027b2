"""The summary as a PDF: vector chart, embedded fonts, at most four pages, never a failure for a character."""

from __future__ import annotations

from functools import partial
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate, Spacer

from octolegis.domain.finding import Rating
from octolegis.reports.at_a_glance import Summary
from octolegis.reports.dates import dated
from octolegis.reports.fonts import BOLD, REGULAR, registered
from octolegis.reports.pdf_chart import RatingBars
from octolegis.reports.pdf_gaps import gap_table
from octolegis.reports.pdf_info import DatedCanvas
from octolegis.reports.pdf_marks import Mark, gap_key
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
from octolegis.reports.summary_extent import (
    ROOMY,
    footer_words,
    further_words,
    key_words,
    particulars_words,
    property_words,
    title_words,
    unprinted_words,
)


def built(summary: Summary, longest: int, number: int) -> tuple[bytes, int]:
    """The summary with so many gaps, no text of them longer than that, and the number of its pages."""
    registered()
    stream = BytesIO()
    details, language = summary.reading.assessment.details, summary.reading.options.language
    document = SimpleDocTemplate(
        stream,
        pagesize=A4,
        leftMargin=MARGIN - PADDING,
        rightMargin=MARGIN - PADDING,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        title=property_words(summary.title),
        author=property_words(details.prepared_by),
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
    foot, width = safe_par(footer_words(summary), SMALL)[0], WIDTH - 80
    _, height = foot.wrap(width, 30)
    foot.drawOn(canvas, MARGIN, 36 - height)
    canvas.setFillColor(GREY)
    canvas.setFont(REGULAR, 7.5)
    canvas.drawRightString(A4[0] - MARGIN, 28, say("summary_pdf.page", page=page.page))
    canvas.restoreState()


def _story(summary: Summary, longest: int, number: int) -> list[Flowable]:
    say = summary.reading.say
    story = _first_page(summary, number)
    if summary.gaps:
        story += [PageBreak(), *_heading(say("summary_pdf.gaps"))]
        story.append(gap_table(summary, longest, number))
        further = further_words(summary, number)
        story += safe_par(further, SMALL) if further else []
    unprinted = unprinted_words(summary)
    return [*story, Spacer(1, 6), *safe_par(unprinted, SMALL)] if unprinted else story


def _heading(words: str) -> list[Flowable]:
    return [Mark(words, words), *safe_par(words, HEADING)]


def _first_page(summary: Summary, number: int) -> list[Flowable]:
    """The picture at a glance, the recommendations as long and the chart as large as the page allows."""
    say = summary.reading.say
    above = [*_title(summary), *safe_par(summary.sentence, BODY)]
    above += [part for text in summary.pictures for part in safe_par(text, POINT, "•")]
    above += _heading(say("summary.coverage"))
    story: list[Flowable] = []
    for row, longest in ROOMY:
        chart = RatingBars(summary.bars, _legend(summary), WIDTH, row)
        flags = safe_par(say("summary_pdf.flags"), SMALL)
        story = [*above, chart, *flags, *_key_recommendations(summary, longest, number)]
        if sum(_height(one) for one in story) <= HEIGHT:
            break
    return story


def _height(flowable: Flowable) -> float:
    _, height = flowable.wrap(WIDTH, HEIGHT)
    return float(height) + float(flowable.getSpaceBefore()) + float(flowable.getSpaceAfter())


def _title(summary: Summary) -> list[Flowable]:
    words = title_words(summary)
    return [
        Mark("title", property_words(words), 0),
        *safe_par(words, TITLE),
        *safe_par(particulars_words(summary), UNDER),
    ]


def _legend(summary: Summary) -> dict[Rating, str]:
    order = [rating for rating, _ in summary.bars[0].counts] if summary.bars else []
    return {rating: summary.reading.term(rating, "rating") for rating in order}


def _key_recommendations(summary: Summary, longest: int, number: int) -> list[Flowable]:
    """The key recommendations, each a link to the gap that it closes where that is shown."""
    if not summary.key_recommendations:
        return []
    story = _heading(summary.reading.say("summary.key_recommendations"))
    places = summary.order_of_gaps
    for label, text in summary.key_recommendations:
        place = places.get(label, number)
        link = gap_key(place) if place < number else ""
        story += safe_par(key_words(text, longest), ITEM, label, link)
    return story
