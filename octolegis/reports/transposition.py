"""How far a provision of a treaty is transposed, as tables of concordance say it, and what they then demand.

The form of EU accession practice: fully, partially, not to be transposed, not relevant, discretionary.
Where transposition is full, nothing is said on its completion; where it is partial or missing, how and
when it will be completed, and the reason; where a provision is not relevant or discretionary, the reason.
The signs "-", "0", "-/+" and "+" are those of the European Commission's guide.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.checklist import Obligation
from octolegis.domain.finding import Finding, Rating, ReasonCode
from octolegis.reports.reading import Reading


class Transposition(StrEnum):
    """The state of one provision."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    CONFLICT = "conflict"
    NOT_RELEVANT = "not-relevant"
    DISCRETIONARY = "discretionary"
    INFORMATIONAL = "informational"
    OPEN = "open"


_OF_RATING = {
    Rating.FULLY: Transposition.FULL,
    Rating.LARGELY: Transposition.PARTIAL,
    Rating.PARTLY: Transposition.PARTIAL,
    Rating.NOT: Transposition.NONE,
    Rating.CONFLICT: Transposition.CONFLICT,
    Rating.NOT_APPLICABLE: Transposition.NOT_RELEVANT,
    Rating.NOT_ASSESSED: Transposition.OPEN,
}
SIGNS = {
    Transposition.FULL: "+",
    Transposition.PARTIAL: "-/+",
    Transposition.NONE: "0",
    Transposition.CONFLICT: "-",
}
SHADE = {
    Transposition.FULL: Rating.FULLY,
    Transposition.PARTIAL: Rating.PARTLY,
    Transposition.NONE: Rating.NOT,
    Transposition.CONFLICT: Rating.CONFLICT,
}
"""The light ground that stands behind the words, that of a rating."""
_INCOMPLETE = (Transposition.PARTIAL, Transposition.NONE, Transposition.CONFLICT)
_WITH_REASON = (*_INCOMPLETE, Transposition.NOT_RELEVANT, Transposition.DISCRETIONARY)


class Demands(NamedTuple):
    """Which cells of the row must be filled."""

    completion: bool
    reason: bool


def transposition(reading: Reading, target: str, rating: Rating, finding: Finding | None) -> Transposition:
    """The state for a rating; an option that is not used is discretionary."""
    requirement = reading.assessment.requirement(target)
    optional = requirement is not None and requirement.obligation is Obligation.OPTIONAL
    unused = finding is not None and finding.reason_code is ReasonCode.OPTION_NOT_USED
    if (optional and rating is Rating.NOT) or (unused and rating is Rating.NOT_APPLICABLE):
        return Transposition.DISCRETIONARY
    return _OF_RATING[rating]


def demands(state: Transposition) -> Demands:
    """What the form demands of a row in that state."""
    return Demands(state in _INCOMPLETE, state in _WITH_REASON)
