"""How far the reading of a law is, with a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

_AFTER = 1200
"""Milliseconds before anything is shown: most laws are read sooner."""


class ReadingWatch(QObject):
    """Called from the reading thread with the pages read and all pages; answers whether to go on."""

    told = Signal(int, int)
    ended = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._stopped = False
        self._last = (0, 0)
        self.dialog = QProgressDialog(words, self.tr("Stop"), 0, 0, parent)
        self.dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self.dialog.setMinimumDuration(_AFTER)
        self.dialog.setAutoClose(False)
        self.dialog.setAutoReset(False)
        self.dialog.canceled.connect(self._stop)
        self.told.connect(self._show)
        self.ended.connect(self._close)

    def __call__(self, done: int, steps: int) -> bool:
        """Tell how far it is; from any thread."""
        self.told.emit(done, steps)
        return not self._stopped

    def end(self) -> None:
        """Nothing is read any more; from any thread."""
        self.ended.emit()

    def _stop(self) -> None:
        self._stopped = True

    def _show(self, done: int, steps: int) -> None:
        if self._stopped:
            return
        if (done, steps) != self._last:
            self._last = done, steps
            self.dialog.setMaximum(steps)
        self.dialog.setValue(done)

    def _close(self) -> None:
        self.dialog.canceled.disconnect(self._stop)
        self.dialog.close()
        self.dialog.deleteLater()
        self.deleteLater()
