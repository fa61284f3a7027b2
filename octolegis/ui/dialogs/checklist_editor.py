"""Writing a checklist: its parts, articles and requirements beside a form, and what is wrong below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.errors import UserError
from octolegis.session.checklist_draft import HEAD, Draft, kind_of
from octolegis.session.own_checklists import Mistake, mistakes, next_edition
from octolegis.ui.dialogs.checklist_form import ChecklistForm, Place
from octolegis.ui.scale import roomy
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.wording import Wording

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

_PAUSE = 250
"""Milliseconds without a keystroke after which what is wrong is told anew."""
_Place = Qt.ItemDataRole.UserRole


class ChecklistEditor(QDialog):
    """Closing keeps the draft; publishing freezes it as an edition."""

    def __init__(self, draft: Draft, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self._words = words
        self.tree = dressed(QTreeWidget(), headerHidden=True, accessibleName=self.tr("The checklist"))
        self.form = ChecklistForm(draft, words)
        self.state = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.wrong = dressed(QListWidget(), accessibleName=self.tr("What is wrong"))
        self.wrong.setWordWrap(True)
        self.bar = QToolBar()
        self.actions_ = {name: self._action(name, *spec) for name, spec in self._specs().items()}
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.check)
        self._place()
        self.tree.currentItemChanged.connect(self._turn)
        self.form.edited.connect(self._edited)
        self.wrong.itemActivated.connect(self._go_to)
        self.wrong.itemClicked.connect(self._go_to)
        self.renew(HEAD)
        self.resize(roomy(1080, 700))

    def renew(self, place: Place) -> None:
        """Show the checklist as it stands, and stand on a place."""
        self.tree.clear()
        head = self._item(HEAD)
        self.tree.addTopLevelItem(head)
        items: dict[Place, QTreeWidgetItem] = {HEAD: head}
        for each in self.draft.places():
            item = self._item(each)
            above = items.get(each[:-2])
            items[each] = item
            above.addChild(item) if above is not None else self.tree.addTopLevelItem(item)
        self.tree.expandAll()
        stood_on = items.get(place, head)
        self.tree.setCurrentItem(stood_on)
        self.tree.scrollToItem(stood_on)
        self.check()

    def check(self) -> None:
        """Say what is wrong, all of it."""
        found = mistakes(self.draft.tables)
        self.wrong.clear()
        for mistake in found:
            item = QListWidgetItem(f"{self._name(mistake.place)}: {mistake.sentence(self._words)}")
            item.setData(_Place, mistake.place)
            self.wrong.addItem(item)
        self._mark(found)
        self.wrong.setVisible(bool(found))
        self.actions_["publish"].setEnabled(not found)
        text = self.tr("Nothing is wrong.") if not found else self.tr("Mistakes: {count}")
        edition = self.draft.tables.get("instrument", {}).get("edition", "")
        published = next_edition(self.draft.id) - 1
        last = self.tr("edition {edition} is published").format(edition=published)
        parts = [text.format(count=len(found)), self.tr("Edition {edition}").format(edition=edition)]
        self.state.setText(" · ".join([*parts, last] if published else parts))

    def add(self, kind: str) -> None:
        """A new one behind or below what is stood on."""
        place = self.draft.add(self.place, kind)
        if place is not None:
            self.renew(place)
            self.form.go_to("number" if kind == "article" else "id")

    def remove(self) -> None:
        """Take out what is stood on, with all below it."""
        if self.place != HEAD:
            self.renew(self.draft.remove(self.place))

    def shift(self, by: int) -> None:
        """Up or down among its like."""
        self.renew(self.draft.move(self.place, by))

    def undo(self) -> None:
        """Take the last step back."""
        if self.draft.undo():
            self.renew(self.place)

    def keep(self) -> bool:
        """Keep the draft; whether that went well."""
        try:
            self.draft.keep()
        except UserError as error:
            self.state.setText(self._words.say(error.message))
            return False
        self.state.setText(self.tr("The draft is kept in your library."))
        return True

    def publish(self) -> None:
        """Freeze the edition, so that assessments can choose it."""
        try:
            edition = self.draft.publish()
        except UserError as error:
            self.state.setText(self._words.say(error.message))
            return
        self.renew(self.place)
        text = self.tr("Edition {edition} is published: new assessments can choose it. Its ids stay.")
        self.state.setText(text.format(edition=edition))

    @property
    def place(self) -> Place:
        """What is stood on."""
        item = self.tree.currentItem()
        return tuple(item.data(0, _Place)) if item is not None else HEAD

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave(event)

    def reject(self) -> None:
        """Escape closes as the button does: nothing typed is lost."""
        if not self.draft.changed or self.keep():
            super().reject()

    def _leave(self, event: QCloseEvent) -> None:
        event.accept() if not self.draft.changed or self.keep() else event.ignore()

    def _specs(self) -> dict[str, tuple[str, str, object]]:
        return {
            "part": (self.tr("Add &part"), "Ctrl+Shift+P", lambda: self.add("part")),
            "article": (self.tr("Add &article"), "Ctrl+Shift+A", lambda: self.add("article")),
            "requirement": (self.tr("Add &requirement"), "Ctrl+Shift+R", lambda: self.add("requirement")),
            "up": (self.tr("&Up"), "Alt+Up", lambda: self.shift(-1)),
            "down": (self.tr("&Down"), "Alt+Down", lambda: self.shift(1)),
            "remove": (self.tr("Re&move"), "Ctrl+Del", self.remove),
            "undo": (self.tr("U&ndo"), "Ctrl+Alt+Z", self.undo),
            "keep": (self.tr("&Save draft"), "Ctrl+S", self.keep),
            "publish": (self.tr("Pu&blish"), "Ctrl+Return", self.publish),
        }

    def _action(self, name: str, words: str, keys: str, deed: object) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(f"{words.replace('&', '')} ({action.shortcut().toString()})")
        action.triggered.connect(deed)
        self.bar.addAction(action)
        if name in {"requirement", "undo"}:
            self.bar.addSeparator()
        return action

    def _place(self) -> None:
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        halves = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        halves.addWidget(self.tree)
        halves.addWidget(self.form)
        halves.setSizes([420, 660])
        self.wrong.setMaximumHeight(self.fontMetrics().lineSpacing() * 8)
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(halves, 1)
        column.addWidget(self.state)
        column.addWidget(self.wrong)
        self._title()

    def _title(self) -> None:
        self.setWindowTitle(self.tr("Checklist {id}").format(id=self.draft.id))

    def _item(self, place: Place) -> QTreeWidgetItem:
        item = QTreeWidgetItem([self._name(place, whole=True)])
        item.setData(0, _Place, place)
        return item

    def _name(self, place: Place, *, whole: bool = False) -> str:
        """How a place is called: its number or id, and in the tree its title."""
        while len(place) > 1 and not isinstance(place[-1], int):
            place = place[:-1]
        if not place or place[0] == HEAD[0]:
            return self.tr("The checklist as a whole")
        table = self.draft.table(place)
        named = {"part": ("heading", "title"), "article": ("number", "title"), "requirement": ("id", "text")}
        first, second = (str(table.get(key) or "") for key in named[kind_of(place)])
        return f"{first or '?'}  {second if whole else ''}".rstrip()

    def _turn(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.form.show_place(self.place)

    def _edited(self) -> None:
        item = self.tree.currentItem()
        if item is not None:
            item.setText(0, self._name(self.place, whole=True))
        self._title()
        self._timer.start()

    def _mark(self, found: list[Mistake]) -> None:
        """The names of what is wrong in the colour of a gap; the words below say why."""
        wrong = {mistake.place[: len(mistake.place) - 1] for mistake in found} | {m.place for m in found}
        items = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        while items:
            item = items.pop()
            if item is None:
                continue
            is_wrong = tuple(item.data(0, _Place)) in wrong
            item.setForeground(0, colour("gap" if is_wrong else "text"))
            items += [item.child(row) for row in range(item.childCount())]

    def _go_to(self, item: QListWidgetItem) -> None:
        place: Place = tuple(item.data(_Place))
        key = str(place[-1])
        while len(place) > 1 and not isinstance(place[-1], int):
            place = place[:-1]
        self.renew(place if place[0] == "part" else HEAD)
        self.form.go_to(key)
