"""The known word that a mistyped one most likely stands for."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like it; empty when none is like enough."""
    from difflib import get_close_matches

    by_key = {each.casefold(): each for each in known}
    found = get_close_matches(word.strip().casefold(), list(by_key), n=1, cutoff=0.6)
    return by_key[found[0]] if found else ""
