"""The licences of everything that the program is handed out with, to be looked through."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from octolegis.session.licences import Licence, licences
from octolegis.ui.scale import px, roomy
from octolegis.ui.views.dressing import dressed


class Licences(QDialog):
    """Packages on the left, the text of one on the right; words typed leave those that hold them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        self.field = dressed(
            QLineEdit(placeholderText=self.tr("Search names, terms and texts"), clearButtonEnabled=True),
            accessibleName=self.tr("Search the licences"),
        )
        self.list = dressed(QListWidget(), accessibleName=self.tr("What the program is made of"))
        self.text = dressed(QPlainTextEdit(readOnly=True), accessibleName=self.tr("Licence"))
        self.text.setTabChangesFocus(True)
        for each in licences():
            item = QListWidgetItem(f"{each.name} {each.version}", self.list)
            item.setToolTip(each.terms)
            item.setData(Qt.ItemDataRole.UserRole, each)
        self._place()
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._find)
        self.list.currentItemChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.field.setFocus()

    def _narrow(self, words: str) -> None:
        sought = words.casefold()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(not any(sought in part.casefold() for part in _of(item)))
        kept = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        if self.list.currentRow() not in kept:
            self.list.setCurrentRow(kept[0] if kept else -1)
        self._show(self.list.currentItem())

    def _show(self, item: QListWidgetItem | None) -> None:
        each = _of(item) if item is not None else None
        self.text.setPlainText(f"{each.name} {each.version}\n{each.terms}\n\n{each.text}" if each else "")
        if self.field.text():
            self._find()

    def _find(self) -> None:
        """To the next place of the words, and from the last to the first."""
        if not self.text.find(self.field.text()):
            cursor = self.text.textCursor()
            cursor.setPosition(0)
            self.text.setTextCursor(cursor)
            self.text.find(self.field.text())

    def _place(self) -> None:
        halves = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        halves.addWidget(self.list)
        halves.addWidget(self.text)
        halves.setSizes([px(230), px(530)])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        # Enter goes on searching.
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(halves, 1)
        column.addWidget(buttons)
        self.resize(roomy(780, 560))


def _of(item: QListWidgetItem) -> Licence:
    return Licence(*item.data(Qt.ItemDataRole.UserRole))
