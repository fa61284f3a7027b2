"""The rule of a theme: four figures, and below them what they say as a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QSpinBox, QVBoxLayout, QWidget

from octolegis.domain.regions.criteria import rule
from octolegis.domain.regions.plan import Criterion
from octolegis.domain.regions.regional import Regional
from octolegis.ui.views.judgement.labels import heading, quiet_label
from octolegis.wording import Wording

_MOST_CONFLICTS = 1000


class RulePage(QWidget):
    """All rules of a region."""

    def __init__(self, regional: Regional, criteria: tuple[Criterion, ...], words: Wording) -> None:
        super().__init__()
        self.rules = [RuleFields(regional, each, words) for each in criteria]
        column = QVBoxLayout(self)
        for each in self.rules:
            column.addWidget(each)
        column.addStretch(1)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The rules as they were left."""
        return tuple(each.criterion for each in self.rules)


class RuleFields(QWidget):
    """One theme."""

    def __init__(self, regional: Regional, criterion: Criterion, words: Wording) -> None:
        super().__init__()
        self._regional, self._words, self._theme = regional, words, criterion.theme
        self.assessed = self._field(criterion.assessed, " %")
        self.largely = self._field(criterion.largely, " %")
        self.partly = self._field(criterion.partly, " %")
        self.conflicts = self._field(criterion.conflicts, "", _MOST_CONFLICTS)
        self.told = quiet_label()
        form = QFormLayout()
        form.addRow(self.tr("Articles assessed, at least"), self.assessed)
        form.addRow(self.tr("Largely in line: fully or largely, at least"), self.largely)
        form.addRow(self.tr("Partly in line: at least partly, at least"), self.partly)
        form.addRow(self.tr("Largely in line: in conflict, at most"), self.conflicts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(heading(words(f"term.theme.{criterion.theme}")))
        column.addLayout(form)
        column.addWidget(self.told)
        self._tell()

    @property
    def criterion(self) -> Criterion:
        """The rule as it was left."""
        figures = (each.value() for each in (self.assessed, self.largely, self.partly, self.conflicts))
        return Criterion(self._theme, *figures)

    def _field(self, value: int, unit: str, most: int = 100) -> QSpinBox:
        field = QSpinBox(maximum=most, suffix=unit, value=value)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.valueChanged.connect(self._tell)
        return field

    def _tell(self) -> None:
        self.told.setText(self._words.say(rule(self._regional, self.criterion)))
