"""Between our rich text and Qt's document, without loss."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
)

from octolegis.domain.richtext import Block, BlockKind, RichText, Run
from octolegis.domain.text import clean

QUOTE = QTextFormat.Property.UserProperty
"""Marks a quoted paragraph in its block format."""
LIST_STYLES = {
    BlockKind.BULLET: QTextListFormat.Style.ListDisc,
    BlockKind.NUMBER: QTextListFormat.Style.ListDecimal,
}
_SOFT_BREAK = "\u2028"


def fill(document: QTextDocument, text: RichText) -> None:
    """Write rich text into an empty document; it then counts as unmodified."""
    cursor = QTextCursor(document)
    before: BlockKind | None = None
    for number, block in enumerate(text.blocks):
        if number:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        _begin(cursor, block.kind, continued=block.kind is before)
        for run in block.runs:
            cursor.insertText(run.text.replace("\n", _SOFT_BREAK), _manner(run))
        before = block.kind
    document.setModified(False)
    document.clearUndoRedoStacks()


def rich_text(document: QTextDocument) -> RichText:
    """Read a document; no-break spaces stay, an empty document says nothing."""
    blocks = tuple(_blocks(document))
    return RichText(blocks) if any(block.text for block in blocks) else RichText()


def set_quote(cursor: QTextCursor, *, quoted: bool) -> None:
    """Make the paragraphs of the selection quotes, or plain again."""
    look = QTextBlockFormat()
    look.setLeftMargin(28 if quoted else 0)
    look.setRightMargin(28 if quoted else 0)
    look.setProperty(QUOTE, quoted)
    cursor.mergeBlockFormat(look)


def kind_of(block: QTextBlock) -> BlockKind:
    """What a paragraph of the document is."""
    inside = block.textList()
    if inside is not None:
        numbered = inside.format().style() == QTextListFormat.Style.ListDecimal
        return BlockKind.NUMBER if numbered else BlockKind.BULLET
    return BlockKind.QUOTE if block.blockFormat().property(QUOTE) else BlockKind.PARAGRAPH


def _begin(cursor: QTextCursor, kind: BlockKind, *, continued: bool) -> None:
    if kind is BlockKind.QUOTE:
        set_quote(cursor, quoted=True)
    elif kind in LIST_STYLES:
        before = cursor.block().previous().textList() if continued else None
        if before is not None:
            before.add(cursor.block())
        else:
            cursor.createList(LIST_STYLES[kind])


def _manner(run: Run) -> QTextCharFormat:
    look = QTextCharFormat()
    if run.bold:
        look.setFontWeight(QFont.Weight.Bold)
    if run.italic:
        look.setFontItalic(True)
    return look


def _blocks(document: QTextDocument) -> Iterator[Block]:
    block = document.begin()
    while block.isValid():
        yield Block(tuple(_runs(block)), kind_of(block))
        block = block.next()


def _runs(block: QTextBlock) -> Iterator[Run]:
    """The runs of a paragraph; neighbours in one manner are one run."""
    iterator = block.begin()
    found: list[Run] = []
    while not iterator.atEnd():
        fragment = iterator.fragment()
        look = fragment.charFormat()
        text = clean(fragment.text().replace(_SOFT_BREAK, "\n"))
        run = Run(text, look.fontWeight() >= QFont.Weight.DemiBold, look.fontItalic())
        if found and (found[-1].bold, found[-1].italic) == (run.bold, run.italic):
            found[-1] = Run(found[-1].text + run.text, run.bold, run.italic)
        else:
            found.append(run)
        iterator += 1
    return iter(found or [Run("")])
