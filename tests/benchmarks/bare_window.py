"""The floor under our window: PySide6 alone with a tree, menus and a toolbar, nothing of ours in it.

Run as a program; it ends as soon as the window is painted.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTreeView

Index = QModelIndex | QPersistentModelIndex
PARTS, ARTICLES = 8, 48


class Rows(QAbstractItemModel):
    """Parts with articles, as many as the sample has."""

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = index.internalId()
        return self.createIndex(above - 1, 0, 0) if index.isValid() and above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return PARTS
        return 0 if parent.internalId() else ARTICLES // PARTS

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return f"Article {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


def main() -> None:
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    tree = QTreeView(window)
    rows = Rows(tree)
    tree.setModel(rows)
    tree.expandAll()
    window.setCentralWidget(tree)
    for name in ("File", "Edit", "View", "Judgement", "Help"):
        menu = window.menuBar().addMenu(name)
        for number in range(8):
            menu.addAction(f"{name} {number}")
    toolbar = window.addToolBar("Tools")
    for number in range(9):
        toolbar.addAction(f"Tool {number}")
    window.statusBar().showMessage("Ready")
    window.resize(1366, 740)
    window.show()
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, app.quit))
    app.exec()


if __name__ == "__main__":
    main()
