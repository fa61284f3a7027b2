"""The head of a table of concordance: instruments, national acts, date and version, who answers for it."""

from __future__ import annotations

from octolegis.domain.law import Law
from octolegis.reports.concordance_words import act_name
from octolegis.reports.content import Block, Cell, Column, Style, Table, cell, plain
from octolegis.reports.front_matter import HEAD_SHOWN, country
from octolegis.reports.reading import Reading
from octolegis.reports.transposition import SHADE, SIGNS, Transposition


def head_blocks(reading: Reading) -> list[Block]:
    """A table of labels and values, then what the states mean."""
    columns = (Column(reading.say("column.subject"), 24), Column(reading.say("column.entry"), 76))
    rows = tuple((cell(label, bold=True), cell(value)) for label, value in particulars(reading) if value)
    blocks: list[Block] = [Table(columns, rows, reading.say("concordance.head"))]
    blocks.append(plain(reading.say("concordance.legend"), Style.LABEL))
    return [*blocks, _legend(reading)]


def particulars(reading: Reading) -> list[tuple[str, str]]:
    """The head as labels and values."""
    assessment, details = reading.assessment, reading.assessment.details
    instruments = "\n".join(f"{one.title} ({one.reference})" for one in assessment.instruments)
    acts = "\n".join(_act(reading, law) for law in assessment.current_laws.values())
    basis = reading.term(reading.options.basis, "basis")
    return [
        (reading.say("profile.country"), country(reading)),
        (reading.say("concordance.instruments"), instruments),
        (reading.say("concordance.acts"), acts),
        (reading.say("cover.basis"), basis),
        (reading.say("concordance.date"), details.version_date),
        (reading.say("concordance.version"), assessment.head[:HEAD_SHOWN]),
        (reading.say("concordance.responsible"), details.prepared_by),
        (reading.say("cover.reference"), details.reference),
    ]


def _act(reading: Reading, law: Law) -> str:
    """The act with its gazette number, as the user gave it under version and source."""
    parts = (reading.term(law.status, "law_status").lower(), law.version, law.source)
    short = act_name(reading, law)
    known = short == law.title
    name = law.title if known else reading.say("punctuation.colon", label=short, text=law.title)
    return f"{name} ({'; '.join(part for part in parts if part)})"


def _legend(reading: Reading) -> Table:
    columns = (Column(reading.say("column.c_state"), 24), Column(reading.say("column.meaning"), 76))
    rows: list[tuple[Cell, ...]] = []
    for state in Transposition:
        sign = SIGNS.get(state, "") if reading.options.split else ""
        words = reading.say(f"transposition.{state.value}")
        rows.append(
            (
                cell(f"{sign}  {words}" if sign else words, SHADE.get(state), bold=True),
                cell(reading.say(f"transposition_meaning.{state.value}")),
            )
        )
    return Table(columns, tuple(rows), reading.say("concordance.legend"))
