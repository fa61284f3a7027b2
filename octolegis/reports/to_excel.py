"""A report of tables as an Excel file: its particulars on the first sheet, each table on one of its own."""

from __future__ import annotations

import re
from typing import Any

from octolegis.reports.content import Cell, Paragraph, Report, Style, Table
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
from octolegis.reports.word_blocks import SHADES

_DECIMAL = re.compile(r"\d+[.,]\d+")
_WIDTH = 190.0
"""Width of a table in units of a column."""
_FIRST = 3


def excel_bytes(report: Report) -> bytes:
    """The report as a .xlsx file."""
    made = book()
    for section in report.sections:
        tables = [block for block in section.blocks if isinstance(block, Table)]
        if tables:
            _sheet(made, report, tables)
    return book_bytes(made, title=report.title, author=report.author)


def _sheet(made: Any, report: Report, tables: list[Table]) -> None:
    """The first table under its heads; those that follow, as a legend does, below it."""
    name = tables[0].alternative
    short = name.rpartition("(")[2].rstrip(")") if name.endswith(")") else name
    sheet = made.create_sheet(sheet_name(made, short))
    put(at(sheet, 1, 1), f"{report.subject}: {report.title}")
    put(at(sheet, 2, 1), name)
    at(sheet, 1, 1).font, at(sheet, 2, 1).font = font(bold=True, size=13), font(bold=True)
    table = tables[0]
    total = sum(column.share for column in table.columns)
    widths = [max(8.0, _WIDTH * column.share / total) for column in table.columns]
    head(sheet, _FIRST, [column.heading for column in table.columns], widths)
    table_rows(sheet, _FIRST + 1, table, widths)
    if len(tables) == 1:
        filtered(sheet, _FIRST, len(table.columns), f"B{_FIRST + 1}")
    for further in tables[1:]:
        top = sheet.max_row + 2
        for number, column in enumerate(further.columns, start=1):
            put(at(sheet, top, number), column.heading)
            at(sheet, top, number).font = font(bold=True)
        table_rows(sheet, top + 1, further, widths[: len(further.columns)])


def table_rows(sheet: Any, top: int, table: Table, widths: list[float], *, numbers: bool = False) -> None:
    """The rows of a table from a row of the sheet on; with ``numbers``, figures can be calculated with."""
    from openpyxl.styles import Alignment, PatternFill

    line = ruled()
    wrapped, bold = Alignment(wrap_text=True, vertical="top"), font(bold=True)
    grounds = {name: PatternFill("solid", start_color=f"FF{shade}") for name, shade in SHADES.items()}
    for number, row in enumerate(table.rows, start=top):
        texts = [text_of(cell) for cell in row]
        for column, (cell, text) in enumerate(zip(row, texts, strict=True), start=1):
            one = at(sheet, number, column)
            put(one, _figure(text) if numbers else text)
            one.alignment, one.border = wrapped, line
            if cell.rating:
                one.fill = grounds[cell.rating.value]
            if _is_bold(cell):
                one.font = bold
        sheet.row_dimensions[number].height = height(texts, widths)


def _figure(text: str) -> str | int | float:
    if text.isdecimal():
        return int(text)
    return float(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else text


def _is_bold(cell: Cell) -> bool:
    return all(span.bold for paragraph in cell.paragraphs for span in paragraph.spans)


def text_of(cell: Cell) -> str:
    """The words of a cell, a line a paragraph; the dash that stands for nothing is left out."""
    text = "\n".join(_line(paragraph) for paragraph in cell.paragraphs)
    return "" if text == "–" else text


def _line(paragraph: Paragraph) -> str:
    return f"• {paragraph.text}" if paragraph.style is Style.BULLET else paragraph.text
