"""Declarations and reservations in the report: where the State stands, what they change, until when."""

from __future__ import annotations

from datetime import date

from octolegis.domain.checklist import Article, Instrument
from octolegis.domain.expectation import effects, undeclared
from octolegis.domain.message import Message
from octolegis.domain.participation import DATES, Participation
from octolegis.domain.variation_words import effect_message, undeclared_message
from octolegis.reports.content import (
    Block,
    Column,
    Paragraph,
    Span,
    Style,
    Table,
    cell,
    plain,
)
from octolegis.reports.dates import long_date
from octolegis.reports.reading import Reading

_STANDING = (("instrument", 34), ("status", 22), ("dates", 26), ("note", 18))


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
