"""Finding words in the law on screen: every place, case and accents ignored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from octolegis.domain.law import Outline, Provision
from octolegis.domain.text import folded


class Hit(NamedTuple):
    """A place: the row, whether in its heading, and the span in code points."""

    row: int
    in_head: bool
    start: int
    end: int


def head_of(provision: Provision) -> str:
    """Label and heading as they stand above or before the text."""
    return "  ".join(part for part in (provision.label, provision.heading) if part)


class LawSearch:
    """The searchable form of one law, made once."""

    def __init__(self, outline: Outline) -> None:
        self._rows = [(folded(head_of(p)), folded(p.text)) for p in outline.provisions]

    def hits(self, words: str) -> list[Hit]:
        """Every place where the words stand together, in document order."""
        wanted = folded(words.strip())
        if not wanted:
            return []
        found: list[Hit] = []
        for row, (head, text) in enumerate(self._rows):
            if wanted in head:
                found += _spans(row, True, head, wanted)
            if wanted in text:
                found += _spans(row, False, text, wanted)
        return found


def words_in(row: int, provision: Provision, words: Iterable[str]) -> list[Hit]:
    """Every place of each word in one provision."""
    head, text = folded(head_of(provision)), folded(provision.text)
    wanted = [folded(word) for word in words]
    return [
        hit for word in wanted for hit in (*_spans(row, True, head, word), *_spans(row, False, text, word))
    ]


def _spans(row: int, in_head: bool, text: str, wanted: str) -> list[Hit]:
    found: list[Hit] = []
    start = text.find(wanted)
    while start >= 0:
        found.append(Hit(row, in_head, start, start + len(wanted)))
        start = text.find(wanted, start + len(wanted))
    return found
