"""What a careful reader would ask about declarations and reservations before the report leaves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from octolegis.domain.assessment import Assessment, VariationStatus
from octolegis.domain.checklist import Article, Instrument, Obligation, Requirement
from octolegis.domain.expectation import Expected, expected, is_undeclared
from octolegis.domain.finding import Basis, Finding, Rating, ReasonCode
from octolegis.domain.message import Message, message
from octolegis.domain.participation import Stage
from octolegis.domain.timing import MADE, Timing, timed

_SHORT = frozenset({Rating.PARTLY, Rating.NOT, Rating.CONFLICT})


class Question(NamedTuple):
    """Something to settle, and the target to go to."""

    target: str
    message: Message


def questions(assessment: Assessment, basis: Basis) -> Iterator[Question]:
    """Everything to settle on the variations of every instrument, in treaty order."""
    for instrument in assessment.instruments:
        for requirement in instrument.variations:
            found = _on_variation(assessment, basis, requirement)
            if found:
                yield Question(requirement.id, message(f"ready.{found}"))
        yield from _unfounded(assessment, basis, instrument)


def _on_variation(assessment: Assessment, basis: Basis, requirement: Requirement) -> str:
    """The message on one variation, without the area; empty for none."""
    status = assessment.variations.get(requirement.id, VariationStatus.NONE)
    timing = timed(assessment, requirement).timing
    if status is VariationStatus.INTENDED and timing is Timing.CLOSED:
        return "variation_too_late"
    standing = assessment.participations.get(requirement.id.partition("/")[0])
    if status in MADE and standing is not None and standing.stage in (Stage.NONE, Stage.INVITED):
        return "variation_too_early"
    if is_undeclared(assessment, basis, requirement) and not _is_told(assessment, basis, requirement):
        return "undeclared_closed" if timing is Timing.CLOSED else "undeclared"
    return ""


def _is_told(assessment: Assessment, basis: Basis, requirement: Requirement) -> bool:
    """Whether the expert has rated the element as a shortfall, and so must give reasons for it."""
    finding = assessment.consolidated(basis, requirement.id)
    return finding is not None and finding.rating in _SHORT


def _unfounded(assessment: Assessment, basis: Basis, instrument: Instrument) -> Iterator[Question]:
    """What is called not applicable for a reservation that the case file does not have."""
    for article in instrument.articles():
        for target in (article.id, *(req.id for req in article.requirements if req.variation is None)):
            finding = assessment.consolidated(basis, target)
            if _claims_reservation(finding) and not _is_excluded(assessment, article, target):
                yield Question(target, message("ready.no_reservation"))


def _claims_reservation(finding: Finding | None) -> bool:
    if finding is None or finding.rating is not Rating.NOT_APPLICABLE:
        return False
    return finding.reason_code is ReasonCode.RESERVATION


def _is_excluded(assessment: Assessment, article: Article, target: str) -> bool:
    """Whether a reservation takes out the requirement, or every binding one of the article."""
    binding = [req.id for req in article.requirements if req.obligation is not Obligation.OPTIONAL]
    asked = binding if target == article.id else [target]
    return bool(asked) and all(expected(assessment, id) is Expected.NOT_EXPECTED for id in asked)
