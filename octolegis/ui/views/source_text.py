"""The text from which a law was read, with the provision stood on marked in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from octolegis.domain.law import Outline
from octolegis.domain.source_places import SourcePlaces, Span
from octolegis.ui.models.offsets import to_qt
from octolegis.ui.views.dressing import dressed


class SourceView(QWidget):
    """Shows the lines of a file; ``follow`` marks where a provision stands, and says the page of a PDF."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = dressed(
            QPlainTextEdit(readOnly=True), accessibleName=self.tr("Text of the file as it was read")
        )
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.place = QLabel(
            self.tr("Reading the file\u2026"), textFormat=Qt.TextFormat.PlainText, wordWrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.place)
        column.addWidget(self.text, 1)
        self._places: SourcePlaces | None = None
        self._spans: dict[str, Span] = {}
        self._starts: list[int] = []
        self._pages: Sequence[int] = ()

    def show_lines(self, lines: Sequence[str], pages: Sequence[int]) -> None:
        """The lines of the file, and the page of each (0: the file has none)."""
        self._places = SourcePlaces("\n".join(lines))
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)][: len(lines)]
        self._pages = pages
        self.text.setPlainText(self._places.text)

    def refuse(self, sentence: str) -> None:
        """Say why there is nothing to be shown."""
        self.place.setText(sentence)

    def hold_against(self, outline: Outline) -> None:
        """Find the provisions of an outline, which was just read or corrected."""
        self._spans = self._places.of(outline) if self._places is not None else {}

    def follow(self, provision: str) -> None:
        """Mark where a provision stands, and bring it into sight."""
        if self._places is None:
            return
        span = self._spans.get(provision)
        if span is None:
            self.text.setExtraSelections([])
            self.place.setText(self.tr("This provision was not found in the file at its place."))
            return
        self._mark(*(to_qt(self._places.text, at) for at in span))
        page = self._page(span.start)
        self.place.setText(
            self.tr("Page {page} of the file").format(page=page) if page else self.tr("In the file")
        )

    def _mark(self, start: int, end: int) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(start)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        marked = QTextEdit.ExtraSelection()
        marked.cursor = cursor
        palette = self.palette()
        marked.format.setBackground(palette.brush(QPalette.ColorRole.Highlight))
        marked.format.setForeground(palette.brush(QPalette.ColorRole.HighlightedText))
        self.text.setExtraSelections([marked])

    def _page(self, start: int) -> int:
        line = bisect_right(self._starts, start) - 1
        return self._pages[line] if 0 <= line < len(self._pages) else 0
