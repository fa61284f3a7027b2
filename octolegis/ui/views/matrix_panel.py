"""The panel with a matrix: walk through its cells by the arrow keys, rate each by its number."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.checklist import Theme
from octolegis.domain.matrix import Grid, grid_of, grids
from octolegis.ui.desk import Desk
from octolegis.ui.models.matrix_table import MatrixTable
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.marks import rating_pixmap

_HEAD_LINES, _ROW_HEAD = 7, 17
"""Height and width of the heads, in lines of type."""


class MatrixPanel(QDockWidget):
    """Belongs to one case file; standing on a cell looks at it, so that the judgement pane follows."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("matrix")
        self.setWindowTitle(self.tr("Matrix"))
        self.desk = desk
        self._grids: list[Grid] = []
        self.choice = dressed(QComboBox(), accessibleName=self.tr("Which matrix"))
        self.count = quiet_label()
        self.model = MatrixTable(desk, rating_pixmap, self)
        self.table = dressed(QTableView(), accessibleName=self.tr("Matrix"))
        self._set_table()
        self._place()
        self.choice.activated.connect(self._choose)
        self.table.selectionModel().currentChanged.connect(self._stand)
        desk.target_changed.connect(self._follow)
        desk.basis_changed.connect(self._renew_cells)
        desk.bridge.changed.connect(self._renew)
        desk.destroyed.connect(self.deleteLater)
        self._list_grids()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()
            self.model.redraw()

    def stand_on_cell(self) -> None:
        """Take the keys: to the cell looked at, else to that of the article looked at, else to the first."""
        if not self.model.index_of(self.desk.target).isValid() and self.model.grid is not None:
            cells = list(self.model.grid.cells.values())
            article = self.desk.article
            of_row = [cell for cell in cells if article is not None and cell.row.id == article.id]
            self.desk.look_at((of_row or cells)[0].id)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        across, down = self.table.horizontalHeader(), self.table.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        )
        # The sections are resized one after the other: the height is reckoned when all of them are.
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_head)
        across.sectionResized.connect(self._fitting.start)
        self.model.modelReset.connect(self._fitting.start)
        line = self.fontMetrics().height()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.setMinimumSectionSize(line + 6)
        down.setFixedWidth(line * _ROW_HEAD)
        for header in (across, down):
            header.setHighlightSections(False)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._dress()

    def _fit_head(self) -> None:
        """As high as the longest condition needs, within reason: the rest is told by the tool tip."""
        across, line = self.table.horizontalHeader(), self.fontMetrics().height()
        heights = [
            across.fontMetrics()
            .boundingRect(
                QRect(0, 0, max(1, across.sectionSize(column) - 8), 9_999),
                Qt.TextFlag.TextWordWrap,
                str(self.model.headerData(column, Qt.Orientation.Horizontal)),
            )
            .height()
            for column in range(self.model.columnCount())
        ]
        across.setFixedHeight(min(max(heights, default=line), line * _HEAD_LINES) + 8)
        # The table gives way to its head only when told so.
        across.geometriesChanged.emit()

    def _dress(self) -> None:
        """The cell stood on is lit as a row of the requirements is: its mark stays to be seen."""
        palette = self.table.palette()
        palette.setColor(QPalette.ColorRole.Highlight, colour("chosen"))
        palette.setColor(QPalette.ColorRole.HighlightedText, colour("text"))
        self.table.setPalette(palette)

    def _place(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(6, 4, 6, 2)
        bar.addWidget(self.choice)
        bar.addWidget(self.count, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(bar)
        column.addWidget(self.table)
        self.setWidget(page)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea | Qt.DockWidgetArea.TopDockWidgetArea)

    def _list_grids(self) -> None:
        """Every matrix of the case file; that of the article looked at is shown."""
        self._grids = grids(self.desk.assessment)
        self.choice.clear()
        for grid in self._grids:
            self.choice.addItem(f"{self.desk.name(grid.article.id)}  {grid.article.title}")
        self._show_grid(self._grid_looked_at())
        self._follow(self.desk.target)

    def _grid_looked_at(self) -> Grid | None:
        """The matrix in which the target stands or has a row; else the first."""
        own = grid_of(self.desk.assessment, self.desk.target)
        article = self.desk.article
        rows = (grid for grid in self._grids if article is not None and article in grid.rows)
        return own or next(rows, self._grids[0] if self._grids else None)

    def _show_grid(self, grid: Grid | None) -> None:
        self.model.show_grid(grid)
        if grid is not None:
            self.choice.setCurrentIndex([each.article.id for each in self._grids].index(grid.article.id))
        self._say_count()

    def _choose(self, row: int) -> None:
        self._show_grid(self._grids[row])
        self.stand_on_cell()

    def _stand(self, index: QModelIndex) -> None:
        cell = self.model.cell_at(index)
        if cell is not None:
            self.desk.look_at(cell.id)

    def _follow(self, target: str) -> None:
        """Stand where the desk looks, in another matrix if it looks into one."""
        grid = grid_of(self.desk.assessment, target)
        if grid is not None and (self.model.grid is None or grid.article.id != self.model.grid.article.id):
            self._show_grid(grid)
        index = self.model.index_of(target)
        if index.isValid() and index != self.table.currentIndex():
            self.table.setCurrentIndex(index)

    def _renew(self, records: frozenset[str]) -> None:
        if any(record.startswith("instrument:") for record in records):
            self._list_grids()
        elif any(record.startswith(("finding:", "variation:", "assessment:")) for record in records):
            self._renew_cells()

    def _renew_cells(self) -> None:
        self.model.renew()
        self._say_count()

    def _say_count(self) -> None:
        done, total = self.model.judged()
        words = self.tr("{done} of {total} judged").format(done=done, total=total)
        treaties = self.desk.assessment.details.human_rights
        grid = self.model.grid
        if grid is not None and grid.article.theme is Theme.SAFEGUARDS and treaties:
            words += " · " + self.tr("benchmark: {treaties}").format(treaties=treaties)
        self.count.setText(words)
