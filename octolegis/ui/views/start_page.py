"""What greets the user before a case file is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from octolegis.ui.icons import app_icon
from octolegis.ui.views.dressing import dressed


class StartPage(QWidget):
    """Three ways to begin, and the files of last time (``open_asked`` with a path)."""

    open_asked = Signal(str)

    def __init__(
        self, actions: Sequence[QAction], recent: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.recent = dressed(QListWidget(), accessibleName=self.tr("Recent case files"))
        self.recent.setFrameShape(QListWidget.Shape.NoFrame)
        self.recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.recent.itemActivated.connect(self._open)
        self.recent.itemClicked.connect(self._open)
        palette = self.recent.palette()
        palette.setColor(QPalette.ColorRole.Base, palette.color(QPalette.ColorRole.Window))
        self.recent.setPalette(palette)
        self.recent.setSpacing(2)
        self._list(recent)
        column = QVBoxLayout()
        column.setSpacing(18)
        column.addStretch(2)
        column.addLayout(self._title())
        column.addLayout(self._buttons(actions))
        column.addWidget(
            self._quiet(
                self.tr("Recent")
                if recent
                else self.tr("Drop a case file or a draft law anywhere in this window.")
            )
        )
        column.addWidget(self.recent, 3)
        column.addStretch(1)
        around = QHBoxLayout(self)
        around.addStretch(1)
        around.addLayout(column, 3)
        around.addStretch(1)

    def _title(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(QSize(56, 56)))
        name = QLabel("Octolegis")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 2.2)
        font.setBold(True)
        name.setFont(font)
        words = self._quiet(
            self.tr("Assess a country's cybercrime law against the treaties, article by article.")
        )
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(name)
        beside.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(mark)
        row.addLayout(beside, 1)
        return row

    def _buttons(self, actions: Sequence[QAction]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(10)
        for number, action in enumerate(actions):
            button = dressed(QToolButton(), iconSize=QSize(20, 20))
            button.setDefaultAction(action)
            button.setText(action.text().replace("&", "").rstrip("…"))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setMinimumSize(QSize(150, 68))
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
            grid.addWidget(button, 0, number)
        return grid

    def _list(self, recent: Sequence[str]) -> None:
        for path in map(Path, recent):
            item = QListWidgetItem(f"{path.stem}    {path.parent}", self.recent)
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(str(path))
        self.recent.setVisible(bool(recent))

    def _quiet(self, words: str) -> QLabel:
        label = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return label

    def _open(self, item: QListWidgetItem) -> None:
        self.open_asked.emit(item.data(Qt.ItemDataRole.UserRole))
