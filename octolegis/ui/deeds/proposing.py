"""Amendments in the window: the panel, proposing where one stands, and what the ministry answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from octolegis.domain.amendment import AmendmentKind
from octolegis.domain.richtext import rich

if TYPE_CHECKING:
    from octolegis.domain.amendment import Amendment
    from octolegis.session.replies import Answer, Plan
    from octolegis.session.returned import Returned
    from octolegis.ui.desk import Desk
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.amendments_panel import AmendmentsPanel


class Deeds:
    """From the words proposed to those agreed."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._panel: AmendmentsPanel | None = None

    def panel(self) -> None:
        """Show the amendments, or hide them."""
        if self._panel is not None and self._panel.isVisible():
            self._panel.settle()
            self._panel.hide()
            return
        self._opened()

    def in_hand(self) -> str:
        """The id of the amendment chosen in the panel that has the keys; empty where it has not."""
        panel = self._panel
        if panel is None or not panel.isVisible() or not panel.isAncestorOf(panel.window().focusWidget()):
            return ""
        return panel.amendment.id if panel.amendment else ""

    def propose(self) -> None:
        """Propose other wording for the provision stood on in the law, beginning with its own."""
        from octolegis.session.commands import amendments
        from octolegis.session.commands.targets import provision_target

        desk, page = self._window.desk, self._window.page
        if desk is None or page is None or not desk.editable:
            return
        law, row = page.law.model.law, page.law.view.row
        if law is None or row < 0:
            self._window.tell(self._window.tr("Stand on a provision in the law first."))
            return
        provision = page.law.model.provision(row).id
        target = desk.target or provision_target(law.id, provision)
        words = rich(amendments.starting_words(desk.assessment, law.id, provision))
        place = amendments.Place(AmendmentKind.REPLACE, law.id, provision)
        key = desk.key._replace(target=target)
        id, change = amendments.add(desk.assessment, key, words, place)
        if desk.do(lambda: change):
            panel = self._opened()
            if panel is not None:
                panel.renew()
                panel.stand_on(id)
                panel.wording.setFocus()

    def read_replies(self) -> None:
        """Ask for a reply table that was filled in, and show what it says before it is taken."""
        path = self._asked(self._window.tr("Read the ministry's replies"))
        if path is not None:
            self.take_replies(path)

    def take_replies(self, path: Path) -> None:
        """Show what a reply table says."""
        desk = self._window.desk
        if desk is None:
            return
        desk.settling.emit()
        now = desk.assessment

        def read() -> Plan:
            from octolegis.session import replies

            return replies.plan(now, replies.read(path))

        self._window.background.run(self._window.tr("Reading the replies…"), read, self._show_replies)

    def read_returned(self) -> None:
        """Ask for the draft that went out with tracked changes, and show what became of them."""
        path = self._asked(self._window.tr("Read a returned draft"))
        if path is not None:
            self.take_returned(path)

    def take_returned(self, path: Path) -> None:
        """Show what became of the tracked changes in a draft of the law shown."""
        desk, page = self._window.desk, self._window.page
        if desk is None or page is None or page.law.model.law is None:
            return
        desk.settling.emit()
        now, law = desk.assessment, page.law.model.law.id

        def read() -> Returned:
            from octolegis.session import returned

            return returned.read(now, law, path)

        self._window.background.run(self._window.tr("Reading the draft…"), read, self.show_returned)

    def _show_replies(self, made: Plan) -> None:
        from octolegis.session import replies
        from octolegis.ui.dialogs.foreseen import Foreseen

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        lines = [self._answer(each) for each in made.new]
        notes = [window.words.say(each) for each in made.problems]
        notes.append(window.tr("Rows not answered: {number}").format(number=made.unanswered))
        dialog = Foreseen(window.tr("Read the ministry's replies"), lines, notes, window)
        author = desk.session.profile.author
        dialog.accepted.connect(lambda: desk.do(lambda: replies.change(desk.assessment, author, made)))
        dialog.open()

    def _answer(self, answer: Answer) -> str:
        """An answer in two lines: on what and how it changed, then its words."""
        words, said, before = self._window.words, answer.position, answer.before
        kind = "wording" if said.subject.startswith("amendment:") else "recommendation"
        name = f"{answer.name} ({words(f'history.field.{kind}')})"
        stance = words(f"term.stance.{said.stance.value}")
        if before is not None and before.stance is not said.stance:
            stance = f"{words(f'term.stance.{before.stance.value}')} → {stance}"
        spoken = " – ".join(" ".join(each.plain.split()) for each in (said.reason, said.wording) if each)
        return "\n".join(
            filter(None, (self._window.words("history.entry", what=name, values=stance), spoken))
        )

    def show_returned(self, made: Returned) -> None:
        """Show what became of the tracked changes, before it is taken."""
        from octolegis.session import returned
        from octolegis.session.commands.amendments import place_of
        from octolegis.ui.dialogs.foreseen import Foreseen

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        named = {
            "accepted": window.tr("accepted"),
            "rejected": window.tr("rejected"),
            "changed": window.tr("other words, near to the proposal"),
        }
        found = sorted(made.found, key=lambda each: place_of(desk.assessment, each.amendment))
        told = [each for each in found if each.fate in named]
        lines = [self._told_of(desk, each.amendment, named[each.fate]) for each in told]
        notes = [f"{each.author}: {each.text}" for each in made.comments]
        if len(told) < len(found):
            still = window.tr("Tracked changes that are still open: {number}")
            notes.append(still.format(number=len(found) - len(told)))
        dialog = Foreseen(window.tr("Read a returned draft"), lines, notes, window)
        author = desk.session.profile.author
        dialog.accepted.connect(lambda: desk.do(lambda: returned.change(desk.assessment, author, made)))
        dialog.open()

    def _told_of(self, desk: Desk, amendment: Amendment, fate: str) -> str:
        """A proposal by its place in the law and what it answers, and what became of it."""
        from octolegis.session.commands.amendments import place_of

        _, cited = place_of(desk.assessment, amendment)
        name = f"{cited or '–'} · {desk.name(amendment.target)}"
        return self._window.words("history.entry", what=name, values=fate)

    def _asked(self, title: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", self._window.tr("Word files (*.docx)"))
        return Path(name) if name else None

    def _opened(self) -> AmendmentsPanel | None:
        from octolegis.ui.views.amendments_panel import AmendmentsPanel

        desk = self._window.desk
        if desk is None:
            return None
        if self._panel is None or self._panel.desk is not desk:
            if self._panel is not None:
                self._panel.deleteLater()
            self._panel = AmendmentsPanel(desk, self._window)
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._panel)
            self._window.resizeDocks([self._panel], [260], Qt.Orientation.Vertical)
        self._panel.show()
        self._panel.list.setFocus()
        return self._panel
