"""Text separated by commas, semicolons or tabs, in whatever encoding a spreadsheet program saved it."""

from __future__ import annotations

import codecs
import csv
import re

from octolegis.checklists.sheet.columns import ID, ROW, TEXT, simplified
from octolegis.checklists.sheet.grid import MAX_COLUMNS, MAX_ROWS, Grid, GridRow
from octolegis.domain.errors import FileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_USUAL = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1256"]
_DELIMITERS = ";,\t|"
_SEP_LINE = re.compile(r"^\"?sep=(.)\"?\r?\n", re.IGNORECASE)
_GUARDED = re.compile(r"^'+(?=[=+\-@\t\r])")
_LONGEST_CELL = 1_000_000


def from_csv(data: bytes) -> Grid:
    """The cells, numbered as a spreadsheet program shows them; FileError where they have no end."""
    text, encoding = _decoded(data)
    named = _SEP_LINE.match(text)
    records = list(_records(text[named.end() :] if named else text, named[1] if named else ""))
    # Excel takes the line that names the separator away, so the rows are counted without it.
    rows = [
        GridRow(number, [_unguarded(cell) for cell in cells], [])
        for number, cells in enumerate(records, start=1)
    ]
    return Grid(rows, encoding)


def _records(text: str, delimiter: str) -> list[list[str]]:
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        reader = csv.reader(_lines(text), delimiter=delimiter or _delimiter(text))
        records: list[list[str]] = []
        for record in reader:
            if len(records) >= MAX_ROWS or len(record) > MAX_COLUMNS:
                raise FileError("sheet.endless", rows=MAX_ROWS, columns=MAX_COLUMNS)
            records.append(record)
    except csv.Error as error:
        raise FileError("sheet.not_csv", reason=error) from error
    finally:
        csv.field_size_limit(before)
    return records


def _lines(text: str) -> list[str]:
    """Only real line ends part records: other characters that Python counts as such stay in the cell."""
    return [line + "\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _delimiter(text: str) -> str:
    """The sign by which one of the first lines falls into the titles of the columns."""
    wanted = {simplified(ROW), simplified(ID), simplified(TEXT)}
    best = ""
    for line in text.split("\n")[:30]:
        for sign in _DELIMITERS:
            cells = {simplified(cell) for cell in line.split(sign)}
            if wanted <= cells:
                return sign
            if not best and len(cells & wanted) > 1:
                best = sign
    return best or ","


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ""
    if data[:200].count(0) * 3 > len(data[:200]):
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", "replace"), ""
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(data[:200_000], cp_isolation=_USUAL).best()
        encoding = best.encoding if best else "cp1252"
        return data.decode(encoding, "replace"), encoding


def _unguarded(cell: str) -> str:
    """Without one of the apostrophes that keep a spreadsheet program from calculating."""
    return cell[1:] if _GUARDED.match(cell) else cell
