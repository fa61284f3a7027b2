"""What an earlier profile or table of concordance would bring in, item by item, before anything is done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidgetItem, QVBoxLayout, QWidget

from octolegis.session import bringing_in_told as told
from octolegis.session.bringing_in import Fate, Item, Plan
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.deciding import deciding
from octolegis.ui.scale import roomy
from octolegis.ui.theme import colour
from octolegis.ui.views.judgement.labels import text_label
from octolegis.ui.views.preview_tree import PreviewTree

_NUMBER = Qt.ItemDataRole.UserRole
_FEW = 40
"""Items that are seen at a glance, so that nothing need be unfolded."""
_LONGEST = 600
"""Characters of a value that are shown; the tooltip has more, the case file all."""


class BringIn(QDialog):
    """Accepted: bring in the ``chosen`` items. What would replace something is ticked by hand."""

    def __init__(self, desk: Desk, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bring in an earlier profile or table"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._plan = desk, plan
        self.summary = text_label()
        self.summary.setText(desk.words.say(told.summary(plan)))
        columns = (self.tr("What"), self.tr("Row"), self.tr("In the case file"), self.tr("In the table"))
        self.list = PreviewTree(columns, (250, 50, 240), self.tr("What would be brought in"))
        role = QDialogButtonBox.ButtonRole
        self.buttons, self.take = deciding(self, self.tr("&Bring in"))
        self.copy = self.buttons.addButton(self.tr("&Copy what was not placed"), role.ActionRole)
        self.copy.setVisible(bool(plan.problems))
        self.as_law = self.buttons.addButton(self.tr("It is a &law: import it"), role.ActionRole)
        self.as_law.hide()
        self.copy.clicked.connect(self._copy)
        self._rows: list[QTreeWidgetItem] = []
        self._fill()
        self.list.itemChanged.connect(self._renew)
        self._place()
        self._renew()

    @property
    def chosen(self) -> set[int]:
        """The numbers of the items that are ticked."""
        return {row.data(0, _NUMBER) for row in self._rows if row.checkState(0) is Qt.CheckState.Checked}

    def _renew(self) -> None:
        self.take.setEnabled(bool(self.chosen))

    def _fill(self) -> None:
        """The problems first: nobody reads them below a thousand good lines."""
        top = self.list.head(self.tr("Not placed ({number})").format(number=len(self._plan.problems)))
        top.setHidden(not self._plan.problems)
        for problem in self._plan.problems:
            QTreeWidgetItem(top, [self._desk.words.say(problem)]).setFirstColumnSpanned(True)
        usual = self._plan.usual()
        groups: dict[str, QTreeWidgetItem] = {}
        for number, item in enumerate(self._plan.items):
            article = self._desk.assessment.article(item.target)
            place = article.id if article else item.target
            if place not in groups:
                title = f" – {article.title}" if article else ""
                groups[place] = self.list.head(f"{self._desk.name(place)}{title}")
                groups[place].setFlags(groups[place].flags() | Qt.ItemFlag.ItemIsAutoTristate)
            self._rows.append(self._row(groups[place], number, item, ticked=number in usual))
            if item.fate is Fate.CONFLICT or len(self._plan.items) <= _FEW:
                groups[place].setExpanded(True)
        top.setExpanded(True)

    def _row(self, top: QTreeWidgetItem, number: int, item: Item, *, ticked: bool) -> QTreeWidgetItem:
        words, now = self._desk.words, self._desk.assessment
        what = told.title(words, item)
        if now.requirement(item.target) is not None:
            what = f"{self._desk.name(item.target)}: {what}"
        values = [told.value(now, words, each) for each in (item.old, item.value)]
        row = QTreeWidgetItem(top, [what, str(item.row), *(each[:_LONGEST] for each in values)])
        row.setData(0, _NUMBER, number)
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        row.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        for column, text in enumerate(values, start=2):
            row.setToolTip(column, text[: _LONGEST * 4])
        if item.fate is Fate.CONFLICT:
            row.setForeground(2, colour("gap"))
        return row

    def _copy(self) -> None:
        lines = [self._desk.words.say(problem) for problem in self._plan.problems]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _place(self) -> None:
        rows = QVBoxLayout(self)
        rows.addWidget(self.summary)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.buttons)
        self.resize(roomy(900, 560))
