"""What dialogs on a region share: Save writes the region's file, and a refusal is told in the dialog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from octolegis.domain.message import Message
from octolegis.domain.regions.plan import Region
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import text_label


class RegionForm(QDialog):
    """Tabs over one edit; who derives from it says in ``changed`` what that edit makes of the region."""

    def __init__(self, desk: RegionDesk, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.tabs = dressed(QTabWidget(), accessibleName=title)
        self.trouble = text_label()
        self.trouble.hide()
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        desk.refused.connect(self._refused)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.trouble)
        column.addWidget(self.buttons)
        self.resize(roomy(680, 480))

    def changed(self, region: Region) -> Region:
        """The region as the fields would have it."""
        raise NotImplementedError

    def accept(self) -> None:
        """Save; where that is refused, the dialog stays and loses nothing."""
        self.trouble.hide()
        if self.desk.edit(self.changed):
            super().accept()

    def add_pages(self, pages: Sequence[tuple[QWidget, str]]) -> None:
        """Show the pages as tabs."""
        for page, name in pages:
            self.tabs.addTab(page, name)

    def scrolled(self, page: QWidget) -> QScrollArea:
        """The page as a tab that scrolls where the type is large and the screen small."""
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area

    def _refused(self, message: Message) -> None:
        self.trouble.setText(self.desk.words.say(message))
        self.trouble.show()
