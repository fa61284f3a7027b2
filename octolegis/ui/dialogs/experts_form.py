"""Who works on the assessment, and as what."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.assessment import ROLES, Author
from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label


class ExpertsForm(QWidget):
    """This user's own name and organisation, and every expert's role, which the lead gives.

    An expert is known by the identity of her profile; two of one name stay two.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        known = desk.assessment.authors
        me = known.get(desk.key.author)
        profile = desk.session.profile
        self.name = dressed(QLineEdit(me.name if me else profile.name), accessibleName=self.tr("Your name"))
        self.organisation = dressed(
            QLineEdit(me.organisation if me else profile.organisation),
            accessibleName=self.tr("Your organisation"),
        )
        self._others = [each for each in known.values() if each.id != desk.key.author]
        leads = [each for each in known.values() if each.role == "lead"]
        self._leads = desk.editable and (not leads or (me is not None and me in leads))
        self.role = self._role_box(me.role if me else "expert", self.tr("Your role"))
        self.table = dressed(QTableWidget(len(self._others), 3), accessibleName=self.tr("Other experts"))
        self.roles = [self._role_box(each.role, each.name) for each in self._others]
        self._place()

    def value(self) -> list[Author]:
        """Everybody as now said; the user herself first."""
        me = Author(
            self._desk.key.author,
            self.name.text().strip() or self._desk.session.profile.name,
            self.organisation.text().strip(),
            self.role.currentData(),
        )
        others = [
            Author(each.id, each.name, each.organisation, box.currentData())
            for each, box in zip(self._others, self.roles, strict=True)
        ]
        return [me, *others]

    def _role_box(self, role: str, name: str) -> QComboBox:
        words = self._desk.words
        box = dressed(QComboBox(), accessibleName=name, enabled=self._leads)
        for each in ROLES:
            box.addItem(words(f"term.role.{each}"), each)
        box.setCurrentIndex(max(0, box.findData(role)))
        return box

    def _place(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Your name"), self.name)
        form.addRow(self.tr("Your &organisation"), self.organisation)
        form.addRow(self.tr("Your &role"), self.role)
        for field in (self.name, self.organisation):
            field.setEnabled(self._desk.editable)
        self.table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Organisation"), self.tr("Role")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, (author, box) in enumerate(zip(self._others, self.roles, strict=True)):
            for column, text in enumerate((author.name, author.organisation)):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
            self.table.setCellWidget(row, 2, box)
        self.table.setVisible(bool(self._others))
        note = quiet_label()
        note.setText(
            self.tr("The lead decides which finding stands in the report and gives the roles.")
            if self._others
            else self.tr("Others stand here once they have worked in this file or in a copy merged into it.")
        )
        rows = QVBoxLayout(self)
        rows.addLayout(form)
        rows.addWidget(note)
        rows.addWidget(self.table, 1)
        rows.addStretch(0 if self._others else 1)
