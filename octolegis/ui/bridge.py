"""From the session to the screen: says which records a change touched."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from octolegis.session.session import Session


class Bridge(QObject):
    """Emits ``changed`` with the ids of the records touched (``kind:id``), after they are on the disk."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = session.listen(self._tell)

    def stop(self) -> None:
        """Listen no longer."""
        self._end()

    def _tell(self, records: frozenset[str]) -> None:
        self.changed.emit(records)
