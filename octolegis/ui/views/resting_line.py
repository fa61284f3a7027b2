"""At the foot of the law: what rests on the provision stood on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from octolegis.ui.desk import Desk
from octolegis.ui.icons import icon
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.law_view import LawView


class RestingLine(QToolButton):
    """Hidden where nothing rests on it, nor on what stands below it; a click offers to go there."""

    def __init__(self, desk: Desk, view: LawView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        dressed(
            self,
            autoRaise=True,
            icon=icon("jump"),
            iconSize=QSize(14, 14),
            toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            toolTip=self.tr("What rests on this provision (Ctrl+R)"),
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        view.selectionModel().currentRowChanged.connect(self.renew)
        desk.bridge.changed.connect(self.renew)
        view.provisions.modelReset.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Name what rests on the provision stood on."""
        row = self._view.row
        resting = self._view.provisions.targets_in(row, self._view.folds.end(row)) if row >= 0 else {}
        names = ", ".join(dict.fromkeys(map(self._desk.name, resting)))
        words = self.tr("Rested on by {names}").format(names=names)
        self.setAccessibleName(words)
        room = max(60, self.width() - 30)
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
        self.setVisible(bool(resting))
