"""The matrix as an Excel file that others edit and that is read back, or as CSV."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from typing import Any

from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Basis
from octolegis.reports.chapters import chapters
from octolegis.reports.concordance_head import particulars
from octolegis.reports.excel_book import (
    at,
    book,
    book_bytes,
    filtered,
    font,
    head,
    height,
    put,
    ruled,
    sheet_name,
)
from octolegis.reports.executive import coverage_table
from octolegis.reports.front_matter import title
from octolegis.reports.matrix_columns import COLUMNS, EDITED, ROW_ID, SEAL
from octolegis.reports.matrix_lists import offer_lists, shade_ratings
from octolegis.reports.matrix_long import long_texts
from octolegis.reports.matrix_rows import MatrixRow, rows
from octolegis.reports.matrix_values import as_day
from octolegis.reports.options import ReportOptions
from octolegis.reports.overview import legend
from octolegis.reports.reading import Reading
from octolegis.reports.to_excel import table_rows

_HEADS, _FIRST = 2, 3
"""The row of the heads, below the hidden row of keys, and the first row of findings."""
_FROZEN = "F3"
_A3 = 8
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_CALCULATED = re.compile(r"^'*[=+\-@\t\r]")


def matrix_xlsx(assessment: Assessment, options: ReportOptions) -> bytes:
    """Findings, scores, what the sheets hold, and the lists to choose from."""
    reading = Reading(assessment, options)
    made = book()
    found = rows(reading)
    sheet = made.create_sheet(sheet_name(made, reading.say("matrix_sheet.findings")))
    _findings(reading, sheet, found)
    _scores(reading, made.create_sheet(sheet_name(made, reading.say("matrix_sheet.scores"))))
    _about(reading, made.create_sheet(sheet_name(made, reading.say("matrix_sheet.about"))))
    offer_lists(reading, made, sheet, _FIRST)
    long_texts(reading, made, found, _FIRST)
    return book_bytes(made, title=title(reading), author=assessment.details.prepared_by)


def matrix_csv(assessment: Assessment, options: ReportOptions) -> bytes:
    """The findings as text; what begins like a formula has an apostrophe, which reading takes away."""
    reading = Reading(assessment, options)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([column.key for column in COLUMNS])
    writer.writerow([reading.say(f"matrix_column.{column.key}") for column in COLUMNS])
    for row in rows(reading):
        texts = [_text(value) for value in row.cells.values()]
        writer.writerow([f"'{text}" if _CALCULATED.match(text) else text for text in texts])
    return stream.getvalue().encode("utf-8-sig", "replace")


def _text(value: str | float | None) -> str:
    return "" if value is None else value if isinstance(value, str) else f"{value:g}"


def _findings(reading: Reading, sheet: Any, found: list[MatrixRow]) -> None:
    for number, column in enumerate(COLUMNS, start=1):
        at(sheet, 1, number).value = column.key
    widths = [column.width for column in COLUMNS]
    head(sheet, _HEADS, [reading.say(f"matrix_column.{column.key}") for column in COLUMNS], widths)
    _mark_edited(sheet)
    sheet.row_dimensions[_HEADS].height = 46
    for number, row in enumerate(found, start=_FIRST):
        _write(sheet, number, row, widths)
    sheet.row_dimensions[1].hidden = True
    for key in (ROW_ID, SEAL):
        sheet.column_dimensions[_letter(key)].hidden = True
    filtered(sheet, _HEADS, len(COLUMNS), _FROZEN)
    # On paper: two pages of A3 side by side, the second with the article and paragraph of each row too.
    sheet.page_setup.paperSize, sheet.page_setup.fitToWidth = _A3, 2
    sheet.print_title_cols = f"{_letter('instrument')}:{_letter('paragraph')}"
    shade_ratings(reading, sheet, [_letter("rating"), _letter("counts")], _FIRST)


def _write(sheet: Any, number: int, row: MatrixRow, widths: list[float]) -> None:
    from openpyxl.styles import Alignment

    wrapped, line = Alignment(wrap_text=True, vertical="top", horizontal="left"), ruled()
    for column, (key, value) in enumerate(row.cells.items(), start=1):
        one = at(sheet, number, column)
        put(one, _day(value) if key == "term" and isinstance(value, str) else value)
        one.alignment, one.border = wrapped, line
    hidden = (ROW_ID, SEAL)
    texts = ["" if value is None or key in hidden else str(value) for key, value in row.cells.items()]
    sheet.row_dimensions[number].height = height(texts, widths)


def _day(text: str) -> str | date:
    """A date as a date, so that it sorts; anything else as typed."""
    try:
        return date.fromisoformat(text) if _ISO.fullmatch(text) else text
    except ValueError:
        return text


def _mark_edited(sheet: Any) -> None:
    """The heads of the columns that may be edited have a ground of their own."""
    from openpyxl.styles import PatternFill

    ground = PatternFill("solid", start_color="FF2E6F40")
    for column in EDITED:
        sheet[f"{_letter(column.key)}{_HEADS}"].fill = ground


def _letter(key: str) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter([column.key for column in COLUMNS].index(key) + 1))


def _scores(reading: Reading, sheet: Any) -> None:
    """For each basis: how many articles of each chapter bear each rating, with the score beside the count."""
    top = 1
    for basis in (reading.options.basis, *(each for each in Basis if each is not reading.options.basis)):
        on = reading.on(basis)
        table = coverage_table(on, chapters(on))
        put(at(sheet, top, 1), reading.term(basis, "basis"))
        widths = [34.0, 12.0, *[13.0] * (len(table.columns) - 2)]
        head(sheet, top + 1, [column.heading for column in table.columns], widths)
        table_rows(sheet, top + 2, table, widths, numbers=True)
        top = sheet.max_row + 3
    sheet.print_title_rows = None


def _about(reading: Reading, sheet: Any) -> None:
    from openpyxl.styles import Alignment

    put(at(sheet, 1, 1), title(reading))
    at(sheet, 1, 1).font = font(bold=True, size=13)
    guide = [("", reading.say(f"matrix_sheet.{key}")) for key in ("how", "back")]
    lines = [*guide, *particulars(reading)]
    for number, (label, value) in enumerate(lines, start=3):
        put(at(sheet, number, 1), label)
        put(at(sheet, number, 2), _day(as_day(value, reading.assessment.details.language)))
        at(sheet, number, 1).font = font(bold=True)
        at(sheet, number, 1).alignment = Alignment(vertical="top")
        at(sheet, number, 2).alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
        sheet.row_dimensions[number].height = height([value], [90.0])
    table = legend(reading)
    top = sheet.max_row + 2
    widths = [28.0, 90.0, 9.0]
    head(sheet, top, [column.heading for column in table.columns], widths)
    table_rows(sheet, top + 1, table, widths, numbers=True)
    sheet.print_title_rows = None
