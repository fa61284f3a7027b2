"""A day, chosen from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QDialog, QDialogButtonBox, QVBoxLayout, QWidget


class DayDialog(QDialog):
    """``chosen`` carries the day; no day of the future can be chosen."""

    chosen = Signal(object)

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question)
        self.calendar = QCalendarWidget(maximumDate=QDate.currentDate())
        self.calendar.setAccessibleName(question)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        self.calendar.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.addWidget(self.calendar)
        column.addWidget(buttons)
        self.calendar.setFocus()

    def _choose(self) -> None:
        day = self.calendar.selectedDate()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.accept()
