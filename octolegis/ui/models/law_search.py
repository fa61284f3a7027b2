"""Finding words in the law on screen: every place, case and accents ignored."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
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


class Finds:
    """The places where words stand together, counted row by row; a place is looked up when it is needed.

    A letter stands in a long law some hundred thousand times, of which a screen shows a hundred.
    """

    def __init__(self, rows: Sequence[tuple[str, str]] = (), wanted: str = "") -> None:
        self._texts = rows
        self._wanted = wanted
        self._rows: list[int] = []
        self._until = [0]
        for row, (head, text) in enumerate(rows if wanted else ()):
            count = head.count(wanted) + text.count(wanted)
            if count:
                self._rows.append(row)
                self._until.append(self._until[-1] + count)

    def __len__(self) -> int:
        return self._until[-1]

    def __getitem__(self, number: int) -> Hit:
        place = bisect_right(self._until, number) - 1
        return self.in_row(self._rows[place])[number - self._until[place]]

    def first_from(self, row: int) -> int:
        """The number of the first place in a row or after it; 0 where there is none."""
        place = bisect_left(self._rows, row)
        return self._until[place] if place < len(self._rows) else 0

    def in_row(self, row: int) -> list[Hit]:
        """The places in one row, the heading's first."""
        if not self._wanted:
            return []
        head, text = self._texts[row]
        return [*_spans(row, True, head, self._wanted), *_spans(row, False, text, self._wanted)]


class LawSearch:
    """The searchable form of one law, made once."""

    def __init__(self, outline: Outline) -> None:
        self._rows = [(folded(head_of(p)), folded(p.text)) for p in outline.provisions]

    def finds(self, words: str) -> Finds:
        """Every place where the words stand together, in document order."""
        return Finds(self._rows, folded(words.strip()))


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
