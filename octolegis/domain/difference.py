"""What changed from one text to another, by words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

_WORDS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]|[^\W_]+|\s+|.", re.DOTALL)
"""Words, spaces and signs; scripts that set no spaces between words are compared letter by letter."""
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_MOST = 4_000_000
"""Pairs of words above which lines are compared instead: the time grows with the product."""


class PieceKind(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Piece(NamedTuple):
    """A stretch of text that stayed, went or came."""

    kind: PieceKind
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in order, what went before what came in its place.

    What is same and gone makes the text before, what is same and new the text after, to the letter.
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) * len(new) > _MOST:
        old, new = _LINES.findall(before), _LINES.findall(after)
    joined = groupby(_pieces(old, new), key=lambda piece: piece.kind)
    return tuple(Piece(kind, "".join(piece.text for piece in pieces)) for kind, pieces in joined)


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i, j, k, m in _bridged(matcher.get_opcodes(), old):
        if tag == "equal":
            yield Piece(PieceKind.SAME, "".join(old[i:j]))
            continue
        if i < j:
            yield Piece(PieceKind.GONE, "".join(old[i:j]))
        if k < m:
            yield Piece(PieceKind.NEW, "".join(new[k:m]))


_Op = tuple[str, int, int, int, int]


def _bridged(operations: Sequence[_Op], old: Sequence[str]) -> list[_Op]:
    """Changes that only a space keeps apart are one, since a reader sees one rewritten phrase."""
    made: list[_Op] = []
    for place, (tag, i, j, k, m) in enumerate(operations):
        inside = 0 < place < len(operations) - 1
        bare = tag == "equal" and inside and not "".join(old[i:j]).strip()
        if made and made[-1][0] == "replace" and (bare or tag != "equal"):
            made[-1] = ("replace", made[-1][1], j, made[-1][3], m)
        else:
            made.append(("replace" if tag != "equal" else tag, i, j, k, m))
    return made
