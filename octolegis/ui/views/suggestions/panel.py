"""The panel below the law: what may answer the article looked at, or a sweep through all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from octolegis.domain.suggestion import Candidate
from octolegis.session.commands import mappings, suggestions
from octolegis.session.suggesting import Suggester
from octolegis.ui.desk import Desk
from octolegis.ui.icons import icon
from octolegis.ui.models.suggestion_list import Decision, SuggestionList
from octolegis.ui.scale import px
from octolegis.ui.views.cut_line import CutLine
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.suggestions.delegate import SuggestionDelegate
from octolegis.ui.views.suggestions.list_view import SuggestionView

_HEIGHT = 190
_AFTER = ("mapping:", "rejection:", "law:", "instrument:", "searchterm:")
"""The records after whose change the suggestions are others."""

Run = Callable[[str, Callable[[], Any], Callable[[Any], object]], None]


class SuggestionsPanel(QFrame):
    """Looks for suggestions in the background; ``shown`` tells the candidate stood on, or nothing."""

    shown = Signal(object)

    def __init__(self, desk: Desk, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._run = run
        self._suggester = Suggester()
        self._sweeping = False
        self._own_doing = False
        self.model = SuggestionList(desk, self)
        self.view = SuggestionView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(SuggestionDelegate(self.view))
        self.view.setAccessibleName(self.tr("Suggestions"))
        self.title = CutLine()
        self.term = dressed(
            QLineEdit(placeholderText=self.tr("Also look for…"), maxLength=200),
            accessibleName=self.tr("Also look for these words"),
            toolTip=self.tr("Words by which this law may name it; kept in the case file"),
        )
        self.sweep_button = dressed(
            QToolButton(autoRaise=True),
            text=self.tr("Sweep"),
            toolTip=self.tr("Go through the suggestions for every article, one after the other"),
        )
        self._timer = QTimer(self, singleShot=True, interval=120)
        self._place()
        self._connect()

    def look(self) -> None:
        """Look for what may answer the target of the desk."""
        self._sweeping = False
        target = self._desk.target
        if not self.isVisible() or not target:
            return
        frozen = self._desk.session.frozen()
        self._ask(lambda: self._suggester.for_target(frozen, target), lambda found: self._take(target, found))

    def sweep(self) -> None:
        """Look for every convincing suggestion; they are gone through one by one."""
        self._sweeping = True
        frozen = self._desk.session.frozen()
        self._ask(lambda: self._suggester.sweep(frozen), self._take_sweep)

    def accept(self) -> None:
        """Rely on the provision stood on, for the article that it was suggested for."""
        author = self._desk.key.author
        self._decide(
            Decision.ACCEPTED,
            lambda each: mappings.add(self._desk.assessment, author, each.target, (each.law, each.provision)),
        )

    def reject(self) -> None:
        """Do not suggest it again."""
        author = self._desk.key.author
        self._decide(
            Decision.REJECTED,
            lambda each: suggestions.reject(
                self._desk.assessment, author, each.target, (each.law, each.provision)
            ),
        )

    def later(self) -> None:
        """Leave it for now."""
        if self.view.row >= 0:
            row = self.view.row
            self.model.decide(row, Decision.LATER)
            self._go_on(row)

    def add_term(self) -> None:
        """Also look for the words typed, in laws of the language of the law that is read."""
        article, words = self._desk.article, self.term.text()
        if article is None or not words.strip():
            return
        law = self._desk.assessment.laws.get(self._law_read())
        language = law.language if law else ""
        author = self._desk.key.author
        command = lambda: suggestions.add_term(  # noqa: E731
            self._desk.assessment, author, article.id, language, words
        )
        if self._desk.do(command):
            self.term.clear()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._timer.start()

    def _place(self) -> None:
        self.setFixedHeight(px(_HEIGHT))
        close = dressed(
            QToolButton(autoRaise=True),
            icon=icon("remove"),
            toolTip=self.tr("Close the suggestions (Ctrl+G)"),
            accessibleName=self.tr("Close the suggestions"),
        )
        close.clicked.connect(self.hide)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 3, 4, 3)
        bar.addWidget(self.title, 1)
        bar.addWidget(self.term)
        bar.addWidget(self.sweep_button)
        bar.addWidget(close)
        needed = self.term.fontMetrics().horizontalAdvance(self.term.placeholderText()) + 14
        self.term.setFixedWidth(max(130, needed))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.look)
        self.view.accept_asked.connect(self.accept)
        self.view.doubleClicked.connect(self.accept)
        self.view.reject_asked.connect(self.reject)
        self.view.later_asked.connect(self.later)
        self.view.stood_on.connect(self._show_place)
        self.sweep_button.clicked.connect(self.sweep)
        self.term.returnPressed.connect(self.add_term)
        self._desk.target_changed.connect(self._turn)
        self._desk.bridge.changed.connect(self._renew)

    def _turn(self) -> None:
        if not self._sweeping:
            self._timer.start()

    def _renew(self, records: frozenset[str]) -> None:
        """Others changed what the suggestions rest on; what was decided here is shown already."""
        if not self._own_doing and any(record.startswith(_AFTER) for record in records):
            self._timer.start()

    def _ask(self, work: Callable[[], list[Candidate]], then: Callable[[list[Candidate]], None]) -> None:
        self.title.setText(self.tr("Looking…"))
        self._run(self.tr("Looking for provisions"), work, then)

    def _take(self, target: str, found: list[Candidate]) -> None:
        if target != self._desk.target or self._sweeping:
            return
        self.model.show(found)
        name = self._desk.name(target)
        if any(each.convincing for each in found):
            self.title.setText(self.tr("May answer {target}").format(target=name))
        else:
            self.title.setText(self.tr("{target}: nothing convincing").format(target=name))
        self.view.go_to(0)
        self.shown.emit(found[0] if found and found[0].convincing else None)

    def _take_sweep(self, found: list[Candidate]) -> None:
        self.model.show(found, sweeping=True)
        self._tell_progress()
        self.view.setFocus()
        self.view.go_to(0)

    def _tell_progress(self) -> None:
        total = self.model.rowCount()
        text = self.tr("Sweep: {done} of {total} decided  ·  A accept, R reject, L later")
        self.title.setText(text.format(done=self.model.decided(), total=total))

    def _decide(self, decision: Decision, command: Callable[[Candidate], Any]) -> None:
        row = self.view.row
        if row < 0 or not self._desk.editable:
            return
        candidate = self.model.candidate(row)
        self._own_doing = True
        done = self._desk.do(lambda: command(candidate))
        self._own_doing = False
        if done:
            self.model.decide(row, decision)
            self._go_on(row)

    def _go_on(self, row: int) -> None:
        if self._sweeping:
            self._tell_progress()
        following = self.model.next_open(row)
        self.view.go_to(following)

    def _show_place(self, row: int) -> None:
        """Show the suggestion in the law, and in a sweep what it would answer."""
        if row < 0:
            return
        candidate = self.model.candidate(row)
        if self._sweeping:
            self._desk.look_at(candidate.target)
        self.shown.emit(candidate)

    def _law_read(self) -> str:
        row = self.view.row
        return (
            self.model.candidate(row).law if row >= 0 else next(iter(self._desk.assessment.current_laws), "")
        )
