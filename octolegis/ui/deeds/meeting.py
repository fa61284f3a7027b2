"""Meeting mode: begun, left, and its minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDockWidget, QToolBar, QWidget
from shiboken6 import isValid

from octolegis.domain.agenda import agenda, last_meeting
from octolegis.domain.meeting import Meeting
from octolegis.session.commands import meetings

if TYPE_CHECKING:
    from octolegis.ui.desk import Desk
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.meeting.page import MeetingPage


class Deeds:
    """What is done with a session of the working group."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._page: MeetingPage | None = None
        self._hidden: list[QWidget] = []
        self._was_full = False

    def toggle(self) -> None:
        """Begin or continue today's session; leave it where it is on."""
        window, desk = self._window, self._window.desk
        if self._page is not None and isValid(self._page) and self._page.isVisible():
            window.show_work()
            return
        if desk is None:
            return
        desk.settling.emit()
        if not agenda(desk.assessment, desk.basis):
            window.tell(window.tr("There is no recommendation and no proposed wording to decide on yet."))
            return
        last = last_meeting(desk.assessment)
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        if last is not None and last.date == today:
            self._show(desk, last.id)
            return
        present = last.present if last else ()
        self._ask(Meeting(meetings.new_id(), today, present=present), begin=True)

    def particulars(self) -> None:
        """Change date, place and who is present."""
        if self._page is not None and isValid(self._page):
            self._ask(self._page.meeting, begin=False)

    def minutes(self) -> None:
        """Write the minutes of the session as a Word file."""
        if self._page is not None and isValid(self._page):
            self._window.perform("delivery.minutes", self._page.meeting.id)

    def _ask(self, meeting: Meeting, *, begin: bool) -> None:
        from octolegis.ui.dialogs.meeting import MeetingParticulars

        desk = self._window.desk
        if desk is None:
            return
        dialog = MeetingParticulars(meeting, desk.words.language, self._window)

        def hold() -> None:
            wanted = dialog.meeting
            held = desk.do(lambda: meetings.hold(desk.assessment, desk.key.author, wanted))
            if held and begin:
                self._show(desk, wanted.id)

        dialog.accepted.connect(hold)
        dialog.open()

    def _show(self, desk: Desk, meeting: str) -> None:
        from octolegis.ui.views.meeting.page import MeetingPage

        window = self._window
        self._page = MeetingPage(desk, meeting)
        self._page.left.connect(window.show_work)
        self._page.gone.connect(self._restore)
        self._page.session_asked.connect(self.particulars)
        self._page.minutes_asked.connect(self.minutes)
        window.show_over(self._page)
        self._clear_screen()
        self._page.setFocus()

    def _clear_screen(self) -> None:
        """Nothing on the projector but the item: no menus, no panels with notes."""
        window = self._window
        around = [window.menuBar(), window.statusBar(), *window.findChildren(QToolBar)]
        around += window.findChildren(QDockWidget)
        self._hidden = [widget for widget in around if widget.isVisible()]
        for widget in self._hidden:
            widget.hide()
        window.banner.hide()
        self._was_full = window.isFullScreen()
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)

    def _restore(self) -> None:
        """Everything as it was."""
        window = self._window
        for widget in self._hidden:
            if isValid(widget):
                widget.show()
        self._hidden = []
        if not self._was_full:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
