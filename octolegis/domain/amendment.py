"""Amendments: the wording proposed for a provision, or a new provision."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.finding import Basis
from octolegis.domain.richtext import EMPTY, RichText


class AmendmentKind(StrEnum):
    """What the proposal does to the law."""

    REPLACE = "replace"
    INSERT_AFTER = "insert-after"
    DELETE = "delete"
    NEW = "new"


class AmendmentStatus(StrEnum):
    """What the working group made of the proposal."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    IN_DRAFT = "in-draft"


class Amendment(NamedTuple):
    """Proposed wording that answers a target, optionally for a given provision of a law.

    ``alternative_to`` is the id of the amendment beside which this one is offered; ``adoption`` what the
    next version of the law made of it (a value of ``domain.adoption.Adoption``), "" while there is none.
    """

    id: str
    target: str
    author: str
    wording: RichText
    basis: Basis = Basis.AS_DRAFTED
    kind: AmendmentKind = AmendmentKind.NEW
    law: str = ""
    provision: str = ""
    reason: RichText = EMPTY
    status: AmendmentStatus = AmendmentStatus.PROPOSED
    alternative_to: str = ""
    adoption: str = ""
