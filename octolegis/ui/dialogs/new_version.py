"""What the next version of a law would do to what rests on the one before, ahead of bringing it in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QVBoxLayout, QWidget

from octolegis.session import versions
from octolegis.session.reviewing import ORDER
from octolegis.session.versions import Update
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.deciding import deciding
from octolegis.ui.scale import roomy
from octolegis.ui.views.judgement.labels import text_label
from octolegis.ui.views.preview_tree import PreviewTree


class NewVersion(QDialog):
    """Accepted: bring it in. What needs a decision stands first; what is kept is counted."""

    def __init__(self, desk: Desk, update: Update, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New version of the law"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._update = desk, update
        self.summary = text_label()
        self.summary.setText(desk.words.say(versions.summary(update)))
        columns = (self.tr("Relied on for"), self.tr("Before"), self.tr("In the new version"))
        self.list = PreviewTree(columns, (380, 120), self.tr("What would follow"))
        self.buttons, _ = deciding(self, self.tr("&Bring it in"))
        self._fill()
        column = QVBoxLayout(self)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        self.resize(roomy(760, 480))

    def _fill(self) -> None:
        for status in ORDER:
            found = versions.rows(self._update, status)
            name = self._desk.words(f"term.mapping_status.{status.value}").capitalize()
            top = self.list.counted(name, len(found))
            for row in found:
                after = row.after or self.tr("gone")
                QTreeWidgetItem(top, [self._desk.described(row.target), row.before, after])
        self._show_amendments()
        left = [target for target, new in self._update.targets.items() if not new]
        top = self.list.counted(self.tr("Comments that stay on the version before"), len(left))
        for target in left:
            QTreeWidgetItem(top, [self._desk.full_name(target)])

    def _show_amendments(self) -> None:
        """What the new version made of the wording proposed."""
        found = versions.followed_rows(self._update)
        top = self.list.counted(self.tr("Proposed wording"), len(found))
        for row in found:
            after = self._desk.words(f"term.adoption.{row.adoption}")
            QTreeWidgetItem(top, [self._desk.described(row.target), row.before, after])
