"""What an upgrade did to what is looked at: other words, or no longer asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from octolegis.ui.desk import Desk
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import text_label


class EditionNote(QFrame):
    """Hidden while the edition is as it was judged; else the words before, and a button to end it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour("note"))
        self.setPalette(palette)
        self.words = text_label()
        self.holds = dressed(
            QPushButton(self.tr("Read again")),
            toolTip=self.tr("The judgement was read again and is as it should be: take this mark away"),
        )
        self.holds.clicked.connect(self._clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 6, 5)
        row.addWidget(self.words, 1)
        row.addWidget(self.holds, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def renew(self) -> None:
        """Show it of what is looked at."""
        now, target = self._desk.assessment, self._desk.target
        review, gone = now.reviews.get(target), now.retired.get(target)
        if gone is not None:
            text = self.tr("No longer asked since edition {edition} was replaced. It was judged by: {text}")
            self.words.setText(text.format(edition=gone.edition, text=gone.text))
        elif review is not None:
            text = self.tr("Reworded in edition {edition}. It was judged by: {text}")
            self.words.setText(text.format(edition=review.edition, text=review.before))
        self.holds.setVisible(gone is None and self._desk.editable)
        self.setVisible(gone is not None or review is not None)

    def _clear(self) -> None:
        # Comparing editions is much code, and a window starts without it.
        from octolegis.session.commands.upgrading import reviewed

        desk = self._desk
        desk.do(lambda: reviewed(desk.assessment, desk.key.author, desk.target))
