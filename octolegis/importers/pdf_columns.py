"""The order in which a page in columns is read: columns, lines across them, notes in the margin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from octolegis.importers.pdf_rows import LABEL, NARROWEST, Box, Row, line_of, spacing_of
from octolegis.importers.pdf_whites import White

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")


class Printed(NamedTuple):
    """A line of a page; ``margin``: a note beside the text, before the line beside which it stands."""

    text: str
    margin: bool = False


@dataclass(frozen=True)
class Band:
    """Rows under one another with the same columns; each column's lines in order."""

    columns: tuple[tuple[Printed, ...], ...]


def straight_on(text: str) -> Band:
    """A page without columns."""
    return Band((tuple(Printed(line) for line in text.splitlines()),))


def bands(rows: Sequence[Row], between: Sequence[White]) -> list[Band]:
    """The page from top to bottom, each band with its columns in reading order."""
    done: list[Band] = []
    start = 0
    while start < len(rows):
        across = [white for white in between if white.first <= start <= white.last]
        end = start + 1
        while end < len(rows) and [w for w in between if w.first <= end <= w.last] == across:
            end += 1
        done.append(_band(rows[start:end], across))
        start = end
    return done


def _band(rows: Sequence[Row], across: Sequence[White]) -> Band:
    if not across:
        return Band((tuple(Printed(line_of(row.boxes)) for row in rows),))
    cells = [_cells(row, across) for row in rows]
    columns = list(range(len(across) + 1))
    margins = [column for column in columns if _is_margin(cells, column)]
    if margins and len(margins) < len(columns):
        return Band((tuple(_with_margins(rows, cells, margins)),))
    order = columns[::-1] if _right_to_left(rows) else columns
    return Band(tuple(tuple(Printed(line_of(row[n])) for row in cells if row[n]) for n in order))


def _cells(row: Row, across: Sequence[White]) -> list[list[Box]]:
    cells: list[list[Box]] = [[] for _ in range(len(across) + 1)]
    for box in row.boxes:
        label = bool(LABEL.match(box.text.strip()))
        column = sum(1 for white in across if _is_after(box, white, label))
        cells[column].append(box)
    for column, white in enumerate(across):
        if _ends_in_label(cells[column], white):
            cells[column + 1].insert(0, cells[column].pop())
    return cells


def _ends_in_label(cell: Sequence[Box], white: White) -> bool:
    """Whether a cell ends in a number that stands off from it, before the words of the next column."""
    if not cell or not LABEL.match(cell[-1].text):
        return False
    off = cell[-1].left - cell[-2].right if len(cell) > 1 else 4 * NARROWEST
    return off >= NARROWEST and white.left - cell[-1].right < 6 * NARROWEST


def _is_after(box: Box, white: White, label: bool) -> bool:
    """Whether a box stands to the right of the white; a label within it belongs to the words that follow."""
    if label and box.right > white.left and box.left < white.right:
        return True
    return box.left + box.right > white.left + white.right


def _is_margin(cells: Sequence[Sequence[list[Box]]], column: int) -> bool:
    """Whether a column holds notes beside the text: narrow, and with fewer lines than its neighbour."""
    widths = [_width([box for row in cells for box in row[n]]) for n in range(len(cells[0]))]
    filled = [sum(1 for row in cells if row[n]) for n in range(len(cells[0]))]
    return widths[column] < 0.5 * max(widths) and filled[column] < 0.75 * max(filled)


def _width(boxes: Sequence[Box]) -> float:
    return max(box.right for box in boxes) - min(box.left for box in boxes) if boxes else 0.0


def _with_margins(
    rows: Sequence[Row], cells: Sequence[Sequence[list[Box]]], margins: Sequence[int]
) -> list[Printed]:
    """The lines of the text, each note in the margin before the line beside which it begins."""
    lines: list[Printed] = []
    waiting: list[Printed] = []
    spacing = spacing_of(rows)
    notes = _notes(rows, cells, margins, spacing)
    for number, row in enumerate(cells):
        waiting += [Printed(note, True) for note in notes.get(number, [])]
        text = line_of([box for n, boxes in enumerate(row) if n not in margins for box in boxes])
        if text:
            lines += [*waiting, Printed(text)]
            waiting = []
    return lines + waiting


def _notes(
    rows: Sequence[Row], cells: Sequence[Sequence[list[Box]]], margins: Sequence[int], spacing: float
) -> dict[int, list[str]]:
    """The notes in the margins, each in one line, by the row in which they begin."""
    notes: dict[int, list[str]] = {}
    for margin in margins:
        begun, last = -1, -2
        for number, row in enumerate(cells):
            if not row[margin]:
                continue
            goes_on = begun >= 0 and rows[last].middle - rows[number].middle < 1.7 * max(spacing, 1)
            text = line_of(row[margin])
            if goes_on:
                notes[begun][-1] = f"{notes[begun][-1]} {text}"
            else:
                begun = number
                notes.setdefault(number, []).append(text)
            last = number
    return notes


def _right_to_left(rows: Sequence[Row]) -> bool:
    text = "".join(box.text for row in rows[:40] for box in row.boxes)
    return len(_RIGHT_TO_LEFT.findall(text)) > 0.4 * len(text.replace(" ", ""))
