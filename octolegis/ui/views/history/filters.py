"""What of the history is shown: on what, by whom, since when, with which words."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from octolegis.session.history import Wanted
from octolegis.ui.desk import Desk
from octolegis.ui.moments import beginning
from octolegis.ui.views.dressing import dressed

_SEEN = -2
"""In place of a number of days."""


class Filters(QWidget):
    """One row of choices; ``changed`` when any of them did, ``narrowed`` with the words."""

    changed = Signal()
    narrowed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.scope = dressed(QComboBox(), accessibleName=self.tr("History of"))
        self.scope.addItem(self.tr("What is looked at"), False)
        self.scope.addItem(self.tr("The whole case file"), True)
        self.expert = dressed(QComboBox(), accessibleName=self.tr("Expert"))
        self.since = dressed(QComboBox(), accessibleName=self.tr("Since"))
        for words, days in (
            (self.tr("Any time"), -1),
            (self.tr("Today"), 0),
            (self.tr("Last 7 days"), 7),
            (self.tr("Last 30 days"), 30),
            (self.tr("Since I last opened"), _SEEN),
        ):
            self.since.addItem(words, days)
        self.words = dressed(
            QLineEdit(clearButtonEnabled=True),
            placeholderText=self.tr("Words"),
            accessibleName=self.tr("Words"),
            toolTip=self.tr("Show only entries with these words"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for field in (self.scope, self.expert, self.since):
            row.addWidget(field)
            field.activated.connect(self.changed)
        row.addWidget(self.words, 1)
        self.words.textChanged.connect(self.narrowed)
        self.list_experts()

    @property
    def wanted(self) -> Wanted:
        """The choices, words apart."""
        target = "" if self.scope.currentData() else self._desk.target
        days = self.since.currentData()
        since = ""
        if days >= 0:
            since = beginning(QDate.currentDate().addDays(-days))
        seen = self._desk.seen if days == _SEEN else None
        return Wanted(target, self.expert.currentData() or "", since, seen=seen)

    def list_experts(self) -> None:
        """Offer the experts of the case file."""
        chosen = self.expert.currentData()
        self.expert.clear()
        self.expert.addItem(self.tr("All experts"), "")
        for author in self._desk.assessment.authors.values():
            self.expert.addItem(author.name, author.id)
        self.expert.setCurrentIndex(max(0, self.expert.findData(chosen)))
