"""A layout that sets its widgets like words: in rows, as many as fit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """``equal`` gives every widget of a row the same width, so that rows look like a grid."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6, equal: bool = False) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._equal = equal
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arranged(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arranged(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        hints = [item.minimumSize() for item in self._shown()]
        width = max((hint.width() for hint in hints), default=0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arranged(self, rect: QRect, *, move: bool) -> int:
        """Place the items, or only reckon; returns the height used."""
        y = rect.y()
        for row in self._rows(rect.width()):
            height = max(item.sizeHint().height() for item, _ in row)
            x = rect.x()
            for item, width in row:
                if move:
                    place = QRect(QPoint(x, y), QSize(width, height))
                    item.setGeometry(self._mirrored(place, rect))
                x += width + self.spacing()
            y += height + self.spacing()
        return max(0, y - rect.y() - self.spacing()) if self._shown() else 0

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        items = self._shown()
        if not items:
            return []
        if self._equal:
            widest = max(item.sizeHint().width() for item in items)
            columns = max(1, min(3, (width + self.spacing()) // (widest + self.spacing())))
            each = (width - self.spacing() * (columns - 1)) // columns
            cells = [(item, each) for item in items]
            return [cells[start : start + columns] for start in range(0, len(cells), columns)]
        rows: list[list[tuple[QLayoutItem, int]]] = [[]]
        left = width
        for item in items:
            own = min(item.sizeHint().width(), width)
            if rows[-1] and own > left:
                rows.append([])
                left = width
            rows[-1].append((item, own))
            left -= own + self.spacing()
        return rows

    def _mirrored(self, place: QRect, rect: QRect) -> QRect:
        """In a window from right to left the rows begin on the right."""
        widget = self.parentWidget()
        if widget is not None and widget.isRightToLeft():
            return QRect(rect.left() + rect.right() - place.right(), place.y(), place.width(), place.height())
        return place
