"""The status line: progress, the state of the case file, and work in the background."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QProgressBar, QPushButton

from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed

if TYPE_CHECKING:
    from octolegis.ui.models.progress import Progress


class StatusLine:
    """What stands at the foot of the window; ``stop`` ends work that may be stopped."""

    def __init__(self, window: QMainWindow, stop: Callable[[], object]) -> None:
        self._window = window
        self._progress: Progress | None = None
        self._state = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._assessed = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._busy: QProgressBar | None = None
        self.stop = QPushButton(window.tr("Stop"))
        self.stop.hide()
        self.stop.clicked.connect(stop)
        window.statusBar().addWidget(self._assessed)
        window.statusBar().addPermanentWidget(self.stop)
        window.statusBar().addPermanentWidget(self._state)

    def follow(self, desk: Desk | None) -> None:
        """Speak of a case file, or of none."""
        self._progress = None
        if desk is not None:
            from octolegis.ui.models.progress import Progress

            self._progress = Progress(desk, desk)
            self._progress.moved.connect(self._count)
        self._count()
        self._tell_saved(desk)
        if desk is not None:
            desk.saving_changed.connect(lambda: self._tell_saved(desk))

    def busy(self, words: str) -> None:
        """Say that something is being done; nothing said: it is done."""
        bar = self._window.statusBar()
        if self._busy is None and not words:
            return
        if self._busy is None:
            self._busy = dressed(
                QProgressBar(maximum=0, textVisible=False), maximumWidth=120, maximumHeight=12
            )
            bar.addPermanentWidget(self._busy)
        self._busy.setVisible(bool(words))
        self._busy.setMaximum(0)
        self._busy.setAccessibleName(words)
        # Qt shows it again with the bar beside it, and the two sentences would stand on one another.
        self._assessed.setVisible(not words)
        bar.showMessage(words) if words else bar.clearMessage()

    def moved(self, done: int, steps: int) -> None:
        """Say how far the work is; of unknown length where there are no steps or none is done yet."""
        if self._busy is not None:
            self._busy.setMaximum(steps if done else 0)
            self._busy.setValue(done)

    def stoppable(self, may: bool) -> None:
        """Offer to stop the work, or no longer."""
        self.stop.setVisible(may)

    def _tell_saved(self, desk: Desk | None) -> None:
        self._state.setText("" if desk is None else self._saved(desk) if desk.editable else self._read_only())

    def _saved(self, desk: Desk) -> str:
        """Where every edit is: in the file, or on this computer and in the file after a pause."""
        if not desk.all_is_saved:
            return self._window.tr("The last edit is not saved")
        if not desk.session.works_on_copy:
            return self._window.tr("Every edit is saved")
        text = self._window.tr("Every edit is saved here, and in {place} when you pause")
        return text.format(place=desk.session.lies.name)

    def _read_only(self) -> str:
        return self._window.tr("Read only")

    def _count(self) -> None:
        if self._progress is None:
            self._assessed.clear()
            return
        text = self._window.tr("{assessed} of {total} articles assessed")
        self._assessed.setText(text.format(assessed=self._progress.assessed, total=self._progress.total))
