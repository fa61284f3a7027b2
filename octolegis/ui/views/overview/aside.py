"""Beside the heat maps: what is not ready, what changed since a date, and the experts."""

from __future__ import annotations

from PySide6.QtCore import QDate, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from octolegis.domain.overview import ExpertState, expert_states
from octolegis.ui.desk import Desk
from octolegis.ui.models.changed_list import ChangedList
from octolegis.ui.models.ready_list import ReadyList
from octolegis.ui.moments import beginning, day_field
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import heading, quiet_label

_DAYS = 7
_ROWS = 14
"""As many lines as a list may show before it scrolls."""


class Aside(QWidget):
    """``chosen`` with the target of a line."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ready = ReadyList(self)
        self.changed = ChangedList(desk, self)
        self._ready_head = heading("")
        self.since = dressed(
            day_field(QDate.currentDate().addDays(-_DAYS), desk.words.language),
            accessibleName=self.tr("Changed since"),
            toolTip=self.tr("Show what was changed since this day"),
        )
        self.since.dateChanged.connect(self.renew)
        self._nothing_changed = quiet_label()
        self.expert_rows: list[tuple[str, ...]] = []
        self._experts = QGridLayout()
        self._experts.setHorizontalSpacing(14)
        self._experts.setVerticalSpacing(3)
        self.ready_view = self._list(self.ready, self.tr("Ready-to-report list"))
        self.changed_view = self._list(self.changed, self.tr("What changed"))
        self._place()

    def renew(self) -> None:
        """Look again at everything."""
        self.ready.renew(self._desk)
        number = self.ready.rowCount()
        self._ready_head.setText(
            self.tr("Ready to report: {count} to look at").format(count=number)
            if number
            else self.tr("Ready to report: nothing left to look at")
        )
        self.changed.renew(beginning(self.since.date()))
        self._nothing_changed.setText("" if self.changed.rowCount() else self.tr("Nothing since that day."))
        self._nothing_changed.setVisible(not self.changed.rowCount())
        for view in (self.ready_view, self.changed_view):
            _fit(view)
        self._tell_experts(expert_states(self._desk.assessment, self._desk.basis))

    def _place(self) -> None:
        row = QHBoxLayout()
        row.addWidget(heading(self.tr("Changed since")))
        row.addWidget(self.since)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._ready_head)
        column.addWidget(self.ready_view)
        column.addSpacing(6)
        column.addLayout(row)
        column.addWidget(self._nothing_changed)
        column.addWidget(self.changed_view)
        column.addSpacing(6)
        column.addWidget(heading(self.tr("Experts")))
        column.addLayout(self._experts)
        column.addStretch(1)

    def _list(self, model: ReadyList | ChangedList, name: str) -> QListView:
        view = dressed(QListView(uniformItemSizes=True), accessibleName=name)
        view.setModel(model)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)

        def choose(index: QModelIndex) -> None:
            if index.isValid():
                self.chosen.emit(model.target(index.row()))

        view.activated.connect(choose)
        view.clicked.connect(choose)
        return view

    def _tell_experts(self, states: list[ExpertState]) -> None:
        heads = (self.tr("Expert"), self.tr("Rated"), self.tr("Written"), self.tr("Done"))
        rows = [(each.name, str(each.rated), str(each.written), str(each.done)) for each in states]
        if self.expert_rows == [heads, *rows]:
            return
        self.expert_rows = [heads, *rows]
        while (item := self._experts.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.deleteLater()
        for row, cells in enumerate(self.expert_rows):
            for column, cell in enumerate(cells):
                label = QLabel(cell, textFormat=Qt.TextFormat.PlainText)
                if column:
                    label.setAlignment(Qt.AlignmentFlag.AlignTrailing)
                self._experts.addWidget(label, row, column)
        self._experts.setColumnStretch(0, 1)


def _fit(view: QListView) -> None:
    """As high as its lines, up to a limit; away where there are none."""
    rows = view.model().rowCount()
    view.setVisible(bool(rows))
    view.setFixedHeight(min(rows, _ROWS) * max(view.sizeHintForRow(0), 1) + 2 * view.frameWidth())
