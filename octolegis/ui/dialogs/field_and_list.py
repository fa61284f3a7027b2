"""A field over the window with the list of what answers to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from octolegis.ui.scale import px
from octolegis.ui.views.dressing import dressed

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class FieldAndList(QDialog):
    """One field and the list under it; Escape leaves everything as it is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._over = parent
        self.field = QLineEdit()
        self.list = dressed(QListView(), accessibleName=self.tr("What answers"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _: self.accept())
        self.finished.connect(self.deleteLater)

    def event(self, event: QEvent) -> bool:
        """Going elsewhere with the mouse closes it."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.reject()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line around it, since the system draws no frame."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list and Enter takes it while one goes on typing in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def show_found(self, found: bool) -> None:
        """The list, or the sentence that nothing was found."""
        self.list.setVisible(found)
        self.nothing.setVisible(not found)

    def place(self, width: int, height: int) -> None:
        """Under the toolbar, in the middle of the window, no larger than it."""
        window = self._over.window()
        corner = window.mapToGlobal(window.rect().topLeft())
        self.resize(min(px(width), window.width() - 40), min(px(height), window.height() - 120))
        self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + 72)
        self.field.setFocus()
