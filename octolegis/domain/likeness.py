"""How like the provisions of two versions are, by the words that tell them apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from math import log, sqrt

_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_LOOKED_FOR, _COMPARED = 40, 12
"""So many of the rarest words of a provision are looked for, and so many of those that have most compared."""
_COMMON = 0.2
"""Words in more of the provisions than this are not looked for, only weighed."""


def words_of(text: str) -> list[str]:
    """The words of a text without case; letters where a script sets no spaces."""
    return [word.casefold() for word in _WORD.findall(text)]


class Likeness:
    """Of the provisions of one version (``here``) and another (``there``), each given by its words."""

    def __init__(self, here: Sequence[list[str]], there: Sequence[list[str]]) -> None:
        self.here, self.there = here, there
        self._counts = [Counter(words) for words in here]
        self._counts_there = [Counter(words) for words in there]
        spread = Counter(word for counts in (*self._counts, *self._counts_there) for word in counts)
        number = max(1, len(here) + len(there))
        self._weights = {word: log(1 + number / count) for word, count in spread.items()}
        self._rare = {word for word, count in spread.items() if count <= max(4, _COMMON * number)}

    def equal(self, one: int, other: int) -> bool:
        """Whether both have the same words in the same order."""
        return self.here[one] == self.there[other]

    def of(self, one: int, other: int) -> float:
        """From 0, no word in common, to 1, the same words."""
        if self.equal(one, other):
            return 1.0
        norms = self._norms[one] * self._norms_there[other]
        return self._shared(self._counts[one], self._counts_there[other]) / norms if norms else 0.0

    def near(self, one: int, among: AbstractSet[int]) -> Iterator[tuple[int, float]]:
        """The few of the other version that share most telling words with this one, and how like they are."""
        shared: Counter[int] = Counter()
        telling = [word for word in self._counts[one] if word in self._rare]
        telling.sort(key=lambda word: -self._weights[word])
        for word in telling[:_LOOKED_FOR]:
            for other in self._places.get(word, ()):
                if other in among:
                    shared[other] += 1
        for other, _ in shared.most_common(_COMPARED):
            yield other, self.of(one, other)

    def part_there(self, other: int, one: int) -> float:
        """How much of a new provision stands in an old one."""
        return self._contained(self._counts_there[other], self._counts[one])

    def part_here(self, one: int, other: int) -> float:
        """How much of an old provision stands in a new one."""
        return self._contained(self._counts[one], self._counts_there[other])

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for other, counts in enumerate(self._counts_there):
            for word in counts:
                if word in self._rare:
                    places.setdefault(word, []).append(other)
        return places

    @cached_property
    def _norms(self) -> list[float]:
        return [self._norm(counts) for counts in self._counts]

    @cached_property
    def _norms_there(self) -> list[float]:
        return [self._norm(counts) for counts in self._counts_there]

    def _norm(self, counts: Counter[str]) -> float:
        return sqrt(sum(count * count * self._weights[word] ** 2 for word, count in counts.items()))

    def _shared(self, one: Counter[str], other: Counter[str]) -> float:
        if len(other) < len(one):
            one, other = other, one
        return sum(
            count * other[word] * self._weights[word] ** 2 for word, count in one.items() if word in other
        )

    def _contained(self, part: Counter[str], whole: Counter[str]) -> float:
        total = sum(count * self._weights[word] for word, count in part.items())
        inside = sum(min(count, whole[word]) * self._weights[word] for word, count in part.items())
        return inside / total if total else 0.0
