"""Reads the tables of an earlier profile or concordance in a child process that the window survives."""

from __future__ import annotations

import json

from octolegis.domain.errors import FileError
from octolegis.importers.earlier.tables import ReadTable


def read_tables(data: bytes, filename: str) -> list[ReadTable]:
    """The tables in a file's bytes; FileError with one sentence when it cannot be read or has none."""
    from octolegis.importers.child import tables_in_child

    said = json.loads(tables_in_child(data, filename))
    tables = [ReadTable(heading, [(number, cells) for number, cells in rows]) for heading, rows in said]
    found = [table for table in tables if any(any(cells) for _, cells in table.rows)]
    if not found:
        raise FileError("earlier.no_table", file=filename)
    return found
