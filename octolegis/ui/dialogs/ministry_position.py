"""What the ministry answers to a recommendation or a proposed wording in this round."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from octolegis.domain.position import Position, Stance
from octolegis.domain.richtext import EMPTY, RichText, rich
from octolegis.session.commands.positions import target_of, words_of
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.deciding import deciding
from octolegis.ui.scale import px, roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.ministry_line import told


class MinistryPosition(QDialog):
    """``position`` is what is noted; None takes the position of this round out again."""

    def __init__(self, desk: Desk, subject: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now, number = desk.assessment, desk.assessment.round_number
        answers = [each for each in now.positions.values() if each.subject == subject]
        present = next((each for each in answers if each.round == number), None)
        self._start = present or Position("", subject, number)
        title = self.tr("Ministry's position on {subject}, round {number}")
        self.setWindowTitle(title.format(subject=desk.name(target_of(now, subject)), number=number))
        self.asked = dressed(
            QPlainTextEdit(words_of(now, subject).plain, readOnly=True, tabChangesFocus=True),
            accessibleName=self.tr("What is to be answered"),
        )
        self.stance = QComboBox()
        self.stance.addItem(self.tr("No position yet"), None)
        for stance in Stance:
            self.stance.addItem(desk.words(f"term.stance.{stance.value}"), stance.value)
        self.stance.setCurrentIndex(self.stance.findData(present.stance.value) if present else 0)
        self.reason = QPlainTextEdit(self._start.reason.plain, tabChangesFocus=True)
        self.wording = QPlainTextEdit(self._start.wording.plain, tabChangesFocus=True)
        self.by, self.date = QLineEdit(self._start.by), QLineEdit(self._start.date)
        earlier = sorted((each for each in answers if each.round < number), key=lambda each: each.round)
        self.earlier = quiet_label()
        self.earlier.setText("\n".join(told(desk, each) for each in earlier))
        self.buttons, self.take = deciding(self, self.tr("&Note it"))
        self.stance.currentIndexChanged.connect(self._follow)
        self._place()
        self._follow()
        self.stance.setFocus()

    @property
    def position(self) -> Position | None:
        """What was chosen and typed; formatting of words that were not touched stays."""
        chosen, start = self.stance.currentData(), self._start
        if chosen is None:
            return None
        return start._replace(
            stance=Stance(chosen),
            reason=_kept(start.reason, self.reason),
            wording=_kept(start.wording, self.wording),
            by=self.by.text().strip(),
            date=self.date.text().strip(),
        )

    def _follow(self) -> None:
        """Where there is no position, there is nothing to say of it."""
        for field in (self.reason, self.wording, self.by, self.date):
            field.setEnabled(self.stance.currentData() is not None)

    def _place(self) -> None:
        form = QFormLayout()
        self.asked.setMaximumHeight(px(90))
        form.addRow(self.tr("To be answered"), self.asked)
        form.addRow(self.tr("&Position"), self.stance)
        form.addRow(self.tr("&Reason"), self.reason)
        form.addRow(self.tr("&Other wording"), self.wording)
        form.addRow(self.tr("&Who answered"), self.by)
        form.addRow(self.tr("&When"), self.date)
        form.addRow(self.earlier)
        form.setRowVisible(self.earlier, bool(self.earlier.text()))
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.resize(roomy(600, 440))


def _kept(before: RichText, field: QPlainTextEdit) -> RichText:
    typed = field.toPlainText().strip()
    if typed == before.plain:
        return before
    return rich(typed) if typed else EMPTY
