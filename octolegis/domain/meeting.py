"""Sessions of the working group: who was present, and what was decided on what was put to it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.finding import Basis
from octolegis.domain.richtext import EMPTY, RichText


class Subject(StrEnum):
    """What is put to the group."""

    RECOMMENDATION = "recommendation"
    WORDING = "wording"


class Verdict(StrEnum):
    """What the group makes of it."""

    ACCEPTED = "accepted"
    REWORDED = "reworded"
    DEFERRED = "deferred"
    REJECTED = "rejected"


class ItemKey(NamedTuple):
    """What is put to the group: an expert's recommendation or proposed wording on a target."""

    subject: Subject
    author: str
    basis: Basis
    target: str


class Meeting(NamedTuple):
    """A session. ``date`` is ISO 8601, or as typed; ``present`` a name, with office if need be, a line."""

    id: str
    date: str
    title: str = ""
    place: str = ""
    present: tuple[str, ...] = ()


class Decision(NamedTuple):
    """What a session decided on an item.

    ``before`` are the words that were put to it, ``wording`` those agreed where it reworded them. ``at``
    is the wall clock in UTC, by which the last of several sessions is told.
    """

    id: str
    meeting: str
    item: ItemKey
    verdict: Verdict
    before: RichText = EMPTY
    wording: RichText = EMPTY
    reason: str = ""
    at: str = ""

    @property
    def agreed(self) -> RichText:
        """The words that the group agreed on, if any."""
        if self.verdict is Verdict.REWORDED:
            return self.wording
        return self.before if self.verdict is Verdict.ACCEPTED else EMPTY
