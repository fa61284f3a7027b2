"""The table of concordance as accession practice has it: each provision of a treaty, and the law's answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Instrument
from octolegis.domain.finding import Basis, Finding, FindingKey
from octolegis.domain.law import LawStatus
from octolegis.domain.matrix import AT
from octolegis.reports.concordance_head import head_blocks
from octolegis.reports.concordance_words import (
    act,
    comment,
    completion,
    named,
    place_in_act,
    required,
    state_cell,
    text_of,
    when,
)
from octolegis.reports.content import (
    Cell,
    Column,
    Paragraph,
    Report,
    Span,
    Style,
    Table,
    cell,
    plain,
)
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import Reliance, reliances
from octolegis.reports.transposition import Transposition, demands, transposition

_NINE = (
    ("c_article", 7), ("c_treaty", 16), ("c_act", 6), ("c_number", 8), ("c_text", 18), ("c_state", 9),
    ("c_completion", 15), ("c_date", 8), ("c_comment", 20),
)  # fmt: skip
_SPLIT = (
    ("c_article", 7), ("c_treaty", 16), ("c_existing", 9), ("c_existing_text", 16), ("c_existing_state", 8),
    ("c_proposed", 9), ("c_proposed_text", 16), ("c_proposed_state", 8), ("c_remaining", 17),
)  # fmt: skip


class Target(NamedTuple):
    """What a row is about: an article, or one of its requirements or cells that was judged by itself."""

    article: Article
    id: str
    own: bool


def concordance(assessment: Assessment, options: ReportOptions) -> Report:
    """The table of each instrument under its head."""
    reading = Reading(assessment, options)
    chapters = Chapters()
    chapters.add("concordance-head", reading.say("concordance.head"), head_blocks(reading), wide=True)
    for instrument in assessment.instruments:
        heading = f"{instrument.title} ({instrument.reference})"
        chapters.add(f"concordance-{instrument.id}", heading, [table(reading, instrument)], wide=True)
    return framed(reading, "concordance", chapters.sections)


def table(reading: Reading, instrument: Instrument) -> Table:
    """Every article of an instrument, and the requirements that were judged apart."""
    shares = _SPLIT if reading.options.split else _NINE
    columns = tuple(Column(reading.say(f"column.{key}"), share) for key, share in shares)
    make = _split_rows if reading.options.split else _nine_rows
    rows: list[tuple[Cell, ...]] = []
    quoted: set[str] = set()
    for target in targets(reading, instrument):
        if not target.own:
            quoted = set()
        rows += make(reading, target, quoted)
    return Table(columns, tuple(rows), f"{instrument.title} ({instrument.reference})")


def targets(reading: Reading, instrument: Instrument) -> Iterator[Target]:
    """The articles in treaty order, each followed by what was judged or mapped within it."""
    for article in instrument.articles():
        yield Target(article, article.id, own=False)
        for target in reading.targets(article)[1:]:
            if _stands_apart(reading, target):
                yield Target(article, target, own=True)


def _stands_apart(reading: Reading, target: str) -> bool:
    """Whether a requirement was judged or mapped by itself; of cells, only those with words typed."""
    if AT not in target:
        return reading.is_spoken_of(target)
    finding = reading.finding(target)
    return bool(reading.amendments(target)) or (
        finding is not None and bool(finding.reason or finding.comment or finding.recommendation)
    )


def shown(reading: Reading) -> set[FindingKey]:
    """The findings whose words stand in the table."""
    listed = (target for each in reading.assessment.instruments for target in targets(reading, each))
    found = (reading.finding(target.id) for target in listed)
    return {finding.key for finding in found if finding is not None}


def missing(reading: Reading) -> int:
    """How many rows lack what the form demands of them: how, when, or why."""
    found = 0
    for instrument in reading.assessment.instruments:
        for target in targets(reading, instrument):
            state, finding = _state(reading, target, reading.options.basis)
            wanted = demands(state)
            silent = wanted.reason and not _remarks(reading, target, finding, demanded=True)
            planned = [_how(reading, target), _when(reading, target, finding)]
            found += silent or (wanted.completion and not all(planned))
    return found


def _state(reading: Reading, target: Target, basis: Basis) -> tuple[Transposition, Finding | None]:
    finding = reading.assessment.consolidated(basis, target.id)
    if not target.article.assessable:
        return Transposition.INFORMATIONAL, finding
    rating = reading.on(basis).rating(target.id)
    return transposition(reading, target.id, rating, finding), finding


def _treaty(reading: Reading, target: Target) -> tuple[Cell, Cell]:
    """The number and the words of the treaty provision."""
    article = target.article
    if target.own:
        return cell(reading.cited(target.id)), cell(reading.asked(target.id))
    number = reading.say("article.number", number=article.number)
    title = Paragraph((Span(article.title, bold=True),), Style.CELL)
    summary = [plain(article.summary, Style.CELL)] if article.summary else []
    return cell(number, bold=True), Cell((title, *summary))


def _remarks(reading: Reading, target: Target, finding: Finding | None, demanded: bool) -> list[Paragraph]:
    """Column 9; a requirement without words of its own rests, where words are demanded, on its article's."""
    own = comment(reading, finding)
    if target.own:
        article = comment(reading, reading.finding(target.article.id)) if demanded and not own else []
        return own or _as_article(reading, article)
    informational = target.article.informational
    return ([plain(informational, Style.CELL)] if informational else []) + own


def _how(reading: Reading, target: Target) -> list[Paragraph]:
    own = completion(reading, target.id)
    if own or not target.own:
        return own
    return _as_article(reading, completion(reading, target.article.id))


def _when(reading: Reading, target: Target, finding: Finding | None) -> list[Paragraph]:
    own = when(finding)
    if own or not target.own:
        return own
    return _as_article(reading, when(reading.finding(target.article.id)))


def _as_article(reading: Reading, said: list[Paragraph]) -> list[Paragraph]:
    return [plain(reading.say("concordance.as_article"), Style.CELL)] if said else []


def _nine_rows(reading: Reading, target: Target, quoted: set[str]) -> Iterator[tuple[Cell, ...]]:
    """A row for each provision relied on; how, when and why stand in the first."""
    state, finding = _state(reading, target, reading.options.basis)
    wanted = demands(state)
    number, words = _treaty(reading, target)
    rated = state_cell(reading, state)
    found: list[Reliance | None] = [*reliances(reading, [target.id])] or [None]
    # Of what is fully transposed nothing remains to be completed: what is advised stands as a comment.
    remarks = _remarks(reading, target, finding, wanted.reason)
    remarks += [] if wanted.completion else completion(reading, target.id)
    ends = [
        required(reading, _how(reading, target) if wanted.completion else [], wanted.completion),
        required(reading, _when(reading, target, finding) if wanted.completion else [], wanted.completion),
        required(reading, remarks, wanted.reason),
    ]
    for i, one in enumerate(found):
        law = (act(reading, one), place_in_act(reading, one), text_of(reading, one, len(found), quoted))
        yield (number, cell("") if i else words, *law, rated, *([cell("")] * 3 if i else ends))


def _split_rows(reading: Reading, target: Target, quoted: set[str]) -> Iterator[tuple[Cell, ...]]:
    """The law in force and the law proposed beside each other, each with the sign of its state."""
    halves: list[Cell] = []
    found = reliances(reading, [target.id])
    for basis, status in ((Basis.IN_FORCE, LawStatus.IN_FORCE), (Basis.AS_DRAFTED, LawStatus.DRAFT)):
        half = [one for one in found if one.law.status is status]
        names = [named(reading, one) for one in half]
        texts = tuple(line for one in half for line in text_of(reading, one, len(half), quoted).paragraphs)
        state, _ = _state(reading, target, basis)
        halves += [cell("\n".join(names) or "–"), Cell(texts) if texts else cell("–")]
        halves.append(state_cell(reading, state, signed=True))
    state, finding = _state(reading, target, reading.options.basis)
    demanded = demands(state).reason
    remarks = _remarks(reading, target, finding, demanded)
    term = reading.say("column.term")
    planned = [
        plain(reading.say("punctuation.colon", label=term, text=line.text), Style.CELL)
        for line in when(finding)
    ]
    remarks += [*completion(reading, target.id), *planned]
    yield (*_treaty(reading, target), *halves, required(reading, remarks, demanded))
