"""Properties of a widget as keywords, those it inherits too."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def dressed(widget: W, **properties: object) -> W:
    """Set properties by Qt's names (``toolTip``, ``accessibleName``); AttributeError for an unknown one."""
    for name, value in properties.items():
        if not widget.setProperty(name, value):
            raise AttributeError(name)
    return widget
