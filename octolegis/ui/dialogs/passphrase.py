"""Asking for the passphrase of a protected case file."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from octolegis.ui.scale import roomy
from octolegis.ui.views.judgement.labels import text_label

_Echo = QLineEdit.EchoMode


def hidden_field() -> QLineEdit:
    """A field in which dots stand for what is typed."""
    field = QLineEdit()
    field.setEchoMode(_Echo.Password)
    return field


def show_words(fields: tuple[QLineEdit, ...], shown: bool) -> None:
    """Show what is typed in the fields, or dots."""
    for field in fields:
        field.setEchoMode(_Echo.Normal if shown else _Echo.Password)


class Passphrase(QDialog):
    """Accepted: ``word`` was typed; ``trouble`` says why it is asked for."""

    def __init__(self, trouble: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Protected case file"))
        told = text_label()
        told.setText(trouble)
        self.field = hidden_field()
        self.show_it = QCheckBox(self.tr("&Show what I type"))
        self.show_it.toggled.connect(lambda shown: show_words((self.field,), shown))
        buttons = QDialogButtonBox()
        opening = buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        opening.setEnabled(False)
        self.field.textChanged.connect(lambda text: opening.setEnabled(bool(text)))
        form = QFormLayout()
        form.addRow(self.tr("&Passphrase"), self.field)
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addLayout(form)
        column.addWidget(self.show_it)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(roomy(520, 200))
        self.field.setFocus()
        self.finished.connect(self.deleteLater)

    @property
    def word(self) -> str:
        """What was typed."""
        return self.field.text()
