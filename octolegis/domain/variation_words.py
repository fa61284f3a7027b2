"""The sentences that tell what a variation does, for window and reports alike."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Requirement
from octolegis.domain.expectation import Effect
from octolegis.domain.message import Message, message
from octolegis.domain.timing import Timing, timed


def effect_message(assessment: Assessment, effect: Effect) -> Message:
    """What the variation does to the requirement, and by what."""
    requirement = effect.variation
    earlier = assessment.instrument_of(requirement.id)
    form = requirement.variation.form.value if requirement.variation else ""
    return message(
        f"variation.effect.{'carried' if effect.carried else effect.status}.{effect.expected}",
        form_term=f"term.variation_form.{form}",
        paragraph=requirement.paragraph,
        what=permitted(requirement),
        reference=earlier.reference if earlier and effect.carried else "",
    )


def undeclared_message(assessment: Assessment, requirement: Requirement) -> Message:
    """That the law has the element without its declaration or reservation, and the cure."""
    closed = timed(assessment, requirement).timing is Timing.CLOSED
    return message(
        f"variation.undeclared.{'closed' if closed else 'open'}",
        paragraph=requirement.paragraph,
        what=permitted(requirement),
    )


def permitted(requirement: Requirement) -> str:
    """What the variation allows, without the words before the colon ("Reservation permitted:")."""
    before, _, after = requirement.text.partition(":")
    return (after.strip() or before).rstrip(".")
