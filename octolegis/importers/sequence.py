"""Finds, among labels in document order, the ascending run that is most likely the law's own numbering."""

from __future__ import annotations

from collections.abc import Sequence

from octolegis.importers.label_numbers import Key


def best_ascending(keys: Sequence[Key], weights: Sequence[float]) -> list[int]:
    """Positions of the heaviest strictly ascending subsequence (n log n)."""
    ranks = {key: rank for rank, key in enumerate(sorted(set(keys)), start=1)}
    tree = _PrefixMaximum(len(ranks))
    before: list[int] = []
    totals: list[float] = []
    for index, key in enumerate(keys):
        total, previous = tree.best(ranks[key] - 1)
        totals.append(total + weights[index])
        before.append(previous)
        tree.raise_to(ranks[key], totals[index], index)
    return _walk_back(before, tree.best(len(ranks))[1])


def _walk_back(before: Sequence[int], last: int) -> list[int]:
    chain = []
    while last >= 0:
        chain.append(last)
        last = before[last]
    return chain[::-1]


class _PrefixMaximum:
    """The greatest total among all ranks up to one (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self._best: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)

    def best(self, rank: int) -> tuple[float, int]:
        found = (0.0, -1)
        while rank > 0:
            found = max(found, self._best[rank])
            rank -= rank & -rank
        return found

    def raise_to(self, rank: int, total: float, index: int) -> None:
        while rank < len(self._best):
            self._best[rank] = max(self._best[rank], (total, index))
            rank += rank & -rank
