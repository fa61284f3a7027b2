"""What a person may choose where a file can be read in more than one way."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

ACCEPTED, REJECTED, BOTH = "accepted", "rejected", "both"
REVISIONS = (ACCEPTED, REJECTED, BOTH)
"""Tracked changes: the text as if all were accepted, as if all were rejected, or with what was deleted
kept in its place between ``{--`` and ``--}``."""


@dataclass(frozen=True, slots=True)
class Choices:
    """How to read a file; ``column`` is 1 for the first column of tables in columns, 0 for all of them."""

    revisions: str = ACCEPTED
    column: int = 0

    def __post_init__(self) -> None:
        if self.revisions not in REVISIONS or not 0 <= self.column <= 9:
            raise ValueError("no such choice")


AS_IT_STANDS = Choices()


def to_argument(choices: Choices) -> str:
    """The choices as one argument of a command line."""
    return json.dumps(asdict(choices))


def from_argument(text: str) -> Choices:
    """The reverse; ValueError or TypeError for anything else."""
    return Choices(**json.loads(text))
