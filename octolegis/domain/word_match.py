"""How well a few typed words name one of many things: for a list that is narrowed while one types."""

from __future__ import annotations

import unicodedata


def plain(words: str) -> str:
    """The words without case and accents, as they are typed in haste."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def match(typed: str, name: str) -> int | None:
    """How far the name is from what was typed: 0 is best, ``None`` when a typed word is not in it.

    Every typed word must occur, in any order. A word of the name that begins with it counts before one
    that only contains it, and a name that begins with what was typed comes first.
    """
    asked, said = plain(typed).split(), plain(name)
    if any(word not in said for word in asked):
        return None
    begins = tuple(said.replace("(", " ").replace("-", " ").split())
    inside = sum(not any(each.startswith(word) for each in begins) for word in asked)
    return inside * 2 + (not said.startswith(" ".join(asked)))
