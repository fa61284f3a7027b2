"""A row of tabs that draws together before it cuts off a word."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QStyle,
    QStyleOptionFocusRect,
    QStyleOptionTab,
    QStylePainter,
    QTabBar,
    QWidget,
)

_LEAST = 8
"""The air that stays beside the words of a tab, in pixels."""


class TightTabs(QTabBar):
    """Gives up the air between its tabs where there is no room for all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            expanding=False,
            drawBase=False,
            usesScrollButtons=True,
            elideMode=Qt.TextElideMode.ElideNone,
        )

    def tabSizeHint(self, index: int) -> QSize:
        return self._tight(super().tabSizeHint(index), index)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self._tight(super().minimumTabSizeHint(index), index)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The words have the whole of their tab: the style would cut them off for air that was given up."""
        painter = QStylePainter(self)
        tabs = [each for each in range(self.count()) if self.isTabVisible(each)]
        for index in sorted(tabs, key=lambda each: each == self.currentIndex()):
            option = QStyleOptionTab()
            self.initStyleOption(option, index)
            painter.drawControl(QStyle.ControlElement.CE_TabBarTabShape, option)
            rect = self.tabRect(index)
            center = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic)
            painter.drawItemText(rect, center, self.palette(), True, self.tabText(index))
            if self.hasFocus() and index == self.currentIndex():
                frame = QStyleOptionFocusRect()
                frame.initFrom(self)
                frame.rect = rect.adjusted(3, 3, -3, -3)
                painter.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, frame)

    def sizeHint(self) -> QSize:
        # As high as its tabs; how wide it would like to be must not depend on how wide it is.
        return QSize(self._wanted(), super().sizeHint().height())

    def _wanted(self) -> int:
        widths = (QTabBar.tabSizeHint(self, n).width() for n in range(self.count()) if self.isTabVisible(n))
        return sum(widths)

    def _tight(self, size: QSize, index: int) -> QSize:
        shown = sum(self.isTabVisible(number) for number in range(self.count()))
        given_up = max(0, -(-(self._wanted() - self.width()) // max(1, shown)))
        words = self.fontMetrics().horizontalAdvance(self.tabText(index).replace("&", "")) + _LEAST
        return QSize(max(min(size.width(), words), size.width() - given_up), size.height())
