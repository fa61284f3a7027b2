"""The questionnaire of a country visit: its questions, reworded in place, and what was answered."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.question import Question
from octolegis.domain.questionnaire import Addressee
from octolegis.session.commands import questions
from octolegis.session.questionnaires import start
from octolegis.ui.desk import Desk
from octolegis.ui.scale import px, roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.wrapping import Wrapping

_ID = Qt.ItemDataRole.UserRole


class Questionnaire(QDialog):
    """Stays open beside the work. F2 rewords the question stood on, Delete takes it out, Enter goes there."""

    write_asked = Signal()
    read_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Questionnaire"))
        self.tree = dressed(QTreeWidget(), accessibleName=self.tr("Questions and answers"))
        self.tree.setHeaderLabels([self.tr("Asked on"), self.tr("Question or answer")])
        self.addressee = dressed(QComboBox(), accessibleName=self.tr("Who is asked"))
        for each in Addressee:
            self.addressee.addItem(desk.words(f"term.asked.{each}"), each.value)
        self.own = QLineEdit(placeholderText=self.tr("A question on what is looked at (Enter asks it)"))
        self.own.setAccessibleName(self.tr("A question of your own"))
        self.note = quiet_label()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.start = self.buttons.addButton(self.tr("&Starting questions"), role)
        self.drop = self.buttons.addButton(self.tr("&Take out"), role)
        self.write = self.buttons.addButton(self.tr("&Write the form…"), role)
        self.read = self.buttons.addButton(self.tr("&Read a reply…"), role)
        self._place()
        self._connect()
        self._fill()

    def _connect(self) -> None:
        self.start.clicked.connect(self._start)
        self.drop.clicked.connect(self._drop)
        self.write.clicked.connect(self.write_asked)
        self.read.clicked.connect(self.read_asked)
        self.own.returnPressed.connect(self._ask)
        self.tree.itemActivated.connect(self._go)
        self.tree.itemChanged.connect(self._reword)
        self.buttons.rejected.connect(self.reject)
        for key, deed in ((Qt.Key.Key_F2, self._edit), (Qt.Key.Key_Delete, self._drop)):
            shortcut = QShortcut(QKeySequence(key), self.tree)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)
        self._desk.bridge.changed.connect(self._renew)
        self.finished.connect(self.deleteLater)

    def _place(self) -> None:
        Wrapping(self.tree)
        self.tree.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.tree.setColumnWidth(0, px(260))
        for button in self.buttons.buttons():
            # Enter asks the question that was typed, or goes to the one stood on.
            button.setProperty("autoDefault", False)
        line = QHBoxLayout()
        line.addWidget(self.addressee)
        line.addWidget(self.own, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.tree, 1)
        column.addWidget(self.note)
        column.addLayout(line)
        column.addWidget(self.buttons)
        self.resize(roomy(820, 520))

    def _fill(self) -> None:
        now = self._desk.assessment
        self.tree.clear()
        for addressee in Addressee:
            asked = [each for each in now.questions.values() if each.addressee == addressee.value]
            if asked:
                top = QTreeWidgetItem(self.tree, [self._desk.words(f"term.asked.{addressee}")])
                top.setFirstColumnSpanned(True)
                for question in sorted(asked, key=lambda each: (each.target, each.id)):
                    self._add(top, question)
        self.tree.expandAll()
        for field in (self.start, self.drop, self.read, self.own, self.addressee):
            field.setEnabled(self._desk.editable)
        self.write.setEnabled(bool(now.questions))
        told = self.tr(
            "Questions: {questions}. Answers: {answers}. F2 rewords a question, Delete takes it out."
        )
        none = self.tr("Nothing is asked yet: take the starting questions, or type one of your own below.")
        counted = told.format(questions=len(now.questions), answers=len(now.answers))
        self.note.setText(counted if now.questions else none)

    def _add(self, top: QTreeWidgetItem, question: Question) -> None:
        item = QTreeWidgetItem(top, [self._desk.name(question.target), question.text])
        item.setData(0, _ID, question.id)
        item.setToolTip(1, question.text)
        if self._desk.editable:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        for answer in self._desk.assessment.answers.values():
            if answer.question == question.id:
                who = f"{answer.respondent} ({answer.date})" if answer.date else answer.respondent
                below = QTreeWidgetItem(item, [who, answer.text])
                below.setToolTip(1, answer.text)

    def _question(self, item: QTreeWidgetItem | None) -> Question | None:
        """The question of a line, or that which the answer on the line is to."""
        while item is not None and item.data(0, _ID) is None:
            item = item.parent()
        return self._desk.assessment.questions.get(item.data(0, _ID)) if item is not None else None

    def _start(self) -> None:
        """For the article looked at; on all where nothing is looked at."""
        desk = self._desk
        articles = [desk.article.id] if desk.article else []
        desk.do(lambda: start(desk.session.assessment, desk.key.author, desk.basis, articles))

    def _edit(self) -> None:
        """The words of the question are changed, wherever in its line the keys are."""
        item = self.tree.currentItem()
        if item is not None and item.data(0, _ID) and self._desk.editable:
            self.tree.editItem(item, 1)

    def _drop(self) -> None:
        desk, question = self._desk, self._question(self.tree.currentItem())
        if question is not None:
            desk.do(lambda: questions.drop(desk.assessment, desk.key.author, [question.id]))

    def _ask(self) -> None:
        desk, to = self._desk, Addressee(self.addressee.currentData())
        text, target = self.own.text(), desk.target
        if target and desk.do(lambda: questions.ask(desk.assessment, desk.key.author, target, to, text)):
            self.own.clear()

    def _reword(self, item: QTreeWidgetItem) -> None:
        desk, question, text = self._desk, self._question(item), item.text(1)
        if question is not None and item.data(0, _ID) and text != question.text:
            desk.do(lambda: questions.reword(desk.assessment, desk.key.author, question.id, text))

    def _go(self, item: QTreeWidgetItem) -> None:
        question = self._question(item)
        if question is not None:
            self._desk.look_at(question.target)

    def _renew(self, records: frozenset[str]) -> None:
        if any(record.startswith(("question:", "answer:", "instrument:")) for record in records):
            # Not at once: the tree may be telling of the line that was reworded.
            QTimer.singleShot(0, self, self._fill)
