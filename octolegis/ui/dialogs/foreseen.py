"""What a file that comes back would change, line by line, before it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout, QWidget

from octolegis.ui.dialogs.deciding import deciding
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label, text_label


class Foreseen(QDialog):
    """Accepted: do it. ``notes`` say what cannot be taken, and why."""

    def __init__(
        self, title: str, lines: Sequence[str], notes: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.list = dressed(QListWidget(), accessibleName=self.tr("What changes"), wordWrap=True)
        self.list.addItems(list(lines))
        told = text_label()
        once, nothing = self.tr("It is one change, which undo takes back."), self.tr("Nothing changes.")
        told.setText(once if lines else nothing)
        self.notes = quiet_label()
        self.notes.setText("\n".join(notes))
        buttons, self.take = deciding(self, self.tr("&Take over"))
        self.take.setEnabled(bool(lines))
        column = QVBoxLayout(self)
        for part in (self.list, told, self.notes, buttons):
            column.addWidget(part)
        self.resize(roomy(620, 440))
        self.finished.connect(self.deleteLater)
