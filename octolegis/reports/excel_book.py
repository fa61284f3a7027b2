"""A workbook that opens without complaint: texts stay texts, heads stay in view, all is printed on A4."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from octolegis.domain.text import clean

LONGEST = 32_767
"""Characters that Excel keeps in a cell, counted in UTF-16 as it counts them."""
_RISKY = "=+-@\t\r"
DARK, PALE = "FF23507F", "FFEFF4FA"
_PER_LINE = 1.15
"""Characters of the usual type that a unit of a column's width holds."""
_LINE, _TALLEST = 12.5, 409.0
"""Height of a line and of the tallest row that Excel knows, in points."""


def book() -> Any:
    """An empty workbook, without the sheet that the library begins with."""
    from openpyxl import Workbook

    made = Workbook()
    made.remove(made.active)
    return made


def book_bytes(made: Any, *, title: str, author: str) -> bytes:
    """The file, with the names of report and author, and none of the library's."""
    made.properties.title, made.properties.creator = clean(title[:255]), clean(author[:255]) or "Octolegis"
    made.properties.lastModifiedBy = None
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def sheet_name(made: Any, wished: str) -> str:
    """A name that Excel accepts and no other sheet bears."""
    bare = "".join(" " if char in "[]:*?/\\'" else char for char in clean(wished))
    bare = cut(" ".join(bare.split()), 26).strip() or "1"
    taken = {sheet.title.casefold() for sheet in made.worksheets}
    names = (bare if number == 1 else f"{bare} {number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name.casefold() not in taken)


def at(sheet: Any, row: int, column: int) -> Any:
    """The cell at a place, both counted from 1."""
    from openpyxl.utils import get_column_letter

    return sheet[f"{get_column_letter(column)}{row}"]


def put(cell: Any, value: str | int | float | date | None) -> None:
    """A value; a text that begins like a formula is marked as a text, here and when it is edited again."""
    if value is None or value == "":
        return
    if isinstance(value, date):
        cell.value, cell.number_format = value, "yyyy-mm-dd"
    elif isinstance(value, str):
        cell.value = storable(value)
        cell.data_type, cell.number_format = "s", "@"
        cell.quotePrefix = value[:1] in _RISKY
    else:
        cell.value = value


def storable(text: str) -> str:
    """As much of a text as a cell holds, without what XML forbids."""
    bare = clean(text)
    return bare if units(bare) <= LONGEST else cut(bare, LONGEST)


def units(text: str) -> int:
    """The length as Excel counts it: a character beyond the first plane counts twice."""
    return len(text) + sum(char > "\uffff" for char in text) if not text.isascii() else len(text)


def cut(text: str, longest: int) -> str:
    """The opening of a text, no longer than so many units."""
    kept = text[:longest]
    while units(kept) > longest:
        kept = kept[: -(units(kept) - longest) // 2 or -1]
    return kept


def font(**given: Any) -> Any:
    """The type of every cell; the library names none, and programs then choose each its own."""
    from openpyxl.styles import Font

    return Font(**{"name": "Calibri", "size": 11, **given})


def ruled() -> Any:
    """A thin line below a row."""
    from openpyxl.styles import Border, Side

    return Border(bottom=Side(style="thin", color="FFD5DCE4"))


def head(sheet: Any, row: int, titles: Sequence[str], widths: Sequence[float]) -> None:
    """A row of heads that stays in view, with a filter below it."""
    from openpyxl.styles import Alignment, PatternFill
    from openpyxl.utils import get_column_letter

    for number, (title, width) in enumerate(zip(titles, widths, strict=True), start=1):
        one = at(sheet, row, number)
        put(one, title)
        one.font = font(bold=True, color="FFFFFFFF")
        one.fill = PatternFill("solid", start_color=DARK)
        one.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.row_dimensions[row].height = 32
    sheet.print_title_rows = f"{row}:{row}"
    on_paper(sheet)


def on_paper(sheet: Any) -> None:
    """A4, landscape, as wide as the page."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def filtered(sheet: Any, row: int, columns: int, frozen: str) -> None:
    """The filter over the rows below the heads, which stay in view with the columns before ``frozen``."""
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = frozen
    sheet.auto_filter.ref = f"A{row}:{get_column_letter(columns)}{max(sheet.max_row, row + 1)}"


def height(texts: Iterable[str], widths: Iterable[float]) -> float:
    """The height that a row of wrapped texts needs, which Excel does not work out for a file it opens."""
    lines = 1
    for text, width in zip(texts, widths, strict=True):
        room = max(1.0, width * _PER_LINE)
        lines = max(lines, sum(1 + int(len(line) / room) for line in text.split("\n")) if text else 1)
    return min(_TALLEST, lines * _LINE + 4)
