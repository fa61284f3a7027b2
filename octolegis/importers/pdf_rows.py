"""What is printed on a page of a PDF: runs of characters, their rows, words that run across."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import NamedTuple

NARROWEST = 7.0
"""Least width of the white between columns, in points."""
LABEL = re.compile(r"^\s*(?:[(\[]?\d{1,4}[A-Za-z]{0,2}[.)\]:—–-]{0,3}|\(\w{1,4}\)|[a-z]\))\s*$")
"""A number that stands off from the words it numbers."""
_FEWEST_SLANTED = 8


class Box(NamedTuple):
    """A run of characters on the page, in points from the lower left; ``text`` with the blanks after it."""

    left: float
    bottom: float
    right: float
    top: float
    text: str = ""


@dataclass(frozen=True)
class Row:
    """The boxes of one line across the page, from left to right."""

    boxes: tuple[Box, ...]

    @cached_property
    def middle(self) -> float:
        """How high the row stands, in points."""
        return (min(box.bottom for box in self.boxes) + max(box.top for box in self.boxes)) / 2


def rows_of(boxes: Sequence[Box]) -> list[Row]:
    """The rows from the top of the page down: boxes that lie beside one another by half their height."""
    rows: list[list[Box]] = []
    bottom = top = 0.0
    for box in sorted(boxes, key=lambda box: -(box.top + box.bottom)):
        lower = max(0.1, min(box.top - box.bottom, top - bottom))
        if rows and min(top, box.top) - max(bottom, box.bottom) >= 0.5 * lower:
            rows[-1].append(box)
            bottom, top = min(bottom, box.bottom), max(top, box.top)
        else:
            rows.append([box])
            bottom, top = box.bottom, box.top
    return [Row(tuple(sorted(row))) for row in rows]


def parted(boxes: Sequence[Box]) -> tuple[list[Box], list[Box]]:
    """The boxes of level lines, and those of words that run up or down the page, as stamps do."""
    level: list[Box] = []
    slanted: list[Box] = []
    run: list[Box] = []
    usual = median(box.top - box.bottom for box in boxes)
    for box in boxes:
        if box.top - box.bottom > 3 * usual and len(box.text.strip()) <= 3:
            slanted.append(box)
            continue
        if run and not _slants(run[-1], box):
            (slanted if len(run) >= _FEWEST_SLANTED else level).extend(run)
            run = []
        run.append(box)
    (slanted if len(run) >= _FEWEST_SLANTED else level).extend(run)
    return level, slanted


def _slants(one: Box, following: Box) -> bool:
    height = one.top - one.bottom
    step = abs(one.top + one.bottom - following.top - following.bottom) / 2
    small = following.right - following.left < 1.6 * height and one.right - one.left < 1.6 * height
    return small and 0.15 * height < step < 2.5 * height and abs(following.left - one.left) < 2.5 * height


def spacing_of(rows: Sequence[Row]) -> float:
    """The usual step from row to row, in points."""
    steps = [one.middle - two.middle for one, two in pairwise(rows)]
    return median(steps) if steps else 0.0


def line_of(boxes: Sequence[Box]) -> str:
    """The words of boxes side by side."""
    parts: list[str] = []
    right = 0.0
    for box in boxes:
        text = box.text.strip("\r\n")
        apart = box.left - right > 0.2 * (box.top - box.bottom)
        parts.append(f" {text}" if parts and apart and not parts[-1].endswith(" ") else text)
        right = box.right
    return "".join(parts).strip()
