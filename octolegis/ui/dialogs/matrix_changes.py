"""What a matrix that comes back would change, cell by cell, before anything is done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.session import matrix_reading
from octolegis.session.matrix_reading import CellEdit, Fate, Plan
from octolegis.ui.desk import Desk
from octolegis.ui.scale import px, roomy
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import text_label
from octolegis.ui.views.wrapping import Wrapping


class MatrixChanges(QDialog):
    """Accepted: take over what is shown, with ``over`` the cells in conflict too."""

    def __init__(self, desk: Desk, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Read a matrix back"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._plan = desk, plan
        self.summary = text_label()
        self.summary.setText(desk.words.say(matrix_reading.summary(plan)))
        self.list = dressed(QTreeWidget(columnCount=4), accessibleName=self.tr("What would change"))
        self.list.setHeaderLabels(
            [self.tr("Row"), self.tr("What"), self.tr("In the case file"), self.tr("In the matrix")]
        )
        Wrapping(self.list)
        self.over = QCheckBox(self.tr("Let the matrix &replace what changed in the case file meanwhile"))
        self.over.setVisible(len(plan.taken(over=True)) > len(plan.taken(over=False)))
        self.buttons = QDialogButtonBox()
        self.take = self.buttons.addButton(self.tr("&Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.over.toggled.connect(self._renew)
        self._fill()
        self._place()
        self._renew()

    def _renew(self) -> None:
        self.take.setEnabled(bool(self._plan.taken(over=self.over.isChecked())))

    def _fill(self) -> None:
        safe = [edit for edit in self._plan.edits if edit.fate is Fate.SET]
        stale = [edit for edit in self._plan.edits if edit.fate is Fate.CONFLICT]
        for name, edits in (
            (self.tr("Edited in the matrix"), safe),
            (self.tr("Edited in the matrix, and changed in the case file meanwhile"), stale),
        ):
            top = self._group(name, len(edits))
            for edit in edits:
                self._show(top, edit)
        top = self._group(self.tr("Not read"), len(self._plan.problems))
        for problem in self._plan.problems:
            QTreeWidgetItem(top, [self._desk.words.say(problem)]).setFirstColumnSpanned(True)

    def _group(self, name: str, number: int) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self.list, [f"{name} ({number})"])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        top.setFirstColumnSpanned(True)
        top.setExpanded(True)
        top.setHidden(not number)
        return top

    def _show(self, top: QTreeWidgetItem, edit: CellEdit) -> None:
        words = self._desk.words
        name = f"{self._desk.name(edit.key.target)}, {matrix_reading.title(words, edit.column)}"
        values = [matrix_reading.shown(words, edit.column, value) for value in (edit.old, edit.new)]
        item = QTreeWidgetItem(top, [str(edit.row), name, *values])
        for column, text in enumerate(values, start=2):
            item.setToolTip(column, text)
        if edit.fate is Fate.CONFLICT:
            item.setForeground(2, colour("gap"))

    def _place(self) -> None:
        header = self.list.header()
        for column, width in enumerate((76, 200, 250)):
            self.list.setColumnWidth(column, px(width))
        header.setStretchLastSection(False)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        column_ = QVBoxLayout(self)
        column_.addWidget(self.summary)
        column_.addWidget(self.list, 1)
        column_.addWidget(self.over)
        column_.addWidget(self.buttons)
        self.resize(roomy(900, 560))
