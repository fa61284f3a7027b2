"""The matrix of a region with what narrows it, the finding beside it and the legend below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.scale import px
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.region.finding_pane import FindingPane
from octolegis.ui.views.region.legend_line import LegendLine
from octolegis.ui.views.region.matrix_bar import MatrixBar
from octolegis.ui.views.region.matrix_table import MatrixTable


class MatrixPage(QWidget):
    """The first page of a region's window."""

    def __init__(self, desk: RegionDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.bar = MatrixBar(desk.words)
        self.table = MatrixTable(desk)
        self.finding = FindingPane(desk)
        self.empty = quiet_label()
        self.empty.setContentsMargins(8, 0, 8, 4)
        self._place()
        self.bar.changed.connect(self.renew)
        self.bar.text.returnPressed.connect(self.stand)
        self.bar.words_wanted.connect(self.table.write_words)
        self.table.opened.connect(lambda: self.finding.text.setFocus(Qt.FocusReason.ShortcutFocusReason))
        desk.renewed.connect(self._follow)
        desk.basis_changed.connect(self.renew)

    def renew(self) -> None:
        """Show what is wanted of what was read."""
        self.table.show_wanted(self.bar.wanted)
        matrix = self.table.matrix
        has_cells = bool(matrix.rowCount() and matrix.columnCount())
        self.empty.setVisible(not has_cells)
        if self._desk.regional.standings:
            self.empty.setText(self.tr("Nothing is like that: ask for less above."))
        else:
            self.empty.setText(self.tr("No countries yet: add their case files (Ctrl+I)."))

    def stand(self) -> None:
        """Take the keys."""
        self.table.stand()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads from the finding back to its cell."""
        if event.key() == Qt.Key.Key_Escape:
            self.stand()
        else:
            super().keyPressEvent(event)

    def _follow(self) -> None:
        self.bar.follow(self._desk.regional)
        self.renew()

    def _place(self) -> None:
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.empty)
        rows.addWidget(self.table, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=5)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.finding)
        self.finding.setMinimumWidth(min(px(260), 330))
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([960, 400])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # Across the whole width: on a small screen each line of them costs a country.
        column.addWidget(self.bar)
        column.addWidget(self.splitter, 1)
        column.addWidget(LegendLine(self._desk.words))
