"""The article's rating as its requirements suggest it: to take, or to decide otherwise and say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from octolegis.domain.coverage import ArticleState, article_state
from octolegis.domain.finding import Rating
from octolegis.session.commands import findings
from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import heading, quiet_label
from octolegis.ui.views.judgement.line_field import LineField
from octolegis.ui.views.marks import paint_rating

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Mark(QWidget):
    """The mark of a rating, alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rating = Rating.NOT_ASSESSED
        self.setFixedSize(QSize(14, 14))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        paint_rating(QPainter(self), QRectF(self.rect()), self.rating)


class SuggestionLine(QWidget):
    """The heading over the ratings; beside it, for an article, the suggestion."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._heading = heading(self.tr("Rating"))
        self._mark = Mark()
        self._words = quiet_label()
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._take = dressed(
            QPushButton(self.tr("Take it")), toolTip=self.tr("Give the article the suggested rating")
        )
        self._take.clicked.connect(self._take_it)
        # It comes and goes with every rating: nothing below it shall move.
        policy = self._take.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._take.setSizePolicy(policy)
        self.reason = LineField(desk, "override_reason")
        self.reason.setPlaceholderText(self.tr("Why another rating than suggested?"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        self.reason.setToolTip(self.tr("Both ratings are kept; the report gives this reason"))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._heading)
        line.addWidget(self._words, 1)
        line.addWidget(self._mark)
        line.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)

    def renew(self) -> None:
        """Show the suggestion for the article looked at; for anything else, only the heading."""
        article = self._desk.article
        if article is None or not article.assessable or article.id != self._desk.target:
            for part in (self._mark, self._words, self._take, self.reason):
                part.hide()
            return
        state = article_state(self._desk.assessment, self._desk.basis, article)
        rating = state.suggestion.rating
        if self._mark.rating is not (rating or Rating.NOT_ASSESSED):
            self._mark.rating = rating or Rating.NOT_ASSESSED
            self._mark.update()
        self._mark.setVisible(rating is not None)
        self._words.setText(self._sentence(state))
        self._words.show()
        given = self._desk.finding.rating
        self._take.setVisible(rating is not None and given is not rating and self._desk.editable)
        self.reason.setVisible(state.overridden)
        self.reason.renew()

    def _sentence(self, state: ArticleState) -> str:
        rating = state.suggestion.rating
        if rating is None:
            text = self.tr("{assessed} of {total} requirements assessed")
            return text.format(assessed=state.assessed, total=state.total)
        text = self.tr("suggested: {rating}")
        if state.suggestion.excess:
            text = self.tr("suggested: {rating}, flag Excess")
        return text.format(rating=self._desk.words(f"term.rating.{rating}"))

    def _take_it(self) -> None:
        article, desk = self._desk.article, self._desk
        if article is not None:
            rating = article_state(desk.assessment, desk.basis, article).suggestion.rating
            desk.do(lambda: findings.rate(desk.assessment, desk.key, rating or Rating.NOT_ASSESSED))
