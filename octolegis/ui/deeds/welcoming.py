"""The first start, and the tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

if TYPE_CHECKING:
    from octolegis.ui.dialogs.welcome import Greeting, Welcome
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.tour.guided import Tour

NEITHER = 2
"""How the question ends that is asked again in another language: neither answered nor skipped."""
_SETTLED = 400
"""Milliseconds after which a case file that was opened stands as it will."""


class Deeds:
    """How a newcomer is received."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._tour: Tour | None = None

    def receive(self) -> None:
        """Ask a newcomer who she is; one who opened a file at once is offered the tour."""
        state = self._window.state
        if state.value("welcomed"):
            return
        if self._window.desk is not None:
            state.keep("welcomed", "yes")
            QTimer.singleShot(_SETTLED, self._window, self._offer)
        elif not state.profile.recent:
            self._ask()

    def tour(self) -> None:
        """Walk through the panes; where no case file is open, on the sample."""
        window = self._window
        if window.desk is None:
            once = Qt.ConnectionType.SingleShotConnection
            window.case_opened.connect(self._tour_when_settled, once)
            window.perform("files.open_sample")
            return
        from octolegis.ui.tour.guided import Tour

        if self._tour is not None:
            self._tour.leave()
        window.desk.settling.emit()
        window.show_work()
        window.banner.hide()
        self._tour = Tour(window)
        self._tour.left.connect(self._forget)
        self._tour.go(0)

    def _forget(self) -> None:
        self._tour = None

    def _tour_when_settled(self) -> None:
        QTimer.singleShot(_SETTLED, self._window, self.tour)

    def _offer(self) -> None:
        window = self._window
        if window.desk is not None and window.banner.isHidden():
            words = window.tr("New here? A short tour shows what stands where.")
            window.tell(words, (window.tr("Take the tour"), self.tour))

    def _ask(self) -> None:
        from octolegis.ui.dialogs import welcome

        dialog = welcome.Welcome(self._window.state.profile, self._window)
        dialog.answered.connect(self._answered)
        dialog.spoken.connect(lambda language: self._spoken(dialog, language))
        dialog.open()

    def _answered(self, said: Greeting) -> None:
        window = self._window
        window.state.known_as(said.name, said.organisation)
        window.state.keep("welcomed", "yes")
        # Where no window manager does it, the keys would stay with the dialog that goes.
        window.activateWindow()
        # The dialog goes first, so that what comes next lies on the window.
        if said.begin == "sample":
            QTimer.singleShot(0, window, self.tour)
        elif said.begin == "new":
            QTimer.singleShot(0, window, lambda: window.perform("files.new_assessment"))

    def _spoken(self, dialog: Welcome, language: str) -> None:
        """The window comes back in the language, and asks again there; what was typed stays."""
        self._window.state.known_as(dialog.name.text().strip(), dialog.organisation.text().strip())
        dialog.done(NEITHER)
        self._window.speak(language)
