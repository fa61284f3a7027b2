"""The rows of a spreadsheet become the tables of a checklist file, each with the row it came from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from octolegis.checklists.faults import Fault, Table, fault
from octolegis.checklists.lines import Path
from octolegis.checklists.nearness import nearest
from octolegis.checklists.rules import FORMAT
from octolegis.checklists.sheet.columns import (
    ID,
    ROW,
    TEXT,
    Content,
    Field,
    RowKind,
    fields,
    head_fields,
    simplified,
    titles,
)
from octolegis.checklists.sheet.grid import Grid, GridRow, Oddity, trimmed
from octolegis.checklists.sheet.to_rows import items_of
from octolegis.checklists.sheet.values import as_choice, as_yes
from octolegis.domain.text import clean

_SEARCHED = 30
"""The titles of the columns stand within so many rows from the top."""
_PARTED = re.compile(r"[.]")


class Rows:
    """The row of each table, as ``Lines`` has the line."""

    def __init__(self) -> None:
        self.row_of: dict[Path, int] = {}

    def of(self, path: Path) -> int:
        """The row of the place, or of the nearest table around it; 1 when nothing is known.

        ``("row", 14)`` is a row that became no table.
        """
        if path[:1] == ("row",) and isinstance(path[-1], int):
            return path[-1]
        for end in range(len(path), 0, -1):
            if path[:end] in self.row_of:
                return self.row_of[path[:end]]
        return 1


@dataclass
class Assembled:
    """What the rows say: tables, their rows, what cannot be understood, and what should be known."""

    tables: Table
    rows: Rows
    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)


def heading_row(grid: Grid) -> GridRow | None:
    """The row with the titles of the columns, if there is one near the top."""
    for row in grid.rows[:_SEARCHED]:
        if {simplified(ROW), simplified(ID), simplified(TEXT)} <= {simplified(cell) for cell in row.cells}:
            return row
    return None


def to_tables(grid: Grid, heading: GridRow) -> Assembled:
    """Assemble the tables from the rows below the heading."""
    assembler = _Assembler(heading)
    for row in grid.rows:
        if row.number > heading.number:
            assembler.take(row)
    return assembler.result


class _Assembler:
    def __init__(self, heading: GridRow) -> None:
        self._parts: list[Table] = []
        self._head: Table = {}
        self._tables: Table = {"format": FORMAT, "instrument": self._head, "part": self._parts}
        self.result = Assembled(self._tables, Rows())
        self._columns = dict(self._read_titles(heading))
        self._open: dict[RowKind, tuple[Path, Table]] = {}

    def take(self, row: GridRow) -> None:
        """A row; one without words is passed over."""
        cells = {self._columns[n]: trimmed(clean(t)) for n, t in enumerate(row.cells) if n in self._columns}
        if not any(cells.values()):
            return
        self._remark(row)
        kind = as_choice(cells.get(ROW, ""), [kind.value for kind in RowKind], "")
        if kind not in set(RowKind):
            self._refuse(row, "row_unknown", value=kind[:60], near=nearest(kind, list(RowKind)))
        elif kind == RowKind.CHECKLIST:
            self._take_head(row, cells)
        else:
            self._take_table(row, RowKind(kind), cells)

    def _read_titles(self, heading: GridRow) -> Iterator[tuple[int, str]]:
        known = {simplified(title): title for title in titles()}
        seen: set[str] = set()
        for number, cell in enumerate(heading.cells):
            title = known.get(simplified(cell))
            if title in seen:
                self._refuse(heading, "column_twice", value=title)
            elif title is not None:
                seen.add(title)
                yield number, title
            elif trimmed(cell):
                near = nearest(cell, titles())
                self._refuse(heading, "column_unknown", value=trimmed(cell)[:60], near=near)

    def _take_head(self, row: GridRow, cells: dict[str, str]) -> None:
        known = {simplified(title): (title, each) for title, each in head_fields().items()}
        found = known.get(simplified(cells.get(ID, "")))
        if found is None:
            names = [title for title, _ in known.values()]
            wrong = cells.get(ID, "")[:60]
            self._refuse(row, "head_unknown", value=wrong, near=nearest(wrong, names), known=", ".join(names))
            return
        _, place = found
        table = self._head if place.inner else self._tables
        path: Path = (place.inner, place.key) if place.inner else (place.key,)
        if place.key in table:
            self._refuse(row, "head_twice", value=found[0])
        table[place.key] = value_of(place, cells.get(TEXT, ""))
        self.result.rows.row_of.setdefault(path[:1], row.number)
        self.result.rows.row_of[path] = row.number

    def _take_table(self, row: GridRow, kind: RowKind, cells: dict[str, str]) -> None:
        place = self._place(kind)
        if place is None:
            self._refuse(row, f"no_{_ABOVE[kind].value}")
            return
        path, siblings = place
        path = (*path, kind.value, len(siblings))
        table: Table = {}
        siblings.append(table)
        self.result.rows.row_of[path] = row.number
        self._open[kind] = (path, table)
        if kind is RowKind.PART:
            self._open.pop(RowKind.ARTICLE, None)
        self._fill(table, kind, cells, row)

    def _fill(self, table: Table, kind: RowKind, cells: dict[str, str], row: GridRow) -> None:
        wanted = fields(kind)
        for title, text in cells.items():
            if not text or title == ROW:
                continue
            if title not in wanted:
                term = f"sheet.row.{kind}"
                self._refuse(row, "surplus", column=title, row_term=term)
                continue
            place = wanted[title]
            around: Table = table.setdefault(place.inner, {}) if place.inner else table  # type: ignore[assignment]
            around[place.key] = value_of(place, text)
        if kind is RowKind.REQUIREMENT and "paragraph" not in table and table.get("id"):
            table["paragraph"] = cited(str(table["id"]))

    def _place(self, kind: RowKind) -> tuple[Path, list[Table]] | None:
        """The list into which a row of the kind belongs, and where that list is."""
        if kind is RowKind.PART:
            return (), self._parts
        above = self._open.get(_ABOVE[kind])
        if above is None:
            return None
        path, table = above
        below: list[Table] = table.setdefault(kind.value, [])  # type: ignore[assignment]
        return path, below

    def _remark(self, row: GridRow) -> None:
        for column, oddity in row.oddities:
            title = self._columns.get(column, "")
            if oddity is Oddity.HIDDEN:
                self._note(row, "hidden")
            elif not title or _is_harmless(oddity, title):
                continue
            elif oddity in (Oddity.NO_VALUE, Oddity.ERROR, Oddity.DATE):
                self._refuse(row, oddity.value, column=title, value=row.cells[column][:40])
            else:
                self._note(row, oddity.value, column=title, value=row.cells[column][:40])

    def _refuse(self, row: GridRow, id: str, **arguments: object) -> None:
        near = arguments.pop("near", "")
        if near:
            id, arguments = f"{id}_near", {**arguments, "near": near}
        self.result.faults.append(fault(("row", row.number), id, **arguments))

    def _note(self, row: GridRow, id: str, **arguments: object) -> None:
        self.result.notes.append(fault(("row", row.number), f"note_{id}", **arguments))


def _is_harmless(oddity: Oddity, title: str) -> bool:
    """A number is only of concern where 6.10 must not become 6.1, a date not as the text of a head."""
    numbered = title in {ID, "Paragraph"}
    return (oddity is Oddity.NUMBER and not numbered) or (oddity is Oddity.DATE and title == TEXT)


_ABOVE = {RowKind.ARTICLE: RowKind.PART, RowKind.REQUIREMENT: RowKind.ARTICLE}


def cited(id: str) -> str:
    """The paragraph that a requirement's id names, as it is cited: ``6.1.a:production`` is 6(1)(a)."""
    first, *rest = _PARTED.split(id.partition(":")[0])
    return first + "".join(f"({each})" for each in rest)


def value_of(place: Field, text: str) -> Any:
    """The text of a cell as a value of the format; the text itself where it is none, which is told later."""
    if place.content is Content.LIST:
        return items_of(text)
    if place.content is Content.YES:
        return as_yes(text)
    if place.content is Content.NUMBER:
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else text
    if place.content is Content.JSON:
        return _from_json(text)
    return as_choice(text, None, place.key)


def _from_json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
