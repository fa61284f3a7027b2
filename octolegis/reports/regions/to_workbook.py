"""A region as an Excel workbook: the matrix, and behind each of its cells a row with where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from typing import Any, NamedTuple

from octolegis.domain.finding import Basis
from octolegis.domain.regions.regional import Regional
from octolegis.reports.excel_book import (
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
from octolegis.reports.matrix_values import shortened
from octolegis.reports.regions import sheet_columns as columns_of
from octolegis.reports.regions.options import RegionOptions
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.sheet_about import about
from octolegis.reports.regions.sheet_columns import SheetColumn, shown
from octolegis.reports.regions.sheet_matrix import matrix_sheet
from octolegis.reports.regions.sheet_rows import Line, article_lines, requirement_lines
from octolegis.reports.regions.sheet_summing import (
    bases,
    overview_lines,
    pattern_lines,
    progress_lines,
    source_lines,
    target_lines,
)
from octolegis.reports.regions.sheet_top import HEADS, topped
from octolegis.reports.word_blocks import SHADES

_EVERY = 200
"""So many rows between two questions whether to go on."""
_A4, _A3_WIDE, _A3 = 190.0, 345.0, 8
"""Widths that are legible on A4 and on A3, in units of a column, and Excel's number of the larger paper."""
_PLAIN, _BOLD = "octolegis-cell", "octolegis-name"


class _Part(NamedTuple):
    key: str
    columns: tuple[SheetColumn, ...]
    lines: Callable[[RegionReading], Iterator[Line]]
    judges: bool = False
    tells: bool = False


_PARTS = (
    _Part("overview", columns_of.OVERVIEW, overview_lines, judges=True),
    _Part("patterns", columns_of.PATTERNS, pattern_lines, judges=True),
    _Part("targets", columns_of.TARGETS, target_lines, judges=True),
    _Part("progress", columns_of.PROGRESS, progress_lines, judges=True),
    _Part("findings", columns_of.ARTICLES, article_lines),
    _Part("requirements", columns_of.REQUIREMENTS, requirement_lines, judges=True),
    _Part("sources", columns_of.SOURCES, source_lines, tells=True),
)


def workbook(regional: Regional, options: RegionOptions, go_on: Callable[[], None]) -> bytes:
    """The workbook; a sheet without rows is left out."""
    reading = RegionReading(regional, options)
    made = book()
    _styles(made)
    on = bases(reading) if options.ratings else [options.basis]
    matrices = {basis: made.create_sheet(sheet_name(made, _matrix_name(reading, basis))) for basis in on}
    rows: dict[str, str] = {}
    for part in _PARTS:
        if (options.ratings or not part.judges) and not (options.anonymous and part.tells):
            rows |= _sheet(reading, made, part, go_on)
    for basis, sheet in matrices.items():
        go_on()
        matrix_sheet(reading, sheet, basis, rows)
    about(reading, made.create_sheet(sheet_name(made, reading.words("region_sheet.sheet.about"))))
    go_on()
    return book_bytes(made, title=reading.regional.region.name, author="")


def _matrix_name(reading: RegionReading, basis: Basis) -> str:
    return reading.words(f"region_sheet.sheet.{basis.value}")


def _styles(made: Any) -> None:
    """Named, since a style that is put together anew for each cell costs more than all the rest."""
    from openpyxl.styles import Alignment, NamedStyle, PatternFill

    wrapped, line = Alignment(wrap_text=True, vertical="top", horizontal="left"), ruled()
    looks = {_PLAIN: {}, _BOLD: {"font": font(bold=True)}}
    looks |= {
        f"octolegis-{name}": {"fill": PatternFill("solid", start_color=f"FF{shade}")}
        for name, shade in SHADES.items()
    }
    for name, look in looks.items():
        given = {"font": font(), "alignment": wrapped, "border": line, **look}
        made.add_named_style(NamedStyle(name, **given))


def _sheet(reading: RegionReading, made: Any, part: _Part, go_on: Callable[[], None]) -> dict[str, str]:
    """The rows of a part on a sheet; where those of each country begin, if they are about articles."""
    lines = list(part.lines(reading))
    if not lines:
        return {}
    columns = shown(part.columns, reading.options)
    sheet = made.create_sheet(sheet_name(made, reading.words(f"region_sheet.sheet.{part.key}")))
    topped(reading, sheet)
    titles = [reading.words(f"region_sheet.column.{column.key}") for column in columns]
    head(sheet, HEADS, titles, [column.width for column in columns])
    _fill(sheet, columns, lines, go_on)
    filtered(sheet, HEADS, len(columns), f"B{HEADS + 1}")
    wide = sum(column.width for column in columns)
    if wide > _A4:
        # On paper two pages of A3 beside one another, where it must be, with the names on each.
        sheet.page_setup.paperSize, sheet.page_setup.fitToWidth = _A3, 1 if wide < _A3_WIDE else 2
        sheet.print_title_cols = "A:A"
    name = sheet.title.replace("'", "''")
    places = reversed(list(enumerate(lines, start=HEADS + 1)))
    return {line.id: f"'{name}'!A{number}" for number, line in places if line.id}


def _fill(sheet: Any, columns: tuple[SheetColumn, ...], lines: list[Line], go_on: Callable[[], None]) -> None:
    widths = [column.width for column in columns]
    looks: dict[str, Any] = {}
    cells = sheet.iter_rows(min_row=HEADS + 1, max_row=HEADS + len(lines), max_col=len(columns))
    for number, (line, row) in enumerate(zip(lines, cells, strict=True), start=HEADS + 1):
        if number % _EVERY == 0:
            go_on()
        values = [line.values.get(column.key) for column in columns]
        for column, one, value in zip(columns, row, values, strict=True):
            _dress(one, _style(column, line), looks)
            put(one, shortened(value) if isinstance(value, str) else value)
        texts = ["" if value is None else str(value) for value in values]
        sheet.row_dimensions[number].height = height(texts, widths)


def _dress(one: Any, name: str, looks: dict[str, Any]) -> None:
    """Give a cell a named style; what the library looks up at the first is kept for the others."""
    if name in looks:
        one._style = copy(looks[name])  # noqa: SLF001 - the library has no other way that is as quick
        return
    one.style = name
    looks[name] = copy(one._style)  # noqa: SLF001


def _style(column: SheetColumn, line: Line) -> str:
    if column.key == "rating" and line.rating is not None:
        return f"octolegis-{line.rating.value}"
    return _BOLD if column.key == "country" else _PLAIN
