"""Our icons: one family of stroked SVG drawings, in the colour of the text around them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from octolegis.paths import resource
from octolegis.ui.theme import colour

SIZE = 20
_FOLDER = resource("icons")


def icon(name: str) -> QIcon:
    """The drawing in the text colour of the present theme."""
    return _drawn(name, colour("text"))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(str(resource("icons", "octolegis.svg")))


def _drawn(name: str, ink: QColor) -> QIcon:
    drawing = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", ink.name())
    renderer = QSvgRenderer(QByteArray(drawing.encode("utf-8")))
    # Drawn for the screen's own density, so that the lines stay thin and sharp.
    density = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(round(SIZE * density), round(SIZE * density))
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return QIcon(pixmap)
