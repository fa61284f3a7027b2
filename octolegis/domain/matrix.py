"""Matrices: what an article asks of each power, judged power by power.

ETS 185 Article 14(2) makes each power available for three kinds of case, Article 15 puts each under
conditions and safeguards, Article 11 names the offences whose aiding and attempt are criminal; ETS 189
Article 8(2) and CETS 224 Article 13 take up Articles 14 and 15.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Requirement
from octolegis.domain.finding import Basis, Rating

AT = "@"
"""Stands between the condition and the row in the id of a cell."""


class Cell(NamedTuple):
    """A condition as applied to one article."""

    id: str
    condition: Requirement
    row: Article


class Grid(NamedTuple):
    """A matrix to be shown: the cells by (row, condition); where there is none, nothing is asked."""

    article: Article
    rows: tuple[Article, ...]
    columns: tuple[Requirement, ...]
    cells: dict[tuple[str, str], Cell]

    def at(self, row: int, column: int) -> Cell | None:
        """The cell at a place; ``None`` where nothing is asked."""
        return self.cells.get((self.rows[row].id, self.columns[column].id))

    def place(self, id: str) -> tuple[int, int] | None:
        """Row and column of a cell; ``None`` where it is not in this grid."""
        found = next((cell for cell in self.cells.values() if cell.id == id), None)
        if found is None:
            return None
        rows, columns = [row.id for row in self.rows], [column.id for column in self.columns]
        return rows.index(found.row.id), columns.index(found.condition.id)


def cell_of(assessment: Assessment, target: str) -> Cell | None:
    """The cell with the id; ``None`` for a target of another kind, or in a part that is not assessed."""
    condition, at, row = target.partition(AT)
    if not at:
        return None
    requirement, article = assessment.requirement(condition), assessment.article(row)
    known = assessment.article(target) is not None
    return Cell(target, requirement, article) if known and requirement and article else None


def grids(assessment: Assessment) -> list[Grid]:
    """Every matrix of the assessment, with those that join it, in treaty order."""
    articles = [article for instrument in assessment.instruments for article in instrument.articles()]
    owners = [a for a in articles if a.matrix and not _host(assessment, a)]
    found = [_grid(assessment, owner, [owner, *_guests(articles, owner)]) for owner in owners]
    return [grid for grid in found if grid.cells]


def grid_of(assessment: Assessment, target: str) -> Grid | None:
    """The matrix in which a target stands: its article's own, or that which its article joins."""
    article = assessment.article(target)
    if article is None or article.matrix is None:
        return None
    host = _host(assessment, article) or article
    return next((grid for grid in grids(assessment) if grid.article is host), None)


def combined(ratings: Iterable[Rating]) -> Rating:
    """The rating of a condition from those of its cells.

    Any conflict is a conflict; one not assessed leaves all so; all fully, or at least largely, are that;
    none met is not in line; anything else is partly in line.
    """
    found = set(ratings)
    if Rating.CONFLICT in found:
        return Rating.CONFLICT
    if not found or Rating.NOT_ASSESSED in found:
        return Rating.NOT_ASSESSED
    applicable = found - {Rating.NOT_APPLICABLE}
    if not applicable:
        return Rating.NOT_APPLICABLE
    for rating in (Rating.FULLY, Rating.NOT):
        if applicable == {rating}:
            return rating
    return Rating.LARGELY if applicable <= {Rating.FULLY, Rating.LARGELY} else Rating.PARTLY


def rating_from_cells(assessment: Assessment, basis: Basis, requirement: str, article: Article) -> Rating:
    """What the cells of the article's matrix say of one of its conditions."""
    prefix = f"{requirement}{AT}"
    cells = [cell for cell in article.matrix.cells if cell.startswith(prefix)] if article.matrix else []
    findings = {cell: assessment.consolidated(basis, cell) for cell in cells}
    if not any(findings.values()):
        return Rating.NOT_ASSESSED
    asked = [finding for cell, finding in findings.items() if cell_of(assessment, cell)]
    return combined(finding.rating if finding else Rating.NOT_ASSESSED for finding in asked)


def _host(assessment: Assessment, article: Article) -> Article | None:
    return assessment.article(article.matrix.joins) if article.matrix and article.matrix.joins else None


def _guests(articles: Iterable[Article], owner: Article) -> list[Article]:
    return [a for a in articles if a.matrix is not None and a.matrix.joins == owner.id]


def _grid(assessment: Assessment, owner: Article, articles: list[Article]) -> Grid:
    ids = [id for article in articles if article.matrix for id in article.matrix.cells]
    cells = [cell for cell in (cell_of(assessment, id) for id in ids) if cell is not None]
    columns = _columns(assessment, articles, {cell.condition.id for cell in cells})
    rows = {cell.row.id: cell.row for cell in cells}
    by_place = {(cell.row.id, cell.condition.id): cell for cell in cells}
    return Grid(owner, tuple(rows.values()), columns, by_place)


def _columns(assessment: Assessment, articles: list[Article], used: set[str]) -> tuple[Requirement, ...]:
    """Each condition once: those of the full rows first, then further ones."""
    named = [
        id
        for article in articles
        if article.matrix
        for id in (*article.matrix.conditions, *(cell.partition(AT)[0] for cell in article.matrix.further))
    ]
    found = (assessment.requirement(id) for id in dict.fromkeys(named) if id in used)
    return tuple(requirement for requirement in found if requirement is not None)
