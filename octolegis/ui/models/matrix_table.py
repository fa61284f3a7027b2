"""A matrix as a Qt table: a cell for each article and condition, with its rating."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPixmap

from octolegis.domain.coverage import rating_of
from octolegis.domain.expectation import effects
from octolegis.domain.finding import Rating
from octolegis.domain.matrix import Cell, Grid
from octolegis.domain.variation_words import effect_message
from octolegis.ui.desk import Desk
from octolegis.ui.theme import colour

Index = QModelIndex | QPersistentModelIndex
Mark = Callable[[Rating], QPixmap]


class MatrixTable(QAbstractTableModel):
    """Shows one grid; where nothing is asked the cell is a dash that cannot be stood on.

    ``mark`` draws the mark of a rating.
    """

    def __init__(self, desk: Desk, mark: Mark, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.grid: Grid | None = None
        self._draw = mark
        self._marks: dict[Rating, QPixmap] = {}
        self._answers: dict[int, Callable[[Cell], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda cell: self._words(self._rating(cell)),
            Qt.ItemDataRole.DecorationRole: lambda cell: self._mark(self._rating(cell)),
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.AccessibleTextRole: lambda cell: (
                f"{desk.name(cell.id)}: {self._words(self._rating(cell))}"
            ),
        }

    def show_grid(self, grid: Grid | None) -> None:
        """Show another grid."""
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    def renew(self) -> None:
        """Read every cell again."""
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def redraw(self) -> None:
        """Draw the marks anew, as after a change of theme."""
        self._marks.clear()
        self.renew()

    def cell_at(self, index: Index) -> Cell | None:
        """The cell; ``None`` where nothing is asked."""
        return self.grid.at(index.row(), index.column()) if self.grid and index.isValid() else None

    def index_of(self, target: str) -> QModelIndex:
        """Where a cell stands; invalid when it is not in this grid."""
        place = self.grid.place(target) if self.grid else None
        return self.index(*place) if place else QModelIndex()

    def judged(self) -> tuple[int, int]:
        """How many of how many cells have a rating."""
        cells = self.grid.cells.values() if self.grid else ()
        done = sum(self._rating(cell) is not Rating.NOT_ASSESSED for cell in cells)
        return done, len(cells)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.grid.rows) if self.grid and not parent.isValid() else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.grid.columns) if self.grid and not parent.isValid() else 0

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.cell_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell_at(index)
        if cell is None:
            return "–" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(cell)
        answer = self._answers.get(role)
        return answer(cell) if answer else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if self.grid is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            row = self.grid.rows[section]
            return f"{row.number}  {row.title}"
        condition = self.grid.columns[section]
        gap = "\n" if role == Qt.ItemDataRole.ToolTipRole else "  "
        return f"{self._paragraph(condition.id, condition.paragraph)}{gap}{condition.text}"

    def _paragraph(self, id: str, paragraph: str) -> str:
        """A paragraph of another instrument is named with it."""
        instrument = self._desk.assessment.instrument_of(id)
        own = self.grid is not None and self.grid.article.id.partition("/")[0] == id.partition("/")[0]
        return paragraph if own or instrument is None else f"{instrument.reference} {paragraph}"

    def _rating(self, cell: Cell) -> Rating:
        return rating_of(self._desk.assessment, self._desk.basis, cell.id)

    def _words(self, rating: Rating) -> str:
        return self._desk.words(f"term.rating.{rating}")

    def _ink(self, cell: Cell) -> QColor | None:
        return colour("quiet") if self._rating(cell) is Rating.NOT_ASSESSED else None

    def _tip(self, cell: Cell) -> str:
        desk = self._desk
        told = [desk.words.say(effect_message(desk.assessment, e)) for e in effects(desk.assessment, cell.id)]
        return "\n".join([desk.name(cell.id), cell.condition.text, *told])

    def _mark(self, rating: Rating) -> QPixmap:
        if rating not in self._marks:
            self._marks[rating] = self._draw(rating)
        return self._marks[rating]
