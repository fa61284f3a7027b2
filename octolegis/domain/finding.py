"""Ratings, flags and findings: one expert's judgement."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.richtext import EMPTY, RichText


class Rating(StrEnum):
    """How far the law meets what is asked."""

    NOT_ASSESSED = "not-assessed"
    FULLY = "fully"
    LARGELY = "largely"
    PARTLY = "partly"
    NOT = "not"
    CONFLICT = "conflict"
    NOT_APPLICABLE = "not-applicable"


class Basis(StrEnum):
    """Which law is judged: that in force, or that which the draft would make."""

    IN_FORCE = "in-force"
    AS_DRAFTED = "as-drafted"


class Flag(StrEnum):
    """Remarks that stand beside the rating, whatever it is."""

    EXCESS = "excess"
    SAFEGUARD = "safeguard"
    GOOD_PRACTICE = "good-practice"


class Priority(StrEnum):
    """How soon a recommendation should be followed."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class ReasonCode(StrEnum):
    """Why a requirement is not applicable, or on what a full rating rests if not on a provision."""

    RESERVATION = "reservation"
    OPTION_NOT_USED = "option-not-used"
    NOT_RELEVANT = "not-relevant"
    OTHER_TREATY = "other-treaty"
    DIRECT_APPLICATION = "direct-application"
    CASE_LAW = "case-law"
    ADMINISTRATIVE_ACT = "administrative-act"
    NO_RECOMMENDATION = "no-recommendation"


class WorkStatus(StrEnum):
    """How far the work on a finding has come; separate from the rating."""

    TO_DO = "to-do"
    IN_PROGRESS = "in-progress"
    IN_REVIEW = "in-review"
    DONE = "done"


class FindingKey(NamedTuple):
    """Whose finding it is, on which basis, on what.

    ``target`` is an article or requirement id (``ets185/6``, ``ets185/2:access``), a cell of a matrix
    (``ets185/15.2:grounds@ets185/18``) or, for a provision alone, ``law:LAW_ID#PROVISION_ID``.
    """

    author: str
    basis: Basis
    target: str


class Finding(NamedTuple):
    """One expert's judgement on a requirement, an article or a provision alone."""

    key: FindingKey
    rating: Rating = Rating.NOT_ASSESSED
    override_reason: str = ""
    reason_code: ReasonCode | None = None
    reason: RichText = EMPTY
    comment: RichText = EMPTY
    recommendation: RichText = EMPTY
    internal_note: RichText = EMPTY
    flags: frozenset[Flag] = frozenset()
    priority: Priority | None = None
    addressee: str = ""
    term: str = ""
    work_status: WorkStatus = WorkStatus.TO_DO

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been said that a report could tell: internal notes do not count."""
        texts = any((self.reason, self.comment, self.recommendation))
        lines = bool(self.addressee or self.term or self.override_reason)
        chosen = self.rating is not Rating.NOT_ASSESSED or self.priority or self.reason_code
        return not (texts or lines or chosen or self.flags)
