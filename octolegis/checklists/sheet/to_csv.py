"""Rows as text separated by commas, with nothing in it that a spreadsheet program would calculate."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from octolegis.checklists.sheet.columns import titles
from octolegis.checklists.sheet.to_rows import Row

_CALCULATED = re.compile(r"^'*[=+\-@\t\r]")


def to_csv(rows: Iterable[Row]) -> bytes:
    """UTF-8 with a byte order mark, by which Excel knows it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(titles())
    for row in rows:
        writer.writerow([guarded(row.get(title, "")) for title in titles()])
    return text.getvalue().encode("utf-8-sig", "replace")


def guarded(cell: str) -> str:
    """A text that begins like a formula receives an apostrophe, which reading takes away again."""
    return f"'{cell}" if _CALCULATED.match(cell) else cell
