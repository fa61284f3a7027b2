"""The file that a report replaces was edited by hand: what becomes of each edit, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QVBoxLayout, QWidget

from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import text_label


class KeptEdits(QDialog):
    """``decided``: the edits are taken over (True) or given up (False); cancelled, nothing is written."""

    decided = Signal(bool)

    def __init__(self, sentences: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edited by hand"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        told = text_label()
        told.setText(
            self.tr("The file to be replaced was edited in Word. A copy of it stays beside the new report.")
        )
        self.list = dressed(QListWidget(), accessibleName=self.tr("Edits by hand"), wordWrap=True, spacing=2)
        self.list.addItems(sentences)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.keep = buttons.addButton(self.tr("&Keep the edits"), role)
        self.drop = buttons.addButton(self.tr("Write &without them"), role)
        self.keep.clicked.connect(lambda: self._decide(keep=True))
        self.drop.clicked.connect(lambda: self._decide(keep=False))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (told, self.list, buttons):
            column.addWidget(part)
        # A button is made the default of the dialog in which it stands by then.
        self.keep.setDefault(True)
        self.resize(roomy(640, 360))

    def _decide(self, *, keep: bool) -> None:
        self.decided.emit(keep)
        self.accept()
