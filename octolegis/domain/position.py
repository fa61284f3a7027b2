"""What the ministry answers to a recommendation or a proposed wording, round by round."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.richtext import EMPTY, RichText


class Stance(StrEnum):
    """How far the ministry follows; ``counter``: it proposes other wording."""

    ACCEPTED = "accepted"
    PARTLY = "partly-accepted"
    REJECTED = "rejected"
    DEFERRED = "deferred"
    COUNTER = "counter-wording"


class Position(NamedTuple):
    """A position on a subject in a round.

    ``subject`` is ``amendment:ID``, or ``finding:AUTHOR:BASIS:TARGET`` for the recommendation of a
    finding; ``by`` who took it, ``date`` when (as typed or ISO 8601).
    """

    id: str
    subject: str
    round: int = 1
    stance: Stance = Stance.DEFERRED
    reason: RichText = EMPTY
    wording: RichText = EMPTY
    by: str = ""
    date: str = ""
