"""The command palette: type what you want to do, or where you want to go, and press Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from octolegis.ui.dialogs.field_and_list import FieldAndList
from octolegis.ui.models.palette_list import Entry, PaletteList
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.palette_delegate import PaletteDelegate


class Palette(FieldAndList):
    """Narrowed by what is typed, the best answer stood on."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands"))
        self.model = PaletteList(entries)
        dressed(
            self.field,
            placeholderText=self.tr("Type a command, an article, a law or a recent file"),
            accessibleName=self.tr("What to do or where to go"),
        )
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.nothing.setText(self.tr("Nothing is called that. Try fewer or other words."))
        self.field.textChanged.connect(self._narrow)
        self.place(680, 440)
        self._narrow("")

    def choose(self) -> Entry | None:
        """Ask; nothing when the user thought better of it."""
        taken = self.exec() == QDialog.DialogCode.Accepted
        row = self.list.currentIndex()
        return self.model.shown[row.row()] if taken and row.isValid() else None

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        self.show_found(bool(self.model.shown))
        if self.model.shown:
            self.list.setCurrentIndex(self.model.index(0))
