"""The matrix as a sheet: a row for each country, a column for each article, themes apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from octolegis.domain.checklist import Article
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.regions.regional import Group
from octolegis.domain.regions.standing import Standing
from octolegis.reports.excel_book import PALE, at, filtered, font, head, height, put
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.relied_on import cited
from octolegis.reports.regions.sheet_top import HEADS, topped

_THEMES, _HEADS = HEADS, HEADS + 1
_NAME, _STATE, _ARTICLE, _CITED = 28.0, 18.0, 15.0, 26.0
_PAGE = 190.0
"""Width of a page of A3 in units of a column, printed legibly."""
_A3 = 8
_WRAPPED = 0.8
"""Of a narrow column so much is filled by words that are not parted."""


def matrix_sheet(reading: RegionReading, sheet: Any, basis: Basis, rows: Mapping[str, str]) -> None:
    """Every country; the state of its source leads to its first row among the findings, ``rows``."""
    topped(reading, sheet)
    groups = reading.regional.groups
    articles = [article for group in groups for article in group.articles]
    wide = _ARTICLE if reading.options.ratings else _CITED
    titles = [reading.words(f"region_sheet.column.{key}") for key in ("country", "state")]
    titles += [f"{article.number} {article.title}" for article in articles]
    widths = [_NAME, _STATE, *[wide] * len(articles)]
    head(sheet, _HEADS, titles, widths)
    sheet.row_dimensions[_HEADS].height = height(titles, [each * _WRAPPED for each in widths])
    _themes(reading, sheet, groups)
    for number, standing in enumerate(reading.standings, start=_HEADS + 1):
        _country(reading, (at(sheet, number, 1), at(sheet, number, 2)), standing, rows)
        texts = [
            _article(reading, at(sheet, number, place), (standing, basis, article))
            for place, article in enumerate(articles, start=3)
        ]
        names = [reading.names[standing.country.id], reading.term(standing.state, "region_state")]
        sheet.row_dimensions[number].height = height([*names, *texts], [each * _WRAPPED for each in widths])
    filtered(sheet, _HEADS, len(widths), f"C{_HEADS + 1}")
    _on_paper(sheet, sum(widths))


def _themes(reading: RegionReading, sheet: Any, groups: tuple[Group, ...]) -> None:
    from openpyxl.styles import Alignment, PatternFill

    first = 3
    for group in groups:
        one = at(sheet, _THEMES, first)
        put(one, reading.introduced(group.instrument.reference, reading.term(group.theme, "theme")))
        one.font, one.fill = font(bold=True), PatternFill("solid", start_color=PALE)
        last = first + len(group.articles) - 1
        if last > first:
            sheet.merge_cells(start_row=_THEMES, end_row=_THEMES, start_column=first, end_column=last)
        one.alignment = Alignment(wrap_text=True, vertical="center")
        first = last + 1
    sheet.row_dimensions[_THEMES].height = 46


def _country(
    reading: RegionReading, cells: tuple[Any, Any], standing: Standing, rows: Mapping[str, str]
) -> None:
    """Not each rating leads to its row: LibreOffice wraps no words that are a link."""
    from openpyxl.worksheet.hyperlink import Hyperlink

    name, state = cells
    name.style, state.style = "octolegis-name", "octolegis-cell"
    put(name, reading.names[standing.country.id])
    put(state, reading.term(standing.state, "region_state"))
    row = rows.get(standing.country.id)
    if row:
        state.hyperlink = Hyperlink(ref=state.coordinate, location=row)
        state.font = font(color="FF1F5FA8", underline="single")


def _article(reading: RegionReading, one: Any, spot: tuple[Standing, Basis, Article]) -> str:
    """Fill a cell; the text that it holds."""
    standing, basis, article = spot
    rating = standing.on(basis, article.id).rating
    is_judged = reading.options.ratings and standing.is_read
    one.style = f"octolegis-{rating.value}" if is_judged else "octolegis-cell"
    text = cell_text(reading, standing, basis, article)
    put(one, text)
    return text


def cell_text(reading: RegionReading, standing: Standing, basis: Basis, article: Article) -> str:
    """The rating in words with its flags below; without ratings, the provisions relied on."""
    if not standing.is_read:
        return ""
    if not reading.options.ratings:
        return "\n".join(cited(reading, standing, standing.relied_on(basis, article.id)))
    cell = standing.on(basis, article.id)
    flags = reading.flags(cell.flags)
    if cell.rating is Rating.NOT_ASSESSED and not flags:
        return reading.term(cell.rating, "rating")
    return "\n".join(filter(None, (reading.term(cell.rating, "rating"), flags)))


def _on_paper(sheet: Any, width: float) -> None:
    """Pages of A3 beside one another, the names on each."""
    sheet.page_setup.paperSize = _A3
    sheet.page_setup.fitToWidth = max(1, round(width / _PAGE))
    sheet.print_title_cols = "A:B"
    sheet.print_title_rows = f"{_THEMES}:{_HEADS}"
