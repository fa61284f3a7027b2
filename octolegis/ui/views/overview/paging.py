"""A text document on pages: no row of a table is cut in two, and each page has its number."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QGuiApplication,
    QPagedPaintDevice,
    QPageSize,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

_BREAK = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
_FOOT = 6
"""How many times the margin is higher than the figures in it."""
_MARGIN = 2 / 2.54
"""Two centimetres, in inches: any printer can print there."""


def set_page(device: QPagedPaintDevice) -> None:
    """A4; the margins are those of the document."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF())


def print_document(document: QTextDocument, device: QPagedPaintDevice) -> bool:
    """Print on the pages of the device, whose own margins are none; whether it took them."""
    dots = QGuiApplication.primaryScreen().logicalDotsPerInchY()
    scale = device.logicalDpiY() / dots
    _lay_out(document, QSizeF(device.width() / scale, device.height() / scale), _MARGIN * dots)
    pages = document.pageCount()
    painter = QPainter()
    if not painter.begin(device):
        return False
    painter.scale(scale, scale)
    for page in range(pages):
        if page:
            device.newPage()
        _draw(document, painter, page, pages)
    return painter.end()


def _lay_out(document: QTextDocument, page: QSizeF, margin: float) -> None:
    """In the measures of the screen: told of a PDF writer as its device, the layout of Qt 6.11 crashes."""
    frame = document.rootFrame().frameFormat()
    frame.setMargin(margin)
    document.rootFrame().setFrameFormat(frame)
    document.setPageSize(page)
    # What one break moves may bring another row or heading to the foot of a page.
    while _keep_rows(document) or _keep_headings(document):
        pass


def _keep_rows(document: QTextDocument) -> bool:
    """Begin a page with the first row that is cut; whether there was one."""
    for number in range(len(document.rootFrame().childFrames())):
        # Asked for anew each time: a change of format leaves the others behind.
        table = document.rootFrame().childFrames()[number]
        if isinstance(table, QTextTable) and _is_cut(document, table) and _begin_page(table):
            return True
    return False


def _begin_page(table: QTextTable) -> bool:
    """With the table, or with the headings above it; whether it did not begin there already."""
    first, above = None, table.firstCursorPosition().block().previous()
    while above.isValid() and above.blockFormat().headingLevel():
        first, above = above, above.previous()
    if first is not None:
        return _break_before(first)
    whole = table.format().toTableFormat()
    if whole.pageBreakPolicy() & _BREAK:
        return False
    whole.setPageBreakPolicy(_BREAK)
    table.setFormat(whole)
    return True


def _keep_headings(document: QTextDocument) -> bool:
    """Begin a page with the first heading that stands alone at the foot of one; whether there was one."""
    layout, height = document.documentLayout(), document.pageSize().height()
    margin = document.rootFrame().frameFormat().bottomMargin()
    block = document.begin()
    while block.isValid() and block.next().isValid():
        here, end = layout.blockBoundingRect(block).top(), layout.blockBoundingRect(block.next()).bottom()
        alone = block.blockFormat().headingLevel() and here // height != (end + margin) // height
        if alone and _break_before(block):
            return True
        block = block.next()
    return False


def _break_before(block: QTextBlock) -> bool:
    """Whether no page began there yet."""
    look = block.blockFormat()
    if look.pageBreakPolicy() & _BREAK:
        return False
    look.setPageBreakPolicy(_BREAK)
    QTextCursor(block).mergeBlockFormat(look)
    return True


def _is_cut(document: QTextDocument, table: QTextTable) -> bool:
    box = document.documentLayout().frameBoundingRect(table)
    height = document.pageSize().height()
    return int(box.top() // height) != int((box.bottom() - 1) // height)


def _draw(document: QTextDocument, painter: QPainter, page: int, pages: int) -> None:
    size, margin = document.pageSize(), document.rootFrame().frameFormat().topMargin()
    view = QRectF(0, page * size.height(), size.width(), size.height())
    painter.save()
    painter.translate(0, -view.top())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = view
    context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    painter.setClipRect(view)
    document.documentLayout().draw(painter, context)
    painter.restore()
    font = document.defaultFont()
    font.setPixelSize(round(margin / _FOOT))
    painter.setFont(font)
    foot = QRectF(margin, size.height() - margin, size.width() - 2 * margin, margin * 0.6)
    painter.drawText(
        foot, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignBottom, f"{page + 1} / {pages}"
    )
