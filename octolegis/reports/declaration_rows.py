"""Declarations and reservations parted by what the State can still do with them, a row of a table each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.assessment import VariationStatus
from octolegis.domain.checklist import Instrument, Requirement
from octolegis.domain.expectation import Expected, changed_by, is_present, is_undeclared, reached
from octolegis.domain.timing import MADE, Timed, Timing, carried, carried_over, timed
from octolegis.reports.citing import numbers
from octolegis.reports.content import Block, Cell, Paragraph, Span, Style, Table, cell, plain
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import reliances
from octolegis.reports.variations import columns, said

_SHARES = (("article", 17), ("form", 12), ("effect", 34), ("shown", 26), ("time", 22), ("done", 12))


class Group(StrEnum):
    """What the State can do with a variation; ``decide``: open, and intended or touched by the ratings."""

    DECIDE = "decide"
    OPEN = "open"
    MADE = "made"
    CLOSED = "closed"
    DOMESTIC = "domestic"


_GROUPS = {
    Timing.MADE: Group.MADE,
    Timing.CARRIED: Group.MADE,
    Timing.CLOSED: Group.CLOSED,
    Timing.DOMESTIC: Group.DOMESTIC,
}


class Permitted(NamedTuple):
    """A variation as it stands under an instrument, its own or one that carries it over."""

    requirement: Requirement
    instrument: Instrument
    state: Timed
    group: Group


def permitted(reading: Reading, instrument: Instrument) -> Iterator[Permitted]:
    """Every variation of an instrument, in its order, then those carried over to it."""
    for req in instrument.variations:
        state = timed(reading.assessment, req)
        group = _GROUPS.get(state.timing) or (Group.DECIDE if _is_called_for(reading, req) else Group.OPEN)
        yield Permitted(req, instrument, state, group)
    for req in carried_over(reading.assessment, instrument):
        earlier = reading.assessment.instrument_of(req.id)
        if earlier is not None:
            yield Permitted(req, instrument, carried(earlier), Group.MADE)


def _is_called_for(reading: Reading, req: Requirement) -> bool:
    now, basis = reading.assessment, reading.options.basis
    intended = now.variations.get(req.id) is VariationStatus.INTENDED
    return intended or is_undeclared(now, basis, req) or bool(reached(now, basis, req))


def table_of(reading: Reading, found: list[Permitted], title: str) -> list[Block]:
    """The variations in a table; what all have in common about the time is said once above it."""
    whys = dict.fromkeys(said(reading, one.state.why) for one in found)
    apart = len(whys) > 1
    shares = tuple(share for share in _SHARES if apart or share[0] != "time")
    rows = tuple(_row(reading, one, apart) for one in found)
    return [*(_above(why) for why in whys if not apart), Table(columns(reading, shares), rows, title)]


def _above(why: str) -> Paragraph:
    return Paragraph((Span(why),), with_next=True)


def _row(reading: Reading, one: Permitted, apart: bool) -> tuple[Cell, ...]:
    """Article, form, effect, what the assessment shows, until when unless said above, what the State does."""
    req = one.requirement
    variation, article = req.variation, reading.assessment.article(req.id)
    if variation is None or article is None:
        raise ValueError(req.id)
    name = Paragraph((Span(reading.article_name(article), bold=True),), Style.CELL)
    where = [name, plain(article.title, Style.CELL)]
    where += [plain(req.paragraph, Style.CELL)] if req.paragraph != article.number else []
    form = [plain(reading.term(variation.form, "variation_form"), Style.CELL)]
    form += [plain(variation.clause, Style.CELL)] if variation.clause else []
    timing = Paragraph((Span(reading.term(one.state.timing, "timing"), bold=True),), Style.CELL)
    return (
        Cell(tuple(where)),
        Cell(tuple(form)),
        _lines([req.text, *effect_lines(reading, one), variation.limits]),
        _lines(shown(reading, one)),
        *([Cell((timing, plain(said(reading, one.state.why), Style.CELL)))] if apart else []),
        _lines(_done(reading, one)),
    )


def effect_lines(reading: Reading, one: Permitted) -> list[str]:
    """What it changes once it is made, and how: "Less is then expected: Article 4(1)"."""
    found: dict[Expected, dict[str, None]] = {}
    for id, expected in _changed(reading, one).items():
        requirement = reading.assessment.requirement(id)
        if requirement is not None:
            found.setdefault(expected, {})[requirement.paragraph] = None
    return [
        reading.say(f"declarations.effect_{expected.name.lower()}", places=_cited(reading, paragraphs))
        for expected, paragraphs in found.items()
    ]


def _cited(reading: Reading, paragraphs: Iterable[str]) -> str:
    """Paragraphs as articles: "Articles 4(1), 4(2)"."""
    found = list(dict.fromkeys(paragraphs))
    key = "article.numbers" if len(found) > 1 else "article.number"
    return reading.say(key, number=", ".join(found))


def _changed(reading: Reading, one: Permitted) -> dict[str, Expected]:
    req = one.requirement
    if one.state.timing is Timing.CARRIED:
        own = one.instrument.requirement_by_id.values()
        return {each.id: Expected.NARROWED for each in own if req.id in each.carried}
    given = reading.assessment.variations.get(req.id, VariationStatus.NONE)
    return changed_by(req, given if given in MADE else VariationStatus.MADE)


def shown(reading: Reading, one: Permitted) -> list[str]:
    """What the assessment shows: that the law has the element, and what a reservation would reach."""
    now, basis, req = reading.assessment, reading.options.basis, one.requirement
    lines = []
    if is_present(now, basis, req):
        places = "; ".join(numbers(reading, reliances(reading, [req.id])))
        lines.append(
            reading.say("declarations.present_at" if places else "declarations.present", places=places)
        )
    if is_undeclared(now, basis, req):
        lines.append(reading.say(f"declarations.{'amend' if one.group is Group.CLOSED else 'without'}"))
    short = reached(now, basis, req)
    for rating in dict.fromkeys(short.values()):
        alike = [id for id, given in short.items() if given is rating]
        key = {Group.MADE: "reaches", Group.CLOSED: "would_have_reached"}.get(one.group, "would_reach")
        rated = reading.term(rating, "rating").lower()
        lines.append(reading.say(f"declarations.{key}", paragraphs=_paragraphs(reading, alike), rating=rated))
    return lines


def _paragraphs(reading: Reading, ids: list[str]) -> str:
    found = (reading.assessment.requirement(id) for id in ids)
    return _cited(reading, (req.paragraph for req in found if req is not None))


def _done(reading: Reading, one: Permitted) -> list[str]:
    status = reading.assessment.variations.get(one.requirement.id)
    lines = [reading.term(status, "variation_status") if status else reading.say("annex.undecided")]
    if one.group is Group.CLOSED and status is VariationStatus.INTENDED:
        lines.append(reading.say("declarations.too_late"))
    return lines


def _lines(texts: list[str]) -> Cell:
    found = tuple(plain(text, Style.CELL) for text in texts if text)
    return Cell(found) if found else cell("–")
