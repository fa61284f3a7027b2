"""The tables of a Word document as rows of cells, each with the words that led up to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from octolegis.word.names import FALLBACK, Names, names_of
from octolegis.word.package import Package, parsed

_LEADING = 3
"""Paragraphs before a table that may say what it is about."""


class WordTable(NamedTuple):
    """A table: the paragraphs before it, and its rows; a cell's paragraphs are lines."""

    heading: str
    rows: list[list[str]]


def word_tables(package: Package, main: str) -> list[WordTable]:
    """The tables of the document's body in order; those within a cell are part of its words.

    A cell that goes on over several rows stands in each of them; one over several columns stands in the
    first of them. Words deleted as a tracked change are left out.
    """
    root = parsed(package.part(main))
    names = names_of(root.tag)
    found: list[WordTable] = []
    before: list[str] = []
    for block in _blocks(root, names):
        if block.tag == names.tbl:
            found.append(WordTable("\n".join(before[-_LEADING:]), _rows(block, names)))
            before = []
        elif words := _words(block, names):
            before.append(words)
    return found


def _blocks(root: Any, names: Names) -> Iterator[Any]:
    """Paragraphs and tables of the body, content controls and the like looked into."""
    for child in root:
        if child.tag in (names.p, names.tbl):
            yield child
        elif child.tag != FALLBACK:
            yield from _blocks(child, names)


def _rows(table: Any, names: Names) -> list[list[str]]:
    rows: list[list[str]] = []
    for row in table.iter(names.tr):
        if next(row.iterancestors(names.tbl)) is table:
            rows.append(_cells(row, names, rows[-1] if rows else []))
    return rows


def _cells(row: Any, names: Names, above: list[str]) -> list[str]:
    cells: list[str] = []
    for cell in row.iter(names.tc):
        if next(cell.iterancestors(names.tr)) is not row:
            continue
        merge = cell.find(f"{names.tcPr}/{names.vMerge}")
        goes_on = merge is not None and merge.get(names.val, "continue") == "continue"
        at = len(cells)
        cells.append(above[at] if goes_on and at < len(above) else _cell(cell, names))
        cells += [""] * (_span(cell, names) - 1)
    return cells


def _span(cell: Any, names: Names) -> int:
    span = cell.find(f"{names.tcPr}/{names.gridSpan}")
    width = span.get(names.val, "1") if span is not None else "1"
    return min(int(width), 63) if width.isdecimal() else 1


def _cell(cell: Any, names: Names) -> str:
    return "\n".join(words for each in cell.iter(names.p) if (words := _words(each, names)))


def _words(paragraph: Any, names: Names) -> str:
    gone = {names.del_, names.moveFrom}
    parts: list[str] = []
    for element in paragraph.iter(names.t, names.tab, names.br):
        if any(above.tag in gone or above.tag == FALLBACK for above in element.iterancestors()):
            continue
        signs = {names.tab: " ", names.br: "\n"}
        parts.append(signs.get(element.tag) or element.text or "")
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)
