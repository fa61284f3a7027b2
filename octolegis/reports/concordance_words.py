"""The cells of a table of concordance: act, number, text, state, completion, date, comment."""

from __future__ import annotations

from octolegis.domain.finding import Finding
from octolegis.domain.law import Law
from octolegis.reports.citing import place
from octolegis.reports.content import Cell, Paragraph, Style, cell, paragraphs, plain
from octolegis.reports.judgement import code, flags, proposal
from octolegis.reports.quoting import quote_lines
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import Reliance
from octolegis.reports.transposition import SHADE, SIGNS, Transposition

_SHORT = 14
"""A title of so many letters needs no other name."""
_TEXT, _TEXTS, _LEAST = 600, 1200, 150
"""The longest text of the law in a row, the room for all on one provision, and the least for each."""


def act_name(reading: Reading, law: Law) -> str:
    """The act's short name: a title of few letters itself, else its number in the head of the form."""
    if len(law.title) <= _SHORT:
        return law.title
    number = list(reading.assessment.laws).index(law.id) + 1
    return reading.say("concordance.act", number=number)


def act(reading: Reading, reliance: Reliance | None) -> Cell:
    """The national act."""
    return cell(act_name(reading, reliance.law) if reliance else "–")


def place_in_act(reading: Reading, reliance: Reliance | None) -> Cell:
    """The number of the national provision, with the parts relied on."""
    if reliance is None:
        return cell("–")
    if reliance.provision is None:
        return cell(reading.say("provision.lost", law=reliance.law.title))
    named = [place(reading, reliance.law, part) for part in reliance.parts or [reliance.provision]]
    return cell("\n".join(named))


def named(reading: Reading, reliance: Reliance) -> str:
    """Act and number on one line."""
    return f"{act_name(reading, reliance.law)}, {place_in_act(reading, reliance).paragraphs[0].text}"


def text_of(reading: Reading, reliance: Reliance | None, sharing: int, quoted: set[str]) -> Cell:
    """The words of the national provision, in its own language; long ones cut, none twice.

    ``quoted`` is what was quoted before, in rows that stand above; ``sharing`` how many texts share the
    room for one provision of the treaty, 0 where the text answers none and is only to be recognised.
    """
    if reliance is None:
        return cell("–")
    longest = max(_LEAST, min(_TEXT, _TEXTS // sharing)) if sharing else _LEAST
    lines = quote_lines(reading, reliance, longest, Style.CELL)
    key = "\n".join(line.text for line in lines)
    if not key or key in quoted:
        return cell(reading.say("concordance.above") if key else "–")
    quoted.add(key)
    return Cell(tuple(lines))


def state_cell(reading: Reading, state: Transposition, *, signed: bool = False) -> Cell:
    """The state in words, after its sign where the signs are used."""
    words = reading.say(f"transposition.{state.value}")
    sign = SIGNS.get(state, "") if signed else ""
    return cell(f"{sign}  {words}" if sign else words, SHADE.get(state), bold=True)


def completion(reading: Reading, target: str) -> list[Paragraph]:
    """How the gap will be closed: what is recommended, and the wording proposed."""
    finding = reading.finding(target)
    lines = paragraphs(finding.recommendation, Style.CELL) if finding else []
    for amendment in reading.amendments(target):
        lines += [_in_cell(line) for line in proposal(reading, amendment)]
    return lines


def _in_cell(line: Paragraph) -> Paragraph:
    return Paragraph(line.spans, Style.CELL)


def when(finding: Finding | None) -> list[Paragraph]:
    """The planned date, as typed."""
    return [plain(finding.term, Style.CELL)] if finding and finding.term else []


def comment(reading: Reading, finding: Finding | None) -> list[Paragraph]:
    """Ground, remarks, reason and comment."""
    if finding is None:
        return []
    marks = [mark for mark in (code(reading, finding), flags(reading, finding)) if mark]
    lines = [plain(mark, Style.CELL) for mark in marks]
    lines += [*paragraphs(finding.reason, Style.CELL), *paragraphs(finding.comment, Style.CELL)]
    return lines + ([plain(finding.override_reason, Style.CELL)] if finding.override_reason else [])


def required(reading: Reading, lines: list[Paragraph], demanded: bool) -> Cell:
    """The lines; where there is none that the form demands, that it is to be completed."""
    if lines:
        return Cell(tuple(lines))
    return cell(reading.say("concordance.missing") if demanded else "")
