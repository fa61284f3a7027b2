"""One line of the table of benchmarks: what we cost beside the floor under it, measured in the same run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Row:
    """A measurement in ``unit``; ``goal`` is the highest ratio of value to floor that we accept."""

    name: str
    value: float
    floor: float
    goal: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.value / self.floor if self.floor else float("inf")

    @property
    def reached(self) -> bool:
        return self.ratio <= self.goal


def compared(
    ours: Callable[[], object], floor: Callable[[], object], rounds: int = 10
) -> tuple[float, float]:
    """The median milliseconds of both, taken in turns so that a busy machine is unfair to neither."""
    pairs = [(_milliseconds(ours), _milliseconds(floor)) for _ in range(rounds)]
    return median(first for first, _ in pairs), median(second for _, second in pairs)


def _milliseconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
