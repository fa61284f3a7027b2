"""What a newer edition of a checklist would change in a case file: by id, before and after."""

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

from octolegis.session import upgrading
from octolegis.session.commands.upgrading import Plan
from octolegis.ui.scale import px, roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import text_label
from octolegis.ui.views.wrapping import Wrapping
from octolegis.wording import Wording


class NewerEditions(QDialog):
    """Accepted: upgrade; rejected: later."""

    def __init__(self, plans: list[Plan], words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Newer editions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = words
        self.summary = text_label()
        self.summary.setText("\n".join(words.say(upgrading.summary(plan)) for plan in plans))
        self.promise = text_label()
        self.promise.setText(
            self.tr(
                "Nothing is lost: what is retired stays readable, and what was reworded after it was judged"
                " is marked to be read again. A copy of the case file as it is now is made beside it first."
            )
        )
        self.list = dressed(QTreeWidget(columnCount=4), accessibleName=self.tr("What would change"))
        Wrapping(self.list)
        self.list.setHeaderLabels(["", self.tr("Before"), self.tr("Now"), self.tr("Answers")])
        for plan in plans:
            self._fill(plan)
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(self.tr("&Upgrade"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.later = self.buttons.addButton(self.tr("&Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._place()

    def _place(self) -> None:
        header = self.list.header()
        for column, width in ((0, 210), (1, 260)):
            self.list.setColumnWidth(column, px(width))
        header.setStretchLastSection(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        column_ = QVBoxLayout(self)
        for part in (self.summary, self.promise):
            column_.addWidget(part)
        column_.addWidget(self.list, 1)
        column_.addWidget(self.buttons)
        self.resize(roomy(900, 560))

    def _fill(self, plan: Plan) -> None:
        """A group for each kind of difference."""
        for kind, found in upgrading.groups(plan):
            words = f"{plan.new.reference}: {self._words(f'upgrade.kind.{kind}')} ({len(found)})"
            top = QTreeWidgetItem(self.list, [words])
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            top.setFirstColumnSpanned(True)
            for each in found:
                item = QTreeWidgetItem(top, [each.id, each.before, each.after, str(each.answers or "")])
                if each.was:
                    item.setToolTip(0, self.tr("Before: {id}").format(id=each.was))
            top.setExpanded(True)
