"""The text of a law as a view of rows: their heights and folds, what is on screen, how it is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from octolegis.ui.models.folds import Folds
from octolegis.ui.models.law_search import Finds, Hit
from octolegis.ui.models.provision_list import ProvisionList
from octolegis.ui.views.provision_painter import ProvisionPainter, Standing
from octolegis.ui.views.row_heights import RowHeights
from octolegis.ui.views.typesetting import Typesetting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction


class ProvisionView(QAbstractItemView):
    """Shows a ProvisionList; ``folded`` when something was folded or unfolded.

    ``_span`` is the row with a selection, and where in Qt's units it begins and ends.
    """

    folded = Signal()

    def __init__(self, model: ProvisionList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.provisions = model
        self._zoom = 0
        self.setting = Typesetting(self.font())
        self._painter = ProvisionPainter(model, self.setting)
        self._heights = RowHeights()
        self.folds = Folds()
        self._span = (-1, 0, 0)
        # One of our own: to find out what Qt's is, PySide would make every class of widgets, at the start.
        paper = QWidget()
        paper.setBackgroundRole(QPalette.ColorRole.Base)
        paper.setAutoFillBackground(True)
        self.setViewport(paper)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setModel(model)
        model.modelReset.connect(self._read)
        model.noted.connect(self.viewport().update)

    # What is shown

    @property
    def row(self) -> int:
        """The row stood on; -1 when there is none."""
        return self.currentIndex().row()

    @property
    def top_row(self) -> int:
        """The first row on screen; 0 where there is none."""
        return self._heights.row_at(self.verticalOffset()) if len(self._heights) else 0

    def go_to(self, row: int) -> None:
        """Stand on a row and show it, unfolding what hides it."""
        if row >= 0:
            if self.folds.reveal(row):
                self._fold_again()
            self.setCurrentIndex(self.provisions.index(row))

    def reveal(self, rows: list[int]) -> None:
        """Show the first of the rows, or the head it is folded under, unless one is on screen already."""
        if not rows or not len(self._heights):
            return
        rows = [self.folds.shown_for(row) for row in rows]
        first = self.top_row
        last = self._heights.row_at(self.verticalOffset() + self.viewport().height())
        if not any(first <= row < last for row in rows):
            self.scrollTo(self.provisions.index(rows[0]))

    def mark(self, hits: Iterable[Hit]) -> None:
        """Mark some places, and no others."""
        by_row: dict[int, list[Hit]] = {}
        for hit in hits:
            by_row.setdefault(hit.row, []).append(hit)
        self._painter.mark(lambda row: by_row.get(row, []), None)
        self.viewport().update()

    def mark_finds(self, finds: Finds, now: Hit | None) -> None:
        """Mark what was found, one place as the present one, which is shown."""
        self._painter.mark(finds.in_row, now)
        self.viewport().update()
        if now is not None:
            if self.folds.reveal(now.row):
                self._fold_again()
            self.scrollTo(self.provisions.index(now.row))

    def zoom(self, steps: int) -> None:
        """Set the law's type larger or smaller; 0 restores it."""
        self._zoom = max(-3, min(12, self._zoom + steps)) if steps else 0
        self.setting.zoom(self.font(), self._zoom)
        self._measure_again()

    def fold(self, row: int, *, folded: bool) -> None:
        """Fold a row over what stands below it, or unfold it."""
        if 0 <= row < len(self._heights) and folded != self.folds.is_folded(row):
            (self.folds.fold if folded else self.folds.unfold)(row)
            self._fold_again()

    def fold_only(self, rows: Iterable[int]) -> None:
        """Fold these rows and no others; -1 is no row."""
        self.folds.set(row for row in rows if row >= 0)
        self._fold_again()

    def fold_all(self, *, folded: bool) -> None:
        """Leave only the outermost heads, or show everything."""
        if folded:
            self.folds.fold_all()
        else:
            self.folds.set(())
        self._fold_again()

    # What a view of items must know

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return 0 <= index.row() < len(self.folds.hidden) and bool(self.folds.hidden[index.row()])

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        top = self._heights.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        if not len(self._heights) or not 0 <= y < self._heights.top(len(self._heights)):
            return QModelIndex()
        return self.provisions.index(self._heights.row_at(y))

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
            _Move.MoveUp: self.folds.before(row),
            _Move.MovePrevious: self.folds.before(row),
            _Move.MoveDown: self._row_after(row),
            _Move.MoveNext: self._row_after(row),
            _Move.MoveHome: 0,
            _Move.MoveEnd: self.folds.shown_for(last),
            _Move.MovePageDown: self._row_from(row, page),
            _Move.MovePageUp: self._row_from(row, -page),
        }
        return self.provisions.index(min(last, max(0, steps.get(action, row))))

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
            self._painter.paint(painter, row, y, self._standing(row))
            y += self._heights.height(row)
            row = self.folds.after(row)
        painter.end()
        if self._heights.top(len(self._heights)) != before:
            self.scheduleDelayedItemsLayout()

    def _standing(self, row: int) -> Standing:
        span = self._span if self._span[0] == row else None
        return Standing(row == self.row, self.hasFocus(), span, self._fold_at(row))

    def _fold_at(self, row: int) -> int:
        """As ``Standing.fold``; a row without a name of its own is marked only while it is folded."""
        if self.folds.is_folded(row):
            return -self.folds.end(row)
        return self.folds.end(row) if self.folds.is_head(row) else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        if int(self.setting.width) != self.viewport().width():
            self._measure_again()
        super().resizeEvent(event)

    def _read(self) -> None:
        self._span = (-1, 0, 0)
        self.mark([])
        self.folds = Folds(self.provisions.outline)
        self.setting.right_to_left = self.provisions.right_to_left
        self._measure_again()
        self.verticalScrollBar().setValue(0)

    def _measure_again(self) -> None:
        """Estimate every row for the present width, the top row staying where it is."""
        top = self.top_row
        self.setting.fit(self.viewport().width())
        rows = zip(self.provisions.outline.provisions, self.provisions.levels, strict=True)
        self._heights = RowHeights(self.setting.estimate(provision, level) for provision, level in rows)
        self._heights.hide(self.folds.hidden)
        self.updateGeometries()
        if 0 < top < len(self._heights):
            self.verticalScrollBar().setValue(self._heights.top(top))
        self.viewport().update()

    def _fold_again(self) -> None:
        """Let the folds take effect; the row stood on, else the first one seen, stays where it is."""
        stood = self.visualRect(self.currentIndex())
        seen = stood.isValid() and stood.intersects(self.viewport().rect())
        row = self.folds.shown_for(self.row if seen else self.top_row)
        place = self._heights.top(row) - self.verticalOffset()
        self._heights.hide(self.folds.hidden)
        self.updateGeometries()
        if self.row >= 0 and self.folds.shown_for(self.row) != self.row:
            self.setCurrentIndex(self.provisions.index(self.folds.shown_for(self.row)))
        self.verticalScrollBar().setValue(self._heights.top(row) - max(0, place))
        self.viewport().update()
        self.folded.emit()

    def _row_after(self, row: int) -> int:
        after = self.folds.after(row) if row >= 0 else 0
        return after if after < len(self._heights) else row

    def _measure(self, row: int) -> None:
        if not self._heights.is_measured(row):
            laid_out = self.setting.laid_out(self.provisions.provision(row), self.provisions.levels[row])
            self._heights.measure(row, laid_out.height)

    def _measure_above(self, row: int, height: int) -> None:
        """Know truly what is on screen when the row stands at its foot."""
        while row >= 0 and height > 0:
            self._measure(row)
            height -= self._heights.height(row)
            row = self.folds.before(row)
        self.updateGeometries()

    def _row_from(self, row: int, distance: int) -> int:
        return self._heights.row_at(self._heights.top(max(0, row)) + distance)
