"""An editor for one text of a finding: bold, italic, lists and quotes, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from octolegis.domain.richtext import BlockKind, RichText
from octolegis.domain.text import clean

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent

_CALLING = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.MetaModifier)
"""On a Mac, Command with the space bar belongs to the system, and Control is what Qt calls Meta."""
_WORD_ENDS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RichEditor(QTextEdit):
    """``edited`` while somebody types, ``left`` when the field loses the focus.

    ``word_ended`` before a space or the end of a line is typed, ``phrase_asked`` on Ctrl+Space,
    ``shown`` when another text stands here, ``menu_asked`` with a menu that is about to be shown and a
    cursor where it is.
    """

    edited = Signal()
    left = Signal()
    word_ended = Signal()
    phrase_asked = Signal()
    shown = Signal()
    menu_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = RichText()
        self._own: QTextDocument | None = None
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._tell)

    def sizeHint(self) -> QSize:
        """Its least height: it gets what room there is anyway, and all below stays in sight."""
        return QSize(super().sizeHint().width(), self.minimumHeight() or super().sizeHint().height())

    @property
    def value(self) -> RichText:
        """What stands in the editor; exactly what was shown while nobody typed."""
        if not self.document().isModified():
            return self._shown
        from octolegis.ui.views.judgement.richtext_document import rich_text

        return rich_text(self.document())

    def show_text(self, text: RichText, *, anew: bool) -> None:
        """Show a text; an equal one is left alone, with its cursor, unless it belongs to another field."""
        if not anew and text == self._shown and not self.document().isModified():
            return
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(7)
        if text:
            from octolegis.ui.views.judgement.richtext_document import fill

            fill(document, text)
        document.setModified(False)
        self._shown = text
        self.setDocument(document)
        if self._own is not None:
            self._own.deleteLater()
        self._own = document
        self.shown.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_asked.emit(menu, self.cursorForPosition(event.pos()))
        menu.popup(event.globalPos())

    def settled(self) -> None:
        """What stands here is in the case file now."""
        self._shown = self.value
        self.document().setModified(False)

    def bold(self) -> None:
        """Bold, or no longer."""
        heavy = self.fontWeight() >= QFont.Weight.DemiBold
        self._merge(lambda look: look.setFontWeight(QFont.Weight.Normal if heavy else QFont.Weight.Bold))

    def italic(self) -> None:
        """Italic, or no longer."""
        slanted = self.fontItalic()
        self._merge(lambda look: look.setFontItalic(not slanted))

    def turn_into(self, kind: BlockKind) -> None:
        """Make the paragraphs of the selection items of a list or quotes; the same again makes them plain."""
        from octolegis.ui.views.judgement.richtext_document import LIST_STYLES, kind_of, set_quote

        cursor = self.textCursor()
        wanted = BlockKind.PARAGRAPH if kind_of(cursor.block()) is kind else kind
        cursor.beginEditBlock()
        if kind_of(cursor.block()) in LIST_STYLES and wanted not in LIST_STYLES:
            cursor.block().textList().remove(cursor.block())
        set_quote(cursor, quoted=wanted is BlockKind.QUOTE)
        if wanted in LIST_STYLES:
            cursor.createList(LIST_STYLES[wanted])
        cursor.endEditBlock()

    def add_paragraph(self, words: str) -> None:
        """Put a paragraph below what stands here, as if typed."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        if cursor.block().text():
            cursor.insertBlock()
        cursor.insertText(words)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted comes in as its words alone."""
        self.textCursor().insertText(clean(source.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() in _CALLING:
            self.phrase_asked.emit()
            return
        if event.key() in _WORD_ENDS and not self.isReadOnly():
            self.word_ended.emit()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _merge(self, change: Callable[[QTextCharFormat], None]) -> None:
        look = QTextCharFormat()
        change(look)
        self.mergeCurrentCharFormat(look)

    def _tell(self) -> None:
        if self.document().isModified():
            self.edited.emit()
