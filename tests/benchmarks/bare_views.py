"""The floors under our panes: Qt's own views of as many rows, with nothing of ours in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QTextEdit, QTreeView, QWidget

Index = QModelIndex | QPersistentModelIndex


class BareTree(QAbstractItemModel):
    """Articles with requirements, from lists of words; ``turn`` shows every second article or all."""

    def __init__(self, articles: list[tuple[str, list[str]]]) -> None:
        super().__init__()
        self._all = articles
        self._shown = articles
        self._turns = cycle((articles[::2], articles))

    def turn(self) -> None:
        self.beginResetModel()
        self._shown = next(self._turns)
        self.endResetModel()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = index.internalId()
        return self.createIndex(above - 1, 0, 0) if index.isValid() and above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._shown)
        return 0 if parent.internalId() else len(self._shown[parent.row()][1])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        above = index.internalId()
        return self._shown[above - 1][1][index.row()] if above else self._shown[index.row()][0]


@contextmanager
def bare_filter(articles: list[tuple[str, list[str]]], size: tuple[int, int]) -> Iterator[Callable[[], None]]:
    """Show other rows in a tree, all unfolded."""
    model, view = BareTree(articles), QTreeView()
    view.setModel(model)
    view.resize(*size)
    view.show()

    def filtered() -> None:
        model.turn()
        view.expandAll()
        QApplication.processEvents()

    yield filtered
    _end(view)


@contextmanager
def bare_scroll(texts: list[str], size: tuple[int, int]) -> Iterator[Callable[[], None]]:
    """Scroll a list of the same texts, wrapped at the same width."""
    view = QListView()
    view.setWordWrap(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setModel(QStringListModel(texts))
    view.resize(*size)
    view.show()
    QApplication.processEvents()
    bar = view.verticalScrollBar()

    def scrolled() -> None:
        bar.setValue(bar.value() + 120)
        view.viewport().repaint()

    yield scrolled
    _end(view)


@contextmanager
def bare_text(texts: list[str], size: tuple[int, int]) -> Iterator[Callable[[], None]]:
    """Set the whole law into Qt's own text editor."""
    view, whole = QTextEdit(), "\n".join(texts)
    view.resize(*size)
    view.show()

    def opened() -> None:
        view.setPlainText(whole)
        QApplication.processEvents()

    yield opened
    _end(view)


def _end(view: QWidget) -> None:
    """Away with it at once: Qt's editor goes on laying its text out while it lives, at our expense."""
    view.close()
    view.deleteLater()
    QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete.value)
