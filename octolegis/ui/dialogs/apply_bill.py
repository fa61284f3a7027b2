"""Before a bill is applied: each instruction, what it would do, and what is left to a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.amending import Outcome
from octolegis.domain.law import LawStatus
from octolegis.session import amending
from octolegis.session.amending import Pair
from octolegis.session.commands.bills import Applied
from octolegis.ui.desk import Desk
from octolegis.ui.scale import px, roomy
from octolegis.ui.theme import colour
from octolegis.ui.views.difference_text import write_difference
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import text_label
from octolegis.ui.views.wrapping import Wrapping

_OUTCOME = Qt.ItemDataRole.UserRole
_OTHER = "amend.other_law"
Run = Callable[[str, Callable[[], Any], Callable[[Any], object]], None]


class ApplyBill(QDialog):
    """``shown`` is the law stood on; ``run`` does long work outside the window's thread.

    Accepted: ``applied`` is what is to become of the act.
    """

    def __init__(self, desk: Desk, shown: str, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Apply a bill to the act that it amends"))
        self._desk, self._run = desk, run
        self._read: Pair | None = None
        self.applied: Applied | None = None
        self.bill, self.act = QComboBox(), QComboBox()
        self.called = dressed(QLineEdit(), placeholderText=self.tr("Where the bill does not use its title"))
        self.title = QLineEdit()
        self.carry = dressed(
            QCheckBox(self.tr("What rests on the act rests on the a&mended text too")), checked=True
        )
        self.told = text_label()
        self.list = dressed(
            QTreeWidget(columnCount=3), rootIsDecorated=False, accessibleName=self.tr("Instructions")
        )
        self.text = dressed(
            QPlainTextEdit(readOnly=True), accessibleName=self.tr("The place before and after, by words")
        )
        self.buttons = QDialogButtonBox()
        self.make = self.buttons.addButton(
            self.tr("Make the &amended text"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._fill(shown)
        self._place()
        self._connect()
        self.read()

    def read(self) -> None:
        """Read the bill for the act chosen, in the background."""
        pair = self._pair
        if pair == self._read:
            return
        self._read = pair
        self.make.setEnabled(False)
        self.list.clear()
        self.text.clear()
        now, words = self._desk.session.frozen(), self._desk.words
        self.told.setText(self.tr("Reading the bill…"))
        self._run(self.tr("Reading the bill…"), lambda: amending.told(now, pair, words), self._arrived)

    @property
    def _pair(self) -> Pair:
        called = tuple(filter(None, (name.strip() for name in self.called.text().split(";"))))
        return Pair(str(self.bill.currentData()), str(self.act.currentData()), called)

    def accept(self) -> None:
        """Take what is shown, under the title as it stands."""
        if self.applied is not None and self.make.isEnabled():
            self.applied = amending.named(self.applied, self.title.text(), carry=self.carry.isChecked())
            super().accept()

    def _arrived(self, found: amending.Told) -> None:
        """Show what was read, unless something else was chosen meanwhile or the dialog is gone."""
        if not _alive(self) or found.pair != self._read:
            return
        self.applied = found.applied
        self.list.clear()
        if found.applied is None:
            self.told.setText(self._desk.words.say(found.summary))
            return
        self.title.setText(found.applied.title)
        self.told.setText(self._desk.words.say(found.summary))
        outcomes = found.applied.amended.outcomes
        left = [each for each in outcomes if each.why is not None and each.why.id != _OTHER]
        self._group(self.tr("To be done by hand"), left, "gap")
        self._group(self.tr("Applied"), [each for each in outcomes if each.applied], "accept")
        others = [each for each in outcomes if each.why is not None and each.why.id == _OTHER]
        self._group(self.tr("On other laws"), others, "quiet")
        self.make.setEnabled(any(each.applied for each in outcomes) or bool(left))
        first = self.list.topLevelItem(0)
        child = first.child(0) if first is not None else None
        if child is not None:
            self.list.setCurrentItem(child)
        self.list.setFocus()

    def _group(self, name: str, outcomes: list[Outcome], tone: str) -> None:
        if not outcomes:
            return
        top = QTreeWidgetItem(self.list, [f"{name} ({len(outcomes)})"])
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        top.setFirstColumnSpanned(True)
        top.setExpanded(True)
        for outcome in outcomes:
            item = QTreeWidgetItem(top, self._row(outcome))
            item.setData(0, _OUTCOME, outcome)
            item.setForeground(2, colour(tone))
            for column in range(3):
                item.setToolTip(column, item.text(column))

    def _row(self, outcome: Outcome) -> list[str]:
        now, pair, words = self._desk.assessment, self._pair, self._desk.words
        source = amending.cited(now.outlines[pair.bill], outcome.instruction.source)
        if outcome.why is not None or self.applied is None:
            return [source, outcome.instruction.said, words.say(outcome.why) if outcome.why else ""]
        place = amending.place(now, self.applied, outcome)
        return [source, outcome.instruction.said, f"{place}: {amending.acts(outcome, words)}"]

    def _show(self) -> None:
        item = self.list.currentItem()
        outcome = item.data(0, _OUTCOME) if item is not None else None
        document = self.text.document()
        if isinstance(outcome, Outcome) and outcome.applied:
            write_difference(document, outcome.before, outcome.after)
        else:
            self.text.setPlainText(outcome.instruction.said if isinstance(outcome, Outcome) else "")

    def _fill(self, shown: str) -> None:
        """The laws of the case file; at first the draft looked at, and the act in force.

        What was made by applying a bill is itself no bill, but a further bill may amend it.
        """
        laws = list(self._desk.assessment.current_laws.values())
        amended = self._desk.assessment.consolidations
        for law in laws:
            self.bill.addItem(law.title, law.id)
            self.act.addItem(law.title, law.id)
        drafts = [law.id for law in laws if law.status is LawStatus.DRAFT and law.id not in amended]
        bill = shown if shown in drafts or not drafts else drafts[0]
        acts = [law.id for law in laws if law.id != bill]
        looked_at = shown if shown in amended else ""
        statuses = self._desk.assessment.laws
        acts.sort(key=lambda id: (id != looked_at, statuses[id].status is not LawStatus.IN_FORCE))
        self.bill.setCurrentIndex(max(0, self.bill.findData(bill)))
        self.act.setCurrentIndex(self.act.findData(acts[0]) if acts else 0)

    def _connect(self) -> None:
        for box in (self.bill, self.act):
            box.currentIndexChanged.connect(self.read)
        self.called.editingFinished.connect(self.read)
        self.list.currentItemChanged.connect(self._show)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _place(self) -> None:
        form = QFormLayout()
        for words, field in (
            (self.tr("&Bill"), self.bill),
            (self.tr("A&ct"), self.act),
            (self.tr("The bill calls the act"), self.called),
            (self.tr("&Title of the amended text"), self.title),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        self.list.setHeaderLabels([self.tr("In the bill"), self.tr("What it says"), self.tr("What happens")])
        Wrapping(self.list)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.setColumnWidth(0, px(120))
        self.list.setColumnWidth(2, px(300))
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.list)
        halves.addWidget(self.text)
        halves.setSizes([300, 140])
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(halves, 1)
        column.addWidget(self.carry)
        column.addWidget(self.buttons)
        self.resize(roomy(900, 640))


def _alive(dialog: QDialog) -> bool:
    from shiboken6 import isValid

    return isValid(dialog) and dialog.isVisible()
