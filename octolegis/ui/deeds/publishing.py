"""A case file in a synced, network or removable folder: written there at each pause, never over others'."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from octolegis.domain.errors import UserError
from octolegis.domain.message import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from octolegis.session.session import Session
    from octolegis.ui.main_window import MainWindow

_PAUSE = 8_000
"""Milliseconds after an edit; so much less is lost with the disk of this computer."""
_AGAIN = 60_000
"""Milliseconds until it is tried again."""
_TOLD = "place_told"


class Deeds:
    """What is done so that the file itself holds every edit."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._timer = QTimer(window, singleShot=True)
        self._timer.timeout.connect(self.publish)
        self._refused = ""

    def follow(self) -> None:
        """Begin with the case file that was opened; the first time with a sentence that says what happens."""
        window, desk = self._window, self._window.desk
        if desk is None:
            return
        self._refused = ""
        desk.bridge.changed.connect(lambda _records: self._timer.isActive() or self._timer.start(_PAUSE))
        session = desk.session
        if session.also_open and not (session.left_apart or session.left_elsewhere):
            window.banner.say(
                "notice", window.words.say(message("place.also_open", holder=session.also_open))
            )
            return
        for left in session.left_apart:
            said = window.words.say(message("place.left_apart", left=left))
            window.banner.say("trouble", said, (window.tr("&Open it"), partial(window.open, left)))
        for left in session.left_elsewhere:
            said = window.words.say(message("place.left_elsewhere", left=left))
            bring_in = partial(window.perform, "merging.read", [left])
            window.banner.say("trouble", said, (window.tr("&Merge…"), bring_in))
        if session.works_on_copy and not (session.left_apart or session.left_elsewhere):
            self._tell_place(session)

    def _tell_place(self, session: Session) -> None:
        """Say once what it means that the file lies where it does."""
        window = self._window
        if not window.state.of_file(session.path).get(_TOLD):
            window.state.keep_of_file(session.path, {_TOLD: "1"})
            said = window.words.say(message(f"place.{session.lies.kind}", name=session.lies.name))
            window.banner.say("notice", said)

    def publish(self) -> None:
        """Write the file in the background."""
        window, desk = self._window, self._window.desk
        if desk is None or desk.session.is_published:
            return
        try:
            send = desk.session.publishing()
        except UserError as error:
            self._tell(error.message)
            return

        def sent() -> Message | None:
            try:
                send()
            except UserError as error:
                return error.message
            return None

        words = window.tr("Writing the file to {place}…").format(place=desk.session.lies.name)
        window.background.run(words, sent, self._sent)

    def bring_all(self) -> bool:
        """Write the file now, before it is left; whether that went well."""
        desk = self._window.desk
        try:
            if desk is not None:
                desk.session.publish()
        except UserError as error:
            self._say(error.message)
            return False
        return True

    def _sent(self, trouble: Message | None) -> None:
        if trouble is None:
            self._refused = ""
        else:
            self._tell(trouble)

    def _tell(self, trouble: Message) -> None:
        """Say what is wrong, once, and go on trying."""
        self._timer.start(_AGAIN)
        if trouble.id != self._refused:
            self._refused = trouble.id
            self._say(trouble)

    def _say(self, trouble: Message) -> None:
        window = self._window
        copy = (window.tr("Save a &copy…"), lambda: window.perform("delivery.save_copy"))
        merge = (window.tr("&Merge…"), self._merge)
        offer = merge if trouble.id == "error.target_changed" else copy
        window.banner.say("trouble", window.words.say(trouble), offer)

    def _merge(self) -> None:
        """Show what the others bring, and bring it in."""
        desk = self._window.desk
        if desk is None:
            return
        try:
            theirs = desk.session.theirs()
        except UserError as error:
            self._say(error.message)
            return
        accept = partial(desk.session.accept_theirs, theirs.hash)
        self._window.perform("merging.read", [theirs.path], partial(self._merged, accept))

    def _merged(self, accept: Callable[[], None]) -> None:
        accept()
        self._refused = ""
        self.publish()
