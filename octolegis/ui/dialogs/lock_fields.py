"""Whether a copy is locked, and with which passphrase; what losing it means is said before."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from octolegis.session.protecting import SHORTEST
from octolegis.ui.dialogs.passphrase import hidden_field, show_words
from octolegis.ui.views.judgement.labels import quiet_label

_SHORT, _LONG = 14, 24
"""Characters up to which a passphrase is called weak, and from which on it is called strong."""


class LockFields(QWidget):
    """``changed`` whenever something else is chosen or typed; ``trouble`` says why it cannot be used yet."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lock = QCheckBox(self.tr("&Lock the file with a passphrase"))
        self.first, self.again = hidden_field(), hidden_field()
        self.show_it = QCheckBox(self.tr("S&how what I type"))
        self.hint = quiet_label()
        warning = quiet_label()
        warning.setText(
            self.tr(
                "A lost passphrase cannot be recovered by anybody. Pass it on by another way than the file."
            )
        )
        self.below = QWidget()
        form = QFormLayout(self.below)
        form.addRow(self.tr("&Passphrase"), self.first)
        form.addRow(self.tr("&Once more"), self.again)
        for part in (self.show_it, self.hint, warning):
            form.addRow(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.lock)
        column.addWidget(self.below)
        self.below.hide()
        self.lock.toggled.connect(self.below.setVisible)
        self.lock.toggled.connect(self._renew)
        self.show_it.toggled.connect(lambda shown: show_words((self.first, self.again), shown))
        for field in (self.first, self.again):
            field.textChanged.connect(self._renew)

    @property
    def word(self) -> str:
        """The passphrase; empty where the file is not locked."""
        return self.first.text() if self.lock.isChecked() else ""

    @property
    def trouble(self) -> bool:
        """Whether what was typed cannot be used yet."""
        typed = self.first.text()
        return self.lock.isChecked() and (len(typed) < SHORTEST or typed != self.again.text())

    def _renew(self) -> None:
        self.hint.setText(self._said())
        self.changed.emit()

    def _said(self) -> str:
        """How good it is, in words."""
        first, again = self.first.text(), self.again.text()
        if not first:
            return self.tr("Six or more words that do not belong together are good.")
        if len(first) < SHORTEST:
            return self.tr("At least {number} characters, best several words").format(number=SHORTEST)
        if again != first:
            return self.tr("The two are not the same yet") if again else self.tr("Now type it once more")
        if len(first) < _SHORT or first.isdecimal():
            return self.tr("Weak: a machine can guess it in time. Add words.")
        return self.tr("Good") if len(first) < _LONG else self.tr("Strong")
