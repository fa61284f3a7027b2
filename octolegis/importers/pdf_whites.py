"""The white between the columns of a page: where it runs, and whether it is more than a wide blank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from octolegis.importers.pdf_rows import LABEL, NARROWEST, Row, spacing_of

_WIDE = 14.0
_FEWEST_ROWS = 4


@dataclass(frozen=True)
class White:
    """White between two columns: its sides, and the first and last row along which it runs."""

    left: float
    right: float
    first: int
    last: int


def may_hold_columns(rows: Sequence[Row]) -> bool:
    """Whether the gap of some row goes on through the rows below it; a quick look, without the words."""
    return any(_goes_on(rows, number, gap) for number, row in enumerate(rows) for gap in _gaps(row))


def _goes_on(rows: Sequence[Row], number: int, gap: tuple[float, float]) -> bool:
    beside = crossed = 0
    for row in rows[number + 1 : number + 9]:
        narrowed = _narrowed(row, *gap)
        if narrowed is None:
            crossed += 1
            continue
        gap = narrowed
        beside += all(_sides(row, *gap))
    return beside >= 2 and crossed <= 1


def whites(rows: Sequence[Row]) -> list[White]:
    """The white between columns, from left to right; none on a page that is read straight on."""
    found: list[White] = []
    for number, row in enumerate(rows):
        for left, right in _gaps(row):
            if not any(_same(white, left, right, number) for white in found):
                white = _grown(rows, number, left, right)
                if white is not None:
                    found.append(white)
    kept: list[White] = []
    for white in sorted(_distinct(found), key=lambda white: white.first - white.last):
        if all(_words_between(rows, white, other) for other in kept):
            kept.append(white)
    return sorted(kept, key=lambda white: white.left)


def _words_between(rows: Sequence[Row], one: White, other: White) -> bool:
    """Whether words, not only numbers, stand between two whites that run side by side."""
    first, last = max(one.first, other.first), min(one.last, other.last)
    left, right = sorted((one, other), key=lambda white: white.left)
    between = [
        box
        for row in rows[first : last + 1]
        for box in row.boxes
        if box.left >= left.left and box.right <= right.right and not LABEL.match(box.text)
    ]
    return first > last or len(between) >= _FEWEST_ROWS


def _gaps(row: Row) -> list[tuple[float, float]]:
    gaps = []
    right = row.boxes[0].right
    for box in row.boxes[1:]:
        if box.left - right >= NARROWEST:
            gaps.append((right, box.left))
        right = max(right, box.right)
    return gaps


def _same(white: White, left: float, right: float, number: int) -> bool:
    return (
        white.first <= number <= white.last and min(white.right, right) - max(white.left, left) >= NARROWEST
    )


def _grown(rows: Sequence[Row], seed: int, left: float, right: float) -> White | None:
    """The white through a gap as far up and down as no word stands in it, if columns lie beside."""
    first = last = seed
    for step in (-1, 1):
        number = seed + step
        while 0 <= number < len(rows):
            narrowed = _narrowed(rows[number], left, right)
            if narrowed is None:
                break
            left, right = narrowed
            first, last = min(first, number), max(last, number)
            number += step
    first, last = _trimmed(rows, first, last, left, right)
    beside = [row for row in rows[first : last + 1] if _sides(row, left, right) == (True, True)]
    if len(beside) < _FEWEST_ROWS or not _aligned(beside, left, right):
        return None
    if not _columns_beside(rows[first : last + 1], left, right):
        return None
    return White(left, right, first, last)


def _narrowed(row: Row, left: float, right: float) -> tuple[float, float] | None:
    """What remains of a gap that the boxes of a row leave white."""
    for box in row.boxes:
        if box.right <= left or box.left >= right or LABEL.match(box.text):
            continue
        if box.left - left >= right - box.right:
            right = min(right, box.left)
        else:
            left = max(left, box.right)
        if right - left < NARROWEST:
            return None
    return left, right


def _sides(row: Row, left: float, right: float) -> tuple[bool, bool]:
    middle = (left + right) / 2
    return any(box.right <= middle for box in row.boxes), any(box.left >= middle for box in row.boxes)


def _aligned(rows: Sequence[Row], left: float, right: float) -> bool:
    """Whether the words beside the white are flush with it, as columns are and a line's words are not."""
    middle = (left + right) / 2
    after = [min(box.left for box in row.boxes if box.left >= middle) for row in rows]
    before = [max(box.right for box in row.boxes if box.right <= middle) for row in rows]
    needed = 0.5 if right - left >= _WIDE else 0.7
    return max(_flush(after), _flush(before)) >= needed * len(rows)


def _flush(edges: Sequence[float]) -> int:
    """How many edges stand, within a point and a half, where most do."""
    return max(sum(1 for other in edges if abs(other - edge) <= 1.5) for edge in edges)


def _trimmed(rows: Sequence[Row], first: int, last: int, left: float, right: float) -> tuple[int, int]:
    """Without the rows at both ends that have words on one side only and stand off from the rest."""
    spacing = spacing_of(rows)
    while last > first and not all(_sides(rows[last], left, right)) and _off(rows, last - 1, spacing):
        last -= 1
    while first < last and not all(_sides(rows[first], left, right)) and _off(rows, first, spacing):
        first += 1
    return first, last


def _off(rows: Sequence[Row], number: int, spacing: float) -> bool:
    return rows[number].middle - rows[number + 1].middle > 1.6 * spacing


def _columns_beside(rows: Sequence[Row], left: float, right: float) -> bool:
    """Whether words, not only labels and page numbers, stand on both sides."""
    middle = (left + right) / 2
    for side in (0, 1):
        texts = ["".join(box.text for box in row.boxes if (box.left >= middle) == bool(side)) for row in rows]
        words = [text for text in texts if text.strip() and not LABEL.match(text.strip())]
        if len(words) < _FEWEST_ROWS or sum(len(text) for text in words) < 8 * len(words):
            return False
    return True


def _distinct(found: list[White]) -> list[White]:
    kept: list[White] = []
    for white in sorted(found, key=lambda white: white.first - white.last):
        overlapping = any(
            min(white.last, other.last) >= max(white.first, other.first)
            and min(white.right, other.right) > max(white.left, other.left)
            for other in kept
        )
        if not overlapping:
            kept.append(white)
    return kept
