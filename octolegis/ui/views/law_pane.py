"""The second pane: the law, with its find bar and what can be done with the provision stood on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from octolegis.session.commands import mappings
from octolegis.session.commands.targets import provision_of, provision_target
from octolegis.ui.desk import Desk
from octolegis.ui.icons import icon
from octolegis.ui.models.provision_list import Note, ProvisionList
from octolegis.ui.scale import px
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.law_tabs import LawTabs, Places
from octolegis.ui.views.law_view import LawView
from octolegis.ui.views.resting_line import RestingLine

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from octolegis.domain.suggestion import Candidate
    from octolegis.ui.views.find_bar import FindBar
    from octolegis.ui.views.suggestions.panel import SuggestionsPanel
    from octolegis.ui.views.translation_panel import TranslationPanel


_ROOMY = 400
"""Pixels from which on the button has room to name what is mapped to."""


class LawPane(QWidget):
    """The law chosen, or what to do while there is none (``import_asked``)."""

    import_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = ProvisionList(desk, self)
        self.view = LawView(self.model)
        self.view.setAccessibleName(self.tr("Text of the law"))
        self.laws = LawTabs(desk.words)
        self._earlier: set[str] = set()
        """The earlier versions that have a tab."""
        self._places = Places(self.view)
        self.resting = RestingLine(desk, self.view)
        self.map_button = dressed(QPushButton(), icon=icon("map"))
        self.comment_button = dressed(
            QToolButton(autoRaise=True),
            icon=icon("comment"),
            accessibleName=self.tr("Comment on this provision"),
            toolTip=self.tr("Comment on this provision alone (Ctrl+Shift+M)"),
        )
        self._known: frozenset[str] = frozenset()
        self.find_bar: FindBar | None = None
        self.suggestions: SuggestionsPanel | None = None
        self.translation: TranslationPanel | None = None
        self._place()
        self._connect()
        self._list_laws()

    def map_selection(self) -> None:
        """Rely on the selected words, or the provision stood on, for what is looked at."""
        law, row = self.model.law, self.view.row
        if law is None or row < 0 or self._desk.article is None:
            return
        provision = self.model.provision(row)
        span = self.view.span
        quote = mappings.quote_of(provision.text, *span) if span else None
        author = self._desk.key.author
        self._desk.do(
            lambda: mappings.add(
                self._desk.assessment, author, self._desk.target, (law.id, provision.id), quote
            )
        )

    def show_resting(self) -> None:
        """Offer what rests on the provision stood on and on what stands below it, to go there."""
        from octolegis.ui.views.law_menu import RestingMenu

        if self.model.law is not None and self.view.row >= 0:
            spot = self.view.visualRect(self.view.currentIndex()).bottomLeft()
            menu = RestingMenu(self._desk, self.view, self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.setActiveAction(next(action for action in menu.actions() if not action.isSeparator()))
            menu.popup(self.view.viewport().mapToGlobal(spot))

    def comment_on_provision(self) -> None:
        """Judge the provision stood on by itself."""
        if self.model.law is not None and self.view.row >= 0:
            self._desk.look_at(provision_target(self.model.law.id, self.model.provision(self.view.row).id))

    def find_words(self) -> None:
        """Show the find bar and go there."""
        if self.find_bar is None:
            from octolegis.ui.views.find_bar import FindBar

            self.find_bar = FindBar(self.view, self.model, self)
            self._column.insertWidget(1, self.find_bar)
        self.find_bar.begin()

    def find_next(self, step: int) -> None:
        """Go to the next place found, or the one before."""
        if self.find_bar is None or not self.find_bar.isVisible():
            self.find_words()
        else:
            self.find_bar.step(step)

    def show_provision(self, law: str, provision: str) -> None:
        """Turn to a law, or an earlier version of one, and stand on a provision of it."""
        if law not in self._desk.assessment.current_laws and law not in self._earlier:
            self._earlier.add(law)
            self._list_laws()
        self.laws.show_law(law)
        self.view.go_to(self.model.row_of(provision))

    def show_words(self, law: str, provision: str, typed: str) -> None:
        """Stand on a provision in which words were found, and mark them."""
        from octolegis.ui.models.law_search import words_in

        self.show_provision(law, provision)
        row = self.model.row_of(provision)
        if row >= 0:
            self.view.mark(words_in(row, self.model.provision(row), typed.split()))
        self.view.setFocus()

    def add_suggestions(self, panel: SuggestionsPanel) -> None:
        """Put the panel of suggestions below the law; the words that led to one are marked."""
        self.suggestions = panel
        self._column.addWidget(panel)
        panel.shown.connect(self._show_suggestion)
        panel.view.left.connect(self.view.setFocus)

    def toggle_translation(self, *, shown: bool | None = None) -> None:
        """Show what another language version says of the provision stood on, or hide it."""
        if self.translation is None:
            from octolegis.ui.views.translation_panel import TranslationPanel

            self.translation = TranslationPanel(self._desk, self.view, self.model, self)
            place = self._column.indexOf(self.view)
            self._column.setStretch(place, 3)
            self._column.insertWidget(place + 1, self.translation, 2)
            # The layout would show it a moment later, and until then it would count as hidden.
            self.translation.show()
            return
        self.translation.setVisible(self.translation.isHidden() if shown is None else shown)

    def _show_suggestion(self, candidate: Candidate | None) -> None:
        from octolegis.ui.views.suggestions.marking import hits

        if candidate is None:
            self.view.mark([])
            return
        self.show_provision(candidate.law, candidate.provision)
        self.view.mark(hits(self.model, candidate))

    def _place(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        bar.addWidget(self.laws, 1)
        bar.addWidget(self.comment_button)
        bar.addWidget(self.map_button)
        reading = QWidget()
        self._column = QVBoxLayout(reading)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(bar)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self.resting)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(reading)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.laws.turned.connect(self._show_law)
        self.view.note_asked.connect(self._go_to_note)
        self.view.comment_asked.connect(self.comment_on_provision)
        self.view.menu_asked.connect(self._show_menu)
        self.view.map_asked.connect(self.map_selection)
        self.map_button.clicked.connect(self.map_selection)
        self.comment_button.clicked.connect(self.comment_on_provision)
        self._desk.target_changed.connect(self._follow)
        self.resting.clicked.connect(self.show_resting)
        self._desk.law_asked.connect(self.show_provision)
        self._desk.bridge.changed.connect(self._renew)
        self._name_button()

    def _follow(self) -> None:
        """Show what the target rests on, and name it on the button."""
        self._name_button()
        self.view.reveal(self.model.relied_rows())

    def _renew(self, records: frozenset[str]) -> None:
        if any(record.startswith("law:") for record in records):
            self._list_laws()

    def _list_laws(self) -> None:
        """A tab for each law of the case file, for earlier versions as asked; one that is new is shown."""
        now = self._desk.assessment
        laws = [law for id, law in now.laws.items() if id in now.current_laws or id in self._earlier]
        new = next((law.id for law in laws if law.id not in self._known), None)
        self._known = frozenset(now.laws)
        self.laws.offer(laws)
        if new:
            self.laws.show_law(new)
        self._show_law()

    def _show_law(self) -> None:
        """The law whose tab is in front, where one stood in it."""
        law = self._desk.assessment.laws.get(self.laws.law)
        if law is None:
            self._show_emptiness()
        self._stack.setCurrentIndex(0 if law else 1)
        if law and self.model.law != law:
            self._places.note()
            self.model.show_law(law.id)
            if self.find_bar is not None:
                self.find_bar.forget()
            self._places.take_up()

    def place(self) -> str:
        """The law and provision stood on, to be kept."""
        row = self.view.row
        return f"{self.model.law.id}\n{self.model.provision(row).id}" if self.model.law and row >= 0 else ""

    def _go_to_note(self, note: Note | None) -> None:
        if note is None:
            self.show_resting()
        else:
            self._desk.look_at(note.target)

    def _show_menu(self, at: QPoint) -> None:
        from octolegis.ui.views.law_menu import LawMenu

        to_map = self.map_button.accessibleName() if self.map_button.isEnabled() else ""
        LawMenu(self._desk, self.view, to_map, self).popup(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_button()

    def _show_emptiness(self) -> None:
        if self._stack.count() > 1:
            return
        page = QWidget()
        column = QVBoxLayout(page)
        text = self.tr(
            "There is no law yet.\n\nImport the draft law or the law in force: Word, PDF, HTML, Markdown "
            "or text. You can also drop the file here."
        )
        label = QLabel(
            text, wordWrap=True, textFormat=Qt.TextFormat.PlainText, alignment=Qt.AlignmentFlag.AlignCenter
        )
        button = dressed(
            QPushButton(self.tr("Import law…")), icon=icon("import"), enabled=self._desk.editable
        )
        button.clicked.connect(self.import_asked)
        column.addStretch()
        column.addWidget(label)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch()
        self._stack.addWidget(page)

    def _name_button(self) -> None:
        target = self._desk.target
        possible = bool(target) and provision_of(target) is None and self._desk.editable
        named = (
            self.tr("Map to {target}").format(target=self._desk.name(target)) if possible else self.tr("Map")
        )
        self.map_button.setText(named if self.width() >= px(_ROOMY) else self.tr("Map"))
        self.map_button.setEnabled(possible)
        self.map_button.setAccessibleName(named)
        self.map_button.setToolTip(self.tr("Rely on the selected words, or on the whole provision (Enter)"))
