"""What copies bring, before they are brought in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from octolegis.session.merging import Copies
from octolegis.ui.dialogs.deciding import deciding
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label, text_label
from octolegis.wording import Wording


class MergeCopies(QDialog):
    """Accepted: bring them in; nothing has changed until then."""

    def __init__(self, copies: Copies, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copies, self._words = copies, words
        self.setWindowTitle(self.tr("Merge copies"))
        self.tree = dressed(
            QTreeWidget(), accessibleName=self.tr("What the copies bring"), headerHidden=True, columnCount=1
        )
        for path in copies.paths[1:]:
            number = len(copies.new_changes(path))
            said = self.tr("{name}: new changes: {number}").format(name=path.name, number=number)
            item = QTreeWidgetItem(self.tree, [said])
            self._fill(item, path)
        self.tree.expandAll()
        self.told = text_label()
        self.told.setText(self._conflicts())
        note = quiet_label()
        note.setText(
            self.tr("Findings of experts stand side by side. A backup is made first; undo takes it back.")
        )
        self.buttons, self.merge = deciding(self, self.tr("&Merge"))
        self.merge.setEnabled(any(copies.new_changes(path) for path in copies.paths[1:]))
        column = QVBoxLayout(self)
        for part in (self.tree, self.told, note, self.buttons):
            column.addWidget(part)
        self.resize(roomy(560, 420))
        self.finished.connect(self.deleteLater)

    def _fill(self, item: QTreeWidgetItem, path: Path) -> None:
        authors = {self._copies.name(author): count for author, count in self._copies.by_author(path).items()}
        for name, count in authors.items():
            QTreeWidgetItem(item, [self.tr("by {name}: {number}").format(name=name, number=count)])
        for kind, count in self._copies.new_records(path).items():
            QTreeWidgetItem(item, [f"{self._words(f'conflict.kind.{kind}')}: {count}"])

    def _conflicts(self) -> str:
        number = len(self._copies.union.conflicts)
        if not number:
            return self.tr("The copies agree wherever they touch.")
        return self.tr(
            "Fields on which they disagree, to be decided afterwards: {number}. Nothing is lost."
        ).format(number=number)
