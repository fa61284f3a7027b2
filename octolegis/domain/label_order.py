"""The order of numbers within a law: 4 < 4A < 4B < 5, 153 < 153 bis < 153 ter < 154."""

from __future__ import annotations

import re

from octolegis.domain.official_text import number_key

_PIECE = re.compile(r"\d+|[^\W\d_]+")
_LATIN = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "nonies", "decies")

Order = tuple[tuple[int, int], ...]


def order_key(label: str) -> Order:
    """How a label stands among those of its kind; empty where it has no number or single letter."""
    pieces = _PIECE.findall(number_key(label))
    ranks = [_rank(piece.casefold()) for piece in pieces]
    return tuple(rank for rank in ranks if rank is not None) if None not in ranks else ()


def follows_directly(label: str, before: str) -> bool:
    """Whether nothing can stand between two labels: 5 after 4, 4A after 4, 4B after 4A."""
    one, other = order_key(label), order_key(before)
    if not one or not other:
        return False
    if len(one) == len(other) + 1:
        return one[:-1] == other and one[-1][1] <= _FIRST.get(one[-1][0], 1)
    same = len(one) == len(other) and one[:-1] == other[:-1]
    return same and one[-1] == (other[-1][0], other[-1][1] + 1)


_DIGIT, _LETTER, _SUFFIX = 0, 1, 2
_FIRST = {_DIGIT: 1, _LETTER: 1, _SUFFIX: 2}


def _rank(piece: str) -> tuple[int, int] | None:
    if piece.isdecimal():
        return _DIGIT, int(piece)
    if piece in _LATIN:
        return _SUFFIX, _LATIN.index(piece) + 2
    if len(piece) == 1:
        return _LETTER, ord(piece) - (96 if piece.isascii() else 0)
    return None
