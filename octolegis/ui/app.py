"""The desktop: the application, its window and its end.

Qt is imported inside: what is imported before PySide6 costs half, since PySide6 reads the source of
every module that is imported after it.
"""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import octolegis.domain.coverage
import octolegis.session.commands.findings
import octolegis.session.commands.mappings
import octolegis.session.session
import octolegis.ui.colours
import octolegis.wording  # noqa: F401

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from octolegis.ui.main_window import MainWindow


def run(case: Path | None) -> int:
    """Show the window on a case file, or on the start page; returns the exit code."""
    app = application()
    while True:
        window = shown(case)
        code = app.exec()
        again, case = window.comes_back, window.comes_back_with
        window.deleteLater()
        if not again:
            return code
        # In another language, size or direction everything is another: the window is made anew, in a blink.
        dress(app)


def application() -> QApplication:
    """The one application, dressed."""
    import sys

    gc.disable()
    from PySide6.QtWidgets import QApplication

    from octolegis.ui.application import Application

    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else Application(sys.argv[:1])
    app.setApplicationName("Octolegis")
    app.setStyle("Fusion")
    dress(app)
    return app


def dress(app: QApplication) -> None:
    """Colours and language, as the user has chosen them or else as the system has them."""
    from octolegis.ui import theme
    from octolegis.ui.window_state import WindowState

    state = WindowState()
    theme.take(state.value("theme"))
    if not state.value("language"):
        from octolegis.ui.language import of_the_system

        state.speak(of_the_system())
    if state.profile.language != (app.property("language") or "en"):
        from octolegis.ui.language import speak

        speak(app, state.profile.language)
    if state.scale != (app.property("scale") or 100):
        from octolegis.ui import scale

        scale.take(app, state.scale)
    _face(app, state.value("direction"))


def _face(app: QApplication, direction: str) -> None:
    """Have the window run from right to left although its language does not."""
    if direction != (app.property("direction") or ""):
        from PySide6.QtCore import QLocale, Qt

        mirrored = Qt.LayoutDirection.RightToLeft
        app.setLayoutDirection(mirrored if direction == "rtl" else QLocale().textDirection())
        app.setProperty("direction", direction)


def shown(case: Path | None) -> MainWindow:
    """The window, on screen."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from octolegis.ui.application import Application
    from octolegis.ui.crash import CrashNote
    from octolegis.ui.main_window import MainWindow

    window = MainWindow()
    QGuiApplication.styleHints().colorSchemeChanged.connect(window.follow_system)
    CrashNote(window.note_crash).install()
    if case is None or not window.open(case) or window.desk is None:
        window.show_start()
    window.show()
    app = QApplication.instance()
    if isinstance(app, Application):
        app.follow(window.open)
    if not window.state.value("welcomed"):
        QTimer.singleShot(0, window, lambda: window.perform("welcoming.receive"))
    # What the start has made stays until the end: the collector need not walk it again and again.
    gc.freeze()
    gc.enable()
    return window
