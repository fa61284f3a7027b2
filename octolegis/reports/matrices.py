"""The matrices in the report: what is asked of each power, power by power, on a landscape page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from octolegis.domain.checklist import Article, Requirement, Theme
from octolegis.domain.expectation import effects
from octolegis.domain.finding import Rating
from octolegis.domain.matrix import Cell as MatrixCell
from octolegis.domain.matrix import Grid, grids
from octolegis.domain.timing import MADE
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Span,
    Style,
    Table,
    cell,
    plain,
)
from octolegis.reports.judgement import code, flags
from octolegis.reports.reading import Reading

_ROW_SHARE = 16
"""The share of the first column; the rest is divided evenly."""


def matrix_blocks(reading: Reading) -> list[Block]:
    """Every matrix in which something was judged."""
    blocks: list[Block] = []
    for grid in grids(reading.assessment):
        if _is_judged(reading, grid):
            blocks += _matrix(reading, grid)
    return blocks


def matrix_line(reading: Reading, article: Article) -> list[Paragraph]:
    """At the article: where its matrix stands, and the human-rights benchmark of its safeguards."""
    lines = benchmark(reading, article)
    for grid in grids(reading.assessment) if article.matrix else ():
        joined = article.matrix is not None and article.matrix.joins == grid.article.id
        if (grid.article is article or joined) and _is_judged(reading, grid):
            title = reading.say("matrix.see", name=_title(reading, grid))
            lines.append(Paragraph((Span(title, target=_bookmark(grid)),), Style.NOTE))
    return lines


def benchmark(reading: Reading, article: Article) -> list[Paragraph]:
    """The human-rights treaties that bind the State, as the user recorded them."""
    treaties = reading.assessment.details.human_rights
    if article.theme is not Theme.SAFEGUARDS or not treaties:
        return []
    return [plain(reading.say("matrix.benchmark", treaties=treaties))]


def _is_judged(reading: Reading, grid: Grid) -> bool:
    return any(reading.finding(each.id) is not None for each in grid.cells.values())


def _title(reading: Reading, grid: Grid) -> str:
    return f"{reading.article_name(grid.article)} – {grid.article.title}"


def _bookmark(grid: Grid) -> str:
    return f"matrix_{grid.article.id.replace('/', '_')}"


def _matrix(reading: Reading, grid: Grid) -> list[Block]:
    title = reading.say("matrix.heading", name=_title(reading, grid))
    share = (100 - _ROW_SHARE) / len(grid.columns)
    columns = [Column(reading.say("matrix.row"), _ROW_SHARE)]
    columns += [Column(f"{_paragraph(reading, grid, one)}\n{one.text}", share) for one in grid.columns]
    rows = [
        (_row_head(reading, row), *(_cell(reading, grid.cells.get((row.id, one.id))) for one in grid.columns))
        for row in grid.rows
    ]
    blocks: list[Block] = [Heading(title, 2, _bookmark(grid))]
    blocks += [replace(line, with_next=True) for line in benchmark(reading, grid.article)]
    return [*blocks, Table(tuple(columns), tuple(_together(rows)), title)]


def _paragraph(reading: Reading, grid: Grid, condition: Requirement) -> str:
    """The paragraph of a condition, with its instrument where that is not the matrix's own."""
    instrument = reading.assessment.instrument_of(condition.id)
    own = reading.instrument_of[grid.article.id]
    foreign = instrument is not None and instrument is not own
    return f"{instrument.reference} {condition.paragraph}" if instrument and foreign else condition.paragraph


def _together(rows: list[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """All rows on one page: a matrix is read as a whole."""
    for row in rows[:-1]:
        yield tuple(
            replace(one, paragraphs=tuple(replace(each, with_next=True) for each in one.paragraphs))
            for one in row
        )
    yield from rows[-1:]


def _row_head(reading: Reading, row: Article) -> Cell:
    name = Paragraph((Span(reading.article_name(row), bold=True),), Style.CELL)
    return Cell((name, plain(row.title, Style.CELL)))


def _cell(reading: Reading, found: MatrixCell | None) -> Cell:
    """The rating, the ground and the flags, and the variation that alters what is asked."""
    if found is None:
        return cell("–")
    finding = reading.finding(found.id)
    rating = finding.rating if finding else Rating.NOT_ASSESSED
    marks = [mark for mark in (code(reading, finding), flags(reading, finding)) if mark]
    made = [one for one in effects(reading.assessment, found.id) if one.status in MADE]
    marks += [reading.say("matrix.altered", paragraph=one.variation.paragraph) for one in made]
    return cell("\n".join([reading.term(rating, "rating"), *marks]), rating)
