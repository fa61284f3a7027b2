"""What does not fit on the screen: words wider than their room, widgets on top of one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from octolegis.ui.views.law_tabs import LawTabs

SLACK = 1
"""Pixels that may be missing: fonts are hinted, rooms are whole."""


def cramped(top: QWidget) -> Iterator[str]:
    """Everything in a window that does not fit, told in a line each."""
    shown = [widget for widget in (top, *top.findChildren(QWidget)) if _is_seen(widget, top)]
    for widget in shown:
        reason = _words(widget) or _outside(widget)
        if reason:
            yield f"{_path(widget, top)}: {reason}"
    for parent in shown:
        yield from (f"{_path(parent, top)}: {words}" for words in _overlaps(parent, top))


def _is_seen(widget: QWidget, top: QWidget) -> bool:
    own = not widget.objectName().startswith("qt_") or isinstance(widget, QTabBar)
    return own and widget.isVisibleTo(top) and (widget is top or not widget.isWindow())


def _words(widget: QWidget) -> str:
    """Whether the words of a widget are wider, or higher, than its room."""
    for kind, measured in _MEASURED:
        if isinstance(widget, kind):
            return measured(widget)
    return ""


def _field(field: QLineEdit) -> str:
    return _less(field.fontMetrics().horizontalAdvance(field.placeholderText()) + 8, field.width())


def _tabs(tabs: QTabBar) -> str:
    if isinstance(tabs, LawTabs):
        return ""
    needed = sum(tabs.tabSizeHint(n).width() for n in range(tabs.count()) if tabs.isTabVisible(n))
    return _less(needed, tabs.width())


def _label(label: QLabel) -> str:
    words = label.text()
    if not words:
        return ""
    if label.wordWrap():
        return _less(label.heightForWidth(label.width()), label.height(), "high") or _longest(label)
    return _less(label.sizeHint().width(), label.width())


def _longest(label: QLabel) -> str:
    """A word that is wider than the column it is set in."""
    if label.textFormat() is not Qt.TextFormat.PlainText:
        return ""
    widths = [label.fontMetrics().horizontalAdvance(word) for word in label.text().split()]
    return _less(max(widths, default=0), label.contentsRect().width())


def _button(button: QAbstractButton) -> str:
    if isinstance(button, QToolButton) and not button.text() and button.icon().isNull():
        return ""
    needed = button.sizeHint()
    if isinstance(button, QPushButton):
        # The style makes every button as wide as "Cancel" would be; a sign alone needs less.
        icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
        needed.setWidth(button.fontMetrics().horizontalAdvance(button.text().replace("&", "")) + icon + 8)
    if isinstance(button, QCheckBox | QRadioButton):
        needed = button.minimumSizeHint()
    return _less(needed.width(), button.width()) or _less(needed.height(), button.height() + 3, "high")


def _box(box: QComboBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    icon = box.iconSize().width() + 4 if not box.itemIcon(box.currentIndex()).isNull() else 0
    return _less(box.fontMetrics().horizontalAdvance(box.currentText()) + icon, room.width())


def _header(header: QHeaderView) -> str:
    if header.orientation() is Qt.Orientation.Vertical:
        return ""
    for section in range(header.count()):
        told = header.model().headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if not header.isSectionHidden(section) and not told:
            words = str(header.model().headerData(section, header.orientation()) or "")
            reason = _less(header.fontMetrics().horizontalAdvance(words) + 6, header.sectionSize(section))
            if reason:
                return f"column {words!r} {reason}"
    return ""


def _less(needed: float, room: float, how: str = "wide") -> str:
    return f"needs {needed:.0f}, has {room:.0f} {how}" if needed > room + SLACK else ""


_MEASURED: tuple[tuple[type[QWidget], Callable[[Any], str]], ...] = (
    (QLabel, _label),
    (QAbstractButton, _button),
    (QComboBox, _box),
    (QLineEdit, _field),
    (QTabBar, _tabs),
    (QHeaderView, _header),
)


def _outside(widget: QWidget) -> str:
    """Whether a part of a widget lies outside what holds it; scrolled pages may."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _scrolls(parent):
        return ""
    room, own = parent.rect(), widget.geometry()
    if own.isEmpty() or room.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(own):
        return ""
    return f"at {_told(own)} outside {_told(room)}"


def _scrolls(parent: QWidget) -> bool:
    above = parent.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is parent


def _overlaps(parent: QWidget, top: QWidget) -> Iterator[str]:
    if parent.layout() is None:
        return
    laid = [
        child
        for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if _is_seen(child, top) and not isinstance(child, QSplitterHandle) and _in_layout(parent, child)
    ]
    for one, other in combinations(laid, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > SLACK and common.height() > SLACK:
            yield f"{_named(one)} lies on {_named(other)}"


def _in_layout(parent: QWidget, child: QWidget) -> bool:
    """What the layout places; what lies over a page, as the tour does, is meant to."""
    layout = parent.layout()
    return layout is not None and layout.indexOf(child) >= 0 and not child.isWindow()


def _told(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}x{rect.height()}"


def _path(widget: QWidget, top: QWidget) -> str:
    names = []
    at: QWidget | None = widget
    while at is not None:
        names.append(_named(at))
        if at is top:
            break
        at = at.parentWidget()
    return " < ".join(names[:4])


def _named(widget: QWidget) -> str:
    words = ""
    if isinstance(widget, QLabel | QAbstractButton):
        words = widget.text()[:40]
    elif isinstance(widget, QComboBox):
        words = widget.currentText()[:40]
    elif isinstance(widget, QLineEdit):
        words = widget.placeholderText()[:40]
    return f"{type(widget).__name__}({words!r})" if words else type(widget).__name__
