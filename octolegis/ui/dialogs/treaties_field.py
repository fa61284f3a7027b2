"""The human-rights treaties that bind the State: typed, or chosen from those most often named."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from octolegis.ui.views.dressing import dressed
from octolegis.wording import Wording

_NAMED = ("echr", "iccpr", "achr", "african-charter", "arab-charter")
_BETWEEN = "; "


class TreatiesField(QWidget):
    """A line of treaties, parted by semicolons; none is assumed to bind anybody."""

    def __init__(self, words: Wording, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(readOnly=not editable)
        self.line.setPlaceholderText(self.tr("The benchmark of conditions and safeguards"))
        label = QLabel(self.tr("&Human-rights treaties that bind the State"))
        label.setBuddy(self.line)
        self.line.setAccessibleName(label.text().replace("&", ""))
        self.add = dressed(
            QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup),
            text=self.tr("Add"),
            toolTip=self.tr("Add one of those most often named"),
            enabled=editable,
        )
        menu = QMenu(self.add)
        for id in _NAMED:
            name = words(f"term.human_rights.{id}")
            menu.addAction(name).triggered.connect(lambda _=False, name=name: self.include(name))
        self.add.setMenu(menu)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label)
        column.addLayout(row)

    def include(self, name: str) -> None:
        """Add a treaty that is not there yet."""
        known = [part.strip() for part in self.line.text().split(";") if part.strip()]
        if name not in known:
            self.line.setText(_BETWEEN.join([*known, name]))

    def text(self) -> str:
        """The treaties as typed."""
        return self.line.text().strip()

    def setText(self, text: str) -> None:
        """Show what is recorded."""
        self.line.setText(text)
        self.line.setCursorPosition(0)
