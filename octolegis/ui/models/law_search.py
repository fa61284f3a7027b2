"""Finding words in the law on screen: every place, case and accents ignored."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from octolegis.domain.law import Outline, Provision


class Hit(NamedTuple):
    """A place: the row, whether in its heading, and the span in code points."""

    row: int
    in_head: bool
    start: int
    end: int


class _Folding(dict[int, int]):
    """Each letter without case and accent, still one character, so that offsets hold."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        folded = unicodedata.normalize("NFKD", char)[:1].casefold()[:1] or char
        self[code] = ord(" ") if char.isspace() else ord(folded)
        return self[code]


_FOLDING = _Folding()


def head_of(provision: Provision) -> str:
    """Label and heading as they stand above or before the text."""
    return "  ".join(part for part in (provision.label, provision.heading) if part)


class LawSearch:
    """The searchable form of one law, made once."""

    def __init__(self, outline: Outline) -> None:
        self._rows = [
            (head_of(p).translate(_FOLDING), p.text.translate(_FOLDING)) for p in outline.provisions
        ]

    def hits(self, words: str) -> list[Hit]:
        """Every place where the words stand together, in document order."""
        wanted = words.strip().translate(_FOLDING)
        if not wanted:
            return []
        found: list[Hit] = []
        for row, (head, text) in enumerate(self._rows):
            if wanted in head:
                found += _spans(row, True, head, wanted)
            if wanted in text:
                found += _spans(row, False, text, wanted)
        return found


def _spans(row: int, in_head: bool, text: str, wanted: str) -> list[Hit]:
    found: list[Hit] = []
    start = text.find(wanted)
    while start >= 0:
        found.append(Hit(row, in_head, start, start + len(wanted)))
        start = text.find(wanted, start + len(wanted))
    return found
