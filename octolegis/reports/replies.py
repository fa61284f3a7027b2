"""The reply table: recommendations and proposed wording, with room for what the ministry answers.

Each row bears the name of its subject in a hidden bookmark, which Word and LibreOffice keep; rows may be
moved or taken out. The position is chosen from a list.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from octolegis.domain.amendment import AmendmentStatus
from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Finding
from octolegis.domain.richtext import RichText
from octolegis.reports.amendment_table import asked_by, in_order, where
from octolegis.reports.content import (
    Cell,
    Column,
    Paragraph,
    Report,
    Span,
    Style,
    Table,
    cell,
    paragraphs,
    plain,
)
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.reports.reply_controls import with_lists

ROW = "_reply_"
"""How the bookmark of a row begins."""
_SHARES = (
    ("number", 4),
    ("article", 11),
    ("proposed", 33),
    ("position", 13),
    ("reason", 19),
    ("counter", 20),
)
_OPEN = (AmendmentStatus.PROPOSED, AmendmentStatus.ACCEPTED)


class Subject(NamedTuple):
    """What is to be answered: its name in the case file, where it belongs, and its words."""

    name: str
    belongs: str
    words: RichText


def subjects(reading: Reading) -> list[Subject]:
    """The recommendations that count, in the order of the instruments, then the proposed wording."""
    found = list(_recommendations(reading))
    for amendment in in_order(reading):
        if amendment.status in _OPEN and amendment.wording:
            belongs = f"{where(reading, amendment)}\n{asked_by(reading, amendment.target)}"
            found.append(Subject(f"amendment:{amendment.id}", belongs, amendment.wording))
    return found


def mark_of(subject: str) -> str:
    """The bookmark of the row of a subject: what Word accepts as one."""
    return f"{ROW}{sha256(subject.encode(errors='replace')).hexdigest()[:24]}"


def reply_table(assessment: Assessment, options: ReportOptions) -> bytes:
    """The table as a Word file."""
    from octolegis.reports.to_word import word_bytes

    reading = Reading(assessment, options)
    return with_lists(word_bytes(_content(reading), options), reading.words)


def _content(reading: Reading) -> Report:
    body = Chapters()
    columns = tuple(Column(reading.say(f"replies.column.{key}"), share) for key, share in _SHARES)
    rows = tuple(_row(reading, number, each) for number, each in enumerate(subjects(reading), start=1))
    intro = plain(reading.say("replies.how", round=reading.assessment.round_number))
    table = Table(columns, rows, reading.say("kind.replies"))
    body.add("replies", reading.say("kind.replies"), [intro, *([table] if rows else [])], wide=True)
    return framed(reading, "replies", body.sections)


def _recommendations(reading: Reading) -> Iterator[Subject]:
    articles = reading.articles_by_id.values()
    targets = [target for article in articles for target in reading.targets(article)]
    for target in (*targets, *reading.loose_targets):
        finding = reading.finding(target)
        if finding is not None and finding.recommendation:
            yield Subject(_name(finding), asked_by(reading, target), finding.recommendation)


def _name(finding: Finding) -> str:
    key = finding.key
    return f"finding:{key.author}:{key.basis.value}:{key.target}"


def _row(reading: Reading, number: int, subject: Subject) -> tuple[Cell, ...]:
    said = reading.assessment.position(subject.name)
    first = Paragraph((Span(str(number), bold=True),), Style.CELL, bookmark=mark_of(subject.name))
    stance = reading.term(said.stance, "stance") if said else reading.say("replies.choose")
    return (
        Cell((first,)),
        cell(subject.belongs),
        Cell(tuple(paragraphs(subject.words, Style.CELL))),
        Cell((Paragraph((Span(stance),), Style.CELL, bookmark=f"{mark_of(subject.name)}_p"),)),
        Cell(
            tuple(paragraphs(said.reason, Style.CELL)) if said and said.reason else (plain("", Style.CELL),)
        ),
        Cell(
            tuple(paragraphs(said.wording, Style.CELL)) if said and said.wording else (plain("", Style.CELL),)
        ),
    )
