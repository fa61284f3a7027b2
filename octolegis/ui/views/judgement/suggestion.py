"""The article's rating as its requirements suggest it: to take, or to decide otherwise and say why."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from octolegis.domain.coverage import ArticleState, article_state
from octolegis.domain.finding import Rating
from octolegis.session.commands import findings
from octolegis.ui.desk import Desk
from octolegis.ui.views.judgement.line_field import LineField
from octolegis.ui.views.marks import paint_rating


class Mark(QWidget):
    """The mark of a rating, alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rating = Rating.NOT_ASSESSED
        self.setFixedSize(QSize(14, 14))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        paint_rating(QPainter(self), QRectF(self.rect()), self.rating)


class SuggestionLine(QWidget):
    """Shown for an article only."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._mark = Mark()
        self._words = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._take = QPushButton(self.tr("Take it"), toolTip=self.tr("Give the article the suggested rating"))
        self._take.clicked.connect(self._take_it)
        self.reason = LineField(desk, "override_reason")
        self.reason.setPlaceholderText(self.tr("Why another rating than suggested?"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        self.reason.setToolTip(self.tr("Both ratings are kept; the report gives this reason"))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._mark)
        line.addWidget(self._words, 1)
        line.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.reason)

    @property
    def field(self) -> QLineEdit:
        """Where the reason for another rating is typed."""
        return self.reason

    def renew(self) -> None:
        """Show the suggestion for the article looked at."""
        article = self._desk.article
        shown = article is not None and article.assessable and article.id == self._desk.target
        self.setVisible(shown)
        if not shown or article is None:
            return
        state = article_state(self._desk.assessment, self._desk.basis, article)
        rating = state.suggestion.rating
        self._mark.rating = rating or Rating.NOT_ASSESSED
        self._mark.update()
        self._words.setText(self._sentence(state))
        given = self._desk.finding.rating
        self._take.setVisible(rating is not None and given is not rating and self._desk.editable)
        self.reason.setVisible(state.overridden)
        self.reason.renew()

    def _sentence(self, state: ArticleState) -> str:
        rating = state.suggestion.rating
        if rating is None:
            text = self.tr("No suggestion yet: {assessed} of {total} requirements are assessed.")
            return text.format(assessed=state.assessed, total=state.total)
        text = self.tr("Suggested by the requirements: {rating}")
        if state.suggestion.excess:
            text = self.tr("Suggested by the requirements: {rating}, with the flag Excess")
        return text.format(rating=self._desk.words(f"term.rating.{rating}"))

    def _take_it(self) -> None:
        article, desk = self._desk.article, self._desk
        if article is not None:
            rating = article_state(desk.assessment, desk.basis, article).suggestion.rating
            desk.do(lambda: findings.rate(desk.assessment, desk.key, rating or Rating.NOT_ASSESSED))
