"""What a bill leaves to a person: each instruction with the reason, ticked off as it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.session import amending
from octolegis.session.commands import bills
from octolegis.ui.desk import Desk
from octolegis.ui.scale import px, roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import text_label
from octolegis.ui.views.wrapping import Wrapping

_NUMBER = Qt.ItemDataRole.UserRole


class BillTasks(QDialog):
    """Of the consolidated law ``law``; stays open beside the work. ``amend_asked``: change a provision."""

    amend_asked = Signal()

    def __init__(self, desk: Desk, law: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the bill leaves to be done by hand"))
        self._desk, self._law = desk, law
        self.told = text_label()
        self.list = dressed(
            QTreeWidget(columnCount=3), rootIsDecorated=False, accessibleName=self.tr("Instructions")
        )
        self.list.setHeaderLabels([self.tr("Done"), self.tr("What it says"), self.tr("Why")])
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.amend = self.buttons.addButton(self.tr("&Change the provision stood on…"), role)
        self.source = self.buttons.addButton(self.tr("&Show in the bill"), role)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self.list.itemChanged.connect(self._tick)
        self.amend.clicked.connect(self.amend_asked)
        self.source.clicked.connect(self._show_source)
        self.buttons.rejected.connect(self.reject)
        desk.bridge.changed.connect(self._renew)
        self._place()
        self._fill()

    def _place(self) -> None:
        Wrapping(self.list)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.setColumnWidth(0, px(130))
        self.list.setColumnWidth(2, px(250))
        column = QVBoxLayout(self)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        self.resize(roomy(760, 420))

    def _fill(self) -> None:
        """Show the tasks as they stand; where the law is gone, nothing."""
        now = self._desk.assessment
        made_of = now.consolidations.get(self._law)
        tasks = made_of.tasks if made_of else ()
        bill = now.outlines.get(made_of.bill) if made_of else None
        self.list.clear()
        for task in tasks:
            source = amending.cited(bill, task.source) if bill else ""
            item = QTreeWidgetItem(self.list, [source, task.said, self._desk.words.say(task.why)])
            item.setData(0, _NUMBER, task.number)
            item.setCheckState(0, Qt.CheckState.Checked if task.done else Qt.CheckState.Unchecked)
            for column in range(3):
                item.setToolTip(column, item.text(column))
        left = sum(1 for task in tasks if not task.done)
        self.told.setText(
            self.tr("{left} of {all} instructions are still to be done.").format(left=left, all=len(tasks))
            if tasks
            else self.tr("The bill leaves nothing to be done by hand.")
        )
        self.source.setEnabled(bill is not None and bool(tasks))

    def _renew(self, records: frozenset[str]) -> None:
        if any(record.startswith(("consolidation:", "law:")) for record in records):
            # Not at once: the list may be telling of a tick, and filling it anew takes the row away.
            QTimer.singleShot(0, self, self._fill_again)

    def _fill_again(self) -> None:
        row = self.list.currentIndex().row()
        self._fill()
        item = self.list.topLevelItem(max(0, row))
        if item is not None:
            self.list.setCurrentItem(item)

    def _tick(self, item: QTreeWidgetItem) -> None:
        number, done = item.data(0, _NUMBER), item.checkState(0) is Qt.CheckState.Checked
        desk, author = self._desk, self._desk.key.author
        made_of = desk.assessment.consolidations.get(self._law)
        known = {task.number: task.done for task in made_of.tasks} if made_of else {}
        if item.data(0, Qt.ItemDataRole.CheckStateRole) is None or known.get(number, done) is done:
            return  # it only shows what is so already
        desk.do(lambda: bills.set_done(desk.assessment, author, self._law, number, done=done))

    def _show_source(self) -> None:
        item = self.list.currentItem() or self.list.topLevelItem(0)
        made_of = self._desk.assessment.consolidations.get(self._law)
        if item is None or made_of is None:
            return
        source = next(task.source for task in made_of.tasks if task.number == item.data(0, _NUMBER))
        self._desk.law_asked.emit(made_of.bill, source)
