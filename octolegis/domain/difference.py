"""What changed from one text to another, by words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

_WORDS = re.compile(
    r"([\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]|[^\W_]+|\S)(\s*)|()(\s+)",
)
"""Words and signs, each with the space after it; scripts without spaces are compared letter by letter."""
_LINES = re.compile(r"([^\n]*)(\n)|([^\n]+)()")
_MOST = 9_000_000
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


class _Unit(NamedTuple):
    """A word, or a line, and the space after it."""

    word: str
    space: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in order, what went before what came in its place.

    What is same and gone makes the text before, what is same and new the text after, to the letter.
    """
    old, new = _units(_WORDS, before), _units(_WORDS, after)
    if len(old) * len(new) > _MOST:
        old, new = _units(_LINES, before), _units(_LINES, after)
    found = (piece for piece in _pieces(old, new) if piece.text)
    joined = groupby(found, key=lambda piece: piece.kind)
    return tuple(Piece(kind, "".join(piece.text for piece in pieces)) for kind, pieces in joined)


def _units(pattern: re.Pattern[str], text: str) -> list[_Unit]:
    found = (match.groups("") for match in pattern.finditer(text))
    return [_Unit(word or other, space or wide) for word, space, other, wide in found]


def _pieces(old: Sequence[_Unit], new: Sequence[_Unit]) -> Iterator[Piece]:
    """The words alone are compared: a space is so frequent that it would cost most of the time."""
    words = [unit.word for unit in old], [unit.word for unit in new]
    for tag, i, j, k, m in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _changed("".join(map("".join, old[i:j])), "".join(map("".join, new[k:m])))
            continue
        for here, there in zip(old[i:j], new[k:m], strict=True):
            yield Piece(PieceKind.SAME, here.word)
            yield from _changed(here.space, there.space)


def _changed(gone: str, came: str) -> Iterator[Piece]:
    """One stretch in place of another; the space that ends both stayed."""
    bare = gone.rstrip(), came.rstrip()
    ends = gone[len(bare[0]) :], came[len(bare[1]) :]
    if ends[0] != ends[1]:
        bare, ends = (gone, came), ("", "")
    yield Piece(PieceKind.GONE, bare[0])
    yield Piece(PieceKind.NEW, bare[1])
    yield Piece(PieceKind.SAME, ends[0])
