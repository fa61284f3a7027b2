"""Who does what in the team, what is settled, and what an expert may see of the others' work."""

from __future__ import annotations

from typing import NamedTuple


class Assignment(NamedTuple):
    """An article for an expert to judge, by a day (ISO 8601; empty for none)."""

    author: str
    target: str
    due: str = ""


class SignOff(NamedTuple):
    """The lead's word that a finding stands as it is: nobody edits it until the lead unlocks it."""

    by: str = ""
    at: str = ""
