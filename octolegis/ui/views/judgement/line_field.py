"""A one-line field of the finding."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from octolegis.ui.desk import Desk
from octolegis.ui.views.judgement.handing_in import HandingIn


class LineField(QLineEdit):
    """Shows a field by name; what is typed is handed in on leaving it."""

    def __init__(self, desk: Desk, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._field = field
        self._handing_in = HandingIn(desk, self.text, self)
        self.setReadOnly(not desk.editable)
        self.textEdited.connect(lambda: self._handing_in.typed(desk.key, field))
        self.editingFinished.connect(self._handing_in.hand_in)

    def renew(self) -> None:
        """Show what the case file holds, unless somebody is typing."""
        value = str(getattr(self._desk.finding, self._field))
        if not self._handing_in.is_pending and self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)
