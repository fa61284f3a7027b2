"""The window: start page or workbench, menus, toolbar, status line, one sentence when something is wrong."""

from __future__ import annotations

import json
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from octolegis.domain.errors import FileError, PassphraseError, UserError
from octolegis.domain.message import Message
from octolegis.session.editions import offered
from octolegis.session.session import Session, open_case
from octolegis.ui import theme
from octolegis.ui.action_set import ActionSet
from octolegis.ui.desk import Desk
from octolegis.ui.help_topics import Helping
from octolegis.ui.icons import app_icon
from octolegis.ui.views.banner import Banner
from octolegis.ui.views.status_line import StatusLine
from octolegis.ui.views.work_page import WorkPage
from octolegis.ui.window_state import WindowState
from octolegis.ui.work import Background
from octolegis.wording import wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from octolegis.ui.views.banner import Offer

CASE_ENDING = ".octolegis"
REGION_ENDING = ".octoregion"
COPY_ENDING = ".octocopy"
_LOCKED = ("error.passphrase_needed", "error.passphrase_wrong")
_ELSEWHERE = ("error.write_protected", "error.folder_protected", "error.disk_full_already")
"""Where a file is read only for its place: a copy elsewhere can be edited."""
_REFUSED = ("error.disk_full", "error.disk_refuses", "error.file_replaced", "error.file_busy")
_REST = 5_000
"""Milliseconds after which a window that was opened is at rest."""
_SIGHT = 15
"""Milliseconds in which the window is seen before the rest of it is built."""


class MainWindow(QMainWindow):
    """One window, one case file at a time."""

    case_opened = Signal()
    leaving = Signal()

    def __init__(self, state: WindowState | None = None) -> None:
        super().__init__()
        self.state = state or WindowState()
        self.words = wording(self.state.profile.language)
        self.background = Background(self)
        self.desk: Desk | None = None
        self.page: WorkPage | None = None
        self.comes_back = False
        self.comes_back_with: Path | None = None
        """Whether, and on which file, the window opens again once it is closed."""
        self._doers: dict[str, Any] = {}
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.actions_ = ActionSet(self, self.perform, self.words)
        self.actions_.recent.aboutToShow.connect(self._list_recent)
        self.banner = Banner()
        self.banner.hide()
        self._stack = QStackedWidget()
        self.status = StatusLine(self, self.background.stop)
        self._place()
        self.background.busy.connect(self.status.busy)
        self.background.moved.connect(self.status.moved)
        self.background.stoppable.connect(self.status.stoppable)
        self.background.refused.connect(self.refuse)
        self.background.stopped.connect(lambda message: self.tell(self.words.say(message)))
        Helping(self)
        self._named()

    # What the deeds need

    def perform(self, deed: str, *arguments: object) -> Any:
        """Do what an action stands for: ``module.method``, the module imported when first needed."""
        module, _, method = deed.partition(".")
        if module not in self._doers:
            self._doers[module] = import_module(f"octolegis.ui.deeds.{module}").Deeds(self)
        return getattr(self._doers[module], method)(*arguments)

    def open(self, path: Path) -> bool:
        """Open a case file in place of the present one, or a region beside it; whether that went well.

        Of a copy that was sent is shown what is inside.
        """
        if path.suffix.lower() == REGION_ENDING:
            return bool(self.perform("regions.open_file", path))
        if path.suffix.lower() == COPY_ENDING:
            self.perform("handing_over.read", path)
            return False
        if self.desk is not None and self.desk.session.path.resolve() == path.resolve():
            return True
        session = self._opened(path)
        return session is not None and self.take(session)

    def _opened(self, path: Path) -> Session | None:
        """A session on a case file; ``None`` where there is none, which is told."""
        try:
            return open_case(path, self.state.profile)
        except PassphraseError as error:
            self.perform("protecting.ask", error.message, partial(self.open, path))
        except FileError as error:
            self.perform("backups.offer", path, error.message)
        except UserError as error:
            self.refuse(error.message)
        return None

    def take(self, session: Session) -> bool:
        """Show an open session in place of the present one, unless the disk refuses what was typed there."""
        if not self.may_leave(partial(self.open, session.path)):
            session.close()
            return False
        self.close_case(start=False)
        self.desk = Desk(session, self)
        self.desk.seen = _marks(self.state.of_file(session.path).get("seen", ""))
        self.desk.marks_spelling = self.state.value("spelling") != "off"
        self.desk.refused.connect(self.refuse)
        self.desk.carry_asked.connect(self.actions_.actions["carry"].trigger)
        self.desk.phrases_asked.connect(lambda: self.perform("judging.phrases"))
        self.desk.matrix_asked.connect(lambda: self.perform("viewing.matrix"))
        self.desk.position_asked.connect(lambda subject: self.perform("answering.ask", subject))
        self.desk.bridge.changed.connect(self._name_undo)
        self._show_page(self.desk)
        self._titled()
        self._greet(session)
        if session.works_on_copy or session.left_apart or session.left_elsewhere:
            self.perform("publishing.follow")
        self.case_opened.emit()
        # The window is painted before the judgement is built: one sees it, and may begin, sooner.
        QTimer.singleShot(_SIGHT, self.desk, lambda: self._settle_in(session))
        QTimer.singleShot(_REST, self.desk, self._keep_backup)
        return True

    def close_case(self, *, start: bool = True) -> bool:
        """Hand in what was typed, give the file back, show the start page; whether the file holds it all."""
        trouble = None
        if self.desk is not None and self.page is not None:
            self._keep_place()
            trouble = self.desk.close()
            self._drop_pages()
            self.desk.deleteLater()
            self.desk, self.page = None, None
            self.status.follow(None)
            self.banner.hide()
            if trouble is not None:
                self.refuse(trouble)
        if start:
            self.show_start()
        self._named()
        return trouble is None

    def may_leave(self, again: Callable[[], object]) -> bool:
        """Whether the file holds all that was typed; if not, ``again`` is done where the user says so."""
        desk = self.desk
        if desk is None or desk.leaves_anyway:
            return True
        if desk.settle() and self.perform("publishing.bring_all"):
            return True

        def leave() -> None:
            desk.leaves_anyway = True
            again()

        self.banner.also(self.tr("Close &all the same"), leave)
        return False

    def show_start(self) -> None:
        """The page that greets the user, made anew for the recent files."""
        from octolegis.ui.views.start_page import StartPage

        actions = [self.actions_.actions[id] for id in ("new", "open", "sample")]
        page = StartPage(actions, [path for path in self.state.profile.recent if Path(path).exists()])
        page.open_asked.connect(lambda path: self.open(Path(path)))
        self._drop_pages()
        self._stack.addWidget(page)

    def show_over(self, page: QWidget) -> None:
        """Show a page in place of the workbench, which stays as it is behind it."""
        self.show_work()
        self._stack.setCurrentIndex(self._stack.addWidget(page))

    def show_work(self) -> None:
        """Back to the workbench; what stood before it goes."""
        page, over = self.page, self._stack.currentWidget()
        if page is None or over is None or over is page:
            return
        self._stack.setCurrentWidget(page)
        self._stack.removeWidget(over)
        over.deleteLater()
        page.requirements.tree.setFocus()

    def refuse(self, message: Message) -> None:
        """One sentence on what is wrong and what to do."""
        offer = None
        if message.id in _LOCKED:
            ask = partial(self.perform, "protecting.ask", message, self.banner.hide)
            offer = (self.tr("&Passphrase…"), ask)
        elif message.id in _REFUSED and self.desk is not None:
            offer = (self.tr("Save a &copy…"), partial(self.perform, "delivery.save_copy"))
        self.banner.say("trouble", self.words.say(message), offer)

    def tell(self, sentence: str, *offers: Offer) -> None:
        """One sentence of news, perhaps with what can be done about it."""
        self.banner.say("news", sentence, *offers)

    def note_crash(self, log: str) -> None:
        """Something that is our fault went wrong; the work is safe."""
        text = self.tr(
            "Something went wrong in the program. Your edits are saved; a note without them is in {log}."
        )
        self.banner.say("trouble", text.format(log=log))

    def redraw(self) -> None:
        """Make everything anew in the present colours; what was typed is handed in first."""
        self.actions_.redraw()
        if self.desk is None:
            self.show_start()
            return
        if not self.desk.settle():
            # What was typed stands in an editor that would be made anew.
            return
        self._keep_place()
        place = self.page.place() if self.page else {}
        self._show_page(self.desk).stand(place)
        target, self.desk.target = self.desk.target, ""
        if target:
            self.desk.look_at(target)

    def speak(self, language: str) -> None:
        """Go on in another language, on the same file and in the same place."""
        if language == self.state.profile.language:
            return
        self.state.speak(language)
        self.come_back()

    def come_back(self) -> None:
        """Close, and be made anew on the same file and in the same place."""
        self.comes_back = True
        self.comes_back_with = self.desk.session.path if self.desk else None
        self.close()

    def follow_system(self) -> None:
        """The system turned light or dark: turn with it, unless the user has chosen."""
        if not self.state.value("theme"):
            theme.take("")
            self.redraw()

    # What Qt asks

    def closeEvent(self, event: QCloseEvent) -> None:
        self.show_work()
        if not self.may_leave(self.close):
            self.comes_back = False
            event.ignore()
            return
        self.leaving.emit()
        self.background.finish()
        self.state.keep_window(self)
        self.close_case(start=False)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.perform("files.take_dropped", paths)

    def sizeHint(self) -> QSize:
        return QSize(1366, 740)

    # Inside

    def _place(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        self.resize(self.sizeHint())
        self.state.restore(self)

    def _show_page(self, desk: Desk) -> WorkPage:
        """The workbench in place of what was there."""
        self._drop_pages()
        self.page = page = WorkPage(desk)
        page.law.import_asked.connect(self.actions_.actions["import"].trigger)
        self.state.restore_panes(page.splitter)
        self._stack.setCurrentIndex(self._stack.addWidget(page))
        return page

    def _drop_pages(self) -> None:
        while (page := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(page)
            page.deleteLater()

    def _named(self) -> None:
        """Title and actions for the case file that is open, with what can be undone."""
        self._titled()
        self._name_undo()

    def _titled(self) -> None:
        desk = self.desk
        self.actions_.allow(case=desk is not None, edit=desk is not None and desk.editable)
        self.setWindowTitle(f"{desk.session.path.stem} – Octolegis" if desk else "Octolegis")

    def _name_undo(self) -> None:
        session = self.desk.session if self.desk else None
        for id, plain, named, name in (
            ("undo", self.tr("&Undo"), self.tr("&Undo {change}"), session and session.undo_name),
            ("redo", self.tr("&Redo"), self.tr("&Redo {change}"), session and session.redo_name),
        ):
            self.actions_.name(id, named.format(change=self.words.say(name)) if name else plain)
            self.actions_.actions[id].setEnabled(bool(name) and self.desk is not None and self.desk.editable)

    def _greet(self, session: Session) -> None:
        """Say why nothing can be edited, or what was recovered."""
        if session.why_read_only is not None:
            copy = (self.tr("Save a &copy…"), partial(self.perform, "delivery.save_copy"))
            offer = copy if session.why_read_only.id in _ELSEWHERE else None
            self.banner.say("notice", self.words.say(session.why_read_only), offer)
            if session.why_read_only.id == "error.held_by_other":
                self.perform("reading_along.follow")
        elif session.drafts():
            self.perform("editing.recover")
        elif session.part_articles:
            said = self.tr(
                "This file holds a part of a case: only articles sent to you. They go back by {menu}."
            )
            self.tell(said.format(menu=self.actions_.actions["send_copy"].text().replace("&", "")))

    def _settle_in(self, session: Session) -> None:
        """What the first sight of the window need not wait for."""
        self.state.opened(self.state.profile.with_recent(session.path))
        self._name_undo()
        self.status.follow(self.desk)
        self._return_to(session)
        if session.why_read_only is None and self.banner.isHidden() and offered(session.assessment):
            self.perform("editions.offer")

    def _keep_backup(self) -> None:
        """Once the window has come to rest: a backup must not stand in the way of the first key."""
        if self.desk is not None and self.desk.editable:
            self.perform("backups.keep")

    def _return_to(self, session: Session) -> None:
        """Stand where one stood last time in this file."""
        kept = self.state.of_file(session.path)
        target = kept.get("target", "")
        articles = [a for i in session.assessment.instruments for a in i.articles() if a.assessable]
        if self.desk is None or self.page is None or self.desk.target or not articles:
            return
        self.desk.look_at(target if session.assessment.article(target) is not None else articles[0].id)
        self.page.stand(kept)

    def _keep_place(self) -> None:
        if self.desk is not None and self.page is not None:
            marks = json.dumps(self.desk.session.marks())
            place = {**self.page.place(), "seen": marks}
            self.state.keep_of_file(self.desk.session.path, place)
            self.state.keep_panes(self.page.splitter)

    def _list_recent(self) -> None:
        menu = self.actions_.recent
        menu.clear()
        for path in self.state.profile.recent:
            menu.addAction(path.replace("&", "&&"), partial(self.open, Path(path)))


def _marks(kept: str) -> dict[str, int]:
    """What of the log was there to be seen last time; nothing where that is not known."""
    try:
        return {str(device): int(last) for device, last in json.loads(kept or "{}").items()}
    except (ValueError, TypeError, AttributeError):
        return {}
