"""What the experts say on an article, as the paragraphs of an opinion."""

from __future__ import annotations

from dataclasses import replace

from octolegis.domain.checklist import Article
from octolegis.domain.finding import Finding, Rating
from octolegis.reports.content import (
    Block,
    Heading,
    Paragraph,
    Span,
    Style,
    bookmark_of,
    labelled,
    paragraphs,
    plain,
)
from octolegis.reports.directions import run_on
from octolegis.reports.disagreements import not_agreed
from octolegis.reports.judgement import (
    code,
    flags,
    other,
    override,
    particulars,
    proposal,
    rating_line,
    recommendation,
)
from octolegis.reports.matrices import benchmark
from octolegis.reports.reading import Reading
from octolegis.reports.recommended import Recommendation
from octolegis.reports.variations import article_lines


def article_comment(
    reading: Reading, article: Article, made: dict[str, Recommendation], level: int = 3
) -> list[Block]:
    """Rating, reasons, findings on single requirements, recommendations, and what other experts said."""
    name = reading.say("article.heading", name=reading.article_name(article), title=article.title)
    blocks: list[Block] = [Heading(name, level, bookmark_of(article.id))]
    finding = reading.finding(article.id)
    blocks.append(rating_line(reading, reading.rating(article.id), finding))
    blocks += not_agreed(reading, reading.targets(article))
    blocks += _typed(reading, finding)
    blocks += benchmark(reading, article) + article_lines(reading, article)
    for target in reading.targets(article)[1:]:
        blocks += _single(reading, target)
    for target in reading.targets(article):
        blocks += _recommended(reading, target, made)
    return blocks + _others(reading, article)


def _typed(reading: Reading, finding: Finding | None) -> list[Paragraph]:
    if finding is None:
        return []
    return [*paragraphs(finding.reason), *paragraphs(finding.comment), *override(reading, finding)]


def _single(reading: Reading, target: str) -> list[Paragraph]:
    """The finding on a requirement or a cell of a matrix; one fully in line without words is passed over."""
    finding = reading.finding(target)
    if finding is None or (finding.rating is Rating.FULLY and not _speaks(finding)):
        return []
    words = (reading.term(finding.rating, "rating"), code(reading, finding), flags(reading, finding))
    marks = ", ".join(word for word in words if word)
    spans: tuple[Span, ...] = (
        Span(f"{reading.cited(target)}  ", bold=True),
        Span(f"{reading.asked(target)} "),
        Span(f"({marks})", italic=True),
    )
    said = _typed(reading, finding)
    if said and said[0].style is Style.BODY and run_on(said[0].text, reading.options.language):
        # The reasons go on in the paragraph that names the requirement, under one number.
        spans = (*spans, Span(" – "), *said.pop(0).spans)
    return [Paragraph(spans, begins=True), *said]


def _speaks(finding: Finding) -> bool:
    texts = finding.reason or finding.comment or finding.override_reason
    return bool(texts or finding.flags or finding.reason_code)


def _recommended(reading: Reading, target: str, made: dict[str, Recommendation]) -> list[Paragraph]:
    one = made.get(target)
    blocks: list[Paragraph] = []
    if one is not None:
        head, *more = recommendation(reading, one)
        blocks += [replace(head, begins=True), *more]
        blocks += [block for amendment in one.amendments for block in proposal(reading, amendment)]
    if one is None or one.finding is None:
        # What was typed for a recommendation that was never made.
        text = particulars(reading, reading.finding(target))
        blocks += [plain(text, Style.NOTE)] if text else []
    return blocks


def _others(reading: Reading, article: Article) -> list[Paragraph]:
    blocks: list[Paragraph] = []
    for target in reading.targets(article):
        found = reading.others(target)
        if found and target != article.id:
            blocks.append(labelled(reading.cited(target), reading.asked(target), Style.NOTE))
        blocks += [block for finding in found for block in other(reading, finding)]
    return blocks
