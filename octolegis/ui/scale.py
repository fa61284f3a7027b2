"""How large the window's type is, and with it what is drawn beside the type."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

STEPS = (100, 110, 125, 150, 175, 200)
"""Per cent of the size that the system's type has."""


_SMALL = QSize(1320, 690)
_TITLE = 48
"""The title of a dialog, drawn by the system: it must be on the screen, as must the buttons below."""


def take(app: QApplication, percent: int) -> None:
    """Have everything that is made from now on in this size."""
    before = int(app.property("scale") or STEPS[0])
    now = min(max(percent, STEPS[0]), STEPS[-1])
    font = app.font()
    font.setPointSizeF(font.pointSizeF() * now / before)
    app.setFont(font)
    app.setProperty("scale", now)


def px(pixels: float) -> int:
    """A length of the usual size in the present one."""
    app = QCoreApplication.instance()
    return round(pixels * int((app and app.property("scale")) or 100) / 100)


def roomy(width: int, height: int) -> QSize:
    """The size of a dialog, larger with the type but not beyond the screen."""
    most = QSize(max(width, _SMALL.width()), max(height, _SMALL.height()))
    screen = QGuiApplication.primaryScreen()
    if screen is not None:
        most.setHeight(min(most.height(), screen.availableSize().height() - _TITLE))
    return QSize(px(width), px(height)).boundedTo(most)
