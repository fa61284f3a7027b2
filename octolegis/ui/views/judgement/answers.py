"""What a ministry or practitioners answered on the target, beside what is judged."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from octolegis.ui.desk import Desk
from octolegis.ui.views.fold_button import FoldButton
from octolegis.ui.views.judgement.labels import text_label


class Answers(QWidget):
    """Hidden while nothing was answered; one line with the number, the answers folded below it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.fold = FoldButton()
        self.words = text_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.fold)
        column.addWidget(self.words)
        self.words.hide()
        self.fold.toggled.connect(self.words.setVisible)

    def renew(self) -> None:
        """Show what the case file holds."""
        now, article = self._desk.assessment, self._desk.article
        here = self._desk.target
        wanted = set(article.targets) if article is not None and article.id == here else {here}
        asked = {id: question for id, question in now.questions.items() if question.target in wanted}
        found = [answer for answer in now.answers.values() if answer.question in asked]
        self.setVisible(bool(found))
        self.fold.setText(self.tr("Answers to the questionnaire: {number}").format(number=len(found)))
        lines = [
            f"{asked[answer.question].text}\n"
            + self._desk.words(
                "report.punctuation.colon",
                label=f"{answer.respondent} ({answer.date})" if answer.date else answer.respondent,
                text=answer.text,
            )
            for answer in found
        ]
        self.words.setText("\n\n".join(lines))
