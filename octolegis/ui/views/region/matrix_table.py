"""The table of countries and articles: arrows walk, Enter opens the finding, Ctrl+C copies."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from octolegis.ui.models.region_matrix import RegionMatrix
from octolegis.ui.models.region_narrowing import Wanted
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.region.cell_delegate import CellDelegate
from octolegis.ui.views.region.table_heads import BandedHead

_ROW_HEAD = 15
"""Width of the countries' names, in lines of type."""


class MatrixTable(QTableView):
    """``opened``: Enter or a double click asks for the finding."""

    opened = Signal()

    def __init__(self, desk: RegionDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.matrix = RegionMatrix(desk, self)
        self.painter_ = CellDelegate(self, desk.words)
        self.head = BandedHead(self.matrix, self)
        dressed(self, accessibleName=self.tr("Countries and articles"))
        self.setModel(self.matrix)
        self.setItemDelegate(self.painter_)
        self.setHorizontalHeader(self.head)
        self.setSelectionMode(QTableView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self._set_heads()
        self.doubleClicked.connect(self.opened)
        self.selectionModel().currentChanged.connect(self._stand)
        desk.place_changed.connect(self._follow)

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is wanted, and stand where one stood."""
        self.matrix.show(wanted)
        self.painter_.redraw()
        self._follow()

    def write_words(self, written: bool) -> None:
        """Write the ratings in the cells, the titles above them, or marks and numbers alone."""
        self.painter_.words = self.head.titles = written
        self.painter_.redraw()
        self._measure()
        self.head.updateGeometry()
        self.updateGeometries()
        self._follow()

    def stand(self) -> None:
        """Take the keys, on the first cell if one stood nowhere."""
        if not self.currentIndex().isValid() and self.matrix.rowCount() and self.matrix.columnCount():
            self.setCurrentIndex(self.matrix.index(0, 0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def selected_countries(self) -> tuple[str, ...]:
        """The ids of the countries in which cells are selected."""
        rows = {index.row() for index in self.selectionModel().selectedIndexes()}
        return tuple(self.matrix.standings[row].country.id for row in sorted(rows))

    def copied(self) -> str:
        """The selected cells in words, with countries and articles, as a spreadsheet takes them."""
        chosen = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        cells = {(each.row(), each.column()): each for each in chosen if each.isValid()}
        rows, columns = ({place[end] for place in cells} for end in (0, 1))
        head = [
            self.matrix.headerData(c, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
            for c in sorted(columns)
        ]
        lines = [["", *(each.replace("\n", " ") for each in head)]]
        for row in sorted(rows):
            said = [str(self.matrix.index(row, column).data()) for column in sorted(columns)]
            lines.append([self.matrix.headerData(row, Qt.Orientation.Vertical), *said])
        return "\n".join("\t".join(line) for line in lines) if cells else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.painter_.redraw()
            self._dress()

    def _dress(self) -> None:
        """Below the last country the head is as the window is: high contrast would have it light."""
        palette = self.verticalHeader().palette()
        palette.setColor(QPalette.ColorRole.Window, colour("window"))
        self.verticalHeader().setPalette(palette)

    def _set_heads(self) -> None:
        down, line = self.verticalHeader(), self.fontMetrics().height()
        for header in (self.head, down):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(line + 12)
        down.setFixedWidth(line * _ROW_HEAD)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        down.setHighlightSections(False)
        self._dress()
        self._measure()

    def _measure(self) -> None:
        self.head.setMinimumSectionSize(10)
        self.head.setDefaultSectionSize(self.painter_.width)

    def _stand(self, index: QModelIndex) -> None:
        standing, article = self.matrix.standing_at(index), self.matrix.article_at(index)
        if standing is not None and article is not None:
            self._desk.look_at(standing.country.id, article.id)

    def _follow(self) -> None:
        """Stand where the desk looks, if that is shown."""
        index = self.matrix.index_of(self._desk.country, self._desk.article_id)
        if index.isValid() and index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
