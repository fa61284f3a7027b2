"""The countries of a region: where the findings of each come from, and what must be known of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QToolButton, QVBoxLayout, QWidget

from octolegis.domain.regions.standing import Standing
from octolegis.session.region.reporting import sentences
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.scale import px
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.flow_layout import FlowLayout


class CountriesPage(QWidget):
    """``change_asked`` and ``removal_asked``: of the country that the keys are on."""

    change_asked = Signal()
    removal_asked = Signal()

    def __init__(self, desk: RegionDesk, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.table = _Table(0, 4)
        dressed(self.table, accessibleName=self.tr("Countries"))
        self._place(actions)
        self.table.changed.connect(self.change_asked)
        self.table.removed.connect(self.removal_asked)
        desk.renewed.connect(self.renew)

    @property
    def chosen(self) -> str:
        """The id of the country that the keys are on, if any."""
        item = self.table.item(self.table.currentRow(), 0)
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def renew(self) -> None:
        """Show what was read, with the keys on the same country."""
        standings, chosen = self._desk.regional.standings, self.chosen
        self.table.setRowCount(len(standings))
        for row, standing in enumerate(standings):
            for column, words in enumerate(self._words(standing)):
                item = QTableWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, standing.country.id)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
                item.setToolTip(words)
                self.table.setItem(row, column, item)
        ids = [each.country.id for each in standings]
        if ids:
            self.table.setCurrentCell(ids.index(chosen) if chosen in ids else 0, 0)
        self.table.resizeRowsToContents()

    def stand(self) -> None:
        """Take the keys."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.resizeRowsToContents()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        """The row stood on is lit as elsewhere, its words as readable as the others."""
        palette = self.table.palette()
        palette.setColor(QPalette.ColorRole.Highlight, colour("chosen"))
        palette.setColor(QPalette.ColorRole.HighlightedText, colour("text"))
        self.table.setPalette(palette)

    def _words(self, standing: Standing) -> tuple[str, str, str, str]:
        words = self._desk.words
        told = [standing.country.note, *(words.say(each) for each in sentences(standing))]
        source = standing.country.file or standing.country.short.source
        return (
            self._desk.names[standing.country.id],
            words(f"term.region_state.{standing.state}"),
            "  ".join(filter(None, (source, standing.last_change))),
            " ".join(filter(None, told)),
        )

    def _place(self, actions: Sequence[QAction]) -> None:
        self.table.setHorizontalHeaderLabels(
            [self.tr("Country"), self.tr("State"), self.tr("Source, last change"), self.tr("What to know")]
        )
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setFrameShape(QTableWidget.Shape.NoFrame)
        self.table.verticalHeader().hide()
        self._dress()
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        for column, width in enumerate((190, 190, 230)):
            head.resizeSection(column, px(width))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.sectionResized.connect(self.table.resizeRowsToContents)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        flow = FlowLayout()
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            flow.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 8)
        whole.addLayout(flow)
        whole.addWidget(self.table, 1)


class _Table(QTableWidget):
    """Enter changes a row, Delete removes it."""

    changed = Signal()
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.changed.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
