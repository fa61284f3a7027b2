"""Our icons: one family of stroked SVG drawings, in the colour of the text around them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from octolegis.paths import resource
from octolegis.ui.theme import colour

_SIZES = (20, 40)
"""In pixels: as drawn, and for screens of twice the density."""


def icon(name: str) -> QIcon:
    """The drawing in the text colour of the present theme."""
    return _drawn(name, colour("text"))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(str(resource("icons", "octolegis.svg")))


def _drawn(name: str, ink: QColor) -> QIcon:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", ink.name())
    renderer = QSvgRenderer(QByteArray(drawing.encode("utf-8")))
    made = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        made.addPixmap(pixmap)
    return made
