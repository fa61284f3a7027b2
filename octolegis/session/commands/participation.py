"""Recording where the country stands with an instrument."""

from __future__ import annotations

from datetime import date

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.message import message
from octolegis.domain.participation import DATES, Participation, Stage
from octolegis.domain.text import clean

FIELDS = ("stage", *DATES, "note", "carries_over")
"""What can be set."""
DATE_OF = {
    Stage.INVITED: "invited",
    Stage.SIGNED: "signed",
    Stage.DEPOSITED: "deposited",
    Stage.IN_FORCE: "in_force",
}
"""The field that holds the date of a stage."""


def set_participation(
    assessment: Assessment, author: str, id: str, wanted: dict[str, Stage | str | bool]
) -> Change:
    """Record status, dates and note on the instrument with the id; only differences count.

    Dates are ISO 8601 (``2026-11-24``). InputError for another form of date, or an instrument that
    the case file does not have.
    """
    instrument = assessment.instrument_of(id)
    if instrument is None or instrument.id != id:
        known = ", ".join(each.id for each in assessment.instruments) or "-"
        raise InputError("error.unknown_instrument", instrument=id, known=known)
    now = assessment.participations.get(id, Participation())._asdict()
    edits = tuple(
        Edit(f"participation:{id}", name, value)
        for name, value in ((name, _json(name, given)) for name, given in wanted.items())
        if value != _json(name, now[name])
    )
    return Change(message("change.participation", reference=instrument.reference), edits, author)


def _json(name: str, value: Stage | str | bool) -> Json:
    """The value as it is kept; the usual one is no value."""
    if isinstance(value, bool):
        return None if value else False
    text = clean(str(value)).strip()
    if name in DATES and text:
        return _date(text)
    return text or None


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise InputError("error.date", value=text[:40]) from None
