"""Forms that the State completes: a declaration or reservation to be decided, an authority to be named.

They give article, subject, limits and time. The words themselves are left to the State: no instrument
prescribes them, and none are invented here.
"""

from __future__ import annotations

from collections.abc import Iterable

from octolegis.domain.checklist import Requirement
from octolegis.reports.citing import numbers
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Span,
    Style,
    Table,
    bookmark_of,
    plain,
)
from octolegis.reports.declaration_rows import Permitted, effect_lines, shown
from octolegis.reports.front_matter import country
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import reliances
from octolegis.reports.variations import said


def form_heading(reading: Reading, req: Requirement) -> str:
    """What the form is for: "Declaration (Article 40): Article 2 – Illegal access"."""
    article = reading.assessment.article(req.id)
    variation = req.variation
    if article is None:
        raise ValueError(req.id)
    place = reading.say("article.heading", name=reading.article_name(article), title=article.title)
    if variation is None:
        return reading.say("declarations.form_authority", place=place)
    form = reading.term(variation.form, "variation_form")
    return reading.say("declarations.form_variation", form=form, clause=variation.clause, place=place)


def forms(reading: Reading, to_decide: Iterable[Permitted], to_name: Iterable[Requirement]) -> list[Block]:
    """By instrument, a table for each variation to be decided and for each authority to be named."""
    made = [
        (one.instrument, _form(reading, one.requirement, _of_variation(reading, one))) for one in to_decide
    ]
    named = ((reading.assessment.instrument_of(req.id), req) for req in to_name)
    made += [(owner, _form(reading, req, _of_authority(reading, req))) for owner, req in named if owner]
    blocks: list[Block] = []
    for instrument in reading.assessment.instruments:
        own = [block for owner, form in made if owner.id == instrument.id for block in form]
        title = f"{instrument.title} ({instrument.reference})"
        blocks += [Heading(title, 2, bookmark_of(f"forms {instrument.id}")), *own] if own else []
    return [plain(reading.say("declarations.forms_text"), Style.NOTE), *blocks] if blocks else []


def _form(reading: Reading, req: Requirement, rows: list[tuple[str, list[str]]]) -> list[Block]:
    title = form_heading(reading, req)
    given = [(reading.say(f"declarations.{key}"), texts) for key, texts in rows if texts]
    filled = tuple(
        (_lines([label], kept=label != given[-1][0], bold=True), _lines(texts, kept=label != given[-1][0]))
        for label, texts in given
    )
    columns = (Column(reading.say("column.subject"), 25), Column(reading.say("column.entry"), 75))
    return [Heading(title, 3, bookmark_of(f"form {req.id}")), Table(columns, filled, title)]


def _lines(texts: list[str], *, kept: bool, bold: bool = False) -> Cell:
    """Lines of a cell, whose row is kept on one page with the next."""
    return Cell(tuple(Paragraph((Span(text, bold),), Style.CELL, with_next=kept) for text in texts))


def _of_variation(reading: Reading, one: Permitted) -> list[tuple[str, list[str]]]:
    req = one.requirement
    limits = [req.variation.limits] if req.variation and req.variation.limits else []
    return [
        ("f_state", [country(reading)]),
        ("f_instrument", [f"{one.instrument.title} ({one.instrument.reference})"]),
        ("f_paragraph", [req.paragraph]),
        ("f_subject", [req.text, *effect_lines(reading, one)]),
        ("f_limits", limits),
        ("f_law", shown(reading, one)),
        ("f_time", [said(reading, one.state.why)]),
        *_to_complete(reading, "f_extent", "f_words", "f_signed"),
    ]


def _of_authority(reading: Reading, req: Requirement) -> list[tuple[str, list[str]]]:
    instrument = reading.assessment.instrument_of(req.id)
    named = f"{instrument.title} ({instrument.reference})" if instrument else ""
    places = numbers(reading, reliances(reading, [req.id]))
    return [
        ("f_state", [country(reading)]),
        ("f_instrument", [named]),
        ("f_paragraph", [req.paragraph]),
        ("f_subject", [req.text]),
        ("f_law", places),
        *_to_complete(reading, "f_authority", "f_address", "f_reached"),
    ]


def _to_complete(reading: Reading, *keys: str) -> list[tuple[str, list[str]]]:
    return [(key, [reading.say("concordance.missing")]) for key in keys]
