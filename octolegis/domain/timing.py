"""Until when a declaration, reservation or option can be made, and why.

ETS 185 Articles 40 and 42: at signature or on deposit of the instrument, closed to a Party after it;
a reservation can be withdrawn later (Article 43). What an instrument lets a Party declare at any time
says so itself (CETS 224 Articles 7(5)(a) and 8(4)).
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.assessment import Assessment, VariationStatus
from octolegis.domain.checklist import Instrument, Requirement, Variation, VariationForm, VariationTime
from octolegis.domain.message import Message, message
from octolegis.domain.participation import Participation, Stage

MADE = frozenset({VariationStatus.MADE, VariationStatus.IN_PART})
"""The statuses of a variation that counts."""


class Timing(StrEnum):
    """Whether a variation can still be made."""

    OPEN = "open"
    CLOSED = "closed"
    ANY_TIME = "any-time"
    MADE = "made"
    CARRIED = "carried"
    DOMESTIC = "domestic"
    TO_CONFIRM = "to-confirm"


class Timed(NamedTuple):
    """The state of a variation with the reason in words."""

    timing: Timing
    why: Message


def timed(assessment: Assessment, requirement: Requirement) -> Timed:
    """The state of the variation that the requirement permits; ValueError where it permits none."""
    if requirement.variation is None:
        raise ValueError(requirement.id)
    if assessment.variations.get(requirement.id) in MADE:
        reservation = requirement.variation.form is VariationForm.RESERVATION
        return Timed(Timing.MADE, message(f"variation.why.{'withdrawable' if reservation else 'made'}"))
    standing = assessment.participations.get(requirement.id.partition("/")[0])
    return _not_made(requirement.variation, standing)


def _not_made(variation: Variation, standing: Participation | None) -> Timed:
    if variation.time is VariationTime.ANY_TIME:
        return Timed(Timing.ANY_TIME, message("variation.why.any_time"))
    if variation.form is VariationForm.OPTION:
        return Timed(Timing.DOMESTIC, message("variation.why.domestic"))
    if variation.time is VariationTime.TO_CONFIRM:
        return Timed(Timing.TO_CONFIRM, message("variation.why.to_confirm"))
    return _until_deposit(standing)


def _until_deposit(standing: Participation | None) -> Timed:
    if standing is None:
        return Timed(Timing.OPEN, message("variation.why.unrecorded"))
    if standing.is_deposited:
        dated = "closed_on" if standing.deposited else "closed"
        return Timed(Timing.CLOSED, message(f"variation.why.{dated}", date=standing.deposited))
    if standing.stage is Stage.INVITED and standing.expires:
        return Timed(Timing.OPEN, message("variation.why.open_until", date=standing.expires))
    return Timed(Timing.OPEN, message("variation.why.open"))


def carried_over(assessment: Assessment, instrument: Instrument) -> tuple[Requirement, ...]:
    """The variations made under the earlier instrument that apply to this one as well.

    Only those that reach a requirement of this one: ETS 189 Article 8 says which articles apply.
    """
    standing = assessment.participations.get(instrument.id, Participation())
    if not instrument.carries_over or not standing.carries_over:
        return ()
    named = dict.fromkeys(id for req in instrument.requirement_by_id.values() for id in req.carried)
    found = (assessment.requirement(id) for id in named if assessment.variations.get(id) in MADE)
    return tuple(req for req in found if req is not None and req.variation is not None)


def carried(earlier: Instrument) -> Timed:
    """The state of a variation that is carried over from an earlier instrument."""
    return Timed(Timing.CARRIED, message("variation.why.carried", reference=earlier.reference))
