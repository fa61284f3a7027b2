"""The panel with the history: entries to the left, before and after to the right, and restoring."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDockWidget,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.canonical import Json
from octolegis.session.commands import restoring
from octolegis.session.history import Entry
from octolegis.ui.desk import Desk
from octolegis.ui.models.history_table import HistoryTable
from octolegis.ui.views.difference_text import write_difference
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.history.filters import Filters

_PAUSE = 300
_WIDEST = "30 Sept. 2026 23:59"


class HistoryPanel(QDockWidget):
    """Follows what is looked at; reads the log only while it can be seen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setObjectName("history")
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.model = HistoryTable(desk, self)
        self.filters = Filters(desk)
        self.table = self._table()
        self.text = dressed(QTextBrowser(), accessibleName=self.tr("Before and after"))
        self.text.setPlaceholderText(self.tr("Choose an entry to see what changed."))
        self.restore_before = QPushButton(self.tr("Restore what was &before"))
        self.restore_after = QPushButton(self.tr("Restore &this state"))
        for button in (self.restore_before, self.restore_after):
            button.setToolTip(
                self.tr("One change, which undo takes back; for what is yours or shared and stands by itself")
            )
        self._place()
        self._connect()
        desk.destroyed.connect(self.deleteLater)

    def renew(self) -> None:
        """Read the history anew and stand on its newest entry."""
        if not self.isVisible():
            return
        wanted = self.filters.wanted
        self.model.renew(wanted, self.filters.words.text().strip())
        what = self.desk.name(wanted.target) if wanted.target else self.tr("the whole case file")
        self.setWindowTitle(self.tr("History of {what}").format(what=what))
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.selectRow(0)
        self._show()

    def stand(self) -> None:
        """Take the keys."""
        self.show()
        self.raise_()
        self.renew()
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _table(self) -> QTableView:
        table = dressed(
            QTableView(), accessibleName=self.tr("History"), showGrid=False, tabKeyNavigation=False
        )
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        wide = table.fontMetrics().averageCharWidth()
        table.setColumnWidth(0, table.fontMetrics().horizontalAdvance(_WIDEST) + 3 * wide)
        table.setColumnWidth(1, wide * 16)
        table.setWordWrap(False)
        return table

    def _place(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.restore_before)
        buttons.addWidget(self.restore_after)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.table)
        halves.addWidget(right)
        halves.setSizes([620, 560])
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(8, 6, 8, 8)
        rows.addWidget(self.filters)
        rows.addWidget(halves, 1)
        self.setWidget(whole)

    def _connect(self) -> None:
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.renew)
        self.desk.bridge.changed.connect(self._timer.start)
        self.desk.target_changed.connect(self._timer.start)
        self.filters.changed.connect(self.renew)
        self.filters.narrowed.connect(self._narrow)
        self.visibilityChanged.connect(lambda seen: self.renew() if seen else None)
        self.table.selectionModel().currentRowChanged.connect(self._show)
        self.restore_before.clicked.connect(lambda: self._restore(before=True))
        self.restore_after.clicked.connect(lambda: self._restore(before=False))

    def _narrow(self, words: str) -> None:
        self.model.narrow(words.strip())
        if self.model.rowCount():
            self.table.selectRow(0)
        self._show()

    @property
    def _entry(self) -> Entry | None:
        index = self.table.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    def _show(self) -> None:
        entry = self._entry
        before, after = self.model.texts(entry) if entry else ("", "")
        write_difference(self.text.document(), before, after)
        self.restore_before.setEnabled(entry is not None and self._restorable(entry, entry.before))
        self.restore_after.setEnabled(entry is not None and self._restorable(entry, entry.value))

    def _restorable(self, entry: Entry, value: Json) -> bool:
        """Whether that state can be brought back, and is not what stands there anyway."""
        mine = self.desk.key.author
        possible = restoring.is_restorable(self.desk.assessment, mine, _spot(entry))
        return self.desk.editable and possible and not self.model.is_present(entry, value)

    def _restore(self, *, before: bool) -> None:
        entry, desk = self._entry, self.desk
        if entry is None:
            return
        desk.settling.emit()
        value = entry.before if before else entry.value
        desk.do(lambda: restoring.restore(desk.assessment, desk.key.author, _spot(entry), value))


def _spot(entry: Entry) -> restoring.Spot:
    return restoring.Spot(entry.record, entry.field, entry.target, entry.author)
