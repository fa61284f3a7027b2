"""The words of a provision before and now, and between them what differs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from octolegis.ui.views.difference_text import write_difference
from octolegis.ui.views.dressing import dressed


class TwoTexts(QSplitter):
    """Three texts side by side, each under its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.before, self.before_name = self._text(self.tr("Before"))
        self.after, self.after_name = self._text(self.tr("Now"))
        self.difference, _ = self._text(self.tr("What differs"))
        self.setChildrenCollapsible(False)

    def show_texts(self, cited: tuple[str, str], before: str, after: str) -> None:
        """Show the words of both, and how each is cited."""
        for label, name, where in (
            (self.before_name, self.tr("Before"), cited[0]),
            (self.after_name, self.tr("Now"), cited[1]),
        ):
            label.setText(self.tr("{name}: {place}").format(name=name, place=where) if where else name)
        if before and not after:
            self.after_name.setText(self.tr("Now: gone"))
        self.before.setPlainText(before)
        self.after.setPlainText(after)
        write_difference(self.difference.document(), before, after)

    def _text(self, name: str) -> tuple[QTextBrowser, QLabel]:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        label = QLabel(name, textFormat=Qt.TextFormat.PlainText)
        text = dressed(QTextBrowser(), accessibleName=name, tabChangesFocus=True)
        column.addWidget(label)
        column.addWidget(text, 1)
        self.addWidget(whole)
        return text, label
