"""The status line: progress, the state of the case file, and work in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed

if TYPE_CHECKING:
    from octolegis.ui.models.progress import Progress


class StatusLine:
    """What stands at the foot of the window."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._progress: Progress | None = None
        self._state = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._assessed = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._busy: QWidget | None = None
        window.statusBar().addWidget(self._assessed)
        window.statusBar().addPermanentWidget(self._state)

    def follow(self, desk: Desk | None) -> None:
        """Speak of a case file, or of none."""
        self._progress = None
        if desk is not None:
            from octolegis.ui.models.progress import Progress

            self._progress = Progress(desk, desk)
            self._progress.moved.connect(self._count)
        self._count()
        tr = self._window.tr
        self._state.setText(
            "" if desk is None else tr("Every edit is saved") if desk.editable else tr("Read only")
        )

    def busy(self, words: str) -> None:
        """Say that something is being done; nothing said: it is done."""
        bar = self._window.statusBar()
        if self._busy is None and not words:
            return
        if self._busy is None:
            from PySide6.QtWidgets import QProgressBar

            self._busy = dressed(
                QProgressBar(maximum=0, textVisible=False), maximumWidth=120, maximumHeight=12
            )
            bar.addPermanentWidget(self._busy)
        self._busy.setVisible(bool(words))
        self._busy.setAccessibleName(words)
        # Qt shows it again with the bar beside it, and the two sentences would stand on one another.
        self._assessed.setVisible(not words)
        bar.showMessage(words) if words else bar.clearMessage()

    def _count(self) -> None:
        if self._progress is None:
            self._assessed.clear()
            return
        text = self._window.tr("{assessed} of {total} articles assessed")
        self._assessed.setText(text.format(assessed=self._progress.assessed, total=self._progress.total))
