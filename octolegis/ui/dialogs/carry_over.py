"""What carrying a finding over would change, field by field, before it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.checklist import Requirement
from octolegis.domain.crosswalk import Link
from octolegis.domain.errors import UserError
from octolegis.session import carrying
from octolegis.session.commands.carrying import Carriage, Fate, Step, carry
from octolegis.ui.desk import Desk
from octolegis.ui.scale import px, roomy
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label, text_label
from octolegis.ui.views.wrapping import Wrapping

_LEAVES = (Fate.KEPT, Fate.RE_JUDGE)


class CarryOver(QDialog):
    """Where to, what would change, and what is left to judge; ``carried`` names the target afterwards."""

    carried = Signal(str)

    def __init__(self, desk: Desk, links: list[Link], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Carry the finding over"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.carriage: Carriage | None = None
        self.target = dressed(QComboBox(), accessibleName=self.tr("To"))
        for link in links:
            relation = desk.words(f"term.relation.{link.relation}").lower()
            self.target.addItem(f"{desk.name(link.target)} ({relation})", link.target)
        self.reason = text_label()
        self.doubts = quiet_label()
        self.over = QCheckBox(self.tr("&Replace what stands there and says otherwise"))
        self.changes = dressed(QTreeWidget(columnCount=4), accessibleName=self.tr("What would change"))
        self.rest = quiet_label()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Carry over"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.target.currentIndexChanged.connect(self._renew)
        self.over.toggled.connect(self._renew)
        self._place()
        self._renew()

    def accept(self) -> None:
        """Do what is shown."""
        carriage, desk = self.carriage, self._desk
        if carriage is not None and desk.do(lambda: carry(desk.assessment, carriage)):
            super().accept()
            self.carried.emit(carriage.target)

    def _place(self) -> None:
        self.changes.setHeaderLabels(
            ["", self.tr("There now"), self.tr("From here"), self.tr("What happens")]
        )
        header = self.changes.header()
        for column, width in enumerate((190, 190, 250)):
            self.changes.setColumnWidth(column, px(width))
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.changes.setColumnWidth(3, 190)
        header.setStretchLastSection(False)
        Wrapping(self.changes)
        form = QFormLayout()
        form.addRow(self.tr("&To"), self.target)
        column_ = QVBoxLayout(self)
        column_.addLayout(form)
        for part in (self.reason, self.doubts):
            column_.addWidget(part)
        column_.addWidget(self.changes, 1)
        column_.addWidget(self.rest)
        column_.addWidget(self.over)
        column_.addWidget(self.buttons)
        self.resize(roomy(860, 560))

    def _renew(self) -> None:
        """Show the preview for the target chosen."""
        desk = self._desk
        self.changes.clear()
        language = desk.session.profile.language
        target, over = str(self.target.currentData()), self.over.isChecked()
        try:
            self.carriage = carrying.preview(desk.assessment, desk.key, target, language, over=over)
        except UserError as error:
            self.carriage = None
            self.rest.setText(desk.words.say(error.message))
            self.rest.show()
        else:
            self._show(self.carriage)
        idle = self.carriage is None or self.carriage.is_idle
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not idle)

    def _show(self, carriage: Carriage) -> None:
        say = self._desk.words
        self.reason.setText(carriage.link.reason)
        self.doubts.setText("\n".join(say("carry.doubt", text=text) for text in carriage.link.to_confirm))
        self.doubts.setVisible(bool(carriage.link.to_confirm))
        for step in carriage.steps:
            self._show_step(step)
        self._list(self.tr("To be judged anew: asked there and by nothing here"), carriage.asked_anew)
        self._list(self.tr("Stays here: asked by nothing there"), carriage.left)
        self.changes.expandAll()
        lines = [say("carry.wordings", number=carriage.wordings)] if carriage.wordings else []
        lines += [say("carry.nothing")] if carriage.is_idle else []
        self.rest.setText("\n".join(lines))
        self.rest.setVisible(bool(lines))

    def _show_step(self, step: Step) -> None:
        desk = self._desk
        origins = ", ".join(dict.fromkeys(desk.name(link.origin) for link in step.links))
        relations = dict.fromkeys(desk.words(f"term.relation.{link.relation}").lower() for link in step.links)
        requirement = desk.assessment.requirement(step.target)
        asked = f" {requirement.text}" if requirement else ""
        words = f"{origins} → {desk.name(step.target)}{asked} ({', '.join(relations)})"
        top = self._heading(f"{words}: {'; '.join(dict.fromkeys(link.reason for link in step.links))}")
        for row in carrying.rows(step, desk.words):
            item = QTreeWidgetItem(top, [row.name, row.old, row.new, desk.words(f"carry.fate.{row.fate}")])
            for column, text in ((1, row.old), (2, row.new)):
                item.setToolTip(column, text)
            if row.fate in _LEAVES:
                for column in (0, 2, 3):
                    item.setForeground(column, colour("quiet"))
            elif row.fate is Fate.REPLACED:
                item.setForeground(3, colour("gap"))
        for mapping in step.mappings:
            cited = carrying.citation(desk.assessment, mapping)
            QTreeWidgetItem(top, [self.tr("Provision"), "", cited, desk.words("carry.fate.set")])

    def _list(self, heading: str, requirements: tuple[Requirement, ...]) -> None:
        if requirements:
            top = self._heading(heading)
            for each in requirements:
                QTreeWidgetItem(top, [self._desk.name(each.id), "", each.text])

    def _heading(self, words: str) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self.changes, [words])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        top.setToolTip(0, words)
        top.setFirstColumnSpanned(True)
        return top
