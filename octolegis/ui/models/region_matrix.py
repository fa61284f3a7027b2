"""The matrix of a region as a Qt table: a row for each country, a column for each article."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from octolegis.domain.checklist import Article
from octolegis.domain.regions.standing import NO_CELL, Cell, Standing, State
from octolegis.session.region.reporting import sentences
from octolegis.ui.models.region_narrowing import Shown, Wanted, narrowed, ordered
from octolegis.ui.region_desk import RegionDesk

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
"""The Cell, or nothing where the country could not be read."""
PALE = Qt.ItemDataRole.UserRole + 1
"""Whether the cell is not what was asked for."""


class RegionMatrix(QAbstractTableModel):
    """Shows what is wanted of the region read; nothing can be edited."""

    def __init__(self, desk: RegionDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.wanted = Wanted()
        self.shown = Shown()
        self.standings: tuple[Standing, ...] = ()

    def show(self, wanted: Wanted) -> None:
        """Show what is wanted of what was read last."""
        desk = self._desk
        self.beginResetModel()
        self.wanted = wanted
        self.shown = narrowed(desk.regional, desk.names, desk.basis, wanted, desk.words)
        self.standings = ordered(self.shown, desk.names, desk.basis, wanted.order, desk.article_id)
        self.endResetModel()

    def standing_at(self, index: Index) -> Standing | None:
        """The country of a cell."""
        return self.standings[index.row()] if index.isValid() else None

    def article_at(self, index: Index) -> Article | None:
        """The article of a cell."""
        return self.shown.articles[index.column()] if index.isValid() else None

    def index_of(self, country: str, article: str) -> QModelIndex:
        """Where a cell stands; invalid when it is not shown."""
        rows = [each.country.id for each in self.standings]
        columns = [each.id for each in self.shown.articles]
        if country not in rows or article not in columns:
            return QModelIndex()
        return self.index(rows.index(country), columns.index(article))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.standings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown.articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        standing, article = self.standings[index.row()], self.shown.articles[index.column()]
        cell = standing.on(self._desk.basis, article.id)
        if role == CELL:
            return cell if standing.is_read else None
        if role == PALE:
            return self.wanted.asks_for_cells and not self.wanted.takes(cell)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(standing, cell)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            place = f"{self._desk.names[standing.country.id]}, {self._desk.cited(article)} {article.title}"
            return f"{place}: {self._words(standing, cell)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        is_tip = role == Qt.ItemDataRole.ToolTipRole
        if orientation is Qt.Orientation.Horizontal:
            article = self.shown.articles[section]
            return f"{self._desk.cited(article)}\n{article.title}" if is_tip else article.number
        standing = self.standings[section]
        name = self._desk.names[standing.country.id]
        if is_tip:
            told = [self._desk.words.say(each) for each in sentences(standing)]
            return "\n".join([name, *told])
        return "  ·  ".join(filter(None, (name, self._mark(standing))))

    def _mark(self, standing: Standing) -> str:
        """What must be seen beside a country's name: that it was not read, entered by hand, or is old."""
        if not standing.is_read:
            return self._desk.words(f"term.region_state.{standing.state}")
        told = []
        if standing.state is State.SHORT:
            told.append(QCoreApplication.translate("RegionMatrix", "by hand"))
        if standing.stale:
            told.append(standing.last_change)
        if not standing.counts:
            told.append(QCoreApplication.translate("RegionMatrix", "not counted"))
        return ", ".join(told)

    def _words(self, standing: Standing, cell: Cell) -> str:
        """The rating and the flags in words; of a country that was not read, that it was not."""
        words = self._desk.words
        if not standing.is_read:
            return words(f"term.region_state.{standing.state}")
        rated = words(f"term.rating.{cell.rating}")
        if cell is not NO_CELL and not cell.given:
            rated = QCoreApplication.translate("RegionMatrix", "{rating} (follows)").format(rating=rated)
        return ", ".join([rated, *(words(f"term.flag.{flag}") for flag in sorted(cell.flags))])
