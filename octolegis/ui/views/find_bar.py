"""Find in the law: every place marked, forwards and backwards through them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from octolegis.ui.icons import icon
from octolegis.ui.models.law_search import Finds, LawSearch
from octolegis.ui.models.provision_list import ProvisionList
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.law_view import LawView


class FindBar(QFrame):
    """Searches while one types."""

    def __init__(self, view: LawView, model: ProvisionList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._model = model
        self._search: LawSearch | None = None
        self._finds = Finds()
        self._now = -1
        self.field = dressed(
            QLineEdit(placeholderText=self.tr("Find in the law"), clearButtonEnabled=True),
            accessibleName=self.tr("Find in the law"),
        )
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.field.textChanged.connect(self._look)
        bar = QHBoxLayout(self)
        bar.setContentsMargins(8, 0, 8, 6)
        bar.addWidget(self.field, 1)
        bar.addWidget(self.count)
        for name, tip, step in (
            ("up", self.tr("Previous place (Shift+F3)"), -1),
            ("down", self.tr("Next place (F3)"), 1),
        ):
            button = dressed(QToolButton(autoRaise=True), icon=icon(name), toolTip=tip, accessibleName=tip)
            button.clicked.connect(lambda _=False, step=step: self.step(step))
            bar.addWidget(button)
        close = dressed(
            QToolButton(autoRaise=True),
            icon=icon("remove"),
            toolTip=self.tr("Close (Esc)"),
            accessibleName=self.tr("Close the find bar"),
        )
        close.clicked.connect(self.end)
        bar.addWidget(close)

    def begin(self) -> None:
        """Show the bar, ready to type."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._look()

    def end(self) -> None:
        """Take the bar and the marks away."""
        self.hide()
        self._view.mark([])
        self._view.setFocus()

    def forget(self) -> None:
        """Another law is shown: search it anew."""
        self._search = None
        if self.isVisible():
            self._look()

    def step(self, step: int) -> None:
        """To the next place, or the one before, round the end."""
        if self._finds:
            self._now = (self._now + step) % len(self._finds)
            self._tell()
            self._view.go_to(self._finds[self._now].row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        if self._search is None:
            self._search = LawSearch(self._model.outline)
        self._finds = self._search.finds(self.field.text())
        self._now = self._finds.first_from(self._view.top_row) if self._finds else -1
        self._tell()

    def _tell(self) -> None:
        self._view.mark_finds(self._finds, self._finds[self._now] if self._finds else None)
        if self._finds:
            place = self.tr("{now} of {all}").format(now=self._now + 1, all=len(self._finds))
        else:
            place = self.tr("Nothing found") if self.field.text().strip() else ""
        self.count.setText(place)
