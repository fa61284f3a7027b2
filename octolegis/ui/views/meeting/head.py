"""The head of meeting mode: what is decided on, how far the session has come, what was decided."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from octolegis.domain.agenda import Item
from octolegis.domain.finding import Rating
from octolegis.domain.meeting import Decision, Meeting, Verdict
from octolegis.ui.desk import Desk
from octolegis.ui.moments import day
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.marks import rating_pixmap

MARKS = {
    Verdict.ACCEPTED: Rating.FULLY,
    Verdict.REWORDED: Rating.LARGELY,
    Verdict.DEFERRED: Rating.NOT_APPLICABLE,
    Verdict.REJECTED: Rating.NOT,
}
"""The shape and colour beside the word of a decision, those of a rating."""
_MARK = 26


class MeetingHead(QWidget):
    """Name of the item to the left, the decision to the right; the session below, with room for buttons."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.name = _large(1.9)
        self.decision = _large(1.7)
        self._mark = QLabel()
        self.session = quiet_label()
        self.session.setWordWrap(False)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self._mark)
        top.addWidget(self.decision)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        self.below = QHBoxLayout()
        self.below.setSpacing(8)
        self.below.addWidget(self.session, 1)
        column.addLayout(self.below)

    def show_item(self, item: Item, decision: Decision | None) -> None:
        """Show what is decided on."""
        words, article = self._desk.words, self._desk.assessment.article(item.key.target)
        title = f"  {article.title}" if article else ""
        self.name.setText(f"{self._desk.name(item.key.target)}{title}")
        self.decision.setText(words(f"term.verdict.{decision.verdict}") if decision else "")
        self._mark.setVisible(decision is not None)
        if decision is not None:
            self._mark.setPixmap(rating_pixmap(MARKS[decision.verdict], _MARK))

    def show_session(self, meeting: Meeting, place: tuple[int, int], decided: int) -> None:
        """Show the session and the place on the agenda (this, of so many)."""
        said = (
            day(meeting.date, self._desk.words.language),
            meeting.title,
            self.tr("{number} present").format(number=len(meeting.present)) if meeting.present else "",
            self.tr("{this} of {all}").format(this=place[0], all=place[1]),
            self.tr("{number} decided").format(number=decided),
        )
        self.session.setText("  ·  ".join(filter(None, said)))


def _large(factor: float) -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * factor)
    font.setBold(True)
    label.setFont(font)
    return label
