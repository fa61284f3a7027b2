"""The panel with what a new version left to be looked at: one mapping at a time, one key a decision."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.event import Change
from octolegis.domain.mapping import MappingStatus
from octolegis.session import reviewing
from octolegis.session.commands import mappings
from octolegis.session.reviewing import Waiting
from octolegis.ui.desk import Desk
from octolegis.ui.scale import px
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.versions.two_texts import TwoTexts

_PAUSE = 200
_SAID = 260
"""Characters of a finding that are shown beside the words; the judgement has the rest."""


class ReviewPanel(QDockWidget):
    """``remap_asked``: rely on the provision stood on in the law instead, given the mapping's id."""

    remap_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setObjectName("review")
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._waiting: list[Waiting] = []
        self.list = dressed(
            QTreeWidget(columnCount=3),
            rootIsDecorated=False,
            uniformRowHeights=True,
            accessibleName=self.tr("Mappings to look at"),
        )
        self.list.setHeaderLabels([self.tr("Since then"), self.tr("Provision"), self.tr("Relied on for")])
        self.texts = TwoTexts()
        self.finding = quiet_label()
        # Else it wants room for all its lines in a narrow column, and the buttons below go out of sight.
        self.finding.setMaximumHeight(3 * self.finding.fontMetrics().lineSpacing())
        self.holds = self._button(self.tr("It still &holds"), self.confirm)
        self.remap = self._button(self.tr("&Map the provision shown instead"), self._ask_remap)
        self.drop = self._button(self.tr("&Drop it"), self.remove)
        self.all_moved = self._button(self.tr("All that only moved h&old"), self.confirm_moved)
        self._place()
        self._connect()
        desk.destroyed.connect(self.deleteLater)

    @property
    def waiting(self) -> Waiting | None:
        """What is stood on."""
        row = self.list.currentIndex().row()
        return self._waiting[row] if 0 <= row < len(self._waiting) else None

    def stand(self) -> None:
        """Show what waits and take the keys."""
        self.show()
        self.raise_()
        self.renew()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def renew(self) -> None:
        """Look again; one stays on the same place of the list."""
        if not self.isVisible():
            return
        row = max(0, self.list.currentIndex().row())
        self._waiting = reviewing.queue(self.desk.assessment)
        self.list.clear()
        self.list.addTopLevelItems([self._item(each) for each in self._waiting])
        number = len(self._waiting)
        title = self.tr("Review after the new version: {count} to look at").format(count=number)
        self.setWindowTitle(title if number else self.tr("Review after the new version: nothing to look at"))
        if self._waiting:
            self.list.setCurrentIndex(self.list.model().index(min(row, number - 1), 0))
        self._show()

    def confirm(self) -> None:
        """The mapping holds where it stands now."""
        self._decide(
            lambda each: mappings.confirm(self.desk.assessment, self.desk.key.author, each.mapping.id)
        )

    def remove(self) -> None:
        """No longer rely on it."""
        self._decide(
            lambda each: mappings.remove(self.desk.assessment, self.desk.key.author, each.mapping.id)
        )

    def confirm_moved(self) -> None:
        """All that says the same in another place holds."""
        self.desk.do(lambda: reviewing.confirm_moved(self.desk.assessment, self.desk.key.author))

    def _decide(self, command: Callable[[Waiting], Change]) -> None:
        waiting = self.waiting
        if waiting is not None and self.desk.editable:
            self.desk.settling.emit()
            self.desk.do(lambda: command(waiting))

    def _ask_remap(self) -> None:
        if self.waiting is not None:
            self.remap_asked.emit(self.waiting.mapping.id)

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = dressed(QPushButton(words), autoDefault=False)
        button.clicked.connect(act)
        return button

    def _place(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.holds, self.remap, self.drop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.all_moved)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.texts, 1)
        column.addWidget(self.finding)
        column.addLayout(buttons)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.list)
        halves.addWidget(right)
        halves.setSizes([460, 840])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setColumnWidth(1, px(110))
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(8, 6, 8, 8)
        rows.addWidget(halves, 1)
        self.setWidget(whole)

    def _connect(self) -> None:
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.renew)
        self.desk.bridge.changed.connect(self._timer.start)
        self.desk.basis_changed.connect(self._timer.start)
        self.list.currentItemChanged.connect(self._show)
        keys: dict[str, Callable[[], None]] = {
            "Return": self.confirm,
            "Enter": self.confirm,
            "M": self._ask_remap,
            "Del": self.remove,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _item(self, each: Waiting) -> QTreeWidgetItem:
        desk = self.desk
        status = desk.words(f"term.mapping_status.{each.mapping.status.value}")
        both = dict.fromkeys(filter(None, (each.before, each.after)))
        item = QTreeWidgetItem([status, " → ".join(both), desk.described(each.mapping.target)])
        for column in (1, 2):
            item.setToolTip(column, item.text(column))
        return item

    def _show(self) -> None:
        each, editable = self.waiting, self.desk.editable
        lost = each is not None and each.mapping.status is MappingStatus.LOST
        for button in (self.remap, self.drop):
            button.setEnabled(editable and each is not None)
        self.holds.setEnabled(editable and each is not None and not lost)
        moved = any(each.mapping.status is MappingStatus.MOVED for each in self._waiting)
        self.all_moved.setEnabled(editable and moved)
        if each is None:
            self.texts.show_texts(("", ""), "", "")
            self.finding.setText("")
            return
        self.texts.show_texts((each.before, each.after), each.words, each.words_after)
        self.finding.setText(self._judged(each))
        self.desk.look_at(each.mapping.target)
        self.desk.law_asked.emit(each.mapping.law, each.mapping.provision)

    def _judged(self, each: Waiting) -> str:
        """What was found on what rests on it: rating, and the beginning of what was said."""
        now, basis, target = self.desk.assessment, self.desk.basis, each.mapping.target
        finding = now.consolidated(basis, target)
        if finding is None:
            return self.tr("Nothing has been said on {target} yet.").format(target=self.desk.name(target))
        rating = self.desk.words(f"term.rating.{finding.rating.value}")
        texts = (finding.reason, finding.comment, finding.recommendation)
        said = " ".join(" ".join(text.plain.split()) for text in texts if text)
        begun = f"{said[:_SAID].rpartition(' ')[0]}…" if len(said) > _SAID else said
        return " – ".join(filter(None, (f"{self.desk.name(target)}, {rating}", begun)))
