"""Long work off the window's thread: kept track of, and waited for on closing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from octolegis.domain.errors import UserError


class _Teller(QObject):
    """Carries the outcome over to the window's thread."""

    done = Signal(object)
    refused = Signal(object)
    broke = Signal(object)


class _Task(QRunnable):
    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.teller = _Teller()
        self._work = work

    def run(self) -> None:
        """In the pool's thread."""
        try:
            outcome = self._work()
        except UserError as error:
            self.teller.refused.emit(error.message)
        except Exception as error:  # noqa: BLE001
            # A bug in the other thread is shown by this one, which has the window.
            self.teller.broke.emit(error)
        else:
            self.teller.done.emit(outcome)


class Background(QObject):
    """Runs one thing after the other; ``busy`` says what, or nothing when all is done."""

    busy = Signal(str)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._tasks: list[_Task] = []

    def run(self, words: str, work: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Do the work, which must touch neither window nor session; then hand its outcome over."""
        task = _Task(work)
        self._tasks.append(task)
        task.teller.done.connect(lambda outcome: self._ended(task, lambda: then(outcome)))
        task.teller.refused.connect(lambda message: self._ended(task, lambda: self.refused.emit(message)))
        task.teller.broke.connect(lambda error: self._ended(task, lambda: _throw(error)))
        self.busy.emit(words)
        self._pool.start(task)

    @property
    def is_busy(self) -> bool:
        """Whether anything is still being done."""
        return bool(self._tasks)

    def finish(self) -> None:
        """Start nothing more and wait for what runs."""
        self._pool.clear()
        self._pool.waitForDone()

    def _ended(self, task: _Task, after: Callable[[], object]) -> None:
        self._tasks.remove(task)
        if not self._tasks:
            self.busy.emit("")
        after()


def _throw(error: Exception) -> None:
    raise error
