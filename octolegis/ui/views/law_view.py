"""The text of the law as a view: walked through by provision, spans selected with mouse or keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter, QRegion, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from octolegis.ui.models.law_search import Hit
from octolegis.ui.models.offsets import from_qt
from octolegis.ui.models.provision_list import ProvisionList
from octolegis.ui.views.provision_painter import ProvisionPainter, Standing
from octolegis.ui.views.row_heights import RowHeights
from octolegis.ui.views.typesetting import Typesetting

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction


class LawView(QAbstractItemView):
    """Shows a ProvisionList; ``map_asked`` when Enter is pressed."""

    map_asked = Signal()

    def __init__(self, model: ProvisionList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._provisions = model
        self._zoom = 0
        self.setting = Typesetting(self.font())
        self._painter = ProvisionPainter(model, self.setting)
        self._heights = RowHeights()
        self._span = (-1, 0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setModel(model)
        model.modelReset.connect(self._read)

    # What is selected

    @property
    def row(self) -> int:
        """The row stood on; -1 when there is none."""
        return self.currentIndex().row()

    @property
    def top_row(self) -> int:
        """The first row on screen; 0 where there is none."""
        return self._heights.row_at(self.verticalOffset()) if len(self._heights) else 0

    @property
    def span(self) -> tuple[int, int] | None:
        """The selected span of the current provision's text in code points, if any."""
        row, anchor, position = self._span
        if row < 0 or row != self.row or anchor == position:
            return None
        text = self._provisions.provision(row).text
        start, end = sorted((anchor, position))
        return from_qt(text, start), from_qt(text, end)

    def go_to(self, row: int) -> None:
        """Stand on a row and show it."""
        if row >= 0:
            self.setCurrentIndex(self._provisions.index(row))

    def reveal(self, rows: list[int]) -> None:
        """Show the first of the rows, unless one of them is on screen already."""
        if not rows or not len(self._heights):
            return
        first = self.top_row
        last = self._heights.row_at(self.verticalOffset() + self.viewport().height())
        if not any(first <= row < last for row in rows):
            self.scrollTo(self._provisions.index(rows[0]))

    def mark(self, hits: list[Hit], now: Hit | None) -> None:
        """Mark places that were found, one of them as the present one."""
        self._painter.mark(hits, now)
        self.viewport().update()
        if now is not None:
            self.scrollTo(self._provisions.index(now.row))

    def zoom(self, steps: int) -> None:
        """Set the law's type larger or smaller; 0 restores it."""
        self._zoom = max(-3, min(12, self._zoom + steps)) if steps else 0
        self.setting.zoom(self.font(), self._zoom)
        self._measure_again()

    # What a view of items must know

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:  # noqa: ARG002
        return False

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        top = self._heights.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        if not len(self._heights) or not 0 <= y < self._heights.top(len(self._heights)):
            return QModelIndex()
        return self._provisions.index(self._heights.row_at(y))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid() or not len(self._heights):
            return
        row, height = index.row(), self.viewport().height()
        self._measure_above(row, height)
        top, bottom = self._heights.top(row), self._heights.top(row + 1)
        now = self.verticalOffset()
        inside = now <= top and bottom <= now + height
        if hint == QAbstractItemView.ScrollHint.EnsureVisible and inside:
            return
        near = -height < top - now < 2 * height
        if near and top < now:
            self.verticalScrollBar().setValue(top)
        elif near and bottom - top < height:
            self.verticalScrollBar().setValue(bottom - height)
        else:
            self.verticalScrollBar().setValue(top - height // 4)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002
    ) -> QModelIndex:
        last = len(self._heights) - 1
        if last < 0:
            return QModelIndex()
        row = self.row
        page = self.viewport().height()
        steps = {
            _Move.MoveUp: row - 1,
            _Move.MovePrevious: row - 1,
            _Move.MoveDown: row + 1,
            _Move.MoveNext: row + 1,
            _Move.MoveHome: 0,
            _Move.MoveEnd: last,
            _Move.MovePageDown: self._row_from(row, page),
            _Move.MovePageUp: self._row_from(row, -page),
        }
        return self._provisions.index(min(last, max(0, steps.get(action, row))))

    def setSelection(self, rect: QRect, command: object) -> None:
        """Rows are never selected by a rubber band; the span within a row is ours."""

    def visualRegionForSelection(self, selection: object) -> QRegion:  # noqa: ARG002
        return QRegion(self.viewport().rect())

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        whole = self._heights.top(len(self._heights)) + 40 if len(self._heights) else 0
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self.fontMetrics().height() * 2)
        bar.setRange(0, max(0, whole - self.viewport().height()))
        super().updateGeometries()

    def dataChanged(self, first: Index, last: Index, roles: object = ()) -> None:  # noqa: ARG002
        self.viewport().update()

    # What the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.map_asked.emit()
        elif shift and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            ahead = (event.key() == Qt.Key.Key_Right) != self._provisions.right_to_left
            self._stretch(ahead=ahead)
        elif event.key() == Qt.Key.Key_Escape and self.span:
            self._set_span(-1, 0, 0)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.setCurrentIndex(index)
            at = self._offset_at(event.position())
            self._set_span(index.row(), at, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row, anchor, _ = self._span
        if event.buttons() & Qt.MouseButton.LeftButton and row >= 0:
            self._set_span(row, anchor, self._offset_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The span stands as drawn."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        layout = self._body(self.row)
        if layout is not None:
            at = self._offset_at(event.position())
            start = layout.previousCursorPosition(at + 1, QTextLayout.CursorMode.SkipWords)
            end = layout.nextCursorPosition(at, QTextLayout.CursorMode.SkipWords)
            self._set_span(self.row, start, end)

    # How it is drawn

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self.viewport())
        if not len(self._heights):
            return
        bottom = self.viewport().height()
        row = self._heights.row_at(self.verticalOffset())
        y = self._heights.top(row) - self.verticalOffset()
        before = self._heights.top(len(self._heights))
        while y < bottom and row < len(self._heights):
            self._measure(row)
            span = self._span if self._span[0] == row else None
            self._painter.paint(painter, row, y, Standing(row == self.row, self.hasFocus(), span))
            y += self._heights.height(row)
            row += 1
        painter.end()
        if self._heights.top(len(self._heights)) != before:
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if int(self.setting.width) != self.viewport().width():
            self._measure_again()
        super().resizeEvent(event)

    def _read(self) -> None:
        self._span = (-1, 0, 0)
        self._painter.mark([], None)
        self.setting.right_to_left = self._provisions.right_to_left
        self._measure_again()
        self.verticalScrollBar().setValue(0)

    def _measure_again(self) -> None:
        """Estimate every row for the present width, the top row staying where it is."""
        top = self.top_row
        self.setting.width = float(self.viewport().width())
        self.setting.clear()
        rows = zip(self._provisions.outline.provisions, self._provisions.levels, strict=True)
        self._heights = RowHeights(self.setting.estimate(provision, level) for provision, level in rows)
        self.updateGeometries()
        if 0 < top < len(self._heights):
            self.verticalScrollBar().setValue(self._heights.top(top))
        self.viewport().update()

    def _measure(self, row: int) -> None:
        if not self._heights.is_measured(row):
            laid_out = self.setting.laid_out(self._provisions.provision(row), self._provisions.levels[row])
            self._heights.measure(row, laid_out.height)

    def _measure_above(self, row: int, height: int) -> None:
        """Know truly what is on screen when the row stands at its foot."""
        while row >= 0 and height > 0:
            self._measure(row)
            height -= self._heights.height(row)
            row -= 1
        self.updateGeometries()

    def _row_from(self, row: int, distance: int) -> int:
        return self._heights.row_at(self._heights.top(max(0, row)) + distance)

    def _body(self, row: int) -> QTextLayout | None:
        if row < 0:
            return None
        return self.setting.laid_out(self._provisions.provision(row), self._provisions.levels[row]).body

    def _offset_at(self, point: QPointF) -> int:
        """The place in the text of the span's row nearest to a point, in Qt's units."""
        row = self.row
        body = self._body(row)
        if body is None:
            return 0
        at = self.setting.laid_out(self._provisions.provision(row), self._provisions.levels[row]).body_at
        y = point.y() + self.verticalOffset() - self._heights.top(row) - at.y()
        lines = [body.lineAt(i) for i in range(body.lineCount())]
        line = next((line for line in lines if y < line.y() + line.height() * 1.2), lines[-1])
        return int(line.xToCursor(point.x() - at.x()))

    def _stretch(self, *, ahead: bool) -> None:
        """Select one word more, or less, of the current provision."""
        layout = self._body(self.row)
        if layout is None:
            return
        row, anchor, position = self._span if self._span[0] == self.row else (self.row, 0, 0)
        step = layout.nextCursorPosition if ahead else layout.previousCursorPosition
        self._set_span(row, anchor, step(position, QTextLayout.CursorMode.SkipWords))

    def _set_span(self, row: int, anchor: int, position: int) -> None:
        self._span = (row, anchor, position)
        self.viewport().update()

    def _copy(self) -> None:
        if self.row < 0:
            return
        provision = self._provisions.provision(self.row)
        span = self.span
        words = provision.text[slice(*span)] if span else self._provisions.outline.full_text(provision)
        QGuiApplication.clipboard().setText(words)
