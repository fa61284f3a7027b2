"""Long work off the window's thread: kept track of, and waited for on closing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from octolegis.domain.errors import StoppedError, UserError

Watch = Callable[[int, int], bool]
"""Told the steps done and all steps (0: unknown), from any thread; answers whether to go on."""


class _Teller(QObject):
    """Carries the outcome over to the window's thread."""

    done = Signal(object)
    refused = Signal(object)
    stopped = Signal(object)
    broke = Signal(object)
    moved = Signal(int, int)


class _Task(QRunnable):
    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.teller = _Teller()
        self._work = work
        self.is_watched = False
        self._stop = False

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop = True

    def watch(self, done: int, steps: int) -> bool:
        """Tell how far the work is; whether it should go on."""
        self.teller.moved.emit(done, steps)
        return not self._stop

    def run(self) -> None:
        """In the pool's thread."""
        try:
            outcome = self._work()
        except StoppedError as error:
            self.teller.stopped.emit(error.message)
        except UserError as error:
            self.teller.refused.emit(error.message)
        except Exception as error:  # noqa: BLE001
            # A bug in the other thread is shown by this one, which has the window.
            self.teller.broke.emit(error)
        else:
            self.teller.done.emit(outcome)


class Background(QObject):
    """Runs one thing after the other; ``busy`` says what, or nothing when all is done.

    ``stoppable`` says whether something waits or runs that may be stopped, ``moved`` how far it is.
    """

    busy = Signal(str)
    refused = Signal(object)
    stopped = Signal(object)
    stoppable = Signal(bool)
    moved = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._tasks: list[_Task] = []

    def run(self, words: str, work: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Do the work, which must touch neither window nor session; then hand its outcome over."""
        self._begin(words, _Task(work), then)

    def run_watched(
        self, words: str, work: Callable[[Watch], Any], then: Callable[[Any], object]
    ) -> Callable[[], None]:
        """The same for work that tells how far it is and may be stopped; returns what stops it."""
        task = _Task(lambda: work(task.watch))
        task.is_watched = True
        task.teller.moved.connect(self.moved)
        self._begin(words, task, then)
        return task.stop

    def stop(self) -> None:
        """Stop what may be stopped."""
        for task in self._tasks:
            task.stop()

    def _begin(self, words: str, task: _Task, then: Callable[[Any], object]) -> None:
        self._tasks.append(task)
        task.teller.done.connect(lambda outcome: self._ended(task, lambda: then(outcome)))
        task.teller.refused.connect(lambda message: self._ended(task, lambda: self.refused.emit(message)))
        task.teller.stopped.connect(lambda message: self._ended(task, lambda: self.stopped.emit(message)))
        task.teller.broke.connect(lambda error: self._ended(task, lambda: _throw(error)))
        self.busy.emit(words)
        self._tell_stoppable()
        self._pool.start(task)

    @property
    def is_busy(self) -> bool:
        """Whether anything is still being done."""
        return bool(self._tasks)

    def finish(self) -> None:
        """Start nothing more, stop what may be stopped and wait for the rest."""
        self._pool.clear()
        self.stop()
        self._pool.waitForDone()

    def _ended(self, task: _Task, after: Callable[[], object]) -> None:
        self._tasks.remove(task)
        if not self._tasks:
            self.busy.emit("")
        self._tell_stoppable()
        after()

    def _tell_stoppable(self) -> None:
        self.stoppable.emit(any(task.is_watched for task in self._tasks))


def _throw(error: Exception) -> None:
    raise error
