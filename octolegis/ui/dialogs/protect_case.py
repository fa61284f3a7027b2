"""Giving the case file a passphrase, another one, or none; what losing it means is said twice."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from octolegis.session.protecting import SHORTEST
from octolegis.ui.dialogs.passphrase import hidden_field, show_words
from octolegis.ui.scale import roomy
from octolegis.ui.views.judgement.labels import heading, quiet_label, text_label

_Role = QDialogButtonBox.ButtonRole


class ProtectCase(QDialog):
    """Accepted: ``word`` is the passphrase wanted, empty where it is to be taken away."""

    def __init__(self, has_one: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(
            self.tr("Passphrase of the case file") if has_one else self.tr("Protect with a passphrase")
        )
        self.word = ""
        self.first, self.again = hidden_field(), hidden_field()
        self.show_it = QCheckBox(self.tr("&Show what I type"))
        self.show_it.toggled.connect(lambda shown: show_words((self.first, self.again), shown))
        self.known = QCheckBox(self.tr("I &know that a lost passphrase is a lost file, and I keep mine safe"))
        self.told = quiet_label()
        self.buttons = QDialogButtonBox()
        words = self.tr("&Change") if has_one else self.tr("&Protect")
        self.protect = self.buttons.addButton(words, _Role.AcceptRole)
        self.remove = (
            self.buttons.addButton(self.tr("&Take it away"), _Role.DestructiveRole) if has_one else None
        )
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        if self.remove is not None:
            self.remove.clicked.connect(self.accept)
        for field in (self.first, self.again):
            field.textChanged.connect(self._allow)
        self.known.toggled.connect(self._allow)
        self._place()
        self._allow()
        self.first.setFocus()
        self.resize(roomy(560, 360))
        self.finished.connect(self.deleteLater)

    def _place(self) -> None:
        warning = text_label()
        warning.setText(
            self.tr(
                "A lost passphrase is a lost file: nobody can open it again, not even those who made the "
                "program. Keep the passphrase where you will find it again, and not beside the file."
            )
        )
        extent = quiet_label()
        extent.setText(
            self.tr(
                "The file, its backups and its working copies are enciphered. Reports and copies that you "
                "saved elsewhere stay as they are."
            )
        )
        form = QFormLayout()
        form.addRow(self.tr("&New passphrase"), self.first)
        form.addRow(self.tr("&Once more"), self.again)
        column = QVBoxLayout(self)
        column.addWidget(heading(self.tr("Before you begin")))
        column.addWidget(warning)
        column.addWidget(extent)
        column.addLayout(form)
        for part in (self.show_it, self.told, self.known):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.buttons)

    def _allow(self) -> None:
        """Only a passphrase that is long enough, typed twice alike, by somebody who knows."""
        first, again = self.first.text(), self.again.text()
        told = ""
        if first and len(first) < SHORTEST:
            told = self.tr("At least {number} characters, best several words").format(number=SHORTEST)
        elif again and first != again:
            told = self.tr("The two are not the same yet")
        self.told.setText(told)
        self.protect.setEnabled(len(first) >= SHORTEST and first == again and self.known.isChecked())

    def _take(self) -> None:
        self.word = self.first.text()
        self.accept()
