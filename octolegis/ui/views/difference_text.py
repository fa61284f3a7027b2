"""A difference by words as a reader sees it: what went is struck out, what came is underlined."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from octolegis.domain.difference import PieceKind, difference
from octolegis.ui.theme import colour


def write_difference(document: QTextDocument, before: str, after: str) -> None:
    """Put the difference in place of what the document holds; colour never stands alone."""
    document.clear()
    cursor = QTextCursor(document)
    for kind, text in difference(before, after):
        cursor.insertText(text, _look(kind))


def _look(kind: PieceKind) -> QTextCharFormat:
    look = QTextCharFormat()
    if kind is PieceKind.GONE:
        look.setFontStrikeOut(True)
        look.setForeground(colour("gap"))
    elif kind is PieceKind.NEW:
        look.setFontUnderline(True)
        look.setForeground(colour("accept"))
    else:
        look.setForeground(colour("text"))
    return look
