"""The first pane: what the instruments require, to search, to narrow and to walk through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QTreeView, QVBoxLayout, QWidget

from octolegis.domain.checklist import Instrument, Part
from octolegis.ui.desk import Desk
from octolegis.ui.icons import icon
from octolegis.ui.models.narrowing import Criteria, Criterion
from octolegis.ui.models.requirement_tree import NODE, RequirementTree
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.filter_menu import FilterMenu
from octolegis.ui.views.requirement_delegate import RequirementDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from octolegis.ui.views.filter_bar import FilterBar


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
    """Tree, search field, filter menu, and a chip for each filter that is set."""

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
            toolTip=self.tr("Show only what is unassessed, has a gap, was changed ... (Ctrl+Shift+E)"),
        )
        self.menu = FilterMenu(desk, self)
        self._bar: FilterBar | None = None
        self._set_tree()
        self._place()
        self.filter.setMenu(self.menu)
        self.menu.changed.connect(self._narrow)
        self.search.textChanged.connect(self.model.search)
        self.model.refiltered.connect(self._unfold)
        selection = self.tree.selectionModel()
        selection.currentChanged.connect(self._chosen)
        desk.target_changed.connect(self._follow)
        desk.target_changed.connect(self.model.count_heads)

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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(bar)
        self._column.addWidget(self.tree)

    def narrow(self, criteria: Criteria) -> None:
        """Show only what the criteria let through, and say which they are."""
        self.menu.take(criteria)

    def _narrow(self, criteria: Criteria) -> None:
        self.model.narrow(criteria)
        self.filter.setDown(bool(criteria))
        self._show_criteria()

    def _widen(self, criterion: Criterion) -> None:
        """Take a criterion away; the keys go to the chip that is left, else to the tree."""
        self.menu.take(self.model.criteria - {criterion})
        left = next(iter(self._bar.chips.values()), None) if self._bar else None
        (left or self.tree).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_criteria(self) -> None:
        """The chips are made once there is something to show."""
        if self._bar is None:
            if not self.model.criteria:
                return
            from octolegis.ui.views.filter_bar import FilterBar

            self._bar = FilterBar(self.menu.words)
            self._bar.removed.connect(self._widen)
            self._column.insertWidget(1, self._bar)
        self._bar.renew(self.model.criteria, self.model.found)

    def _unfold(self) -> None:
        """Instruments and parts stand open; articles too once something is searched for."""
        if self.model.is_narrowed:
            self.tree.expandAll()
        else:
            self._unfold_below(QModelIndex())
        self._show_criteria()
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
