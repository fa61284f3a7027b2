"""Declarations and reservations in the report: where the State stands, what they change, until when."""

from __future__ import annotations

from datetime import date

from octolegis.domain.assessment import VariationStatus
from octolegis.domain.checklist import Article, Instrument, Requirement
from octolegis.domain.expectation import Effect, Expected, effects, is_undeclared, undeclared
from octolegis.domain.message import Message
from octolegis.domain.participation import DATES, Participation
from octolegis.domain.timing import MADE, Timed, carried, carried_over, timed
from octolegis.domain.variation_words import effect_message, undeclared_message
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Span,
    Style,
    Table,
    cell,
    plain,
)
from octolegis.reports.dates import long_date
from octolegis.reports.doubts import doubt_blocks
from octolegis.reports.reading import Reading

_STANDING = (("instrument", 34), ("status", 22), ("dates", 26), ("note", 18))
_VARIATIONS = (("article", 16), ("form", 9), ("clause", 9), ("effect", 27), ("time", 18), ("done", 21))


def annex(reading: Reading) -> list[Block]:
    """Status, permitted variations, notifications due, and points still to be confirmed."""
    blocks: list[Block] = [*standings(reading), plain(reading.say("annex.variations_text"))]
    for instrument in reading.assessment.instruments:
        rows = _rows(reading, instrument)
        if rows:
            title = f"{instrument.title} ({instrument.reference})"
            blocks.append(Heading(title, 2, f"variations_{instrument.id}"))
            blocks.append(Table(columns(reading, _VARIATIONS), tuple(rows), title))
    return [*blocks, *_notifications(reading), *doubt_blocks(reading)]


def article_lines(reading: Reading, article: Article) -> list[Paragraph]:
    """What declarations and reservations change in the article, and what rests on none."""
    found: dict[Message, dict[str, None]] = {}
    for req in article.requirements:
        for effect in effects(reading.assessment, req.id):
            told = effect_message(reading.assessment, effect)
            found.setdefault(told, {})[req.paragraph] = None
    lines = [
        Paragraph((Span(f"{', '.join(where)}  ", bold=True), Span(said(reading, told))), Style.BULLET)
        for told, where in found.items()
    ]
    lines += [
        plain(said(reading, undeclared_message(reading.assessment, req)), Style.BULLET)
        for req in undeclared(reading.assessment, reading.options.basis, article)
    ]
    return [plain(reading.say("article.variations"), Style.LABEL), *lines] if lines else []


def standing(reading: Reading, instrument: Instrument) -> str:
    """Where the State stands with an instrument, in one line; empty where it is not recorded."""
    found = reading.assessment.participations.get(instrument.id)
    if found is None:
        return ""
    dates = _dates(reading, found)
    # "Signed on 1 March" says that it is signed.
    dated = getattr(found, found.stage.value.replace("-", "_"), "")
    return "; ".join(dates if dated else [reading.term(found.stage, "stage"), *dates])


def standings(reading: Reading) -> list[Block]:
    """A table of what is recorded of each instrument: the last step, dates, remarks."""
    recorded = reading.assessment.participations
    rows = []
    for instrument in reading.assessment.instruments:
        found = recorded.get(instrument.id)
        if found is None:
            continue
        remarks = [found.note] if found.note else []
        if instrument.carries_over and not found.carries_over:
            remarks.append(reading.say("annex.not_carried"))
        rows.append(
            (
                cell(f"{instrument.title} ({instrument.reference})", bold=True),
                cell(reading.term(found.stage, "stage")),
                cell("\n".join(_dates(reading, found)) or "–"),
                cell("\n".join(remarks) or "–"),
            )
        )
    if not rows:
        return []
    title = reading.say("annex.standing")
    return [plain(title, Style.LABEL), Table(columns(reading, _STANDING), tuple(rows), title)]


def _dates(reading: Reading, found: Participation) -> list[str]:
    given = [(name, str(getattr(found, name))) for name in DATES if getattr(found, name)]
    words = reading.words
    return [f"{words(f'term.standing.{name}')} {_date(reading, value)}" for name, value in given]


def _rows(reading: Reading, instrument: Instrument) -> list[tuple[Cell, ...]]:
    now = reading.assessment
    rows = [_row(reading, req, timed(now, req)) for req in instrument.variations]
    for req in carried_over(now, instrument):
        earlier = now.instrument_of(req.id)
        rows += [_row(reading, req, carried(earlier))] if earlier else []
    return rows


def _row(reading: Reading, req: Requirement, state: Timed) -> tuple[Cell, ...]:
    article = reading.assessment.article(req.id)
    if req.variation is None or article is None:
        raise ValueError(req.id)
    status = reading.assessment.variations.get(req.id)
    timing = Paragraph((Span(reading.term(state.timing, "timing"), bold=True),), Style.CELL)
    return (
        cell(f"{reading.article_name(article)} – {article.title}"),
        cell(reading.term(req.variation.form, "variation_form")),
        cell(req.variation.clause or "–"),
        cell("\n".join(part for part in (req.text, req.variation.limits) if part)),
        Cell((timing, plain(said(reading, state.why), Style.CELL))),
        _done(reading, req, status),
    )


def _done(reading: Reading, req: Requirement, status: VariationStatus | None) -> Cell:
    """What the State does with it, and what follows for the requirements."""
    shown = reading.term(status, "variation_status") if status else reading.say("annex.undecided")
    strong = status is not None and status is not VariationStatus.NONE
    lines = [Paragraph((Span(shown, bold=strong),), Style.CELL)]
    lines += [plain(text, Style.CELL) for text in consequences(reading, req, status)]
    if is_undeclared(reading.assessment, reading.options.basis, req):
        lines.append(plain(said(reading, undeclared_message(reading.assessment, req)), Style.CELL))
    return Cell(tuple(lines))


def consequences(reading: Reading, req: Requirement, status: VariationStatus | None) -> list[str]:
    """Which paragraphs are changed, and how: "Not expected: 6(1)(a), 6(1)(b)"."""
    if status not in MADE or req.variation is None:
        return []
    found: dict[Expected, dict[str, None]] = {}
    for id in req.variation.qualifies:
        qualified = reading.assessment.requirement(id)
        for effect in effects(reading.assessment, id):
            if qualified is not None and _is_of(effect, req):
                found.setdefault(effect.expected, {})[qualified.paragraph] = None
    return [
        reading.say(f"annex.effect_{expected.name.lower()}", paragraphs=", ".join(paragraphs))
        for expected, paragraphs in found.items()
    ]


def _is_of(effect: Effect, req: Requirement) -> bool:
    return effect.variation.id == req.id


def _notifications(reading: Reading) -> list[Block]:
    due = [(a, text) for a in reading.articles_by_id.values() for text in a.notifications]
    if not due:
        return []
    blocks: list[Block] = [Heading(reading.say("annex.notifications"), 2, "notifications")]
    return blocks + [
        Paragraph(
            (Span(reading.introduced(reading.article_name(article)), bold=True), Span(text)), Style.BULLET
        )
        for article, text in due
    ]


def said(reading: Reading, told: Message) -> str:
    """The sentence in the report's language, its date as that language writes dates."""
    shown = [(name, _date(reading, value) if name == "date" else value) for name, value in told.arguments]
    return reading.words.say(Message(told.id, tuple(shown)))


def _date(reading: Reading, iso: str) -> str:
    try:
        return long_date(date.fromisoformat(iso), reading.options.language)
    except ValueError:
        return iso


def columns(reading: Reading, shares: tuple[tuple[str, int], ...]) -> tuple[Column, ...]:
    """The columns ``column.KEY`` of the wording, each with its share."""
    return tuple(Column(reading.say(f"column.{key}"), share) for key, share in shares)
