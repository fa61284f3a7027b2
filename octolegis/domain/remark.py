"""Remarks that experts make to one another on a finding: working notes, which never enter a report."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.domain.finding import Basis


class Remark(NamedTuple):
    """What somebody remarked on a target, or answered to a remark.

    ``answers`` is the id of the remark that began the thread, empty for that one; only it is closed.
    ``at`` and ``closed_at`` are ISO 8601 in UTC, for display and order within a thread.
    """

    id: str
    target: str
    author: str
    text: str
    at: str
    basis: Basis = Basis.AS_DRAFTED
    answers: str = ""
    closed_by: str = ""
    closed_at: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody has closed it."""
        return not self.closed_by


class Thread(NamedTuple):
    """A remark with what was answered, oldest first."""

    first: Remark
    answers: tuple[Remark, ...]
