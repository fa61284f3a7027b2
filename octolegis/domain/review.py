"""Judgements that are to be read again, since what they rest on was reworded."""

from __future__ import annotations

from typing import NamedTuple


class Review(NamedTuple):
    """A target reworded in an edition that the case file was upgraded to, until someone says it was read.

    ``before`` are the words that were judged, ``edition`` is the new one.
    """

    target: str
    before: str
    edition: int
