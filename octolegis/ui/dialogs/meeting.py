"""The particulars of a session: when, where, who is present."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from octolegis.domain.meeting import Meeting
from octolegis.ui.moments import day_field
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed


class MeetingParticulars(QDialog):
    """Accepted: ``meeting`` is the session as typed."""

    def __init__(self, meeting: Meeting, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Session of the working group"))
        self._id = meeting.id
        day = QDate.fromString(meeting.date, Qt.DateFormat.ISODate)
        self.date = day_field(day if day.isValid() else QDate.currentDate(), language)
        self.name = dressed(QLineEdit(meeting.title), placeholderText=self.tr("Third session"))
        self.place = QLineEdit(meeting.place)
        self.present = QPlainTextEdit("\n".join(meeting.present))
        self.present.setPlaceholderText(self.tr("A person a line, with office if need be"))
        self.present.setTabChangesFocus(True)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(self.tr("&Date"), self.date)
        form.addRow(self.tr("&Title"), self.name)
        form.addRow(self.tr("P&lace"), self.place)
        form.addRow(self.tr("&Present"), self.present)
        form.addRow(box)
        self.resize(roomy(460, 340))
        self.present.setFocus()

    @property
    def meeting(self) -> Meeting:
        """The session as typed."""
        names = (line.strip() for line in self.present.toPlainText().split("\n"))
        day = self.date.date().toString(Qt.DateFormat.ISODate)
        return Meeting(self._id, day, self.name.text(), self.place.text(), tuple(filter(None, names)))
