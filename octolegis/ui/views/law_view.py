"""The text of the law under the hand: walked through by provision, spans selected with mouse or keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextLayout

from octolegis.ui.models.offsets import from_qt
from octolegis.ui.views.provision_view import ProvisionView
from octolegis.ui.views.typesetting import GUTTER

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

_FOLDING = (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Asterisk, Qt.Key.Key_Slash)


class LawView(ProvisionView):
    """``map_asked`` when Enter is pressed, ``menu_asked`` with the place on the screen for a menu.

    ``note_asked`` carries the Note of a label in the margin, ``None`` where it stands for several things.
    """

    map_asked = Signal()
    comment_asked = Signal()
    note_asked = Signal(object)
    menu_asked = Signal(object)

    @property
    def span(self) -> tuple[int, int] | None:
        """The selected span of the current provision's text in code points, if any."""
        row, anchor, position = self._span
        if row < 0 or row != self.row or anchor == position:
            return None
        text = self.provisions.provision(row).text
        start, end = sorted((anchor, position))
        return from_qt(text, start), from_qt(text, end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.map_asked.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            ahead = (event.key() == Qt.Key.Key_Right) != self.provisions.right_to_left
            (self._stretch if shift else self._open)(ahead=ahead)
        elif event.key() in _FOLDING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._fold_by_key(event.key())
        elif event.key() == Qt.Key.Key_Escape and self.span:
            self._set_span(-1, 0, 0)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() == event.Reason.Mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            below = self.visualRect(index).bottomLeft() + QPoint(GUTTER, 0)
            at = event.pos() if event.reason() == event.Reason.Mouse else below
            self.menu_asked.emit(self.viewport().mapToGlobal(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._margin_clicked(
            event.position(), index.row()
        ):
            return
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

    def _open(self, *, ahead: bool) -> None:
        """Into what stands below the row, unfolding it; or fold it, and out to its head."""
        row = self.row
        if row < 0:
            return
        foldable, folded = self.folds.is_foldable(row), self.folds.is_folded(row)
        if ahead and folded:
            self.fold(row, folded=False)
        elif ahead and foldable:
            self.go_to(row + 1)
        elif not ahead and foldable and not folded:
            self.fold(row, folded=True)
        elif not ahead:
            self.go_to(self.folds.above(row))

    def _fold_by_key(self, key: int) -> None:
        if key in (Qt.Key.Key_Asterisk, Qt.Key.Key_Slash):
            self.fold_all(folded=key == Qt.Key.Key_Slash)
        elif self.row >= 0:
            self.fold(self.row, folded=key == Qt.Key.Key_Minus)

    def _margin_clicked(self, at: QPointF, row: int) -> bool:
        """Whether a click meant the fold mark or a label in the margin rather than the text."""
        if row < 0:
            return False
        fold = self._fold_at(row)
        side = self.setting.width - at.x() if self.setting.right_to_left else at.x()
        if fold and side < GUTTER:
            self.setCurrentIndex(self.provisions.index(row))
            self.fold(row, folded=fold > 0)
            return True
        label = self._painter.notes.at(
            at, QRectF(self.visualRect(self.provisions.index(row))), row, max(0, -fold)
        )
        if label is not None:
            self.setCurrentIndex(self.provisions.index(row))
            self.note_asked.emit(None if label.more else label.note)
        return label is not None

    def _offset_at(self, point: QPointF) -> int:
        """The place in the text of the span's row nearest to a point, in Qt's units."""
        row = self.row
        body = self._body(row)
        if body is None:
            return 0
        at = self.setting.laid_out(self.provisions.provision(row), self.provisions.levels[row]).body_at
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

    def copy(self) -> None:
        """Copy the selected words, or the provision with what stands below it."""
        if self.row < 0:
            return
        provision = self.provisions.provision(self.row)
        span = self.span
        words = provision.text[slice(*span)] if span else self.provisions.outline.full_text(provision)
        QGuiApplication.clipboard().setText(words)

    def _body(self, row: int) -> QTextLayout | None:
        if row < 0:
            return None
        return self.setting.laid_out(self.provisions.provision(row), self.provisions.levels[row]).body
