"""Everything said on one target, from top to bottom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from octolegis.domain.finding import Rating
from octolegis.session.commands import findings
from octolegis.session.commands.amendments import amendment_id
from octolegis.ui.desk import Desk
from octolegis.ui.views.judgement.answers import Answers
from octolegis.ui.views.judgement.edition_note import EditionNote
from octolegis.ui.views.judgement.elsewhere import Elsewhere
from octolegis.ui.views.judgement.header import Header
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.judgement.mapped import Mapped
from octolegis.ui.views.judgement.official_text import OfficialTextView
from octolegis.ui.views.judgement.others import Others
from octolegis.ui.views.judgement.particulars import Particulars
from octolegis.ui.views.judgement.rating_grid import RatingGrid
from octolegis.ui.views.judgement.remarks import Remarks
from octolegis.ui.views.judgement.required import Required
from octolegis.ui.views.judgement.suggestion import SuggestionLine
from octolegis.ui.views.judgement.texts import Texts


class Sheet(QScrollArea):
    """The judgement on the target of the desk; only what a change touched is read again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Judgement"))
        self._desk = desk
        self.header = Header(desk)
        self.required = Required(desk)
        self.note = EditionNote(desk)
        self.sealed = quiet_label()
        self.official = OfficialTextView(desk)
        self.elsewhere = Elsewhere(desk)
        self.mapped = Mapped(desk)
        self.ratings = RatingGrid(desk.words)
        self.suggestion = SuggestionLine(desk)
        self.particulars = Particulars(desk)
        self.others = Others(desk)
        self.answers = Answers(desk)
        self.remarks = Remarks(desk)
        self.texts = Texts(desk)
        self._place()
        self.ratings.asked.connect(self.rate)
        desk.basis_changed.connect(self.renew)
        desk.bridge.changed.connect(self._renew_if_touched)

    def rate(self, rating: Rating) -> None:
        """Give what is looked at a rating."""
        desk = self._desk
        if self.can_be_judged:
            desk.do(lambda: findings.rate(desk.assessment, desk.key, rating))

    def renew(self) -> None:
        """Show what the case file holds on the target."""
        self.header.renew()
        self.required.renew()
        self.note.renew()
        self.official.renew()
        self.elsewhere.renew()
        self.mapped.renew()
        self._renew_finding()

    def write(self, number: int) -> None:
        """Turn to a text by number and start to type, with all of it in sight."""
        self.texts.go_to(number)
        # What the tab brings along takes its room first.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.texts))

    @property
    def can_be_judged(self) -> bool:
        """Whether the target is asked for, or a provision alone; what was retired is only read."""
        article = self._desk.article
        if article is None:
            return self._desk.target not in self._desk.assessment.retired
        return article.assessable

    def _renew_seal(self) -> None:
        """What was signed off is read, not edited; the keys are told so by the command."""
        desk = self._desk
        locked = desk.assessment.is_locked(desk.key)
        self.sealed.setText(self.tr("Your finding is signed off: the lead unlocks it (F4)."))
        self.sealed.setVisible(locked)
        self.ratings.setEnabled(desk.editable and self.can_be_judged and not locked)
        self.particulars.setEnabled(not locked)
        self.texts.editor.setReadOnly(not desk.editable or locked)

    def _renew_finding(self) -> None:
        self._renew_seal()
        self.header.renew_work(possible=self.can_be_judged)
        self.ratings.show_rating(self._desk.finding.rating)
        self.required.renew_variation()
        self.suggestion.renew()
        self.others.renew()
        self.answers.renew()
        self.remarks.renew()
        self.particulars.renew()
        self.texts.renew()

    def _renew_if_touched(self, records: frozenset[str]) -> None:
        """Only what was touched is read again."""
        if any(record.startswith("instrument:") for record in records):
            self.renew()
            return
        if f"review:{self._desk.target}" in records:
            self.note.renew()
        article = self._desk.article
        targets = {self._desk.target, *(article.targets if article else ())}
        own = f"amendment:{amendment_id(self._desk.key)}"
        if own in records or any(r.startswith("finding:") and r.split(":", 3)[3] in targets for r in records):
            self._renew_finding()
        for prefixes, renew in self._followers:
            if any(record.startswith(prefixes) for record in records):
                renew()

    @property
    def _followers(self) -> tuple[tuple[tuple[str, ...], Callable[[], None]], ...]:
        """What is read again after a change of which kinds of record."""
        return (
            (("finding:",), self.required.definitions.renew),
            (("remark:",), self.remarks.renew),
            (("question:", "answer:"), self.answers.renew),
            (("signoff:", "author:"), self._renew_seal),
            (("decision:", "meeting:", "position:"), self.texts.renew),
            (("text:",), self.official.renew),
            (("mapping:", "law:"), self.mapped.renew),
            (("variation:", "participation:", "mapping:", "assessment:"), self._renew_standing),
        )

    def _renew_standing(self) -> None:
        self.required.renew_variation()
        self.suggestion.renew()

    def _place(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        parts = (
            self.header,
            self.required,
            self.note,
            self.sealed,
            self.official,
            self.elsewhere,
            self.mapped,
            self.suggestion,
            self.ratings,
            self.suggestion.reason,
            self.others,
            self.answers,
            self.remarks,
            self.particulars,
        )
        for part in parts:
            column.addWidget(part)
        column.addWidget(self.texts, 1)
        self.setWidget(page)
