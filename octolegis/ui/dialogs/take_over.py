"""What a case file with no common past would bring in by article, and what would stay in it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from octolegis.session.taking_over import BRINGS, STAYS, TakeOver
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label, text_label
from octolegis.wording import Wording


class TakeOverFindings(QDialog):
    """Accepted: take the findings over; nothing has changed until then."""

    def __init__(self, plan: TakeOver, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(self.tr("Take findings over"))
        told, note = text_label(), quiet_label()
        told.setText(
            self.tr(
                "{name} is no copy of this case file: the two have no past in common. Its findings can be "
                "taken over by article; they stand beside yours, under their authors."
            ).format(name=plan.file)
        )
        note.setText(self.tr("A backup is made first; undo takes all of it back in one step."))
        self.tree = dressed(
            QTreeWidget(), accessibleName=self.tr("What comes in and what stays"), headerHidden=True
        )
        self._list(self.tr("Comes in"), "takeover.brings", BRINGS, plan.brings)
        self._list(self.tr("Stays there"), "takeover.stays", STAYS, plan.stays)
        self.tree.expandAll()
        self.buttons = QDialogButtonBox()
        self.take = self.buttons.addButton(self.tr("&Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setEnabled(bool(plan.edits))
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (told, self.tree, note, self.buttons):
            column.addWidget(part)
        self.resize(roomy(640, 460))
        self.finished.connect(self.deleteLater)

    def _list(self, name: str, area: str, kinds: tuple[str, ...], counts: Counter[str]) -> None:
        found = [kind for kind in kinds if counts[kind]]
        top = QTreeWidgetItem(self.tree, [name if found else self.tr("{name}: nothing").format(name=name)])
        for kind in found:
            said = self.tr("{kind}: {number}")
            QTreeWidgetItem(top, [said.format(kind=self._words(f"{area}.{kind}"), number=counts[kind])])
