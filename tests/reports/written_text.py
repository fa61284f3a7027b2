"""The text of a written report, line by line in its order, to be read and compared by people."""

from __future__ import annotations

import io
from collections.abc import Iterator

from lxml import etree
from openpyxl import load_workbook

from tests.reports.word_reading import W, body_of

_PIECES = {f"{W}br": "\n", f"{W}tab": "\t"}


def word_text(data: bytes) -> str:
    """Paragraphs as lines, with their heading level; rows of tables with their cells between bars."""
    return "\n".join(_blocks(body_of(data)[0])) + "\n"


def _blocks(body: etree._Element) -> Iterator[str]:
    for block in body:
        if block.tag == f"{W}p":
            text = _text(block)
            style = block.find(f"{W}pPr/{W}pStyle")
            name = str(style.get(f"{W}val")) if style is not None else ""
            mark = "#" * int(name[-1]) + " " if name.startswith("Heading") else ""
            if text.strip() and not name.startswith("TOC"):
                yield mark + text
        elif block.tag == f"{W}tbl":
            yield from (_row(row) for row in block.iter(f"{W}tr"))


def _row(row: etree._Element) -> str:
    cells = (" / ".join(filter(None, map(_text, cell.iter(f"{W}p")))) for cell in row.iter(f"{W}tc"))
    return "| " + " | ".join(cells)


def _text(paragraph: etree._Element) -> str:
    words = (
        node.text or "" if node.tag == f"{W}t" else _PIECES.get(str(node.tag), "")
        for node in paragraph.iter()
    )
    return "".join(words).replace("\n", " / ")


def sheet_text(data: bytes) -> str:
    """Each sheet under its name, each row that holds something, its cells between bars."""
    lines: list[str] = []
    for sheet in load_workbook(io.BytesIO(data)).worksheets:
        lines.append(f"# {sheet.title}")
        for row in sheet.iter_rows(values_only=True):
            if any(value is not None for value in row):
                texts = ("" if value is None else str(value).replace("\n", " / ") for value in row)
                lines.append("| " + " | ".join(texts).rstrip(" |"))
    return "\n".join(lines) + "\n"


def cells_of(data: bytes) -> list[str]:
    """The words of every cell of every sheet."""
    book = load_workbook(io.BytesIO(data))
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    return [str(value) for row in rows for value in row if value is not None]
