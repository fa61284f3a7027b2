"""Which backup is brought back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QVBoxLayout, QWidget

from octolegis.session.backups import Backup
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label


class RestoreBackup(QDialog):
    """Accepted: ``chosen`` is opened as a file of its own; nothing is replaced."""

    def __init__(self, backups: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backups = list(backups)
        self.setWindowTitle(self.tr("Bring back a backup"))
        self.list = dressed(QListWidget(), accessibleName=self.tr("Backups"))
        for backup in self._backups:
            self.list.addItem(self._name(backup))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self.accept)
        note = quiet_label()
        note.setText(self.tr("It opens as a file of its own beside the present one, which stays as it is."))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(note)
        column.addWidget(buttons)
        self.resize(roomy(420, 320))
        self.finished.connect(self.deleteLater)

    def _name(self, backup: Backup) -> str:
        day = QDate(backup.day.year, backup.day.month, backup.day.day)
        words = QLocale().toString(day, QLocale.FormatType.LongFormat)
        if not backup.what:
            return words
        number = backup.name.rpartition(" ")[2]
        return self.tr("{day}, before copies were merged ({number})").format(day=words, number=number)

    @property
    def chosen(self) -> Backup:
        """The backup stood on."""
        return self._backups[self.list.currentRow()]
