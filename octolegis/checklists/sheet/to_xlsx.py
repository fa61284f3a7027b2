"""Rows as an Excel file for a lawyer: lists to choose from, and a sheet that explains the columns."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from octolegis.checklists.format_check import CHOICES
from octolegis.checklists.sheet.columns import ROW, Content, RowKind, fields, head_fields, titles
from octolegis.checklists.sheet.to_rows import Row
from octolegis.domain.errors import InputError
from octolegis.wording import wording

LONGEST = 32_767
"""Characters that Excel keeps in a cell."""
_LAST = 5_000
"""The lists to choose from reach down to this row."""
_WIDTHS = {ROW: 13, "Id": 22, "Text": 60, "Summary": 50, "Guidance": 50, "Title": 30}
_WIDTHS |= dict.fromkeys(
    ("Gaps", "Model points", "To confirm", "Informational", "Notifications", "Limits"), 40
)
_DARK, _PART, _ARTICLE, _HEAD = "FF23507F", "FFDBE7F4", "FFEFF4FA", "FFFFF6DD"


def to_xlsx(rows: Iterable[Row]) -> bytes:
    """The workbook; InputError where a text is longer than a cell."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "Checklist"
    _fill(sheet, rows)
    _shape(sheet)
    _offer_choices(sheet)
    _explain(book.create_sheet("Columns"))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _fill(sheet: Any, rows: Iterable[Row]) -> None:
    sheet.append(titles())
    for row in rows:
        for text in row.values():
            if len(text) > LONGEST:
                raise InputError("sheet.too_long", place=row.get("Id", ""), limit=LONGEST)
        sheet.append([row.get(title) for title in titles()])
    for line in sheet.iter_rows(min_row=2):
        for cell in line:
            if cell.value is not None:
                # A text that begins with an equals sign is a text, here and when it is edited again.
                cell.data_type = "s"
                cell.quotePrefix = cell.value[:1] in "=+-@"


def _shape(sheet: Any) -> None:
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    wrapped = Alignment(wrap_text=True, vertical="top")
    for number, title in enumerate(titles(), start=1):
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width = _WIDTHS.get(title, 18)
        column.number_format = "@"
        column.alignment = wrapped
    for line in sheet.iter_rows(min_row=2):
        for cell in line:
            cell.number_format = "@"
            cell.alignment = wrapped
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", start_color=_DARK)
        cell.alignment = Alignment(vertical="center")
    last = get_column_letter(len(titles()))
    shades = ((RowKind.PART, _PART), (RowKind.ARTICLE, _ARTICLE), (RowKind.CHECKLIST, _HEAD))
    for kind, shade in shades:
        fill = PatternFill("solid", start_color=shade, end_color=shade)
        rule = FormulaRule(formula=[f'$A2="{kind.value}"'], fill=fill, font=Font(bold=kind is RowKind.PART))
        sheet.conditional_formatting.add(f"A2:{last}{_LAST}", rule)
    sheet.row_dimensions[1].height = 22
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{last}{max(sheet.max_row, 2)}"


def _offer_choices(sheet: Any) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for number, title in enumerate(titles(), start=1):
        choices = choices_of(title)
        if not choices:
            continue
        letter = get_column_letter(number)
        offered = DataValidation(
            type="list",
            formula1=f'"{",".join(choices)}"',
            allow_blank=True,
            errorTitle=title,
            error=f"{title}: {', '.join(choices)}"[:255],
        )
        offered.add(f"{letter}2:{letter}{_LAST}")
        sheet.add_data_validation(offered)


def choices_of(title: str) -> list[str]:
    """The values that a column takes; none where any text may stand."""
    if title == ROW:
        return [kind.value for kind in RowKind]
    for kind in RowKind:
        field = fields(kind).get(title)
        if field is not None and field.content is Content.YES:
            return ["yes", "no"]
        if field is not None and field.content is Content.TEXT and field.key in CHOICES:
            return [each.value for each in CHOICES[field.key]]
    return []


def _explain(sheet: Any) -> None:
    from openpyxl.styles import Alignment, Font

    said = wording()
    lines = [("", "", said("template.intro"))]
    lines += [(said("template.column"), said("template.rows"), said("template.what"))]
    lines += [(ROW, "", said("template.row"))]
    for title in titles()[1:]:
        kinds = [kind.value for kind in RowKind if title in fields(kind)]
        lines.append((title, ", ".join(kinds), _explanation(title)))
    lines.append(("", "", said("template.head")))
    for title, field in head_fields().items():
        lines.append((f"Id: {title}", "checklist", _explanation(f"head_{field.key}")))
    for line in lines:
        sheet.append(line)
    for letter, width in (("A", 22), ("B", 26), ("C", 100)):
        sheet.column_dimensions[letter].width = width
    for line_of_cells in sheet.iter_rows():
        for cell in line_of_cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[2]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A3"


def _explanation(title: str) -> str:
    """What a column is for, and the values it takes; of one that is new only the values."""
    id = title.lower().replace(" ", "_")
    try:
        words = wording()(f"template.{'' if id.startswith('head_') else 'column_'}{id}")
    except KeyError:
        words = ""
    choices = choices_of(title)
    return f"{words} {wording()('template.one_of')} {', '.join(choices)}.".strip() if choices else words
