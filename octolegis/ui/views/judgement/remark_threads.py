"""The threads of remarks on the target, and the field to write in; built when first unfolded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from octolegis.domain.assessment import Assessment
from octolegis.domain.event import Change
from octolegis.domain.remark import Remark, Thread
from octolegis.session.commands import remarks
from octolegis.ui.desk import Desk
from octolegis.ui.moments import moment
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label, text_label
from octolegis.ui.views.judgement.remark_field import RemarkField

_INDENT = 18


class RemarkThreads(QWidget):
    """Each thread with what can be done to it, the field below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._answering = ""
        self._shown: tuple[object, ...] = ()
        self.field = RemarkField(desk)
        self.field.sent.connect(self._send)
        self._threads = QVBoxLayout()
        self._threads.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 0, 0)
        column.addLayout(self._threads)
        column.addWidget(self.field)

    def renew(self, threads: list[Thread]) -> None:
        """Show the threads on the target."""
        self.field.renew()
        shown = (self._desk.target, self._desk.basis, tuple(threads))
        if shown == self._shown:
            return
        self._shown = shown
        self._answer("")
        while (item := self._threads.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for thread in threads:
            self._threads.addWidget(self._thread(thread))

    def _thread(self, thread: Thread) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for remark in (thread.first, *thread.answers):
            head, text = quiet_label(), text_label()
            head.setText(self._head(remark))
            text.setText(remark.text)
            text.setEnabled(thread.first.is_open)
            for label in (head, text):
                label.setIndent(_INDENT if remark.answers else 0)
                column.addWidget(label)
        column.addLayout(self._buttons(thread))
        return whole

    def _head(self, remark: Remark) -> str:
        told = f"{self._name(remark.author)}, {self._day(remark.at)}"
        if remark.is_open:
            return told
        closed = self.tr("closed by {name}, {day}")
        return f"{told} – {closed.format(name=self._name(remark.closed_by), day=self._day(remark.closed_at))}"

    def _buttons(self, thread: Thread) -> QHBoxLayout:
        first, desk = thread.first, self._desk
        row = QHBoxLayout()
        deeds: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Answer"), lambda: self._answer(first.id)),
            (self.tr("Close"), lambda: self._do(remarks.close, first.id))
            if first.is_open
            else (self.tr("Reopen"), lambda: self._do(remarks.reopen, first.id)),
        ]
        if first.author == desk.key.author:
            deeds.append((self.tr("Remove"), lambda: self._do(remarks.take_back, first.id)))
        for words, deed in deeds:
            button = dressed(QPushButton(words), flat=True, enabled=desk.editable)
            button.setAccessibleName(f"{words}: {first.text[:40]}")
            button.clicked.connect(deed)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _do(self, command: Callable[[Assessment, str, str], Change], id: str) -> None:
        desk = self._desk
        desk.do(lambda: command(desk.assessment, desk.key.author, id))

    def _answer(self, id: str) -> None:
        """What is written next answers a thread, or begins one."""
        self._answering = id
        first = self._desk.assessment.remarks.get(id)
        self.field.set_addressee(self._name(first.author) if first else "")
        if first is not None:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self, words: str) -> None:
        desk, id = self._desk, self._answering

        def command() -> Change:
            if id in desk.assessment.remarks:
                return remarks.answer(desk.assessment, desk.key.author, id, words)
            return remarks.make(desk.assessment, desk.key, words)

        if desk.do(command):
            self.field.sent_well()

    def _name(self, author: str) -> str:
        known = self._desk.assessment.authors.get(author)
        return known.name if known else author[:8]

    def _day(self, at: str) -> str:
        return moment(at, self._desk.words.language)
