"""Writes a checklist as a spreadsheet, by the ending of the file's name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from octolegis.checklists.sheet.to_rows import to_rows
from octolegis.domain.errors import InputError

WRITTEN = (".xlsx", ".csv")


def sheet_bytes(tables: dict[str, Any], path: Path) -> bytes:
    """The bytes of a .xlsx or .csv; InputError for another ending, or a text longer than a cell."""
    ending = path.suffix.lower()
    if ending == ".csv":
        from octolegis.checklists.sheet.to_csv import to_csv

        return to_csv(to_rows(tables))
    if ending == ".xlsx":
        from octolegis.checklists.sheet.to_xlsx import to_xlsx

        return to_xlsx(to_rows(tables))
    raise InputError("sheet.ending", path=path, endings=", ".join(WRITTEN))
