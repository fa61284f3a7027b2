"""What was answered to the questionnaire, and how far the experts agree, as annexes."""

from __future__ import annotations

from octolegis.domain.agreement import Agreement, agreement
from octolegis.domain.question import Answer
from octolegis.domain.questionnaire import Addressee
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Style,
    Table,
    bookmark_of,
    cell,
    plain,
)
from octolegis.reports.questionnaire_form import ordered, question_place
from octolegis.reports.reading import Reading

_REPLY = (("place", 14), ("question", 36), ("answer", 50))
_FIGURES = (("experts", 52), ("rated", 16), ("alike", 16), ("kappa", 16))
_DIFFERING = (("place", 24), ("distance", 12), ("ratings", 64))
_MOST = 40
"""As many disagreements are listed for each instrument, the widest first."""


def replies(reading: Reading) -> list[Block]:
    """Each question that was answered, with who answered what and when; nothing where none was."""
    by_question: dict[str, list[Answer]] = {}
    for answer in reading.assessment.answers.values():
        by_question.setdefault(answer.question, []).append(answer)
    blocks: list[Block] = []
    for addressee in Addressee:
        rows = tuple(
            (
                cell(question_place(reading, question.target), bold=True),
                cell(question.text),
                Cell(tuple(line for answer in by_question[question.id] for line in _told(reading, answer))),
            )
            for question in ordered(reading.assessment, addressee)
            if question.id in by_question
        )
        if rows:
            name = reading.term(addressee, "asked")
            blocks.append(Heading(name, 2, bookmark_of(f"replies {addressee}")))
            blocks.append(Table(_columns(reading, "replied", _REPLY), rows, name))
    return blocks


def agreement_blocks(reading: Reading) -> list[Block]:
    """The figures where several experts rated the same; nothing where none did."""
    blocks: list[Block] = []
    for instrument in reading.assessment.instruments:
        found = agreement(reading.assessment, instrument, reading.options.basis)
        if found.rated:
            title = f"{instrument.title} ({instrument.reference})"
            blocks.append(Heading(title, 2, bookmark_of(f"agreement {instrument.id}")))
            blocks.append(_figures(reading, found, title))
            blocks += _differing(reading, found, title)
    return [plain(reading.say("agreement.how")), *blocks] if blocks else []


def _told(reading: Reading, answer: Answer) -> list[Paragraph]:
    who = f"{answer.respondent} ({answer.date})" if answer.date else answer.respondent
    lines = [line for line in answer.text.split("\n") if line]
    said = [plain(who, Style.CELL, bold=True), *(plain(line, Style.CELL) for line in lines)]
    return said if lines else [plain(reading.introduced(who), Style.CELL)]


def _figures(reading: Reading, found: Agreement, title: str) -> Table:
    every = (reading.say("agreement.all"), found.rated, found.percent, found.kappa)
    pairs = [
        (
            f"{reading.expert(each.first)} – {reading.expert(each.second)}",
            each.rated,
            each.percent,
            each.kappa,
        )
        for each in found.pairs
    ]
    rows = tuple(
        (
            cell(name),
            cell(str(rated)),
            cell(_number(reading, percent, 0, " %")),
            cell(_number(reading, kappa, 2)),
        )
        for name, rated, percent, kappa in (every, *pairs)
    )
    return Table(_columns(reading, "agreement", _FIGURES), rows, title)


def _differing(reading: Reading, found: Agreement, title: str) -> list[Block]:
    rows = tuple(
        (
            cell(question_place(reading, each.target), bold=True),
            cell(str(each.distance)),
            cell(
                "; ".join(
                    reading.introduced(reading.expert(who)) + reading.term(rating, "rating")
                    for who, rating in each.ratings.items()
                )
            ),
        )
        for each in found.disagreements[:_MOST]
    )
    if not rows:
        return [plain(reading.say("agreement.none"))]
    left = len(found.disagreements) - len(rows)
    note: list[Block] = [plain(reading.say("agreement.more", number=left), Style.NOTE)] if left else []
    return [Table(_columns(reading, "agreement", _DIFFERING), rows, title), *note]


def _columns(reading: Reading, area: str, shares: tuple[tuple[str, int], ...]) -> tuple[Column, ...]:
    return tuple(Column(reading.say(f"{area}.col_{key}"), share) for key, share in shares)


def _number(reading: Reading, figure: float | None, places: int, unit: str = "") -> str:
    if figure is None:
        return "–"
    return f"{figure:.{places}f}{unit}".replace(".", reading.say("punctuation.decimal"))
