"""What the next version of a law would do to what rests on the one before, ahead of bringing it in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.mapping import MappingStatus
from octolegis.session import versions
from octolegis.session.reviewing import ORDER
from octolegis.session.versions import Update
from octolegis.ui.desk import Desk
from octolegis.ui.scale import px, roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import text_label
from octolegis.ui.views.wrapping import Wrapping


class NewVersion(QDialog):
    """Accepted: bring it in. What needs a decision stands first; what is kept is counted."""

    def __init__(self, desk: Desk, update: Update, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New version of the law"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._update = desk, update
        self.summary = text_label()
        self.summary.setText(desk.words.say(versions.summary(update)))
        self.list = dressed(QTreeWidget(columnCount=3), accessibleName=self.tr("What would follow"))
        self.list.setHeaderLabels(
            [self.tr("Relied on for"), self.tr("Before"), self.tr("In the new version")]
        )
        Wrapping(self.list)
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(self.tr("&Bring it in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._fill()
        self._place()

    def _fill(self) -> None:
        for status in ORDER:
            found = versions.rows(self._update, status)
            top = self._group(status, len(found))
            for row in found:
                after = row.after or self.tr("gone")
                QTreeWidgetItem(top, [self._desk.full_name(row.target), row.before, after])
        left = [target for target, new in self._update.targets.items() if not new]
        if left:
            top = self._headed(self.tr("Comments whose provision is gone"), len(left))
            for target in left:
                QTreeWidgetItem(top, [self._desk.full_name(target)])

    def _group(self, status: MappingStatus, number: int) -> QTreeWidgetItem:
        return self._headed(self._desk.words(f"term.mapping_status.{status.value}").capitalize(), number)

    def _headed(self, name: str, number: int) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self.list, [f"{name} ({number})"])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        top.setFirstColumnSpanned(True)
        top.setExpanded(True)
        top.setHidden(not number)
        return top

    def _place(self) -> None:
        for column, width in enumerate((280, 180)):
            self.list.setColumnWidth(column, px(width))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        column_ = QVBoxLayout(self)
        column_.addWidget(self.summary)
        column_.addWidget(self.list, 1)
        column_.addWidget(self.buttons)
        self.resize(roomy(760, 480))
