"""A provision of an act as amended, changed by hand: other words, one after it, or its repeal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from octolegis.domain.law import Provision
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed


class AmendProvision(QDialog):
    """``provision`` as it stands; accepted, ``value`` is what was typed and the buttons say what to do."""

    def __init__(self, provision: Provision, cited: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change {provision} of the amended text").format(provision=cited))
        self._provision = provision
        self.change = dressed(QRadioButton(self.tr("&Change it")), checked=True)
        self.insert = QRadioButton(self.tr("&Insert one after it"))
        self.repeal = QRadioButton(self.tr("&Repeal it"))
        self._choice = QButtonGroup(self)
        self.label, self.heading = QLineEdit(), QLineEdit()
        self.text = QPlainTextEdit(tabChangesFocus=True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._place()
        self._turn()
        self.resize(roomy(620, 420))
        self.text.setFocus()

    def value(self) -> Provision:
        """The provision as typed."""
        return self._provision._replace(
            label=self.label.text().strip(),
            heading=self.heading.text().strip(),
            text=self.text.toPlainText().strip(),
        )

    def _place(self) -> None:
        row = QHBoxLayout()
        for button in (self.change, self.insert, self.repeal):
            self._choice.addButton(button)
            row.addWidget(button)
            button.toggled.connect(self._turn)
        row.addStretch()
        form = QFormLayout(self)
        form.addRow(row)
        form.addRow(self.tr("&Number"), self.label)
        form.addRow(self.tr("&Heading"), self.heading)
        form.addRow(self.tr("&Text"), self.text)
        form.addRow(self.buttons)

    def _turn(self) -> None:
        """Show what the choice starts from: a new provision is empty, a repealed one cannot be written."""
        now = (
            self._provision
            if not self.insert.isChecked()
            else self._provision._replace(label="", heading="", text="")
        )
        for field, words in ((self.label, now.label), (self.heading, now.heading)):
            field.setText(words)
            field.setEnabled(not self.repeal.isChecked())
        self.text.setPlainText(now.text)
        self.text.setEnabled(not self.repeal.isChecked())
