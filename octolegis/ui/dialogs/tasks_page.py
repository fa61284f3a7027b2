"""Who has which articles, how far they have come, and giving them out."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.board import Line, board
from octolegis.domain.finding import WorkStatus
from octolegis.session.commands import teamwork
from octolegis.ui.desk import Desk
from octolegis.ui.moments import day, day_field
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label

_TARGET = Qt.ItemDataRole.UserRole


class TasksPage(QWidget):
    """The board above; below it the lead chooses expert, articles and day. Enter on an article goes there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.tree = dressed(QTreeWidget(), accessibleName=self.tr("Tasks of each expert"))
        self.blind = QCheckBox(self.tr("&Blind: each expert sees her own findings only, until opened here"))
        self.expert = dressed(QComboBox(), accessibleName=self.tr("Expert"))
        self.articles = dressed(QListWidget(), accessibleName=self.tr("Articles"))
        self.articles.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.due = day_field(QDate.currentDate().addDays(14), desk.words.language)
        self.due.setAccessibleName(self.tr("Due"))
        self.assign = QPushButton(self.tr("&Assign"))
        self.take_back = QPushButton(self.tr("Take &back"))
        self.note = quiet_label()
        self._place()
        self._fill()
        self._list_articles()
        self.blind.clicked.connect(self._set_blind)
        self.assign.clicked.connect(self._assign)
        self.take_back.clicked.connect(self._take_back)
        self.tree.itemActivated.connect(self._go)
        desk.bridge.changed.connect(self._renew)
        desk.basis_changed.connect(self._fill)

    def _place(self) -> None:
        statuses = [self._desk.words(f"term.work_status.{status}") for status in WorkStatus]
        self.tree.setHeaderLabels(
            [self.tr("Expert, article"), self.tr("Due"), *statuses, self.tr("Signed off")]
        )
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        side = QVBoxLayout()
        for words, field in ((self.tr("&Expert"), self.expert), (self.tr("&Due"), self.due)):
            label = QLabel(words)
            label.setBuddy(field)
            side.addWidget(label)
            side.addWidget(field)
        side.addWidget(self.assign)
        side.addWidget(self.take_back)
        side.addStretch()
        below = QHBoxLayout()
        below.addWidget(self.articles, 1)
        below.addLayout(side)
        column = QVBoxLayout(self)
        column.addWidget(self.tree, 3)
        column.addWidget(self.note)
        column.addLayout(below, 2)
        column.addWidget(self.blind)

    def _fill(self) -> None:
        now, me = self._desk.assessment, self._desk.key.author
        lines = board(now, self._desk.basis, datetime.now(UTC).astimezone().date())
        self.tree.clear()
        for line in lines:
            self._add(line)
        self.tree.expandAll()
        may = self._desk.editable and teamwork.leads(now, me)
        for field in (self.blind, self.expert, self.articles, self.due, self.assign, self.take_back):
            field.setEnabled(may)
        self.blind.setChecked(now.blind)
        self._list_experts()
        late = sum(line.overdue for line in lines)
        self.note.setText(
            self.tr("Overdue: {number}").format(number=late)
            if late
            else (self.tr("Nothing is overdue.") if lines else self.tr("No article is assigned yet."))
        )

    def _add(self, line: Line) -> None:
        counts = [str(line.count(status)) for status in WorkStatus]
        top = QTreeWidgetItem(self.tree, [self._name(line.author), "", *counts, str(line.signed)])
        for task in line.tasks:
            due = day(task.due, self._desk.words.language)
            counts = [str(task.statuses[status]) for status in WorkStatus]
            item = QTreeWidgetItem(top, [self._desk.name(task.target), due, *counts, str(task.signed)])
            item.setData(0, _TARGET, task.target)
            if task.overdue:
                item.setText(1, self.tr("{day}, overdue").format(day=due))
                item.setForeground(1, colour("warn"))
            for column in range(item.columnCount()):
                item.setToolTip(column, item.text(column))

    def _list_experts(self) -> None:
        present = self.expert.currentData()
        self.expert.clear()
        for author in self._desk.assessment.authors.values():
            if author.role != "observer":
                self.expert.addItem(self._name(author.id), author.id)
        self.expert.setCurrentIndex(max(0, self.expert.findData(present)))

    def _list_articles(self) -> None:
        """Every article that can be judged; the one looked at is chosen."""
        desk = self._desk
        here = desk.article
        for instrument in desk.assessment.instruments:
            for article in instrument.articles():
                if article.assessable:
                    item = QListWidgetItem(f"{desk.name(article.id)} – {article.title}", self.articles)
                    item.setData(_TARGET, article.id)
                    item.setToolTip(item.text())
                    if here is not None and here.id == article.id:
                        self.articles.setCurrentItem(item)

    def _name(self, author: str) -> str:
        known = self._desk.assessment.authors.get(author)
        return known.name if known and known.name else author[:8]

    def _chosen(self) -> list[str]:
        return [item.data(_TARGET) for item in self.articles.selectedItems()]

    def _assign(self) -> None:
        desk, to, due = self._desk, self.expert.currentData(), self.due.date()
        day = due.toString(Qt.DateFormat.ISODate)
        articles = self._chosen()
        if to and articles:
            desk.do(lambda: teamwork.assign(desk.assessment, desk.key.author, to, articles, day))

    def _take_back(self) -> None:
        desk, to, articles = self._desk, self.expert.currentData(), self._chosen()
        if to and articles:
            desk.do(lambda: teamwork.take_back(desk.assessment, desk.key.author, to, articles))

    def _set_blind(self) -> None:
        desk, wanted = self._desk, self.blind.isChecked()
        if not desk.do(lambda: teamwork.set_blind(desk.assessment, desk.key.author, blind=wanted)):
            self.blind.setChecked(desk.assessment.blind)

    def _go(self, item: QTreeWidgetItem) -> None:
        target = item.data(0, _TARGET)
        if target:
            self._desk.look_at(target)

    def _renew(self, records: frozenset[str]) -> None:
        kinds = ("assignment:", "finding:", "signoff:", "author:", "assessment:", "instrument:")
        if any(record.startswith(kinds) for record in records):
            self._fill()
