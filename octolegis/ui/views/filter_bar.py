"""What the requirements are narrowed to, a chip for each criterion, with what takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from octolegis.ui.icons import icon
from octolegis.ui.models.narrowing import Criteria, Criterion
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent


class CriterionChip(QToolButton):
    """A criterion; a click, Space, Delete or Backspace takes it away."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return):
            self.click()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """``removed`` carries the criterion that shall go."""

    removed = Signal(object)

    def __init__(self, words: Callable[[Criterion], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._flow = FlowLayout(spacing=4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 0, 6, 6)
        whole.addLayout(self._flow)
        self.chips: dict[Criterion, CriterionChip] = {}
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def renew(self, criteria: Criteria, found: int) -> None:
        """Show the criteria and how many articles and requirements pass."""
        for criterion in self.chips.keys() - criteria:
            chip = self.chips.pop(criterion)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.count)
        for criterion in sorted(criteria - self.chips.keys()):
            self.chips[criterion] = self._chip(criterion)
            self._flow.addWidget(self.chips[criterion])
        self._flow.addWidget(self.count)
        self.count.setText(self.tr("{number} found").format(number=found))
        self.setVisible(bool(criteria))

    def _chip(self, criterion: Criterion) -> CriterionChip:
        words = self._words(criterion)
        chip = dressed(
            CriterionChip(toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon),
            text=words,
            icon=icon("remove"),
            iconSize=QSize(11, 11),
            accessibleName=self.tr("Remove the filter: {filter}").format(filter=words),
            toolTip=self.tr("Remove this filter (Delete)"),
            focusPolicy=Qt.FocusPolicy.StrongFocus,
        )
        chip.clicked.connect(lambda: self.removed.emit(criterion))
        return chip
