"""The first pane: what the instruments require, to search, to narrow and to walk through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QActionGroup, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QTreeView, QVBoxLayout, QWidget

from octolegis.domain.checklist import Instrument, Part
from octolegis.ui.desk import Desk
from octolegis.ui.icons import icon
from octolegis.ui.models.requirement_tree import NODE, RequirementTree
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.requirement_delegate import RequirementDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SearchField(QLineEdit):
    """A search field from which the arrow keys lead into the list below."""

    def __init__(self, below: QWidget, **properties: object) -> None:
        super().__init__(**properties)  # type: ignore[call-overload]
        self._below = below
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            self._below.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class RequirementsPane(QWidget):
    """Tree, search field and filter menu."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = RequirementTree(desk, self)
        self.tree = dressed(QTreeView(), accessibleName=self.tr("Requirements"))
        self._delegate = RequirementDelegate(self.tree, desk.words)
        self.search = SearchField(
            self.tree,
            placeholderText=self.tr("Search requirements"),
            accessibleName=self.tr("Search requirements"),
            toolTip=self.tr("Show only what has these words (Ctrl+E)"),
        )
        self.filter = dressed(
            QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup, autoRaise=True),
            icon=icon("filter"),
            accessibleName=self.tr("Filter"),
            toolTip=self.tr("Show only what is unassessed, what has a gap or a flag"),
        )
        self._set_tree()
        self._place()
        self.filter.setMenu(self._filter_menu())
        self.search.textChanged.connect(self.model.search)
        self.model.refiltered.connect(self._unfold)
        self.model.modelReset.connect(self._unfold)
        selection = self.tree.selectionModel()
        selection.currentChanged.connect(self._chosen)
        desk.target_changed.connect(self._follow)

    def _set_tree(self) -> None:
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        palette = self.tree.palette()
        palette.setColor(QPalette.ColorRole.Highlight, colour("chosen"))
        self.tree.setPalette(palette)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setFrameShape(QTreeView.Shape.NoFrame)
        self.tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.tree)
        self._unfold()

    def _place(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 4, 6)
        bar.addWidget(self.search)
        bar.addWidget(self.filter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(bar)
        whole.addWidget(self.tree)

    def _filter_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        words = (
            ("all", self.tr("All")),
            ("unassessed", self.tr("Unassessed")),
            ("gaps", self.tr("Gaps")),
            ("flags", self.tr("Flags")),
        )
        for name, text in words:
            action = QAction(text, group, checkable=True, checked=name == "all")
            action.setData(name)
            menu.addAction(action)
        group.triggered.connect(self._narrow)
        return menu

    def _narrow(self, action: QAction) -> None:
        self.model.narrow(action.data())
        self.filter.setDown(self.model.is_narrowed)

    def _unfold(self) -> None:
        """Instruments and parts stand open; articles too once something is searched for."""
        if self.model.is_narrowed:
            self.tree.expandAll()
        else:
            self._unfold_below(QModelIndex())
        self._follow(self._desk.target)

    def _unfold_below(self, parent: QModelIndex) -> None:
        for row in range(self.model.rowCount(parent)):
            index = self.model.index(row, 0, parent)
            value = index.data(NODE).value
            if isinstance(value, Instrument | Part):
                self.tree.setExpanded(index, True)
                self._unfold_below(index)

    def _chosen(self, index: QModelIndex) -> None:
        target = index.data(NODE).target if index.isValid() else ""
        if target:
            self._desk.look_at(target)

    def _follow(self, target: str) -> None:
        """Stand where the desk looks."""
        index = self.model.index_of(target)
        selection = self.tree.selectionModel()
        if not index.isValid():
            selection.clear()
            return
        if index != self.tree.currentIndex():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.tree.scrollTo(index)
