"""Case files about to enter a region: the country of each, as its particulars have it, to be corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.regions.plan import Country
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label, text_label


class AddCases(QDialog):
    """``refused`` are sentences on files that cannot enter."""

    def __init__(self, found: Sequence[Country], refused: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add case files"))
        self._found = found
        self.table = dressed(QTableWidget(len(found), 3), accessibleName=self.tr("Case files and countries"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add = self.buttons.addButton(self.tr("&Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.add.setEnabled(bool(found))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._fill()
        note = quiet_label()
        note.setText(
            self.tr("Correct the two-letter code or the name where the case file says it otherwise.")
        )
        trouble = text_label()
        trouble.setText("\n".join(refused))
        trouble.setVisible(bool(refused))
        column = QVBoxLayout(self)
        for part in (note, self.table, trouble, self.buttons):
            column.addWidget(part)
        self.resize(roomy(680, 420))

    @property
    def countries(self) -> list[Country]:
        """The countries as they were left."""
        return [
            replace(each, code=self._said(row, 1).upper(), name=self._said(row, 2))
            for row, each in enumerate(self._found)
        ]

    def _said(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _fill(self) -> None:
        self.table.setHorizontalHeaderLabels([self.tr("Case file"), self.tr("Code"), self.tr("Name")])
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for row, country in enumerate(self._found):
            for column, words in enumerate((country.file, country.code, country.name)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                if column == 0:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(row, column, item)
        if self._found:
            self.table.setCurrentCell(0, 1)
