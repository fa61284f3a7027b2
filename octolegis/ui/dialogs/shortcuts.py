"""Every key of the window, by menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.ui.action_set import ActionSet
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed


class Shortcuts(QDialog):
    """A list to read; made from the menus, so that it cannot say anything else than they do."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.list = dressed(
            QTreeWidget(columnCount=2),
            headerHidden=True,
            rootIsDecorated=False,
            accessibleName=self.tr("Shortcuts"),
        )
        for menu in actions.menus.values():
            self._menu(menu.title(), [(a.text(), a.shortcut().toString()) for a in menu.actions()])
        self._menu(
            self.tr("In the law"),
            [
                (self.tr("Map the provision or the selected words"), "Enter"),
                (self.tr("Select word by word"), "Shift+Left, Shift+Right"),
                (self.tr("Fold, or out to the head; unfold, or into it"), "Left, Right"),
                (self.tr("Fold; unfold"), "-, +"),
                (self.tr("Fold all; unfold all"), "/, *"),
                (self.tr("To the first, second ... law"), "Ctrl+1 … Ctrl+9"),
            ],
        )
        self._menu(
            self.tr("In a text"),
            [
                (QCoreApplication.translate("Texts", "Bold"), "Ctrl+B"),
                (QCoreApplication.translate("Texts", "Italic"), "Ctrl+I"),
                (QCoreApplication.translate("Texts", "Numbered list"), "Ctrl+Shift+7"),
                (QCoreApplication.translate("Texts", "Bullet list"), "Ctrl+Shift+8"),
                (QCoreApplication.translate("Texts", "Quote"), "Ctrl+Shift+9"),
            ],
        )
        self.list.expandAll()
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(buttons)
        self.resize(roomy(520, 600))
        self.finished.connect(self.deleteLater)

    def _menu(self, title: str, rows: list[tuple[str, str]]) -> None:
        keyed = [(words.replace("&", ""), keys) for words, keys in rows if keys]
        if keyed:
            top = QTreeWidgetItem(self.list, [title.replace("&", "")])
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            for words, keys in keyed:
                QTreeWidgetItem(top, [words, keys])
