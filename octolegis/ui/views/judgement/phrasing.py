"""Quick phrases in an editor: called by ``;;name``, chosen with Ctrl+Space."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor

from octolegis.session import phrases
from octolegis.session.phrases import Phrase
from octolegis.ui.desk import Desk
from octolegis.ui.views.judgement.rich_editor import RichEditor


class Phrasing(QObject):
    """Watches one editor; the phrases are read when first needed, and again after they were managed."""

    def __init__(self, desk: Desk, editor: RichEditor) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        editor.word_ended.connect(self._expand)
        editor.phrase_asked.connect(self.offer)

    def offer(self) -> None:
        """Show the list at the cursor."""
        from octolegis.ui.views.judgement.phrase_picker import PhrasePicker

        if self._editor.isReadOnly():
            return
        picker = PhrasePicker(phrases.load(), self._editor)
        picker.chosen.connect(self._insert)
        picker.manage_asked.connect(self._desk.phrases_asked)
        place = self._editor.viewport().mapToGlobal(self._editor.cursorRect().bottomLeft())
        room = self._editor.screen().availableGeometry()
        place.setX(max(room.left(), min(place.x(), room.right() - picker.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - picker.height())))
        picker.move(place)
        picker.open()

    def _expand(self) -> None:
        """Put the phrase in place of its call."""
        cursor = self._editor.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        call = phrases.called(before, phrases.load()) if ";;" in before else None
        if call is None:
            return
        length, phrase = call
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, length)
        self._put(cursor, phrase)

    def _insert(self, phrase: Phrase) -> None:
        self._put(self._editor.textCursor(), phrase)
        self._editor.setFocus(Qt.FocusReason.PopupFocusReason)

    def _put(self, cursor: QTextCursor, phrase: Phrase) -> None:
        known = phrases.places(self._desk.assessment, self._desk.target)
        cursor.insertText(phrases.filled(phrase, known))
        self._editor.setTextCursor(cursor)
