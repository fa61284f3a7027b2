"""What the law says now and what is proposed, in large type, with the difference by words."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from octolegis.domain.agenda import Item, Passage
from octolegis.domain.meeting import Decision, Subject, Verdict
from octolegis.domain.richtext import RichText
from octolegis.ui.views.difference_text import write_difference
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import heading
from octolegis.ui.views.judgement.rich_editor import RichEditor
from octolegis.ui.views.judgement.richtext_document import fill

SMALLEST, USUAL, LARGEST = 12, 20, 44
"""Points of the type."""


class MeetingTexts(QWidget):
    """Two columns, or one where nothing stands in the law yet; the right one can be edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = USUAL
        self._item: Item | None = None
        self._decision: Decision | None = None
        self._name = ""
        self.marked = True
        self.now = dressed(QTextBrowser(), accessibleName=self.tr("The law now"))
        self.proposed = dressed(QTextBrowser(), accessibleName=self.tr("Proposed"))
        self.editor = RichEditor()
        self.editor.setAccessibleName(self.tr("Wording agreed"))
        self._right = QStackedWidget()
        self._right.addWidget(self.proposed)
        self._right.addWidget(self.editor)
        self._head = heading("")
        self._left = QWidget()
        self._place()

    def show_item(self, item: Item, decision: Decision | None, name: str = "") -> None:
        """Show an item, with the words that were agreed where it was decided on; ``name``: who proposes."""
        self._item, self._decision, self._name = item, decision, name
        self._right.setCurrentWidget(self.proposed)
        self._left.setVisible(bool(item.current))
        self._draw()

    def enlarge(self, steps: int) -> None:
        """The type larger or smaller."""
        self.points = max(SMALLEST, min(LARGEST, self.points + 2 * steps))
        self._draw()

    def mark(self) -> None:
        """Mark what differs from the law now, or show the proposal clean."""
        self.marked = not self.marked
        self._draw()

    def reword(self, begun: RichText | None = None) -> None:
        """Put the words into the editor, or those that somebody began to write earlier."""
        self.editor.show_text(begun or self._words, anew=True)
        self._right.setCurrentWidget(self.editor)
        self._head.setText(self.tr("Wording agreed (Ctrl+Enter records it, Escape leaves it)"))
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.editor.setFocus()

    @property
    def is_rewording(self) -> bool:
        """Whether the editor is open."""
        return self._right.currentWidget() is self.editor

    def leave_editor(self) -> None:
        """Show the item again."""
        if self._item is not None:
            self.show_item(self._item, self._decision, self._name)

    @property
    def _words(self) -> RichText:
        """The words agreed, else those proposed."""
        if self._decision is not None and self._decision.verdict is Verdict.REWORDED:
            return self._decision.wording
        return self._item.proposed if self._item else RichText()

    def _place(self) -> None:
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(heading(self.tr("The law now")))
        left.addWidget(self.now, 1)
        left.setSpacing(5)
        right = QVBoxLayout()
        right.setSpacing(5)
        right.addWidget(self._head)
        right.addWidget(self._right, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(18)
        columns.addWidget(self._left, 1)
        columns.addLayout(right, 1)

    def _draw(self) -> None:
        item = self._item
        if item is None:
            return
        font = self.font()
        font.setPointSizeF(self.points)
        for view in (self.now, self.proposed, self.editor):
            view.setFont(font)
            view.document().setDefaultFont(font)
            view.document().setDocumentMargin(12)
        _write_passages(self.now, item.current)
        reworded = self._decision is not None and self._decision.verdict is Verdict.REWORDED
        recommendation = item.key.subject is Subject.RECOMMENDATION
        proposed = self.tr("Recommendation") if recommendation else self.tr("Proposed wording")
        if self._name:
            proposed = self.tr("{proposed}, {name}").format(proposed=proposed, name=self._name)
        self._head.setText(self.tr("Wording agreed") if reworded else proposed)
        before = self._before(item, reworded=reworded)
        if before and self.marked:
            write_difference(self.proposed.document(), before, self._words.plain)
        else:
            self.proposed.document().clear()
            fill(self.proposed.document(), self._words)
        self.proposed.moveCursor(QTextCursor.MoveOperation.Start)

    def _before(self, item: Item, *, reworded: bool) -> str:
        """With what the words are compared: the law they would replace, or the words put to the group."""
        if item.key.subject is Subject.WORDING and item.current:
            return item.current_text
        return self._decision.before.plain if reworded and self._decision else ""


def _write_passages(view: QTextBrowser, passages: tuple[Passage, ...]) -> None:
    """Citations in bold, their words below."""
    view.clear()
    cursor = QTextCursor(view.document())
    bold, plain = QTextCharFormat(), QTextCharFormat()
    bold.setFontWeight(700)
    for number, passage in enumerate(passages):
        if number:
            cursor.insertBlock()
        cursor.insertText(passage.citation, bold)
        cursor.insertText(f"\n{passage.text}", plain)
    view.moveCursor(QTextCursor.MoveOperation.Start)
