"""Meeting mode: one item at a time, large, one key a decision; nothing internal is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from octolegis.domain.agenda import Item, agenda, decided_in
from octolegis.domain.canonical import Json
from octolegis.domain.meeting import Decision, Meeting, Verdict
from octolegis.domain.richtext import EMPTY, RichText, from_json
from octolegis.session.commands import meetings
from octolegis.session.commands.meetings import Ruling
from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.meeting.head import MeetingHead
from octolegis.ui.views.meeting.texts import MeetingTexts
from octolegis.ui.views.waiting_text import WaitingText

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent

_VERDICTS = {
    Qt.Key.Key_A: Verdict.ACCEPTED,
    Qt.Key.Key_D: Verdict.DEFERRED,
    Qt.Key.Key_R: Verdict.REJECTED,
}
_AT_FOOT = ("accept", "reword", "defer", "reject", "previous", "next")
_SHORT = 3
"""Buttons with fewer letters are small."""


class MeetingPage(QWidget):
    """``left`` to go back to the workbench, ``gone`` when it can be seen no more."""

    left = Signal()
    gone = Signal()
    session_asked = Signal()
    minutes_asked = Signal()

    def __init__(self, desk: Desk, meeting: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.meeting_id = meeting
        self._items: list[Item] = agenda(desk.assessment, desk.basis)
        self._at = 0
        self.head = MeetingHead(desk)
        self.texts = MeetingTexts()
        self._waiting = WaitingText(desk, self._being_written, self)
        self.texts.editor.edited.connect(self._waiting.typed)
        self.reason = dressed(
            QLineEdit(clearButtonEnabled=True),
            placeholderText=self.tr("Reason, for the minutes (Enter goes on)"),
            accessibleName=self.tr("Reason"),
        )
        self.buttons: dict[str, QPushButton] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Meeting mode"))
        self._place()
        self.reason.returnPressed.connect(self._go_on)
        self.reason.editingFinished.connect(self._note_reason)
        desk.bridge.changed.connect(self.renew)
        self._begin()

    @property
    def item(self) -> Item:
        """What is decided on."""
        return self._items[self._at]

    @property
    def meeting(self) -> Meeting:
        """The session."""
        return self.desk.assessment.meetings.get(self.meeting_id) or Meeting(self.meeting_id, "")

    @property
    def decision(self) -> Decision | None:
        """What this session decided on the item."""
        return decided_in(self.desk.assessment, self.meeting_id).get(self.item.key)

    @property
    def _proposer(self) -> str:
        """Who proposes it, where several experts work on the case file."""
        authors = self.desk.assessment.authors
        known = authors.get(self.item.key.author)
        return known.name if known and len(authors) > 1 else ""

    def renew(self) -> None:
        """Show the item as the case file holds it now, unless it is being reworded."""
        desk, key = self.desk, self.item.key
        self._items = agenda(desk.assessment, desk.basis) or self._items
        at = next((n for n, item in enumerate(self._items) if item.key == key), None)
        self._at = min(self._at, len(self._items) - 1) if at is None else at
        decided = decided_in(desk.assessment, self.meeting_id)
        self.head.show_item(self.item, self.decision)
        self.head.show_session(self.meeting, (self._at + 1, len(self._items)), len(decided))
        if not self.texts.is_rewording:
            self.texts.show_item(self.item, self.decision, self._proposer)
        if not self.reason.hasFocus():
            self.reason.setText(self.decision.reason if self.decision else "")
        self.reason.setEnabled(self.decision is not None)

    def step(self, by: int) -> None:
        """To the next item, or the one before."""
        # The reason hands itself in on losing the focus: while its own item is still here.
        self.setFocus()
        self._note_reason()
        self._waiting.keep()
        self._waiting.turn_to("")
        self.texts.leave_editor()
        self._at = max(0, min(len(self._items) - 1, self._at + by))
        self.renew()

    def decide(self, verdict: Verdict, wording: RichText = EMPTY) -> None:
        """Record what the group decided; the reason can be typed after it."""
        desk, item, meeting = self.desk, self.item.key, self.meeting_id
        ruling = Ruling(verdict, wording, self.reason.text())
        desk.do(lambda: meetings.decide(desk.assessment, desk.key.author, meeting, item, ruling))
        if verdict in (Verdict.DEFERRED, Verdict.REJECTED):
            self.reason.setFocus()
        else:
            self.setFocus()

    def reword(self) -> None:
        """Open the editor on the words, or record what was written there."""
        if not self.texts.is_rewording:
            waits = self._waiting.turn_to("decision-draft:" + ":".join((self.meeting_id, *self.item.key)))
            self.texts.reword(from_json(waits) if waits else None)
            return
        words = self.texts.editor.value
        self._leave_editor()
        if words:
            self.decide(Verdict.REWORDED, words)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.gone.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, bare = event.key(), event.modifiers() in (_NONE, Qt.KeyboardModifier.KeypadModifier)
        deeds = {
            Qt.Key.Key_W: self.reword,
            Qt.Key.Key_C: self.texts.mark,
            Qt.Key.Key_Right: lambda: self.step(1),
            Qt.Key.Key_Space: lambda: self.step(1),
            Qt.Key.Key_PageDown: lambda: self.step(1),
            Qt.Key.Key_N: self._to_open,
            Qt.Key.Key_Left: lambda: self.step(-1),
            Qt.Key.Key_PageUp: lambda: self.step(-1),
            Qt.Key.Key_Plus: lambda: self.texts.enlarge(1),
            Qt.Key.Key_Minus: lambda: self.texts.enlarge(-1),
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_F11: self.left.emit,
        }
        if key == Qt.Key.Key_Plus or (bare and key in deeds):
            deeds[Qt.Key(key)]()
        elif bare and key in _VERDICTS:
            self.decide(_VERDICTS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        """Where one stood in the workbench, else at the first item that is not decided on."""
        decided = decided_in(self.desk.assessment, self.meeting_id)
        targets = {self.desk.target, *(self.desk.article.targets if self.desk.article else ())}
        here = (n for n, item in enumerate(self._items) if item.key.target in targets)
        open_ones = (n for n, item in enumerate(self._items) if item.key not in decided)
        self._at = next(here, next(open_ones, 0))
        self.renew()

    def _to_open(self) -> None:
        """To the next item that this session has not decided on, round the end."""
        decided = decided_in(self.desk.assessment, self.meeting_id)
        order = [*range(self._at + 1, len(self._items)), *range(self._at)]
        there = next((n for n in order if self._items[n].key not in decided), self._at)
        self.step(there - self._at)

    def _escape(self) -> None:
        if self.texts.is_rewording:
            self._leave_editor()
            self.setFocus()
        elif self.reason.hasFocus():
            self.setFocus()
        else:
            self.left.emit()

    def _being_written(self) -> Json:
        return self.texts.editor.value.to_json()

    def _leave_editor(self) -> None:
        """The words are recorded, or shall not be."""
        self._waiting.forget()
        self._waiting.turn_to("")
        self.texts.leave_editor()

    def _go_on(self) -> None:
        self.step(1)

    def _note_reason(self) -> None:
        """A reason that was typed is a part of the decision."""
        decision, words = self.decision, self.reason.text().strip()
        if decision is not None and words != decision.reason:
            desk, item, meeting = self.desk, self.item.key, self.meeting_id
            ruling = Ruling(decision.verdict, decision.wording, words)
            desk.do(lambda: meetings.decide(desk.assessment, desk.key.author, meeting, item, ruling))

    def _place(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for id, words, tip, deed in self._deeds():
            button = dressed(QPushButton(words), toolTip=tip, focusPolicy=Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(tip)
            button.clicked.connect(deed)
            if len(words) < _SHORT:
                button.setFixedWidth(button.sizeHint().height() + 12)
            (foot if id in _AT_FOOT else self.head.below).addWidget(button)
            self.buttons[id] = button
            if id == "reject":
                foot.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 14, 22, 12)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.texts, 1)
        column.addLayout(foot)
        for keys, deed in (("Ctrl+Return", self._record), ("Ctrl+Z", self.desk.undo)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _deeds(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        return (
            ("accept", self.tr("A  Accept"), self.tr("The group accepts it (A)"), self._accept),
            ("reword", self.tr("W  Reword"), self.tr("Write what the group agrees on (W)"), self.reword),
            ("defer", self.tr("D  Defer"), self.tr("To be decided later (D)"), self._defer),
            ("reject", self.tr("R  Reject"), self.tr("The group rejects it (R)"), self._reject),
            ("smaller", self.tr("A−"), self.tr("Smaller type (-)"), lambda: self.texts.enlarge(-1)),
            ("larger", self.tr("A+"), self.tr("Larger type (+)"), lambda: self.texts.enlarge(1)),
            ("changes", self.tr("C  Changes"), self.tr("Mark what differs, or not (C)"), self.texts.mark),
            ("previous", self.tr("←"), self.tr("The item before (left arrow)"), lambda: self.step(-1)),
            (
                "next",
                self.tr("→"),
                self.tr("The next item (right arrow; N: the next open one)"),
                lambda: self.step(1),
            ),
            ("session", self.tr("Session…"), self.tr("Date, place, present"), self.session_asked.emit),
            ("minutes", self.tr("Minutes…"), self.tr("Write the minutes in Word"), self.minutes_asked.emit),
            ("leave", self.tr("Leave"), self.tr("Back to the workbench (Escape)"), self.left.emit),
        )

    def _accept(self) -> None:
        self.decide(Verdict.ACCEPTED)

    def _defer(self) -> None:
        self.decide(Verdict.DEFERRED)

    def _reject(self) -> None:
        self.decide(Verdict.REJECTED)

    def _record(self) -> None:
        if self.texts.is_rewording:
            self.reword()


_NONE = Qt.KeyboardModifier.NoModifier
