"""Where copies disagree: what all had before, what each says, and the keys to decide it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.canonical import Json
from octolegis.domain.richtext import rich
from octolegis.session.conflicts import Conflict, Side, decide, open_conflicts
from octolegis.ui import scale
from octolegis.ui.desk import Desk
from octolegis.ui.moments import moment
from octolegis.ui.views.difference_text import write_difference
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label


class Disagreements(QListWidget):
    """``taken`` with the number typed: here the figures do not rate what is looked at."""

    taken = Signal(int)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _figure(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _figure(event):
            self.taken.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


class ConflictsPanel(QDockWidget):
    """A list of what is open; beside it the sides, numbered: 0 what was before, 1 and on what each says."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflicts")
        self.desk = desk
        self.conflicts: list[Conflict] = []
        self.list = dressed(Disagreements(), accessibleName=self.tr("Where copies disagree"), wordWrap=True)
        self.sides = dressed(QScrollArea(widgetResizable=True), accessibleName=self.tr("What each says"))
        self.sides.setFrameShape(QScrollArea.Shape.NoFrame)
        self.merged: QPlainTextEdit | None = None
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self.sides)
        split.setStretchFactor(1, 2)
        self.setWidget(split)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        self.list.currentRowChanged.connect(self._show_sides)
        self.list.itemActivated.connect(self._go)
        self.list.taken.connect(self._take)
        self._timer = QTimer(self, singleShot=True, interval=200)
        self._timer.timeout.connect(self.renew)
        desk.bridge.changed.connect(lambda _: self._timer.start())
        self.renew()

    @property
    def has_keys(self) -> bool:
        """Whether the keys go to the list."""
        return self.list.hasFocus()

    def take_keys(self) -> None:
        """Let the keys go to the list."""
        self.list.setFocus()

    def renew(self) -> None:
        """Read anew what is open; where one stood, as far as that is still there."""
        row = max(0, self.list.currentRow())
        self.conflicts = open_conflicts(self.desk.session, self.desk.words)
        self.list.clear()
        for conflict in self.conflicts:
            name = self.desk.full_name(conflict.target) if conflict.target else conflict.name
            self.list.addItem(f"{name}\n{conflict.field_name}")
        said = self.tr("Copies disagree: {number} to decide").format(number=len(self.conflicts))
        self.setWindowTitle(said if self.conflicts else self.tr("Copies disagree: nothing left to decide"))
        self.list.setCurrentRow(min(row, len(self.conflicts) - 1))
        if not self.conflicts:
            self._show_sides(-1)

    def _show_sides(self, row: int) -> None:
        page = QWidget()
        beside = QHBoxLayout(page)
        self.merged = None
        if 0 <= row < len(self.conflicts):
            conflict = self.conflicts[row]
            for number, side in enumerate((conflict.old, *conflict.sides)):
                if number or side.text:
                    beside.addLayout(self._side(conflict, number, side), 1)
            if conflict.is_text:
                beside.addLayout(self._own_words(conflict), 1)
        self.sides.setWidget(page)

    def _side(self, conflict: Conflict, number: int, side: Side) -> QVBoxLayout:
        """A side with its difference from what was before, and the button that takes it."""
        when = moment(side.at, self.desk.words.language) if side.at else ""
        said = " · ".join(filter(None, (side.author, when))) if number else self.tr("What all had before")
        text = dressed(QTextEdit(readOnly=True), accessibleName=said)
        text.setFrameShape(QTextEdit.Shape.NoFrame)
        if conflict.is_text and number and conflict.old.text:
            write_difference(text.document(), conflict.old.text, side.text)
            # The writing left the view at the end.
            text.moveCursor(QTextCursor.MoveOperation.Start)
        else:
            text.setPlainText(side.text)
        button = QPushButton(self.tr("Take &{number}").format(number=number))
        button.clicked.connect(partial(self._take, number))
        return self._column(said, text, button)

    def _own_words(self, conflict: Conflict) -> QVBoxLayout:
        """A text of one's own out of those of all."""
        self.merged = dressed(QPlainTextEdit(), accessibleName=self.tr("Your own text of it"))
        self.merged.setPlainText("\n".join(dict.fromkeys(side.text for side in conflict.sides if side.value)))
        button = QPushButton(self.tr("Take this &text"))
        button.clicked.connect(self._take_own)
        return self._column(self.merged.accessibleName(), self.merged, button)

    def _column(self, said: str, text: QWidget, button: QPushButton) -> QVBoxLayout:
        label = quiet_label()
        label.setText(said)
        text.setMinimumSize(scale.px(140), scale.px(60))
        # Else each wants the height of ten lines, and the buttons below go out of sight.
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        button.setEnabled(self.desk.editable)
        column = QVBoxLayout()
        column.addWidget(label)
        column.addWidget(text, 1)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _take(self, number: int) -> None:
        conflict = self._present
        sides = (conflict.old, *conflict.sides) if conflict else ()
        if number < len(sides):
            self._decide(sides[number].value)

    def _take_own(self) -> None:
        if self.merged is not None:
            self._decide(rich(self.merged.toPlainText()).to_json() or None)

    def _decide(self, value: Json) -> None:
        conflict = self._present
        if conflict is None or not self.desk.editable:
            return
        self.desk.attempt(lambda: self.desk.session.do(decide(self.desk.session, conflict, value)))
        self.renew()
        self.take_keys()

    @property
    def _present(self) -> Conflict | None:
        row = self.list.currentRow()
        return self.conflicts[row] if 0 <= row < len(self.conflicts) else None

    def _go(self) -> None:
        """To what the conflict is about."""
        conflict = self._present
        if conflict is not None and conflict.target:
            self.desk.look_at(conflict.target)


def _figure(event: QKeyEvent) -> bool:
    return event.text().isdecimal() and event.text().isascii()
