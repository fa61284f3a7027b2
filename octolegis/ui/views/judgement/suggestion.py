"""The rating that follows from requirements or reservations: to take, or to decide otherwise and say why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from octolegis.domain.coverage import ArticleState, article_state
from octolegis.domain.expectation import Expected, expected
from octolegis.domain.finding import Rating, ReasonCode
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
        self._take = dressed(QPushButton(self.tr("Take it")), toolTip=self.tr("Give the suggested rating"))
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
        """Show what is suggested for what is looked at; for what has no suggestion, only the heading."""
        found = self._found()
        if found is None:
            for part in (self._mark, self._words, self._take, self.reason):
                part.hide()
            return
        rating = found.rating
        if self._mark.rating is not (rating or Rating.NOT_ASSESSED):
            self._mark.rating = rating or Rating.NOT_ASSESSED
            self._mark.update()
        self._mark.setVisible(rating is not None)
        self._words.setText(found.sentence)
        self._words.show()
        given = self._desk.finding.rating
        self._take.setVisible(rating is not None and given is not rating and self._desk.editable)
        self.reason.setVisible(found.overridden)
        self.reason.renew()

    def _found(self) -> _Found | None:
        """What is suggested for an article, or for a requirement that a reservation takes out."""
        desk, article = self._desk, self._desk.article
        if article is None or not article.assessable:
            return None
        if article.id == desk.target:
            state = article_state(desk.assessment, desk.basis, article)
            return _Found(state.suggestion.rating, self._sentence(state), state.overridden)
        if expected(desk.assessment, desk.target) is not Expected.NOT_EXPECTED:
            return None
        words = self.tr("suggested: {rating}").format(rating=desk.words("term.rating.not-applicable"))
        return _Found(Rating.NOT_APPLICABLE, words, False)

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
        desk, found = self._desk, self._found()
        if found is None or found.rating is None:
            return
        fields: dict[str, findings.FindingValue] = {"rating": found.rating}
        if desk.article is not None and desk.article.id != desk.target:
            fields["reason_code"] = ReasonCode.RESERVATION
        desk.do(lambda: findings.set_fields(desk.assessment, desk.key, fields))


class _Found(NamedTuple):
    """A suggestion (``None``: not yet), the words for it, and whether the expert decided otherwise."""

    rating: Rating | None
    sentence: str
    overridden: bool
