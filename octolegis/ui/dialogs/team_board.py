"""The lead's board, giving out articles, blind mode, and how far the experts agree."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.agreement_page import AgreementPage
from octolegis.ui.dialogs.tasks_page import TasksPage
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed


class TeamBoard(QDialog):
    """Stays open beside the work."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Team"))
        self.tabs = dressed(QTabWidget(), accessibleName=self.tr("Team"))
        self.tasks = TasksPage(desk)
        self.agreement = AgreementPage(desk)
        self.tabs.addTab(self.tasks, self.tr("Tas&ks"))
        self.tabs.addTab(self.agreement, self.tr("A&greement"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        column.addWidget(self.buttons)
        self.resize(roomy(820, 520))
        self.finished.connect(self.deleteLater)
