"""One article in the report: what is required, what the law says, the judgement, what is recommended."""

from __future__ import annotations

from dataclasses import replace

from octolegis.domain.checklist import Article
from octolegis.domain.finding import Finding, Rating
from octolegis.reports.citing import citation
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
from octolegis.reports.corresponding import corresponding_line
from octolegis.reports.definitions import definition_lines
from octolegis.reports.directions import run_on
from octolegis.reports.disagreements import not_agreed
from octolegis.reports.judgement import (
    answer,
    code,
    flags,
    other,
    override,
    particulars,
    proposal,
    rating_line,
    recommendation,
)
from octolegis.reports.matrices import matrix_line
from octolegis.reports.official_words import official_words
from octolegis.reports.quoting import Quotes
from octolegis.reports.reading import Reading
from octolegis.reports.recommended import Recommendation
from octolegis.reports.reliance import reliances
from octolegis.reports.relied_on import relied_on, run_in
from octolegis.reports.variations import article_lines

_NO_SHORTFALL = {Rating.FULLY, Rating.NOT_APPLICABLE, Rating.NOT_ASSESSED}


def article_blocks(
    reading: Reading, article: Article, made: dict[str, Recommendation], quotes: Quotes
) -> list[Block]:
    """The section of an article that was touched; ``quotes`` are those that stand further up."""
    title = reading.say("article.heading", name=reading.article_name(article), title=article.title)
    blocks: list[Block] = [Heading(title, 2, bookmark_of(article.id))]
    if _is_simply_in_line(reading, article):
        blocks += [_in_one_sentence(reading, article), *article_lines(reading, article)]
        return blocks + definition_lines(reading, article) + corresponding_line(reading, article)
    finding = reading.finding(article.id)
    blocks.append(rating_line(reading, reading.rating(article.id), finding))
    blocks += not_agreed(reading, reading.targets(article))
    blocks += _required(reading, article) + official_words(reading, article)
    blocks += matrix_line(reading, article) + article_lines(reading, article)
    blocks += definition_lines(reading, article) + corresponding_line(reading, article)
    blocks += relied_on(reading, article, quotes)
    blocks += (
        run_in(reading, reading.say("article.assessment"), paragraphs(finding.reason)) if finding else []
    )
    blocks += _suggestion(reading, article, finding) + _findings(reading, article, finding)
    blocks += _recommendations(reading, article, made)
    return blocks + _others(reading, article)


def _is_simply_in_line(reading: Reading, article: Article) -> bool:
    finding = reading.finding(article.id)
    silent = finding is not None and not finding.flags and not _says_anything(finding)
    lesser = [target for target in reading.targets(article)[1:] if _needs_words(reading, target)]
    more = lesser or [t for t in reading.targets(article) if reading.others(t) or reading.amendments(t)]
    settled = not not_agreed(reading, reading.targets(article))
    return reading.rating(article.id) is Rating.FULLY and silent and settled and not more


def _says_anything(finding: Finding) -> bool:
    typed = (finding.reason, finding.comment, finding.recommendation)
    return any(typed) or bool(finding.addressee or finding.term or finding.override_reason)


def _needs_words(reading: Reading, requirement: str) -> bool:
    finding = reading.finding(requirement)
    return finding is not None and (
        _says_anything(finding) or bool(finding.flags) or finding.rating not in _NO_SHORTFALL
    )


def _in_one_sentence(reading: Reading, article: Article) -> Paragraph:
    found = reliances(reading, reading.targets(article))
    why = code(reading, reading.finding(article.id))
    places = [citation(reading, reliance) for reliance in found] + ([why] if why else [])
    key = "article.in_line_with" if places else "article.in_line"
    text = reading.say(key, places="; ".join(places))
    return Paragraph((Span(text),), Style.RATING, rating=Rating.FULLY)


def _required(reading: Reading, article: Article) -> list[Paragraph]:
    if not article.summary:
        return []
    return run_in(reading, reading.say("article.required"), [plain(article.summary)])


def _suggestion(reading: Reading, article: Article, finding: Finding | None) -> list[Paragraph]:
    state = reading.states.get(article.id)
    hint = state.suggestion.rating if state else None
    blocks: list[Paragraph] = []
    if state and hint is not None and state.given is Rating.NOT_ASSESSED:
        capped = "article.as_capped" if state.suggestion.undeclared else "article.as_suggested"
        blocks.append(plain(reading.say(capped), Style.NOTE))
    elif state and hint is not None and state.overridden:
        text = reading.say("article.suggested", suggested=reading.term(hint, "rating"))
        blocks.append(plain(text, Style.NOTE))
    return blocks + override(reading, finding)


def _findings(reading: Reading, article: Article, finding: Finding | None) -> list[Paragraph]:
    blocks = run_in(reading, reading.say("article.findings"), paragraphs(finding.comment)) if finding else []
    short = [target for target in reading.targets(article)[1:] if _needs_words(reading, target)]
    if short and not blocks:
        blocks = [plain(reading.say("article.findings"), Style.LABEL)]
    for target in short:
        blocks += _requirement(reading, target)
    return blocks


def _requirement(reading: Reading, target: str) -> list[Paragraph]:
    """The finding on a requirement, or on a cell of the matrix."""
    finding = reading.finding(target)
    if finding is None:
        return []
    rating = reading.term(finding.rating, "rating")
    marks = ", ".join(mark for mark in (rating, code(reading, finding), flags(reading, finding)) if mark)
    spans: tuple[Span, ...] = (
        Span(f"{reading.cited(target)}  ", bold=True),
        Span(f"{reading.asked(target)} "),
        Span(f"({marks})", italic=True),
    )
    texts = [*paragraphs(finding.reason), *paragraphs(finding.comment)]
    if texts and texts[0].style is Style.BODY and run_on(texts[0].text, reading.options.language):
        spans = (*spans, Span(" – "), *texts.pop(0).spans)
    return [Paragraph(spans, Style.BULLET, begins=True), *texts, *override(reading, finding)]


def _recommendations(reading: Reading, article: Article, made: dict[str, Recommendation]) -> list[Paragraph]:
    found = [made[target] for target in reading.targets(article) if target in made]
    blocks: list[Paragraph] = []
    for one in found:
        head, *more = recommendation(reading, one)
        position = reading.assessment.answered(reading.options.basis, one.target)
        blocks += [replace(head, begins=not blocks), *more, *answer(reading, position)]
        for amendment in one.amendments:
            position = reading.assessment.position(f"amendment:{amendment.id}")
            blocks += [*proposal(reading, amendment), *answer(reading, position)]
    return blocks + _particulars_without(reading, article, made)


def _particulars_without(
    reading: Reading, article: Article, made: dict[str, Recommendation]
) -> list[Paragraph]:
    """The addressee and time typed where nothing is recommended."""
    silent = [
        target for target in reading.targets(article) if target not in made or made[target].finding is None
    ]
    texts = [particulars(reading, reading.finding(target)) for target in silent]
    return [plain(text, Style.NOTE) for text in texts if text]


def _others(reading: Reading, article: Article) -> list[Paragraph]:
    blocks: list[Paragraph] = []
    for target in reading.targets(article):
        found = reading.others(target)
        if found and target != article.id:
            blocks.append(labelled(reading.cited(target), reading.asked(target), Style.NOTE))
        blocks += [block for finding in found for block in other(reading, finding)]
    return blocks
