"""The command palette: type what you want to do, or where you want to go, and press Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from octolegis.ui.models.palette_list import Entry, PaletteList
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.palette_delegate import PaletteDelegate

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Palette(QDialog):
    """One field and the list under it; Escape leaves everything as it is."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Commands"))
        self.model = PaletteList(entries)
        self.field = dressed(
            QLineEdit(),
            placeholderText=self.tr("Type a command, an article, a law or a recent file"),
            accessibleName=self.tr("What to do or where to go"),
        )
        self.list = dressed(QListView(), accessibleName=self.tr("What answers"), uniformItemSizes=True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel(self.tr("Nothing is called that. Try fewer or other words."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _: self.accept())
        self.finished.connect(self.deleteLater)
        self._place(parent)
        self._narrow("")

    def choose(self) -> Entry | None:
        """Ask; nothing when the user thought better of it."""
        taken = self.exec() == QDialog.DialogCode.Accepted
        row = self.list.currentIndex()
        return self.model.shown[row.row()] if taken and row.isValid() else None

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

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        found = bool(self.model.shown)
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self.model.index(0))

    def _place(self, parent: QWidget) -> None:
        """Under the toolbar, in the middle, no wider than one reads at a glance."""
        window = parent.window()
        width = min(680, window.width() - 40)
        self.resize(width, min(440, window.height() - 120))
        self.move(window.mapToGlobal(window.rect().topLeft()).x() + (window.width() - width) // 2, 0)
        self.move(self.x(), window.mapToGlobal(window.rect().topLeft()).y() + 72)
        self.field.setFocus()
