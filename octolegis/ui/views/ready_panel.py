"""The panel with the ready-to-report list; each line leads to its target."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDockWidget, QListView, QWidget

from octolegis.ui.desk import Desk
from octolegis.ui.models.ready_list import ReadyList
from octolegis.ui.views.dressing import dressed


class ReadyPanel(QDockWidget):
    """Looks again a moment after an edit, while it can be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ready")
        self._desk: Desk | None = None
        self.model = ReadyList(self)
        self.list = dressed(QListView(uniformItemSizes=True), accessibleName=self.tr("Ready-to-report list"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setModel(self.model)
        self.list.activated.connect(self._go)
        self.list.clicked.connect(self._go)
        self.setWidget(self.list)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._timer = QTimer(self, singleShot=True, interval=400)
        self._timer.timeout.connect(self._look)

    def follow(self, desk: Desk) -> None:
        """Speak of a case file."""
        self._desk = desk
        desk.bridge.changed.connect(self._timer.start)
        desk.basis_changed.connect(self._timer.start)
        desk.destroyed.connect(self._leave)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        if self.isVisible():
            self.model.renew(self._desk)
            count = self.model.rowCount()
            text = (
                self.tr("Ready to report: {count} to look at")
                if count
                else self.tr("Ready to report: nothing left to look at")
            )
            self.setWindowTitle(text.format(count=count))

    def _leave(self) -> None:
        self._desk = None
        self.model.renew(None)

    def _go(self, index: QModelIndex) -> None:
        if self._desk is not None and index.isValid():
            self._desk.look_at(self.model.target(index.row()))
