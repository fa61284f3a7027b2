"""A permitted declaration, reservation or option: what the country does with it, and until when it can."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from octolegis.domain.assessment import VariationStatus
from octolegis.domain.checklist import Requirement
from octolegis.domain.timing import timed
from octolegis.session.commands import particulars
from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label

_PART = VariationStatus.IN_PART
"""Only what a reservation could take out altogether can be taken out in part."""


class VariationRow(QWidget):
    """Form, status and time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.time = quiet_label()
        self.status = dressed(
            QComboBox(),
            accessibleName=self.tr("What the country does with it"),
            enabled=desk.editable,
            toolTip=self.tr("What the country does with this permitted variation"),
        )
        self.status.activated.connect(self._set)
        row = QHBoxLayout()
        row.addWidget(self._form)
        row.addWidget(self.status)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self.time)

    def renew(self, requirement: Requirement) -> None:
        """Show the variation that the requirement permits, its status and its time."""
        desk, variation = self._desk, requirement.variation
        if variation is None:
            return
        form = desk.words(f"term.variation_form.{variation.form}")
        self._form.setText(f"{form} ({variation.clause})" if variation.clause else form)
        self._form.setToolTip(variation.limits)
        state = timed(desk.assessment, requirement)
        self.time.setText(f"{desk.words(f'term.timing.{state.timing}')}. {desk.words.say(state.why)}")
        status = desk.assessment.variations.get(requirement.id, VariationStatus.NONE)
        self._offer([each for each in VariationStatus if each is not _PART or variation.excludes])
        self.status.setCurrentIndex(self.status.findData(status.value))

    def _offer(self, statuses: list[VariationStatus]) -> None:
        if self.status.count() != len(statuses):
            self.status.clear()
            for status in statuses:
                self.status.addItem(self._desk.words(f"term.variation_status.{status}"), status.value)

    def _set(self) -> None:
        desk, status = self._desk, VariationStatus(self.status.currentData())
        desk.do(lambda: particulars.set_variation(desk.assessment, desk.key.author, desk.target, status))
