"""A few words by which a person knows an edit made by hand again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from octolegis.reports.passages import comparable

_LONGEST = 80
_ALIKE, _BEFORE = 40, 24
"""Where so many characters are as we wrote them, only the last of these are shown."""


def excerpt(texts: Iterable[str]) -> str:
    """The first words."""
    text = " ".join(" ".join(one.split()) for one in texts if one.strip())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2].rstrip() + " …"


def excerpt_of_edit(ours: Sequence[str], theirs: Sequence[str]) -> str:
    """The first words that differ from ours, with a few of those before them."""
    known = {comparable(text) for text in ours}
    changed = next((text for text in theirs if comparable(text) not in known and text.strip()), "")
    if not changed:
        return excerpt(theirs)
    alike = max((_alike(text, changed) for text in ours), default=0)
    start = changed.rfind(" ", 0, alike - _BEFORE) + 1 if alike > _ALIKE else 0
    return ("… " if start else "") + excerpt([changed[start:]])


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
