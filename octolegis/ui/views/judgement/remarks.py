"""What the experts remark to one another on the target: one line that counts; never in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from octolegis.domain.remark import Thread
from octolegis.ui.desk import Desk
from octolegis.ui.views.fold_button import FoldButton
from octolegis.ui.views.judgement.unsent import unsent_place

if TYPE_CHECKING:
    from octolegis.ui.views.judgement.remark_threads import RemarkThreads


class Remarks(QWidget):
    """One line that counts; unfolded, the threads and a field to write in."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._threads: RemarkThreads | None = None
        told = self.tr("Remarks to your colleagues (Alt+6): they stay out of every report")
        self.fold = FoldButton(told)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addWidget(self.fold)
        self.fold.toggled.connect(self._unfold)

    @property
    def threads(self) -> RemarkThreads:
        """What is folded, built when first asked for."""
        if self._threads is None:
            from octolegis.ui.views.judgement.remark_threads import RemarkThreads

            self._threads = RemarkThreads(self._desk)
            self._column.addWidget(self._threads)
        return self._threads

    def renew(self) -> None:
        """Show the threads on the target."""
        desk = self._desk
        found = desk.assessment.threads(desk.basis, desk.target)
        place = unsent_place(desk.key)
        unsent = any(record == place and value for record, _, value in desk.session.drafts())
        self.fold.setText(self._summed_up(found) + (self.tr(" – one not sent") if unsent else ""))
        if self._threads is not None:
            self._threads.renew(found)

    def write(self) -> None:
        """Unfold and take the keys."""
        self.fold.setChecked(True)
        self.threads.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _summed_up(self, threads: list[Thread]) -> str:
        if not threads:
            return self.tr("Remarks")
        open_ones = sum(thread.first.is_open for thread in threads)
        text = self.tr("Remarks: {open} open, {closed} closed")
        return text.format(open=open_ones, closed=len(threads) - open_ones)

    def _unfold(self, open: bool) -> None:
        self.threads.setVisible(open)
        self.renew()
