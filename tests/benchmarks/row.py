"""One line of the table of benchmarks: what we cost beside the floor under it, measured in the same run."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Row:
    """A measurement in ``unit``, which is good up to ``goal`` times its floor and ``margin`` above that."""

    name: str
    value: float
    floor: float
    goal: float = 1.0
    margin: float = 0.0
    unit: str = "ms"

    @property
    def reached(self) -> bool:
        return self.value <= self.goal * self.floor + self.margin

    def cells(self) -> tuple[str, str, str, str, str, str]:
        """Name, value, floor, ratio, goal and verdict, as printed."""
        ratio = f"{self.value / self.floor:.2f}" if self.floor else "-"
        goal = f"{self.goal:.2f}" + (f" +{self.margin:g} {self.unit}" if self.margin else "")
        verdict = "" if self.reached else "MISSED"
        return self.name, self._amount(self.value), self._amount(self.floor), ratio, goal, verdict

    def _amount(self, number: float) -> str:
        return f"{number:.2f} {self.unit}"


def compared(
    ours: Callable[[], object], floor: Callable[[], object], rounds: int = 10
) -> tuple[float, float]:
    """The median milliseconds of both, taken in turns so that a busy machine is unfair to neither."""
    pairs = [(_milliseconds(ours), _milliseconds(floor)) for _ in range(rounds)]
    return median(first for first, _ in pairs), median(second for _, second in pairs)


def _milliseconds(work: Callable[[], object]) -> float:
    # What the other side left behind is not charged to this one.
    gc.collect()
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
