"""The fields of a State's way into one instrument."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from octolegis.domain.participation import DATES, Participation, Stage
from octolegis.ui.views.dressing import dressed
from octolegis.wording import Wording

Wanted = dict[str, Stage | str | bool]


class StandingForm(QWidget):
    """Status, dates and note; what is typed is checked by who takes it."""

    changed = Signal()

    def __init__(self, words: Wording, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = dressed(QComboBox(), accessibleName=words("term.standing.stage"))
        for stage in Stage:
            self.stage.addItem(words(f"term.stage.{stage}"), stage.value)
        self.dates = {
            name: dressed(
                QLineEdit(placeholderText=self.tr("year-month-day")),
                accessibleName=words(f"term.standing.{name}"),
            )
            for name in DATES
        }
        self.note = dressed(QLineEdit(), accessibleName=words("term.standing.note"))
        self.note.setPlaceholderText(self.tr("Stands in the report"))
        self.carries_over = QCheckBox()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(7)
        form.addRow(words("term.standing.stage"), self.stage)
        for name, date in self.dates.items():
            form.addRow(words(f"term.standing.{name}"), date)
            date.editingFinished.connect(self.changed)
        form.addRow(words("term.standing.note"), self.note)
        form.addRow(self.carries_over)
        for field in (self.stage, *self.dates.values(), self.note, self.carries_over):
            field.setEnabled(editable)
        self.stage.activated.connect(self.changed)
        self.carries_over.clicked.connect(self.changed)

    def show_standing(self, wanted: Wanted, earlier: str) -> None:
        """Show what is recorded or was typed; ``earlier`` is the instrument that is carried over, if any."""
        self.stage.setCurrentIndex(self.stage.findData(str(wanted["stage"])))
        for name, field in self.dates.items():
            field.setText(str(wanted[name]))
            field.setCursorPosition(0)
        self.note.setText(str(wanted["note"]))
        self.note.setCursorPosition(0)
        text = self.tr("Declarations and reservations under {reference} apply here as well")
        self.carries_over.setText(text.format(reference=earlier))
        self.carries_over.setVisible(bool(earlier))
        self.carries_over.setChecked(bool(wanted["carries_over"]))

    def value(self) -> Wanted:
        """What stands in the form."""
        dates = {name: field.text().strip() for name, field in self.dates.items()}
        return {
            "stage": Stage(self.stage.currentData()),
            **dates,
            "note": self.note.text().strip(),
            "carries_over": self.carries_over.isChecked(),
        }


def recorded(standing: Participation | None) -> Wanted:
    """What the case file holds, as the form takes it."""
    known = standing or Participation()
    return {name: getattr(known, name) for name in ("stage", *DATES, "note", "carries_over")}
