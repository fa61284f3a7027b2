"""Waves under misspelt words, suggestions on the right button, and words of one's own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QMenu

from octolegis.session.spelling import Speller
from octolegis.ui.theme import colour
from octolegis.ui.views.judgement.rich_editor import RichEditor

_PAUSE = 700
"""Milliseconds of rest before a dictionary is loaded: it would stop the one who types."""


class Waves(QSyntaxHighlighter):
    """Draws a wave under each word that the speller does not know."""

    def __init__(self, document: QTextDocument, speller: Speller) -> None:
        super().__init__(document)
        self._speller = speller

    def highlightBlock(self, text: str) -> None:
        """The words of one paragraph."""
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        look.setUnderlineColor(colour("gap"))
        for start, length in self._speller.misspelt(text):
            # Qt counts in UTF-16, where a letter beyond the first plane is two.
            before = len(text[:start].encode("utf-16-le")) // 2
            self.setFormat(before, len(text[start : start + length].encode("utf-16-le")) // 2, look)


class Spelling(QObject):
    """Follows the texts of one editor, each in its language."""

    def __init__(self, editor: RichEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._language = ""
        self._waves: Waves | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._mark)
        editor.shown.connect(self._begin_anew)
        editor.edited.connect(self._wait)
        editor.menu_asked.connect(self._offer)

    def speak(self, language: str) -> None:
        """The language of what is shown next; nothing is marked where it is empty."""
        if language != self._language:
            self._language = language
            self._begin_anew()

    def _begin_anew(self) -> None:
        """Another document: the waves of the one before go."""
        if self._waves is not None:
            self._waves.setDocument(None)
            self._waves.deleteLater()
            self._waves = None
        if self._language:
            self._timer.start()

    def _wait(self) -> None:
        if self._waves is None and self._language:
            self._timer.start()

    @property
    def _speller(self) -> Speller | None:
        from octolegis.session.spelling import speller

        return speller(self._language) if self._language else None

    def _mark(self) -> None:
        if self._waves is None and not self._editor.document().isEmpty():
            speller = self._speller
            if speller is not None:
                self._waves = Waves(self._editor.document(), speller)

    def _offer(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Suggestions for the word clicked, above what the menu holds else."""
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        word, speller = cursor.selectedText(), self._speller
        if self._waves is None or speller is None or not word or speller.is_right(word):
            return
        below = menu.actions()
        for other in speller.suggestions(word):
            menu.addAction(other.replace("&", "&&"), partial(cursor.insertText, other))
        words = self.tr("Add “{word}” to my dictionary").format(word=word.replace("&", "&&"))
        menu.addAction(words, partial(self._learn, speller, word))
        menu.addSeparator()
        for action in below:  # what the menu held goes below what was added
            menu.removeAction(action)
            menu.addAction(action)

    def _learn(self, speller: Speller, word: str) -> None:
        speller.learn(word)
        if self._waves is not None:
            self._waves.rehighlight()
