"""What a form that came back holds, before anything changes."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QTreeWidgetItem, QVBoxLayout, QWidget

from octolegis.domain.questionnaire import Reply
from octolegis.session.questionnaires import Matched
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.deciding import deciding
from octolegis.ui.scale import roomy
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.preview_tree import PreviewTree


class ReplyPreview(QDialog):
    """Accepted: take the answers over, from the respondent and of the date that stand here."""

    def __init__(self, desk: Desk, found: Matched, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self.setWindowTitle(self.tr("A reply to the questionnaire"))
        self.respondent = QLineEdit(found.reply.respondent)
        self.date = QLineEdit(found.reply.date)
        self.tree = PreviewTree((self.tr("Question"), self.tr("Answer")), (320,), self.tr("Answers"))
        self.tree.setRootIsDecorated(False)
        for id, text in found.reply.answers.items():
            item = QTreeWidgetItem(self.tree, [desk.assessment.questions[id].text, text])
            for place in range(2):
                item.setToolTip(place, item.text(place))
        note = quiet_label()
        note.setText(
            self.tr("Answers: {number}. To questions that are no longer there: {unknown}.").format(
                number=len(found.reply.answers), unknown=found.unknown
            )
        )
        self.buttons, self.take = deciding(self, self.tr("&Take over"))
        self.respondent.textChanged.connect(self._offer)
        form = QFormLayout()
        form.addRow(self.tr("&Respondent"), self.respondent)
        form.addRow(self.tr("&Date"), self.date)
        column = QVBoxLayout(self)
        column.addLayout(form)
        for part in (self.tree, note, self.buttons):
            column.addWidget(part)
        self.resize(roomy(720, 460))
        self._offer()
        self.finished.connect(self.deleteLater)

    def value(self) -> Reply:
        """The reply as it shall be taken over."""
        return self._found.reply._replace(
            respondent=self.respondent.text().strip(), date=self.date.text().strip()
        )

    def _offer(self) -> None:
        self.take.setEnabled(bool(self.respondent.text().strip() and self._found.reply.answers))
