"""The floor under our window: PySide6 alone with a tree, menus and a toolbar, nothing of ours in it.

Run as a program; it ends as soon as the window is painted. With ``pane``, as many fields as our judgement has
stand beside the tree.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabBar,
    QTextEdit,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

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


def pane() -> QWidget:
    """Labels, buttons, choices, lines and an editor in a page that scrolls."""
    page = QWidget()
    column = QVBoxLayout(page)
    for made in (QLabel, QToolButton, QPushButton, QCheckBox, QComboBox, QLineEdit):
        row = QHBoxLayout()
        for number in range(12 if made in (QLabel, QToolButton) else 5):
            field = made()
            if isinstance(field, QComboBox):
                field.addItems(["A choice", "Another"])
            elif not isinstance(field, QLineEdit):
                field.setText(f"Field {number}")
            row.addWidget(field)
        column.addLayout(row)
    column.addWidget(QTabBar())
    column.addWidget(QTextEdit("The reason"))
    scrolled = QScrollArea(widgetResizable=True)
    scrolled.setWidget(page)
    return scrolled


def main(wanted: str = "") -> None:
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    tree = QTreeView(window)
    rows = Rows(tree)
    tree.setModel(rows)
    tree.expandAll()
    if wanted:
        beside = QSplitter()
        beside.addWidget(tree)
        beside.addWidget(pane())
        window.setCentralWidget(beside)
    else:
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
    main(*sys.argv[1:])
