"""What a matrix that comes back would change, cell by cell, before anything is done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QTreeWidgetItem, QVBoxLayout, QWidget

from octolegis.session import matrix_reading
from octolegis.session.matrix_reading import CellEdit, Fate, Plan
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.deciding import deciding
from octolegis.ui.scale import roomy
from octolegis.ui.theme import colour
from octolegis.ui.views.judgement.labels import text_label
from octolegis.ui.views.preview_tree import PreviewTree


class MatrixChanges(QDialog):
    """Accepted: take over what is shown, with ``over`` the cells in conflict too."""

    def __init__(self, desk: Desk, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Read a matrix back"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._plan = desk, plan
        self.summary = text_label()
        self.summary.setText(desk.words.say(matrix_reading.summary(plan)))
        columns = (self.tr("Row"), self.tr("What"), self.tr("In the case file"), self.tr("In the matrix"))
        self.list = PreviewTree(columns, (76, 200, 250), self.tr("What would change"))
        self.over = QCheckBox(self.tr("Let the matrix &replace what changed in the case file meanwhile"))
        self.over.setVisible(len(plan.taken(over=True)) > len(plan.taken(over=False)))
        self.buttons, self.take = deciding(self, self.tr("&Take over"))
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
            top = self.list.counted(name, len(edits))
            for edit in edits:
                self._show(top, edit)
        top = self.list.counted(self.tr("Not read"), len(self._plan.problems))
        for problem in self._plan.problems:
            QTreeWidgetItem(top, [self._desk.words.say(problem)]).setFirstColumnSpanned(True)

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
        column = QVBoxLayout(self)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addWidget(self.over)
        column.addWidget(self.buttons)
        self.resize(roomy(900, 560))
