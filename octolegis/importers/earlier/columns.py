"""What stands under a column's head, and what its words for a rating mean; both are data."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from octolegis.domain.finding import Rating
from octolegis.domain.word_match import plain
from octolegis.paths import resource

_NUMBERING = re.compile(r"^\s*\(?\d{1,2}\s*[.)]\s*")
_SIGN = re.compile(r"^(?:[+0-]|-/\+)\s+(?=\w)")
"""The sign of the European Commission's guide, with the words after it."""
_SIDE = re.compile(r"^[\s•●○◐✓✗–—]+(?=\w)|[\s.;:()]+$")
_LONGEST_HEAD = 120


class Role(StrEnum):
    """What a column holds. ``existing`` and ``proposed`` name provisions of the law in force and drafted."""

    ARTICLE = "article"
    TREATY_TEXT = "treaty_text"
    ACT = "act"
    NUMBER = "number"
    TEXT = "text"
    EXISTING = "existing"
    EXISTING_TEXT = "existing_text"
    EXISTING_STATE = "existing_state"
    PROPOSED = "proposed"
    PROPOSED_TEXT = "proposed_text"
    PROPOSED_STATE = "proposed_state"
    STATE = "state"
    COMPLETION = "completion"
    DATE = "date"
    REASON = "reason"
    COMMENT = "comment"
    WORDING = "wording"


def role_of(head: str) -> Role | None:
    """The role of a column by its head: of all words known, the longest that it contains decides."""
    said = _NUMBERING.sub("", plain(head))
    if not said.strip() or len(said) > _LONGEST_HEAD:
        return None
    found = [(len(words), role) for words, role in _heads() if _contains(said, words)]
    return max(found, key=lambda one: one[0])[1] if found else None


def roles_of(row: Sequence[str]) -> dict[int, Role]:
    """The roles of a row of heads by column, each role once; nothing where it is no row of heads.

    It is one when it names the article and something beside it.
    """
    roles: dict[int, Role] = {}
    for column, head in enumerate(row):
        role = role_of(head)
        if role is not None and role not in roles.values():
            roles[column] = role
    return roles if Role.ARTICLE in roles.values() and len(roles) > 1 else {}


def rating_of(words: str) -> Rating | None:
    """The rating that a cell says, its first line that says one; ``None`` where none does."""
    for line in words.splitlines():
        after = line.partition(":")[2]
        for part in (line, after, line.partition("(")[0], after.partition("(")[0]):
            said = _SIDE.sub("", _SIDE.sub("", _SIGN.sub("", plain(part).strip())))
            if said in _states():
                return _states()[said]
    return None


def _contains(said: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said) is not None


@cache
def _heads() -> tuple[tuple[str, Role], ...]:
    table = tomllib.loads(resource("earlier", "columns.toml").read_text(encoding="utf-8"))
    return tuple((plain(words), Role(role)) for role, known in table.items() for words in known)


@cache
def _states() -> dict[str, Rating]:
    table = tomllib.loads(resource("earlier", "states.toml").read_text(encoding="utf-8"))
    return {
        plain(words).strip(".;:() "): Rating(rating) for rating, known in table.items() for words in known
    }
