"""The tables of an earlier profile or concordance (Word, Excel, CSV), whatever they are about.

Read in the child process: the file comes from anybody.
"""

from __future__ import annotations

from typing import NamedTuple

from octolegis.checklists.sheet.from_csv import from_csv
from octolegis.checklists.sheet.from_xlsx import every_sheet
from octolegis.checklists.sheet.grid import Grid
from octolegis.domain.errors import FileError
from octolegis.word.package import Package
from octolegis.word.reading import main_part
from octolegis.word.tables import word_tables

_MOST_ROWS = 20_000


class ReadTable(NamedTuple):
    """A table: what stands before it, and its rows with their numbers, from 1."""

    heading: str
    rows: list[tuple[int, list[str]]]


def tables_here(data: bytes) -> list[ReadTable]:
    """The tables of a file's bytes, by what they are and not by their name."""
    if data.startswith(b"PK"):
        package = Package(data)
        if "xl/workbook.xml" in package.names:
            return [ReadTable(title, _numbered(grid)) for title, grid in every_sheet(data)]
        tables = word_tables(package, main_part(package))
        rows = [list(enumerate(table.rows[:_MOST_ROWS], start=1)) for table in tables]
        return [ReadTable(table.heading, each) for table, each in zip(tables, rows, strict=True)]
    if data.startswith((b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")):
        raise FileError("earlier.unknown_kind")
    return [ReadTable("", _numbered(from_csv(data)))]


def _numbered(grid: Grid) -> list[tuple[int, list[str]]]:
    return [(row.number, row.cells) for row in grid.rows]
